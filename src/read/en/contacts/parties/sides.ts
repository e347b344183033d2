/** "The presidents of Chile and Peru", "Chilean and Peruvian negotiators": one phrase for several sides, each of which takes part. */
import type { Draft, Entity, Mention, Token } from '../../../draft.js';
import { isPossessiveMark, wordsOf } from '../../words.js';
import { entitiesNear } from '../around.js';
import { namedLater } from './named-later.js';
import { adjectiveBefore, endsInOrigin, isParty, joined, type Side, sidesIn } from './side-words.js';
import { OF_BOTH, twoStates } from './two-states.js';
import { PART_OF_WORLD, takePartOfWorld } from './wide-groups.js';

/** Offices of which a state has one: "the Chilean and Peruvian presidents" are two people. */
const ONE_HOLDER = /^(?:head-of-state|head-of-government)$/;

/** "the Chilean and Peruvian ambassadors to the council": a state has one there. */
const ONE_ENVOY = /^((?:permanent )?(?:ambassador|representative)(?=s (?:to|at)\b)|ambassador(?=s$))s/i;

const LEADING = /^(?:head-of-state|head-of-government|royal)$/;

/** Those who speak for states; not “state legislators”. */
const OF_STATES =
  /^(?:(?:senior|top|foreign|defen[cs]e|prime|technical|military|border|legal) )*(?:leaders|heads|ministers|representatives|delegates|delegations|envoys|diplomats|ambassadors|officials|presidents|negotiators|experts)\b/i;

/**
 * For each group entity that names several states or bodies, the entities that stand for each of them. Adds those that the draft does not have
 * yet, and widens a mention that its first adjectives were left out of.
 */
export function sidesOf(draft: Draft): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, readonly number[]>();
  for (const mention of draft.mentions) {
    if (mention.kind === 'person' && draft.tokens[mention.first + 1]?.lower === 'counterparts')
      takeAdjectives(draft, mention);
    if (mention.kind !== 'group' || mention.embedded || mention.entity === null) continue;
    if (mention.members.length > 0) {
      giveOffice(draft, mention);
      takeAdjectives(draft, mention);
      continue;
    }
    takeOrigin(draft, mention);
    takeCount(draft, mention);
    takePartOfWorld(draft, mention);
    const named = sidesIn(draft, mention);
    const sides = named.length > 0 ? named : twoStates(draft, mention);
    const states = new Map(sides.map((side) => [side.affiliation, side]));
    if (states.size < 2 || out.has(mention.entity)) continue;
    const head = headOf(draft, mention, sides);
    if (head === '') continue;
    const group = draft.entities[mention.entity] as Entity;
    if (named.length > 0) widen(draft, mention, group, (sides[0] as Side).first);
    const behind = namedBehind(draft, mention, states.size);
    if (leadStates(head, [...states.keys()])) group.sort = 'head-of-state';
    const holders = behind.length > 0 ? behind : namedLater(draft, mention, head, [...states.keys()]);
    [...states.values()].forEach((side, i) => actFor(draft.entities[holders[i] ?? -1], side.affiliation, group.sort));
    const parts = [...states.values()].map((side, i) => holders[i] ?? sideEntity(draft, group, mention, head, side));
    out.set(group.index, parts);
    if (named.length > 0) giveToPronouns(draft, mention, parts);
  }
  return out;
}

/** So many mentions behind a phrase for several may point back to it. */
const POINTS_BACK = 12;

/** "Ministers from Chile and Peru agreed at their meeting": of the ministers, and not of the states that the phrase names. */
function giveToPronouns(draft: Draft, phrase: Mention, parts: readonly number[]): void {
  const inside = new Set<number>();
  for (const mention of draft.mentions.slice(phrase.index + 1, phrase.index + 1 + POINTS_BACK)) {
    if (mention.first <= phrase.last && mention.kind === 'place' && mention.entity !== null) inside.add(mention.entity);
    if (mention.kind === 'pronoun' && mention.members.length > 1 && mention.members.every((one) => inside.has(one)))
      mention.members = [...parts];
  }
}

/** "Chilean and Peruvian negotiators": the adjectives before the phrase belong to its words. */
function widen(draft: Draft, mention: Mention, group: Entity, first: number): void {
  if (first >= mention.first) return;
  mention.first = first;
  if (group.mentions.length === 1) group.name = wordsOf(draft, first, mention.last);
}

