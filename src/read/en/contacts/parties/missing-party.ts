/** "A meeting with Morvic is planned", "…, and was received by Morvic": one side is named, the other is whom the sentence or the article is about. */
import type { Draft, Entity, Mention } from '../../../draft.js';
import type { Candidate, Merged, Party } from '../candidate.js';
import type { Clauses } from '../clause.js';
import { isSaying } from '../circumstances/saying-time.js';
import { EVENT_NOUNS } from '../words.js';

const RULES: ReadonlySet<string> = new Set([
  'event-noun',
  'letter-noun',
  'reception-passive',
  'reception-verb',
  'meeting-verb',
  'calling-verb',
  'courtesy-call',
]);
const KINDS: ReadonlySet<string> = new Set(['meeting', 'talks', 'call', 'video-call', 'reception', 'letter']);

/** Gives contacts of which one party is named the other, where the text leaves no doubt; changes `merged` in place. */
export function fillMissingParties(clauses: Clauses, merged: readonly Merged[]): void {
  const { draft } = clauses;
  const main = protagonistOf(draft, merged);
  for (const one of merged) {
    const [told, only] = [one.told[0] as Candidate, one.parties[0]];
    if (one.parties.length !== 1 || only === undefined || one.told.length > 1) continue;
    if (!KINDS.has(one.kind) || !RULES.has(told.rule) || told.backward || !isSomebody(draft, only)) continue;
    if (isChairing(clauses, told, only)) continue;
    const mention =
      inSentence(clauses, told, only) ??
      behindInSentence(clauses, told, only) ??
      nearest(
        draft,
        main ?? hostBefore(draft, merged, told) ?? travellerBefore(draft, merged, told) ?? speakerBefore(clauses, told),
        told.trigger,
      );
    const entity = mention?.entity ?? null;
    if (mention === null || entity === null || !areTwoSides(draft, only.entity, entity)) continue;
    one.parties.unshift({ entity, mentions: [mention], side: opposite(only.side), implied: true });
  }
}

const opposite = (side: Party['side']): Party['side'] => (side === null ? null : side === 'host' ? 'guest' : 'host');

/** "chaired a meeting on the harbour": whoever chairs one meets those who are of it. */
function isChairing({ draft }: Clauses, { trigger, rule }: Candidate, { mentions }: Party): boolean {
  if (rule !== 'event-noun' || !mentions.every(({ last }) => last < trigger)) return false;
  return draft.tokens
    .slice(Math.max(0, trigger - 6), trigger)
    .some(({ lower }) => /^(?:chair|presid|conven)(?:s|ed|es|ing)?$/.test(lower));
}

/** A person, or a body of another state. */
function isSomebody(draft: Draft, { entity }: Party): boolean {
  const known = draft.entities[entity];
  return known?.kind === 'person' && isOfficial(known);
}

const isOfficial = (entity: Entity): boolean =>
  entity.sort !== 'spokesperson' &&
  entity.sort !== 'other' &&
  (entity.sort !== null || entity.affiliation !== null || entity.known !== undefined);

const sideOf = (entity: Entity): string | null => entity.affiliation ?? entity.known?.country ?? null;

/** Not of one state, as far as the text says for whom they act. */
function areTwoSides(draft: Draft, a: number, b: number): boolean {
  const [one, other] = [draft.entities[a], draft.entities[b]];
  if (!one || !other || a === b || !isOfficial(other)) return false;
  return sideOf(one) === null || sideOf(other) === null || sideOf(one) !== sideOf(other);
}

/** Who the sentence is about: its first official before the contact's words, who only speaks of it in no way. */
function inSentence(clauses: Clauses, told: Candidate, only: Party): Mention | null {
  const { from } = clauses.sentenceOf(told.trigger);
  // "talks with her counterpart, Tarn, and a meeting with Morvic": Tarn is of the talks.
  const others = new Set<number | null>();
  for (const mention of clauses.mentionsIn(from, told.trigger)) {
    if (!/^(?:person|office|pronoun)$/.test(mention.kind) || mention.plural || mention.entity === only.entity) continue;
    // "It was at a meeting with Morvic that": nobody.
    if (/^its?$/.test(clauses.token(mention.first)?.lower ?? '')) continue;
    const before = clauses.token(mention.first - 1);
    if (mention.first > from && before?.pos === 'ADP') {
      if (mention.kind !== 'pronoun') others.add(mention.entity);
      continue;
    }
    if (others.has(mention.entity)) continue;
    const verb = verbBehind(clauses, mention.last + 1, told.trigger);
    return verb !== null && isSaying(verb) ? null : mention;
  }
  return null;
}

