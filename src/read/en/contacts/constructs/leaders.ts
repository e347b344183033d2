/** Who led the sides, told behind the contact: "The Uzbek side was led by Aldane and the Kyrgyz side by Morvic", "co-chaired by". */
import { demonymCountry } from '../../../../knowledge/index.js';
import type { Mention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Scene } from '../scene.js';

export const LEADS = /^(?:led|headed|represented|chaired|co-chaired|leads|heads)$/;
const SIDE = /\b(?:side|sides|team|teams|delegation|delegations|negotiators|mission)$/i;
const OCCASION =
  /^(?:meetings?|sessions?|talks|consultations|commission|committee|council|negotiations|dialogue|round)$/;

/** The people behind "led by" at token `at`, each acting for the side that is named before; none where the words lead no side of a contact. */
export function leadersOf(scene: Scene, at: number): Mention[] {
  const by = byBehind(scene, at);
  if (by === null) return ownLeaders(scene, at);
  if ((scene.clauses.token(at) as Token).lower.endsWith('chaired')) return chairsOf(scene, at);
  const [side] = scene.clauses.subjectOf(at);
  const affiliation = side ? sideOf(scene, side) : null;
  if (!scene.isPassive(at) || !(isBehindContact(scene, at) || isSideOfLast(scene, at, affiliation))) return [];
  const [leader] = people(scene, by + 1);
  if (!side || affiliation === null || !leader) return [];
  actFor(scene, leader, affiliation);
  return [leader, ...otherLeaders(scene, leader.last + 1)];
}

/** The token of "by" right behind the verb, or behind where it was: "was represented in Oslo by"; null where there is none. */
function byBehind(scene: Scene, at: number): number | null {
  const { to } = scene.clauses.sentenceOf(at);
  const isAt = scene.clauses.token(at + 1)?.lower === 'at' && OCCASION.test(scene.clauses.token(at + 3)?.lower ?? '');
  const place = scene.clauses.token(at + 1)?.lower === 'in' ? scene.clauses.placePhraseEnd(at + 1, to) : at + 1;
  const behind = isAt ? at + 4 : place;
  return scene.clauses.token(behind)?.lower === 'by' ? behind : null;
}

/** "Aldane and Morvic led their respective delegations in the talks", "Aldane led the Uzbek side". */
function ownLeaders(scene: Scene, at: number): Mention[] {
  const led = /^(?:led|headed|leads|heads)$/.test(scene.clauses.token(at)?.lower ?? '')
    ? leaderOfSide(scene, at)
    : null;
  if (led !== null) return led;
  const [their, ...words] = [1, 2, 3].map((step) => scene.clauses.token(at + step)?.lower ?? '');
  if (their !== 'their' || !words.some((word) => /^(?:delegations|sides|teams)$/.test(word))) return [];
  return isBehindContact(scene, at) ? scene.clauses.subjectOf(at).filter(({ kind }) => kind === 'person') : [];
}

/** "Aldane led the Uzbek side, while Morvic led the Kyrgyz one"; null where it is no side of a contact told of before. */
function leaderOfSide(scene: Scene, at: number): Mention[] | null {
  const [side] = scene.clauses.listFrom(at + 1);
  const affiliation = side && side.first <= at + 2 && side.kind === 'group' ? sideOf(scene, side) : null;
  if (affiliation === null || scene.isPassive(at) || !isBehindContact(scene, at)) return null;
  const [leader, ...others] = scene.clauses.subjectOf(at).filter(({ kind }) => kind === 'person' || kind === 'office');
  if (!leader || others.length > 0) return null;
  actFor(scene, leader, affiliation);
  return [leader, ...leadersBeside(scene, (side as Mention).last + 1)];
}

/** "Aldane leads the Norwegian side, Morvic the Chilean one", "Tarn that of the rebels", "Morvic leads for Chile": whoever leads the other. */
function leadersBeside(scene: Scene, from: number): Mention[] {
  const { to, end } = scene.clauses.sentenceOf(from - 1);
  const behind = scene.clauses.mentionsIn(from, Math.min(to, from + 24));
  const leader = behind.find(({ kind }) => kind === 'person');
  if (!leader) return [];
  const words = scene.clauses.draft.view.slice(scene.clauses.token(leader.last)?.end, end);
  if (!OTHER_SIDE.test(words)) return [];
  const [, one = ''] = OF_STATE.exec(words) ?? [];
  const side = behind.find((other) => other.first > leader.last && stateOf(scene, other) !== null);
  const affiliation = demonymCountry(one) ?? (side ? stateOf(scene, side) : null);
  if (affiliation !== null) actFor(scene, leader, affiliation);
  return [leader];
}