/** "The foreign ministers of Chile and Peru, Aldane and Morvic": those named right behind hold the office of the phrase. */
function giveOffice(draft: Draft, { index, members, office }: Mention): void {
  if (office === null) return;
  for (const next of draft.mentions.slice(index + 1, index + 1 + members.length)) {
    const holder = next.kind === 'person' && next.entity !== null ? draft.entities[next.entity] : undefined;
    if (holder && members.includes(holder.index))
      next.office ??= { ...office, organisation: holder.affiliation ?? office.organisation };
  }
}

/** "his Chilean and Peruvian counterparts, Aldane and Morvic": the first adjective belongs to the phrase. */
function takeAdjectives(draft: Draft, mention: Mention): void {
  for (let side = adjectiveBefore(draft, mention.first); side; side = adjectiveBefore(draft, side.first))
    mention.first = side.first;
}

/** "his counterparts from Chile and Peru, Aldane and Morvic,": as many people as sides, in their order. */
function namedBehind(draft: Draft, mention: Mention, count: number): number[] {
  if (!/^[,(:–—]$/.test(draft.tokens[mention.last + 1]?.text ?? '')) return [];
  const named: Mention[] = [];
  for (const next of draft.mentions.slice(mention.index + 1, mention.index + 9)) {
    if (next.embedded) continue;
    const before = named.at(-1);
    if (next.kind !== 'person' || next.entity === null) break;
    if (before ? !joined(draft, before.last + 1, next.first) : next.first !== mention.last + 2) break;
    named.push(next);
  }
  return named.length === count ? named.map((one) => one.entity as number) : [];
}

/** "Negotiators from Chile and Peru", "officials from Chile": what they come from belongs to the phrase. */
function takeOrigin(draft: Draft, mention: Mention): void {
  const entity = draft.entities[mention.entity as number] as Entity;
  const opens = draft.tokens[mention.last + 1]?.lower === 'from' && entity.affiliation === null;
  const goesOn = /^(?:and|,)$/.test(draft.tokens[mention.last + 1]?.lower ?? '') && endsInOrigin(draft, mention);
  if (!opens && !goesOn) return;
  const origins: Mention[] = [];
  for (let i = mention.index + 1, at = mention.last + 2; i < draft.mentions.length; i += 1) {
    const next = draft.mentions[i] as Mention;
    if (next.first !== at && !joined(draft, at, next.first)) break;
    if (next.embedded || next.affiliation === null || !/^(?:place|organisation)$/.test(next.kind)) break;
    if (isPossessiveMark(draft.tokens[next.last + 1]) || !isParty(draft, next)) break;
    origins.push(next);
    at = next.last + 1;
  }
  const last = origins.at(-1);
  if (!last) return;
  mention.last = last.last;
  mention.affiliation ??= (origins[0] as Mention).affiliation;
  entity.affiliation ??= mention.affiliation;
  entity.name = wordsOf(draft, mention.nameFirst, last.last).replace(/^(?:the|an?)\s+/i, '');
  for (const origin of origins) origin.embedded = true;
}

/** "Leaders of 12 African states", "representatives from more than 30 countries": of how many belongs to the phrase. */
function takeCount(draft: Draft, mention: Mention): void {
  const { tokens } = draft;
  const entity = draft.entities[mention.entity as number] as Entity;
  if (entity.affiliation !== null || !OF_STATES.test(entity.name)) return;
  if (!/^(?:of|from)$/.test(tokens[mention.last + 1]?.lower ?? '')) return;
  let end = mention.last + 2;
  while (
    end < mention.last + 7 &&
    (/^(?:NUM|ADJ|DET|ADV|ADP)$/.test(tokens[end]?.pos ?? '') || PART_OF_WORLD.test(tokens[end]?.text ?? ''))
  )
    end += 1;
  if (end === mention.last + 2 || !/^(?:states|countries|nations)$/.test(tokens[end]?.lower ?? '')) return;
  for (const inner of draft.mentions.slice(mention.index + 1, mention.index + 4))
    if (inner.first <= end && inner.kind === 'place') inner.embedded = true;
  mention.last = end;
  entity.name = wordsOf(draft, mention.nameFirst, end).replace(/^(?:the|an?)\s+/i, '');
}

/** "the foreign ministers of Chile and Peru, Aldane and Morvic": whom each acts for. */
function actFor(person: Entity | undefined, affiliation: string, sort: string | null): void {
  if (!person) return;
  person.affiliation ??= affiliation;
  person.sort ??= sort;
}

/** Its sides are named before the phrase and not in it. */
const isToldBefore = (mention: Mention, sides: readonly Side[]): boolean => (sides[0] as Side).last < mention.first - 2;

/** The words of the phrase without its sides: "foreign ministers", "senior officials". */
function headOf(draft: Draft, mention: Mention, sides: readonly Side[]): string {
  // "Delegations from both countries"
  if (isToldBefore(mention, sides))
    return wordsOf(draft, mention.first, mention.last)
      .replace(OF_BOTH, '')
      .replace(/^(?:the|both|their)(?: two)?\s+/i, '')
      .trim();
  const from = sides[0]?.adjective ? (sides.at(-1) as Side).last + 1 : mention.first;
  const to = sides[0]?.adjective ? mention.last : (sides[0] as Side).first - 1;
  return draft.tokens
    .slice(from, to + 1)
    .map((token: Token) => token.text)
    .join(' ')
    .replace(/^(?:the|both|all|his|her|their)\s+/i, '')
    .replace(/\s+(?:of|from|for)(?:\s+the)?$/i, '');
}

/** "the leaders of Chile and Peru": a state has one; not "the leaders of the Front and the League". */
const leadStates = (heads: string, sides: readonly string[]): boolean =>
  /^(?:the )?(?:top )?leaders$/i.test(heads) && sides.every((side) => side.length === 2);

/** "the top Chilean and Peruvian diplomats": the foreign ministers. */
const isTopDiplomats = (draft: Draft, { first }: Mention, heads: string): boolean =>
  /^(?:top )?diplomats$/i.test(heads) &&
  (/^top/i.test(heads) || [1, 0, -1].some((step) => draft.tokens[first - step]?.lower === 'top'));

/** The one of the text who holds the office for that state, else one known by the description alone. */
function sideEntity(draft: Draft, group: Entity, mention: Mention, heads: string, side: Side): number {
  const leads = leadStates(heads, [side.affiliation]);
  const top = isTopDiplomats(draft, mention, heads);
  const one =
    top ||
    (mention.office !== null && (leads || ONE_HOLDER.test(group.sort ?? '') || / ministers$/i.test(heads))) ||
    /\bcounterparts$/i.test(heads);
  const head = top
    ? 'foreign minister'
    : one || / ?governments$/i.test(heads)
      ? heads.replace(/^the /i, '').replace(/s$/i, '')
      : heads.replace(ONE_ENVOY, '$1');
  const holder = one ? holderOf(draft, mention, head.toLowerCase(), side.affiliation) : undefined;
  if (holder) return holder.index;
  const words = side.name ?? wordsOf(draft, side.first, side.last);
  const entity: Entity = {
    index: draft.entities.length,
    kind: one ? 'person' : 'group',
    named: false,
    name: side.adjective && side.name === undefined ? `${words} ${head}` : `${head} of ${words}`,
    country: null,
    sort: group.sort,
    affiliation: side.affiliation,
    mentions: [mention.index],
  };
  draft.entities.push(entity);
  return entity.index;
}

function holderOf(draft: Draft, mention: Mention, office: string, affiliation: string): Entity | undefined {
  const group = draft.entities[mention.entity ?? -1]?.sort ?? null;
  const title = (index: number): string => draft.mentions[index]?.office?.title.toLowerCase() ?? '';
  const holds = (entity: Entity): boolean =>
    office === 'leader'
      ? LEADING.test(entity.sort ?? '')
      : entity.mentions.some(
          (index) => title(index).includes(office) || (entity.sort === group && title(index).endsWith('counterpart')),
        );
  const fits = entitiesNear(draft, mention).filter(
    (entity) =>
      entity.kind === 'person' && (entity.affiliation ?? entity.known?.country) === affiliation && holds(entity),
  );
  return fits.length === 1 ? fits[0] : undefined;
}
