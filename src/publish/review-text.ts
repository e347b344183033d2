import type { Contact, RecordDocument } from '../domain/index.js';
import { chronologyOf, type Readings } from './chronology.js';
import { capital, entryText, type TextStyle } from './chronology-text.js';
import { oneLine } from './clean.js';
import { contactTeller, phraseText } from './phrase.js';
import type { ReviewItem } from './review-items.js';
import { quotesOf, quoteText } from './sentence.js';
import { whenText } from './when.js';
import { visibleLength, wrap } from './wrap.js';

/** Of a person, so many contacts are shown. */
const MOST_CONTACTS = 3;

/** One question for a terminal: what is asked, both sides with their sources, what was weighed. Without the keys. */
export function reviewText(item: ReviewItem, record: RecordDocument, readings: Readings, style: TextStyle): string {
  const question = style.strong(wrap(item.question, style.width));
  if (item.kind !== 'pair') {
    const doubt = item.doubt === null ? [] : [wrap(item.doubt, style.width, '  ')];
    const versions = item.kind === 'value' ? item.versions : [];
    const choices = versions.map(({ words, by }, at) =>
      wrap(`${style.strong(String(at + 1))}  ${oneLine(words)} (${oneLine(by)})`, style.width, '     ', '  '),
    );
    return [question, ...doubt, ...side(item.contact, record, readings, style), '', ...choices].join('\n').trimEnd();
  }
  return [
    question,
    '',
    ...bothSides(item, record, readings, style),
    '',
    style.faint('What was weighed'),
    ...item.reasons.map((reason) => wrap(oneLine(reason), style.width, '    ', '  - ')),
  ].join('\n');
}

/** From this width on there is room for two columns. */
const WIDE = 90;
const GAP = 3;

/** The two sides of a pair, beside each other where there is room, else one below the other. */
function bothSides(
  { a, b }: Extract<ReviewItem, { kind: 'pair' }>,
  record: RecordDocument,
  readings: Readings,
  style: TextStyle,
): readonly string[] {
  const width = style.width < WIDE ? style.width : Math.floor((style.width - GAP) / 2);
  const linesOf = (title: string, id: string): readonly string[] =>
    [style.strong(title), ...side(id, record, readings, { ...style, width })]
      .join('\n')
      .trimEnd()
      .split('\n')
      .flatMap((line) => fitted(line, width));
  const [one, other] = [linesOf('ONE', a), linesOf('OTHER', b)];
  if (style.width < WIDE) return [...one, '', ...other];
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => {
    const left = one[at] ?? '';
    const gap = Math.max(0, width - visibleLength(left)) + GAP;
    return `${left}${' '.repeat(gap)}${other[at] ?? ''}`.trimEnd();
  });
}

/** A line broken into what fits a column, also within a word that is longer than that. */
function fitted(line: string, width: number): readonly string[] {
  if (visibleLength(line) <= width) return [line];
  const [indent = ''] = /^ */.exec(line) ?? [];
  const words = line
    .trimStart()
    .split(' ')
    .flatMap((word) => (visibleLength(word) === word.length ? piecesOf(word, width - indent.length) : [word]));
  return wrap(words.join(' '), width, indent).split('\n');
}

function piecesOf(word: string, length: number): readonly string[] {
  return word.length <= length ? [word] : [word.slice(0, length), ...piecesOf(word.slice(length), length)];
}

function side(id: string, record: RecordDocument, readings: Readings, style: TextStyle): readonly string[] {
  const contact = record.contacts.find((one) => one.id === id);
  if (contact) return [contactSide(contact, record, readings, style)];
  const body = record.organisations.find((one) => one.id === id);
  const person = record.people.find((one) => one.id === id) ?? (body && { ...body, offices: [] });
  if (!person) return [id];
  const tell = contactTeller(record);
  const contacts = record.contacts.filter(({ participants }) => participants.some(({ entity }) => entity === id));
  const told = contacts
    .slice(0, MOST_CONTACTS)
    .map((one) => `${capital(whenText(one.date))}: ${phraseText(tell(one))}`);
  const more =
    contacts.length > MOST_CONTACTS ? [`and ${contacts.length - MOST_CONTACTS} more: readout show ${id}`] : [];
  const forms = person.names.filter(({ articles }) => articles.length > 0).map(({ text }) => `“${oneLine(text)}”`);
  const offices = [
    ...new Set(
      person.offices.map(({ title, organisation }) =>
        [title, organisation]
          .filter((part) => part !== null)
          .map(oneLine)
          .join(', '),
      ),
    ),
  ];
  const lines = [
    `written ${forms.join(', ')}`,
    ...(offices.length === 0 ? [] : [`called ${offices.join('; ')}`]),
    ...told,
    ...more,
    ...sentencesOn(person.seenAs, body === undefined ? 'people' : 'organisations', readings),
  ];
  return [`${oneLine(person.name)}  ${style.faint(id)}`, ...lines.map((line) => wrap(line, style.width, '    ', '  '))];
}

/** From so many articles a sentence with the name is shown. */
const MOST_SENTENCES = 2;

/** A sentence of an article that names a person or an organisation, for each of the first articles. */
function sentencesOn(
  seenAs: readonly string[],
  list: 'people' | 'organisations',
  readings: Readings,
): readonly string[] {
  const told = seenAs.flatMap((key) => {
    const at = key.lastIndexOf('@');
    const reading = readings.get(key.slice(0, at));
    const [mention] = reading?.[list][Number(key.slice(at + 1))]?.mentions ?? [];
    if (!reading || !mention) return [];
    const teller = oneLine(reading.article.outlet?.name ?? reading.article.source);
    return quotesOf(reading.text, [mention]).map((quote) => `${teller}: ${quoteText(quote)}`);
  });
  return told.slice(0, MOST_SENTENCES);
}

function contactSide(contact: Contact, record: RecordDocument, readings: Readings, style: TextStyle): string {
  const entry = chronologyOf({ ...record, contacts: [contact] }, readings).sections[0]?.entries[0];
  return entry ? entryText(entry, style, 1) : contact.id;
}