/** "A meeting with Morvic in March left Aldane with a debt", "It was at a meeting with Morvic that Aldane": the only other official whom the sentence names, behind the noun. */
function behindInSentence(clauses: Clauses, told: Candidate, only: Party): Mention | null {
  const { draft } = clauses;
  const { from, to } = clauses.sentenceOf(told.trigger);
  if (told.rule !== 'event-noun' || !/^(?:with|from)$/.test(draft.tokens[told.trigger + 1]?.lower ?? '')) return null;
  if (!/^(?:an?|the)$/.test(articleBefore(clauses, told.trigger))) return null;
  const last = only.mentions.at(-1)?.last ?? told.trigger;
  if (told.kind === 'call' && /^(?:to|for)$/.test(draft.tokens[last + 1]?.lower ?? '')) return null;
  const isSomebodyElse = ({ kind, embedded, entity }: Mention): boolean =>
    /^(?:person|office)$/.test(kind) && !embedded && entity !== only.entity;
  if (clauses.mentionsIn(from, told.trigger).some(isSomebodyElse)) return null;
  const others = clauses.mentionsIn(last + 1, to).filter(isSomebodyElse);
  const [other] = others;
  const isOne = other !== undefined && others.every(({ entity }) => entity === other.entity);
  const between = draft.tokens.slice(last + 1, other?.first ?? to);
  // "a meeting with Morvic is planned, as well as talks with Tarn": of a contact of its own
  const isApart = between.some(({ lower }) => EVENT_NOUNS.has(lower));
  const isAnother =
    !isApart && between.some(({ pos, lower }) => pos === 'VERB' || lower === 'that') && !between.some(isSaying);
  return isOne && !other.plural && isAnother ? other : null;
}

/** The article of the noun, with adjectives between. */
function articleBefore({ draft }: Clauses, noun: number): string {
  let at = noun - 1;
  while (/^(?:ADJ|NOUN|NUM)$/.test(draft.tokens[at]?.pos ?? '') && at > noun - 5) at -= 1;
  return draft.tokens[at]?.lower ?? '';
}

function verbBehind(clauses: Clauses, from: number, to: number) {
  for (let i = from; i < to; i += 1) {
    const token = clauses.token(i);
    if (token && token.pos === 'VERB') return token;
  }
  return null;
}

/** The person who took part in more of the article's contacts than anybody else, at least two. */
function protagonistOf(draft: Draft, merged: readonly Merged[]): number | null {
  const counts = new Map<number, number>();
  for (const { parties, kind } of merged) {
    if (parties.length < 2 && kind !== 'visit') continue;
    for (const { entity } of parties)
      if (draft.entities[entity]?.kind === 'person') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] > 1 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** "Aldane met Morvic on Monday. The meeting with Tarn will not take place": who met the other, told right before. */
function hostBefore(draft: Draft, merged: readonly Merged[], { trigger, rule }: Candidate): number | null {
  if (rule !== 'event-noun' || draft.tokens[trigger + 1]?.lower !== 'with') return null;
  const sentence = (at: number) => draft.tokens[at]?.sentence ?? 0;
  const told = merged
    .filter((one) => one.kind !== 'visit' && one.parties.length > 1)
    .flatMap((one) => one.told.map(({ trigger: at }) => ({ at, party: one.parties[0] as Party })))
    .filter(({ at }) => at < trigger && sentence(trigger) - sentence(at) <= 2);
  const last = told.reduce<(typeof told)[number] | null>((a, b) => (a === null || b.at > a.at ? b : a), null);
  return last && draft.entities[last.party.entity]?.kind === 'person' ? last.party.entity : null;
}

/** "Aldane arrived in Oslo on Monday. A meeting with Morvic will take place on Tuesday": the only one whose journey is told of right before. */
function travellerBefore(draft: Draft, merged: readonly Merged[], { trigger, rule }: Candidate): number | null {
  if (rule !== 'event-noun') return null;
  const sentence = draft.tokens[trigger]?.sentence ?? 0;
  const isNear = (at: number) => at < trigger && sentence - (draft.tokens[at]?.sentence ?? 0) === 1;
  const near = merged.filter((one) => one.told.some(({ trigger: at }) => isNear(at)));
  const [party, ...others] = near.length === 1 && near[0]?.kind === 'visit' ? near[0].parties : [];
  const isOther = draft.mentions.some(
    ({ kind, first, last, entity }) =>
      /^(?:person|office|pronoun)$/.test(kind) &&
      last < trigger &&
      draft.tokens[first]?.sentence === sentence &&
      entity !== party?.entity,
  );
  return party && others.length === 0 && !isOther && draft.entities[party.entity]?.kind === 'person'
    ? party.entity
    : null;
}

const WORDS_OF = /^(?:remarks|statements?|comments|announcement|warning|pledge|declaration|assurance)$/;

/** "Aldane said the fees were too high. The remarks came after talks with Morvic": who said so in the sentence before. */
function speakerBefore(clauses: Clauses, { trigger }: Candidate): number | null {
  const { draft } = clauses;
  const { from, index } = clauses.sentenceOf(trigger);
  if (!/^(?:the|his|her|these|this)$/.test(draft.tokens[from]?.lower ?? '')) return null;
  if (!WORDS_OF.test(draft.tokens[from + 1]?.lower ?? '')) return null;
  const before = draft.sentences[index - 1];
  const said = draft.tokens.slice(before?.from ?? 0, before?.to ?? 0).find((token) => isSaying(token));
  const [speaker, ...others] = said ? clauses.subjectOf(said.index) : [];
  return speaker?.kind === 'person' && others.length === 0 ? speaker.entity : null;
}

/** The last mention of an entity before the token. */
function nearest(draft: Draft, entity: number | null, at: number): Mention | null {
  const own = entity === null ? [] : (draft.entities[entity]?.mentions ?? []);
  const before = own.filter((index) => (draft.mentions[index]?.last ?? at) < at).at(-1) ?? own[0];
  return before === undefined ? null : (draft.mentions[before] ?? null);
}