const stateOf = (scene: Scene, mention: Mention): string | null =>
  scene.clauses.entity(mention)?.affiliation ?? scene.clauses.entity(mention)?.country ?? null;

/** "the Chilean one" */
const OF_STATE = /^,? (?:(?:leads?|led|heads?|headed) )?the (\p{Lu}\p{L}+) /u;
const OTHER_SIDE =
  /^,? (?:that of \p{L}|(?:leads?|led|heads?|headed|speaks|sits|acts) (?:\p{L}+ ){0,4}for \p{Lu}|(?:leads?|led|heads?|headed )?the \p{Lu}\p{L}+ (?:one|side|team|delegation)\b)/u;

/** "The third session of the joint commission, chaired by Aldane and Morvic,": those who chair an occasion. */
function chairsOf(scene: Scene, at: number): Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  const before = scene.clauses.draft.tokens.slice(Math.max(from, at - 16), at);
  if (!before.some((token) => OCCASION.test(token.lower))) return [];
  // "co-chaired by Aldane, and Morvic, was held": two at least.
  const isTwo = scene.clauses.token(at)?.lower.startsWith('co-') === true;
  const chairs = scene.clauses
    .listFrom(at + 2, { pair: isTwo })
    .filter(({ kind }) => kind === 'person' || kind === 'office');
  return chairs.length > 1 ? chairs : [];
}

export const people = (scene: Scene, at: number): Mention[] =>
  scene.clauses.listFrom(at).filter(({ kind }) => kind === 'person' || kind === 'office');

/** A contact is told in this sentence or the one before. */
const isBehindContact = (scene: Scene, at: number): boolean => {
  const own = scene.clauses.sentenceOf(at).index;
  return scene.out.some(
    (told) =>
      told.kind !== 'visit' && told.rule !== 'company' && own - scene.clauses.sentenceOf(told.trigger).index <= 2,
  );
};

/** How many sentences behind the talks the leader of a side of theirs may be named. */
const FARTHEST_SIDE = 6;

/** The contact told of last is one of those on that side. */
function isSideOfLast(scene: Scene, at: number, affiliation: string | null): boolean {
  const last = scene.out.findLast(({ kind, rule }) => kind !== 'visit' && rule !== 'company');
  if (!last || affiliation === null) return false;
  const distance = scene.clauses.sentenceOf(at).index - scene.clauses.sentenceOf(last.trigger).index;
  const { entities } = scene.clauses.draft;
  return distance <= FARTHEST_SIDE && last.parties.some(({ entity }) => entities[entity]?.affiliation === affiliation);
}

/** The state or body of "the Uzbek side", "Iran's delegation", "Iran". */
export function sideOf(scene: Scene, mention: Mention): string | null {
  const entity = scene.clauses.entity(mention);
  if (entity?.kind === 'place') return entity.country;
  return entity?.kind === 'group' && SIDE.test(entity.name) ? entity.affiliation : null;
}

/** "and the Kyrgyz side by Tarn", "while Iran was represented by Tarn". */
function otherLeaders(scene: Scene, from: number): Mention[] {
  const { to } = scene.clauses.sentenceOf(from - 1);
  const out: Mention[] = [];
  for (let i = from; i < to && i < from + 24; i += 1) {
    if (scene.clauses.token(i)?.lower !== 'by' || scene.clauses.time(i)) continue;
    const [leader] = people(scene, i + 1);
    const side = scene.clauses.mentionsIn(from, i).findLast((mention) => sideBy(scene, mention, i) !== null);
    const isOwned = scene.clauses.mentionsIn(from, i).some((mention) => isOwner(scene, mention, i));
    if (!leader || !(side || isOwned)) continue;
    if (side) actFor(scene, leader, sideBy(scene, side, i));
    out.push(leader);
  }
  return out;
}

/** "the Kyrgyz side by", "and the Front's by": whose side it is that the word at token `by` says who led. */
function sideBy(scene: Scene, mention: Mention, by: number): string | null {
  const own = isOwner(scene, mention, by) ? scene.clauses.entity(mention)?.affiliation : null;
  return sideOf(scene, mention) ?? own ?? null;
}

/** "the junta's by": a group or a body right before the words. */
const isOwner = (scene: Scene, { kind, last }: Mention, by: number): boolean =>
  /^(?:group|organisation)$/.test(kind) && last === by - 2 && isPossessiveMark(scene.clauses.token(by - 1));

export function actFor(scene: Scene, leader: Mention, affiliation: string | null): void {
  const entity = scene.clauses.entity(leader);
  if (entity) entity.affiliation = affiliation;
}
