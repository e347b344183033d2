import type { Evidence, Given } from '../../domain/index.js';

/** Titles that programs write of themselves: names of files, 'Microsoft Word - draft 3'. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint) - .*|untitled.*|document\d*|slide \d+|about:blank|https?:\S+|\S+\.(?:docx?|pdf|indd|rtf|html?|pages|odt|txt))$/i;

/** Programs that print a page of the web: the day on which they did is no day of publication. */
const PRINTED =
  /chrome|chromium|skia|mozilla|firefox|safari|quartz|webkit|wkhtmltopdf|prince|puppeteer|macos|ghostscript|print to pdf/i;

/** What a document's own table of facts says of it (ISO 32000-1, 14.3.3), and in which entry. */
export function saidOfItself(info: object): { readonly given: Given; readonly evidence: Evidence } {
  const entry = (name: string): string => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
  };
  const title = NO_TITLE.test(entry('Title')) ? '' : entry('Title');
  const isPrinted = PRINTED.test(`${entry('Creator')} ${entry('Producer')}`);
  const facts = Object.entries({
    title: [title, 'the title that the document gives itself (Title)'],
    author: [entry('Author'), 'the author that the document names (Author)'],
    published: [isPrinted ? '' : dateOf(entry('CreationDate')), 'when the document was made (CreationDate)'],
  }).filter(([, [value]]) => value !== '');
  return {
    given: Object.fromEntries(facts.map(([name, [value]]) => [name, value])),
    evidence: Object.fromEntries(facts.map(([name, [, reason]]) => [name, reason])),
  };
}

/** "D:20310305101500+03'30'" as '2031-03-05T10:15:00+03:30'; '' for none. */
function dateOf(value: string): string {
  const found = /^D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d(?:'?\d\d)?)?/.exec(value);
  if (!found) return '';
  const [, year, month, day, hour, minute, second, zone = ''] = found;
  const time = hour === undefined ? '' : `T${hour}:${minute ?? '00'}:${second ?? '00'}${zone.replace("'", ':')}`;
  return `${year}-${month}-${day}${time}`;
}
