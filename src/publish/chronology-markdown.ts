import type { Chronology, Entry } from './chronology.js';
import { capital, countsText, disputeText } from './chronology-text.js';
import { listed, oneLine, shown } from './clean.js';
import type { PhrasePiece } from './phrase.js';
import { quoteText } from './sentence.js';
import { type Source, saidText } from './sources.js';

/** The chronology as a Markdown document (CommonMark). Whatever stands in a text or a name is shown as it is, never taken for markup. */
export function chronologyMarkdown(chronology: Chronology): string {
  const only = chronology.filters.length === 0 ? [] : [`Only: ${escapeMarkdown(listed(chronology.filters))}.`];
  const sections = chronology.sections.flatMap((section) => [
    `## ${escapeMarkdown(section.title)}`,
    ...section.entries.map(entryBlock),
  ]);
  const blocks = [
    '# Chronology',
    `${countsText(chronology)}.`,
    ...only,
    `*${chronology.notice}*`,
    ...sections,
    ...questions(chronology),
    ...rejected(chronology),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function entryBlock(entry: Entry): string {
  const how = entry.how === '' ? '' : ` (${entry.how})`;
  const place = entry.place === null ? 'Place not stated. ' : '';
  const partOf =
    entry.partOf === null ? [] : [`- Part of: ${escapeMarkdown(entry.partOf.sentence)} (\`${entry.partOf.id}\`)`];
  const facts = [
    ...entry.disputes.map(
      (dispute) => `- **Disputed**${escapeMarkdown(disputeText(dispute).slice('Disputed'.length))}`,
    ),
    ...entry.decided.map((mark) => `- **${escapeMarkdown(mark)}.**`),
    ...partOf,
    ...(entry.dateNote === '' ? [] : [`- Date: ${escapeMarkdown(entry.dateNote)}`]),
    ...entry.sources.map(sourceItem),
  ];
  const line = `${entry.phrase.map(piece).join('')}. ${place}${capital(entry.reported)}. \`${entry.id}\``;
  return [`### ${escapeMarkdown(capital(entry.when))}${how}`, line, facts.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

function piece({ kind, text }: PhrasePiece): string {
  return kind === 'name' ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text);
}

function sourceItem(source: Source): string {
  const title = source.title === null ? null : `“${escapeMarkdown(source.title)}”`;
  const linked =
    source.url === null ? title : `[${title ?? 'article'}](<${source.url.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
  const cites = source.cites.length === 0 ? null : `citing ${escapeMarkdown(listed(source.cites))}`;
  const parts = [
    `**${escapeMarkdown(source.outlet)}**`,
    linked,
    source.published,
    source.gone,
    source.copyNote && escapeMarkdown(source.copyNote),
    cites,
  ];
  return [
    `- ${parts.filter((part) => part !== null).join(', ')} (${escapeMarkdown(source.source)})`,
    ...source.decided.map((mark) => `  - **${escapeMarkdown(mark)}.**`),
    ...source.quotes.map((quote) => `  > ${escapeMarkdown(quoteText(quote))}\n`),
    ...source.statements.map((said) => `  - ${escapeMarkdown(saidText(said))}`),
  ].join('\n');
}

function questions({ undecided }: Chronology): readonly string[] {
  if (undecided.length === 0) return [];
  const items = undecided.map(({ question, a, b }) => `- ${escapeMarkdown(oneLine(question))} (\`${a}\`, \`${b}\`)`);
  return ['## Left for a person to decide', items.join('\n')];
}

function rejected({ rejected: sentences }: Chronology): readonly string[] {
  if (sentences.length === 0) return [];
  return ['## Left out by a person', sentences.map((sentence) => `- ${escapeMarkdown(sentence)}`).join('\n')];
}

/** Puts a backslash before every character that CommonMark could take for markup; a number or a sign that would begin a list is caught too. */
export function escapeMarkdown(text: string): string {
  return shown(text)
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/(https?|ftp|www)([:.])/gi, '$1\\$2');
}
