import { type Reading, Trouble } from '../domain/index.js';
import { oneLine } from './clean.js';
import { dateLines, evidenceLines, HOW_WORDS, indented, type Lines } from './evidence.js';
import type { Found } from './find.js';
import { saidText, saidThere } from './sources.js';
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
    `${found.article}#${statement.id}: ${saidText(saidThere(statement))}`,
    `  found by rule '${statement.rule}'; ${statement.direct ? 'inside quotation marks' : 'reported speech'}`,
    ...indented(evidenceLines(reading, [statement.content])),
    ...(statement.cue === null
      ? []
      : ['  reported by the words', ...indented(evidenceLines(reading, [statement.cue]).slice(0, 1), 2)]),
    statement.speaker.spans.length === 0 ? '  the speaker is not named' : '  the speaker',
    ...indented(evidenceLines(reading, statement.speaker.spans), 2),
    `  ${statement.account === null ? 'the article does not say at which contact' : `said at ${found.article}#${statement.account}`}`,
  ];
}

const ARTICLE_FIELDS = ['title', 'outlet', 'date', 'language'] as const;

/** How an article's own facts came to be: title, outlet, date of publication, language. */
export function whyArticle(id: string, field: string | null, { readings }: Material): Lines {
  const reading = readings.get(id);
  if (!reading) throw new Trouble(id, 'its reading is not in the case', "Run 'readout rebuild'.");
  const fields = chosen(field === 'published' ? 'date' : field, ARTICLE_FIELDS, id);
  return [
    `${id}: ${oneLine(reading.article.source)}`,
    ...fields.flatMap((name) => indented(whyArticleField(reading, name))),
  ];
}

function whyArticleField(reading: Reading, field: (typeof ARTICLE_FIELDS)[number]): Lines {
  const { title, titleText, outlet, published, language } = reading.article;
  switch (field) {
    case 'title':
      if (titleText === null) return ['title: not known'];
      return [
        `title: ${oneLine(titleText)}`,
        ...indented(title === null ? ['given apart from the text'] : evidenceLines(undefined, [title])),
      ];
    case 'outlet':
      if (outlet === null)
        return ['outlet: not known; neither the text nor its metadata names one, and nobody gave one'];
      return [
        `outlet: ${oneLine(outlet.name)}`,
        ...indented([HOW_WORDS[outlet.how], ...evidenceLines(reading, outlet.spans)]),
      ];
    case 'date':
      if (published === null)
        return ['date of publication: not known; the text does not state one, and nobody gave one'];
      return ['date of publication:', ...indented(dateLines(reading, published))];
    case 'language':
      return [`language: ${language === 'und' ? 'could not be told' : language}`];
  }
}
