/** What stands around a contact, without going through the whole text: enough for any article, and bounded for any text. */
import type { Draft, Entity, Mention, Sentence, TimeMention } from '../../draft.js';
import { within } from '../ordered.js';

/** How many mentions of one entity are looked at. */
const MENTIONS = 100;
/** In a text with more entities than this only those named nearby are looked at. */
const MANY = 300;
/** How many mentions before and behind are nearby. */
const REACH = 150;

/** Within so many sentences the running text begins. */
const HEAD = 200;

/** The first sentences of the running text, `count` at most. */
export function openingOf(draft: Draft, count: number): readonly Sentence[] {
  const body: Sentence[] = [];
  for (const sentence of draft.sentences.slice(0, HEAD)) {
    if (body.length === count) break;
    if (sentence.role === 'body') body.push(sentence);
  }
  return body;
}

/** The first mentions of an entity, in text order. */
export function mentionsOf(draft: Draft, entity: Entity): Mention[] {
  return entity.mentions.slice(0, MENTIONS).flatMap((index) => draft.mentions[index] ?? []);
}

/** The entities that the words at a mention may be about. */
export function entitiesNear(draft: Draft, mention: Mention): readonly Entity[] {
  if (draft.entities.length <= MANY) return draft.entities;
  const near = draft.mentions.slice(Math.max(0, mention.index - REACH), mention.index + REACH);
  const indices = new Set(near.flatMap(({ entity }) => entity ?? []));
  return [...indices].sort((a, b) => a - b).flatMap((index) => draft.entities[index] ?? []);
}

/** The places that the article's dateline names. */
export function placesOfDateline(draft: Draft): Mention[] {
  const line = draft.article.dateline;
  if (!line) return [];
  return mentionsBetween(draft, line.start, line.end).filter(
    (mention) => mention.kind === 'place' && (draft.tokens[mention.last]?.end ?? Infinity) <= line.end,
  );
}

/** "WHITE HOUSE —": the house that the article's dateline names in the place of a town. */
export function houseOfDateline(draft: Draft): Mention | undefined {
  const line = draft.article.dateline;
  return line
    ? mentionsBetween(draft, line.start, line.end).find(
        ({ kind, entity }) => kind === 'organisation' && entity !== null,
      )
    : undefined;
}

/** The mentions that begin at offset `from` or behind it, and before `to`. */
export function mentionsBetween(draft: Draft, from: number, to: number): readonly Mention[] {
  return within(draft.mentions, (mention) => draft.tokens[mention.first]?.start ?? 0, from, to);
}

/** The expressions of time that begin at token `from` or behind it, and before `to`. */
export function timesBetween(draft: Draft, from: number, to: number): readonly TimeMention[] {
  return within(draft.times, (time) => time.first, from, to);
}
