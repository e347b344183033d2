import { type Cite, type Diagnostic, type Reading, type Statement, Trouble } from '../domain/index.js';
import { oneLine } from './clean.js';
import { markText } from './mark-text.js';
import { dateLines, evidenceLines, HOW_WORDS, indented, type Lines } from './evidence.js';
import type { Found } from './find.js';
import { saidText, saidThere } from './sources.js';
import { STATEMENT_RULES } from './statement-rules.js';
import { chosen, type Material } from './why-material.js';

/** How a statement was found: its words, who is said to have said it, the rule. */
export function whyStatement(found: Found & { readonly kind: 'statement' }, { readings }: Material): Lines {
  const reading = readings.get(found.article);
  const statement = reading?.statements.find(({ id }) => id === found.statement);
  if (!statement)
    throw new Trouble(
      `${found.article}#${found.statement}`,
      'there is no such statement',
      `'readout show ${found.article}' lists them.`,
    );
  return [
    `${found.article}#${statement.id}: ${saidText({ ...saidThere(statement), decided: [] })}`,
    `  found by rule '${statement.rule}'; ${statement.direct ? 'inside quotation marks' : 'reported speech'}`,
    ...indented(
      [STATEMENT_RULES[statement.rule]].filter((reason) => reason !== undefined),
      2,
    ),
    ...indented((statement.decided ?? []).map((mark) => `${markText(mark)} (${mark.decision})`)),
    ...indented(evidenceLines(reading, [statement.content])),
    ...(statement.cue === null
      ? []
      : ['  reported by the words', ...indented(evidenceLines(reading, [statement.cue]).slice(0, 1), 2)]),
    ...indented(speakerLines(reading, statement)),
    `  ${statement.account === null ? 'the article does not say at which contact' : `said at ${found.article}#${statement.account}`}`,
  ];
}

/** Who speaks, by which words, and where these do not name the one who is meant. */
function speakerLines(reading: Reading | undefined, { speaker, decided = [] }: Statement): Lines {
  const [first] = speaker.spans;
  if (decided.some(({ field, value, read }) => field === 'speaker' && value !== read))
    return [
      `the speaker: ${speaker.name === null ? 'not known' : oneLine(speaker.name)}, by a person`,
      ...spanLines(reading, speaker),
    ];
  if (speaker.name === null) return ['the speaker is not known: the words name nobody', ...spanLines(reading, speaker)];
  if (!first) return [`the speaker: ${oneLine(speaker.name)}, who speaks on from the statement before`];
  const named = oneLine(first.text).includes(oneLine(speaker.name));
  const meant = named ? '' : `; “${oneLine(first.text)}” is read as this one`;
  return [`the speaker: ${oneLine(speaker.name)}${meant}`, ...spanLines(reading, speaker)];
}

const spanLines = (reading: Reading | undefined, { spans }: Statement['speaker']): Lines =>
  indented(evidenceLines(reading, spans));

const ARTICLE_FIELDS = [
  'title',
  'outlet',
  'author',
  'date',
  'language',
  'dateline',
  'cites',
  'boilerplate',
  'notes',
] as const;

/** How an article's own values came to be: title, outlet, date of publication, language, dateline, whom it cites, what is no news in it, and notes. */
export function whyArticle(id: string, field: string | null, { readings }: Material): Lines {
  const reading = readings.get(id);
  if (!reading) throw new Trouble(id, 'its reading is not in the case', "Run 'readout rebuild'.");
  const fields = chosen(field === 'published' ? 'date' : field, ARTICLE_FIELDS, id).filter(
    (name) => name !== 'author' || field === 'author' || reading.article.author !== undefined,
  );
  return [
    `${id}: ${oneLine(reading.article.source)}`,
    ...fields.flatMap((name) => indented(whyArticleField(reading, name))),
  ];
}

function whyArticleField(reading: Reading, field: (typeof ARTICLE_FIELDS)[number]): Lines {
  const { title, titleText, outlet, author, evidence, published, language, dateline } = reading.article;
  switch (field) {
    case 'title':
      if (titleText === null) return ['title: not known'];
      return [
        `title: ${oneLine(titleText)}`,
        ...indented(
          title === null
            ? [statedIn(evidence?.title) ?? 'given apart from the text']
            : evidenceLines(undefined, [title]),
        ),
      ];
    case 'outlet':
      if (outlet === null)
        return ['outlet: not known; neither the text nor its metadata names one, and nobody gave one'];
      return [
        `outlet: ${oneLine(outlet.name)}`,
        ...indented([
          (outlet.how === 'given' ? statedIn(evidence?.outlet) : null) ?? HOW_WORDS[outlet.how],
          ...evidenceLines(reading, outlet.spans),
        ]),
      ];
    case 'author':
      if (author === undefined) return ['author: not known'];
      return [`author: ${oneLine(author)}`, ...indented([statedIn(evidence?.author) ?? 'given apart from the text'])];
    case 'date':
      if (published === null)
        return ['date of publication: not known; the text does not state one, and nobody gave one'];
      return ['date of publication:', ...indented(dateLines(reading, published))];
    case 'language':
      return [
        `language: ${language === 'und' ? 'could not be told' : language}`,
        ...indented(notesOf(reading, 'language-by-words')),
      ];
    case 'dateline':
      return dateline === null
        ? ['dateline: none found']
        : [
            'dateline: a place, and what follows it, at the head of the text',
            ...indented(evidenceLines(undefined, [dateline])),
          ];
    case 'cites':
      return reading.cites.length === 0
        ? ['cites: none; the article names nobody as its source']
        : [
            'cites: whom the article says it has its report from',
            ...indented(reading.cites.flatMap((cite) => citeLines(reading, cite))),
          ];
    case 'boilerplate':
      return reading.boilerplate.length === 0
        ? ['boilerplate: none found']
        : ['boilerplate: kept, and never read as news', ...indented(evidenceLines(undefined, reading.boilerplate))];
    case 'notes':
      return ['notes:', ...indented(reading.diagnostics.map(({ code, message }) => `${code}: ${oneLine(message)}`))];
  }
}

/** What the notes of one code say. */
const notesOf = (reading: Reading, of: Diagnostic['code']): Lines =>
  reading.diagnostics.filter(({ code }) => code === of).map(({ message }) => oneLine(message));

/** Where a page says so, as a line; null where it is no page's. */
const statedIn = (reason: string | undefined): string | null =>
  reason === undefined ? null : `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;

const citeLines = (reading: Reading, { name, spans }: Cite): Lines => [
  oneLine(name),
  ...indented(evidenceLines(reading, spans)),
];
