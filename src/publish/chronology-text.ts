import type { Chronology, Dispute, Entry } from './chronology.js';
import { counted, listed, oneLine } from './clean.js';
import { quoteText } from './sentence.js';
import { type Source, saidText } from './sources.js';
import { wrap } from './wrap.js';

/** Sets a piece of text apart; the identity where there is no colour. */
type Paint = (text: string) => string;
export type TextStyle = { readonly width: number; readonly strong: Paint; readonly faint: Paint; readonly warn: Paint };

const asItIs: Paint = (text) => text;
export const PLAIN_STYLE: TextStyle = { width: 100, strong: asItIs, faint: asItIs, warn: asItIs };

const MOST_STATEMENTS = 4;

/** The chronology as lines for a terminal, with a line end. No line is longer than `style.width` unless a word is. */
export function chronologyText(chronology: Chronology, style: TextStyle = PLAIN_STYLE): string {
  const blocks = [
    head(chronology, style),
    ...chronology.sections.flatMap((section) => [
      style.strong(section.title.toUpperCase()),
      ...section.entries.map((entry) => entryText(entry, style)),
    ]),
    ...(chronology.undecided.length === 0 ? [] : [questions(chronology, style)]),
    ...(chronology.rejected.length === 0 ? [] : [rejected(chronology, style)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** '12 contacts from 9 articles of 6 outlets' */
export function countsText({ counts }: Chronology): string {
  const outlets = counts.outlets === 0 ? '' : ` of ${counted(counts.outlets, 'outlet')}`;
  return `${counted(counts.contacts, 'contact')} from ${counted(counts.articles, 'article')}${outlets}`;
}

function head(chronology: Chronology, style: TextStyle): string {
  const only =
    chronology.filters.length === 0 ? [] : [wrap(`Only: ${listed(chronology.filters.map(oneLine))}.`, style.width)];
  return [
    style.strong(`Chronology: ${countsText(chronology)}`),
    ...only,
    style.faint(wrap(chronology.notice, style.width)),
  ].join('\n');
}

/** One line of the chronology with its sources under it; of each source at most `mostStatements` statements are shown. */
export function entryText(entry: Entry, style: TextStyle, mostStatements = MOST_STATEMENTS): string {
  const how = entry.how === '' ? '' : ` (${entry.how})`;
  const meta = [entry.place === null ? 'Place not stated. ' : '', `${capital(entry.reported)}.`].join('');
  return [
    `${style.strong(capital(entry.when))}${style.faint(`${how}  ${entry.id}`)}`,
    wrap(`${entry.sentence}.`, style.width, '  '),
    wrap(meta, style.width, '  '),
    ...entry.disputes.map((dispute) => style.warn(wrap(disputeText(dispute), style.width, '    ', '  '))),
    ...entry.decided.map((mark) => style.strong(wrap(`${mark}.`, style.width, '    ', '  '))),
    ...(entry.partOf === null
      ? []
      : [wrap(`Part of: ${entry.partOf.sentence} (${entry.partOf.id}).`, style.width, '    ', '  ')]),
    ...entry.sources.map((source) => sourceText(source, style, mostStatements)),
  ].join('\n');
}

/** 'Disputed, place: Port Sand (Harbour Post) or Lowmark (Delta Wire)' */
export function disputeText({ field, versions }: Dispute): string {
  return `Disputed, ${field}: ${versions.map(({ value, outlets }) => `${value} (${listed(outlets)})`).join(' or ')}`;
}

/** 'Harbour Post, “Aldane calls Morvic”, published 25 October 2023, copy of Delta Wire' */
export function sourceLine(source: Source): string {
  const title = source.title === null ? null : `“${source.title}”`;
  const cites = source.cites.length === 0 ? null : `citing ${listed(source.cites)}`;
  return [source.outlet, title, source.published, source.gone, source.copyNote, cites]
    .filter((part) => part !== null)
    .join(', ');
}

function sourceText(source: Source, style: TextStyle, mostStatements: number): string {
  const said = source.statements
    .slice(0, mostStatements)
    .map((statement) => wrap(`- ${saidText(statement)}`, style.width, '        ', '      '));
  const more = source.statements.length - said.length;
  return [
    wrap(sourceLine(source), style.width, '      ', '    • '),
    style.faint(wrap(source.source, style.width, '      ')),
    ...source.decided.map((mark) => style.strong(wrap(`${mark}.`, style.width, '        ', '      '))),
    ...source.quotes.map((quote) => wrap(quoteText(quote), style.width, '       ', '      ')),
    ...(said.length === 0 ? [] : ['      Said there:', ...said]),
    ...(more > 0 ? [`      - and ${more} more: readout show ${source.article}`] : []),
  ].join('\n');
}

function questions({ undecided }: Chronology, style: TextStyle): string {
  const lines = undecided.map(({ question, a, b }) =>
    wrap(`${oneLine(question)} (${a}, ${b})`, style.width, '    ', '  ? '),
  );
  return [style.strong('LEFT FOR A PERSON TO DECIDE'), ...lines].join('\n');
}

function rejected(chronology: Chronology, style: TextStyle): string {
  const lines = chronology.rejected.map((sentence) => wrap(sentence, style.width, '    ', '  - '));
  return [style.strong('LEFT OUT BY A PERSON'), ...lines].join('\n');
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
