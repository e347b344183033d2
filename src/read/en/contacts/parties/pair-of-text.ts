/** "Ministers Aldane and Morvic hold up a key. In September the same two met in Oslo": a contact of two officials whom the text named, though it told of none of theirs. */
import type { Draft, Entity, Mention } from '../../../draft.js';
import type { Candidate, Merged, Party } from '../candidate.js';
import { mentionsBetween } from '../around.js';
import { sideOf } from './one-state.js';

/** Sentences back in which the two are named. */
const FARTHEST = 5;
const VERBS = /^(?:meeting|speaking|calling)-verb$/;
const TWO = /^(?:the (?:same )?(?:two|pair)|both|they|the (?:ministers|presidents|leaders|premiers|prime ministers))$/i;
/** "their last meeting", "the two ministers had no meeting". */
const OF_TWO =
  /\b(?:their|(?:the (?:same )?(?:two|pair)|both)(?: [\p{L}-]+)? (?:have|has|had|held|hold))(?: [\p{L}-]+){0,2}$/iu;

/** Gives a candidate that points back to nothing the two who were named last, and tells whether it did. */
export function isOfPairOfText(draft: Draft, candidate: Candidate, merged: readonly Merged[]): boolean {
  const { backward, parties, rule, trigger, kind } = candidate;
  if (!backward || kind === 'visit' || draft.sentences[sentenceAt(draft, trigger)]?.role !== 'body') return false;
  if (!VERBS.test(rule) && rule !== 'event-noun') return false;
  if (parties.length > 0)
    return VERBS.test(rule) && parties.length === 2 && isDoneByTwo(draft, trigger) && areTwoSides(draft, parties);
  const isTheirs = rule === 'event-noun' ? OF_TWO.test(wordsBefore(draft, trigger)) : isDoneByTwo(draft, trigger);
  const pair = isTheirs ? namedLast(draft, trigger) : [];
  if (!areTwoSides(draft, pair) || merged.some((home) => isOfBoth(home, pair))) return false;
  parties.push(...pair);
  return true;
}

const sentenceAt = (draft: Draft, at: number): number => draft.tokens[at]?.sentence ?? 0;

/** A contact of both that the text told of: the words are about that one. */
const isOfBoth = ({ kind, parties }: Merged, pair: readonly Party[]): boolean =>
  kind !== 'visit' && pair.every(({ entity }) => parties.some((one) => one.entity === entity));

/** The words before the trigger, in its sentence. */
function wordsBefore(draft: Draft, trigger: number): string {
  const { from = trigger } = draft.sentences[sentenceAt(draft, trigger)] ?? {};
  return draft.tokens
    .slice(Math.max(from, trigger - 6), trigger)
    .map(({ text }) => text)
    .join(' ');
}

/** "the same two ministers met", "They look forward to developing a plan and to meeting again"; not "discussed how firms can meet". */
function isDoneByTwo(draft: Draft, trigger: number): boolean {
  const { tokens } = draft;
  const { start = 0 } = draft.sentences[sentenceAt(draft, trigger)] ?? {};
  const near = mentionsBetween(draft, start, tokens[trigger]?.start ?? 0);
  const two = near.findLast(({ first, last, kind }) => {
    return (
      last < trigger &&
      (kind === 'group' || kind === 'pronoun') &&
      TWO.test(textOf(draft, first, Math.min(last, first + 2)).replace(/^(the (?:same )?two) .*$/i, '$1'))
    );
  });
  if (!two) return false;
  const isAgain =
    /^(?:again|in)$/.test(tokens[trigger + 1]?.lower ?? '') && LOOK_AHEAD.test(textOf(draft, two.last, trigger));
  const between = tokens.slice(two.last + 1, trigger);
  return (
    isAgain || between.every(({ pos, lower }) => /^(?:AUX|ADV|PART|ADJ|NUM|ADP|PROPN)$/.test(pos) || AHEAD.test(lower))
  );
}

const LOOK_AHEAD = /\b(?:look(?:s|ed|ing)? forward|agreed|plan(?:s|ned)?|hope[sd]?|intend(?:s|ed)?)\b/i;
const AHEAD = /^(?:agreed|plan|plans|planned|hope|hoped|look|looked|due|set|expected|scheduled|last|first|next|,)$/;

const textOf = ({ tokens }: Draft, first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(' ');

/** The last two people in office before the trigger. */
function namedLast(draft: Draft, trigger: number): Party[] {
  const sentence = sentenceAt(draft, trigger);
  const found = new Map<number, Mention>();
  const { start = 0 } = draft.sentences[Math.max(0, sentence - FARTHEST)] ?? {};
  const near = mentionsBetween(draft, start, draft.tokens[trigger]?.start ?? 0);
  for (const mention of near.toReversed()) {
    if (mention.last >= trigger || mention.embedded || mention.entity === null) continue;
    if (found.size === 2) break;
    if (isInOffice(draft.entities[mention.entity]) && !found.has(mention.entity)) found.set(mention.entity, mention);
  }
  return [...found].reverse().map(([entity, mention]) => ({ entity, mentions: [mention], side: null, implied: true }));
}

const isInOffice = (entity: Entity | undefined): boolean =>
  entity?.kind === 'person' &&
  entity.sort !== 'spokesperson' &&
  entity.sort !== 'other' &&
  (entity.sort !== null || entity.affiliation !== null || entity.known !== undefined);

function areTwoSides(draft: Draft, parties: readonly Party[]): boolean {
  const people = parties.flatMap(({ entity }) => draft.entities[entity] ?? []);
  if (people.length !== 2 || !people.every(isInOffice)) return false;
  const sides = people.map(sideOf);
  return sides[0] === null || sides[0] !== sides[1];
}
