/** Makes the reading that leaves the reader out of a finished draft. */
import {
  type Article,
  diagnostic,
  type NamedPlace,
  type Office,
  type Organisation,
  type Person,
  type Reading,
  type Span,
  spanOf,
} from '../domain/index.js';
import { countryName } from '../knowledge/index.js';
import type { Draft, Entity, Mention, Token } from './draft.js';

export function readingOf(draft: Draft): Reading {
  const { article } = draft;
  return {
    ...frameOf(article),
    people: draft.entities
      .filter((entity) => entity.kind === 'person' && entity.named)
      .map((entity) => personOf(draft, entity)),
    organisations: draft.entities
      .filter((entity) => entity.kind === 'organisation')
      .map((entity): Organisation => ({ name: entity.name, mentions: nameSpans(draft, entity) })),
    places: draft.entities.filter((entity) => entity.kind === 'place').map((entity) => placeOf(draft, entity)),
    times: draft.times.map((time) => time.value),
    contacts: draft.contacts,
    statements: draft.statements,
    cites: draft.cites,
    diagnostics: [
      ...article.diagnostics,
      ...draft.diagnostics,
      ...(draft.contacts.length === 0
        ? [diagnostic('no-contacts', 'No contact between officials was found in this article.')]
        : []),
    ],
  };
}

/** The reading of an article in a language that is not read: the text and what was gathered, nothing else. */
export function emptyReading(article: Article): Reading {
  const message = `This article seems to be written in “${article.language}”, which is not read yet.`;
  return {
    ...frameOf(article),
    people: [],
    organisations: [],
    places: [],
    times: [],
    contacts: [],
    statements: [],
    cites: [],
    diagnostics: [...article.diagnostics, diagnostic('language-not-read', message)],
  };
}

function frameOf(article: Article): Pick<Reading, 'format' | 'article' | 'text' | 'boilerplate'> {
  const { id, source, url, language, title, titleText, outlet, author, evidence, published, dateline } = article;
  const fromFile = { ...(author !== undefined && { author }), ...(evidence && { evidence }) };
  return {
    format: 'readout.reading/1',
    article: { id, source, url, language, title, titleText, outlet, ...fromFile, published, dateline },
    text: article.text,
    boilerplate: article.boilerplate,
  };
}

const spanOfTokens = (draft: Draft, first: number, last: number): Span =>
  spanOf(draft.text, (draft.tokens[first] as Token).start, (draft.tokens[last] as Token).end);

function mentionsOf(draft: Draft, entity: Entity): Mention[] {
  return entity.mentions
    .map((index) => draft.mentions[index])
    .filter((mention): mention is Mention => mention !== undefined);
}

/** The names alone, with the titles that stand right before them; pronouns and descriptions are left out. */
function nameSpans(draft: Draft, entity: Entity): Span[] {
  return mentionsOf(draft, entity)
    .filter((mention) => mention.kind === entity.kind)
    .map((mention) => spanOfTokens(draft, mention.nameFirst, mention.nameLast));
}

function personOf(draft: Draft, entity: Entity): Person {
  const mentions = mentionsOf(draft, entity).filter((mention) => mention.kind === 'person');
  return {
    name: entity.name,
    mentions: mentions.map((mention) => spanOfTokens(draft, fromTitle(draft, mention), mention.nameLast)),
    offices: officesOf(draft, entity),
  };
}

/** "President Aldane", "Secretary of State Morvic": a capitalised title right before the name is part of the form that the article uses. */
function fromTitle(draft: Draft, mention: Mention): number {
  let first = mention.nameFirst;
  for (let at = first - 1; at >= mention.first; at -= 1) {
    const token = draft.tokens[at] as Token;
    if (/^\p{Lu}/u.test(token.text)) first = at;
    else if (!/^(?:of|for|to|and|the)$/.test(token.lower)) break;
  }
  return /^the$/i.test(draft.tokens[first]?.text ?? '') && first < mention.nameFirst ? first + 1 : first;
}

function officesOf(draft: Draft, entity: Entity): Office[] {
  const byTitle = new Map<string, { title: string; organisation: string | null; spans: Span[] }>();
  for (const mention of mentionsOf(draft, entity)) {
    if (!mention.office || mention.embedded) continue;
    const { title, organisation, span } = mention.office;
    const key = title.toLowerCase();
    const known = byTitle.get(key);
    const named =
      organisation === null
        ? null
        : /^[A-Z]{2}$/.test(organisation)
          ? (countryName(organisation) ?? organisation)
          : organisation;
    if (known) known.spans.push(span);
    else byTitle.set(key, { title, organisation: named, spans: [span] });
  }
  return [...byTitle.values()];
}

function placeOf(draft: Draft, entity: Entity): NamedPlace {
  return {
    name: entity.name,
    country: entity.country === null ? null : countryName(entity.country),
    mentions: nameSpans(draft, entity),
  };
}
