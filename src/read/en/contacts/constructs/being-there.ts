/** Where somebody is, without a word for a journey: "has been to Oslo since spring", "is in Oslo.", "would be in Oslo", "is in town". Indices are tokens. */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';
import { addVisits, isAbroadFor, isCounted } from './journeys.js';
import { hereFor } from './town-of-article.js';

const TRAVELLER = /^(?:person|office|pronoun|group)$/;

/** "The Chilean minister has been to Oslo and Lima since spring"; not "has been to Oslo twice", "has never been to Oslo". */
export function beenTo(scene: Scene, at: number): boolean {
  const target = wordAt(scene, at + 1) === 'to' ? scene.targetFrom(at + 2) : null;
  if (target?.kind !== 'place') return false;
  const last = scene.placesFrom(target).at(-1)?.last ?? target.last;
  const isNever = [1, 2, 3].some((step) => /^(?:not|never|n['’]t|yet|hardly|rarely)$/.test(wordAt(scene, at - step)));
  if (isNever || isCounted(scene, last)) return false;
  const who = scene.clauses.subjectOf(at).filter((one) => isAway(scene, one, target));
  const says = 'the words say that one has been to the place';
  return who.length > 0 && addVisits(scene, at, 'journey-verb', says, who, target);
}

/** "Chilean President Aldane is in town", "who is in the city to attend": where the text is, if that is no place of her own. */
export function inTown(scene: Scene, at: number): boolean {
  if (wordAt(scene, at + 1) !== 'in') return false;
  if (wordAt(scene, at + 2) !== 'town') return inTheCity(scene, at);
  const who = scene.clauses.subjectOf(at).filter((one) => isOfSomeState(scene, one));
  const town = hereFor(scene, who);
  if (who.length === 0 || (town === null && scene.clauses.draft.article.dateline)) return false;
  const says = 'the words say that one is in town';
  return scene.add(at, 'visit', 'journey-verb', says, who, [], { places: town === null ? [] : [town] });
}

/** "Aldane met in Oslo Morvic, who is in the city to attend a gala": the place of another state that was named last. */
function inTheCity(scene: Scene, at: number): boolean {
  if (wordAt(scene, at + 2) !== 'the' || !/^(?:city|capital|country)$/.test(wordAt(scene, at + 3))) return false;
  if (!/^(?:for|on|to)$/.test(wordAt(scene, at + 4)) && scene.clauses.time(at + 4) === null) return false;
  const { sentences } = scene.clauses.draft;
  const { index, from } = scene.clauses.sentenceOf(at);
  const before = scene.clauses.mentionsIn(sentences[Math.max(0, index - 1)]?.from ?? from, at);
  const sort = wordAt(scene, at + 3) === 'country' ? 'country' : 'city';
  const place = before.findLast((one) => one.kind === 'place' && scene.clauses.entity(one)?.sort === sort);
  const who = place ? scene.clauses.subjectOf(at).filter((one) => isAway(scene, one, place)) : [];
  const says = 'the words say that one is in the place';
  return place !== undefined && who.length > 0 && addVisits(scene, at, 'journey-verb', says, who, place);
}

/** An official for whose state the words stand: who is in town comes from there. */
const isOfSomeState = (scene: Scene, one: Mention): boolean =>
  /^(?:person|office|pronoun)$/.test(one.kind) &&
  scene.isOfficial(one) &&
  (scene.clauses.entity(one)?.affiliation ?? null) !== null;

/** "Foreign Minister Aldane is presently in Chile for the gathering": of a leader whose state is left out, nobody says so of the own one. */
export function isLeaderInState(scene: Scene, one: Mention, place: Mention): boolean {
  const entity = scene.clauses.entity(one);
  return (
    entity !== null &&
    entity.affiliation === null &&
    entity.known === undefined &&
    entity.named &&
    LEADS.test(entity.sort ?? '') &&
    scene.clauses.entity(place)?.sort === 'country'
  );
}

const LEADS = /^(?:head-of|minister|royal)/;
/** So many words may stand between the traveller and "is". */
const NEAR = 4;
/** What stands behind the place where the words say no more of it. */
const NO_MORE = /^(?:[.,;:"”]|and|but|while|with|again|alongside)$/;

/** "Chile's foreign minister is in Oslo. He is to see": who leads a state, in another; not "is in Oslo prison", "is in exile in Oslo". */
export function isLeaderAbroad(scene: Scene, at: number, travellers: readonly Mention[], target: Mention): boolean {
  const last = scene.placesFrom(target).at(-1)?.last ?? target.last;
  const next = scene.clauses.token(last + 1);
  if (next === undefined || !NO_MORE.test(next.lower)) return false;
  if (/^[.”"]$/.test(next.text) && !/^(?:he|she|they)$/.test(wordAt(scene, last + 2))) return false;
  if (travellers.some((one) => at - one.last > NEAR)) return false;
  return (
    travellers.length > 0 &&
    /^(?:country|city)$/.test(scene.clauses.entity(target)?.sort ?? '') &&
    travellers.every((one) => isAway(scene, one, target) && LEADS.test(scene.clauses.entity(one)?.sort ?? '')) &&
    !travellers.some((one) => isFormer(scene, one))
  );
}

/** "Former President Aldane, who has been in Chile since last week": out of office, one may have moved there. */
export const mayLiveThere = (scene: Scene, who: readonly Mention[], place: Mention): boolean =>
  wordAt(scene, (scene.placesFrom(place).at(-1)?.last ?? place.last) + 1) === 'since' &&
  who.every((one) => isFormer(scene, one));

const isFormer = (scene: Scene, mention: Mention): boolean => {
  const of = scene.clauses.entity(mention)?.mentions ?? [];
  const all = [mention, ...of.slice(0, 3).flatMap((index) => scene.clauses.draft.mentions[index] ?? [])];
  return all.some((one) => isCalledFormer(scene, one));
};

const isCalledFormer = (scene: Scene, { first, last }: Mention): boolean =>
  scene.clauses.draft.tokens
    .slice(Math.max(0, first - 2), last + 1)
    .some(({ lower }) => /^(?:former|ousted|deposed|ex|exiled|ex-.*|late|then)$/.test(lower));

/** "The ministry said the minister would be in Oslo from Friday": what somebody says of the days to come. */
export function isReportedAhead(scene: Scene, at: number): boolean {
  if (!/^(?:would|'d)$/.test(wordAt(scene, at - 1))) return false;
  const { from } = scene.clauses.sentenceOf(at);
  const before = scene.clauses.draft.tokens.slice(from, at).map(({ lower }) => lower);
  if (before.some((word) => /^(?:whether|if|should|unless|had|clear|unclear)$/.test(word))) return false;
  return before.some((word) => SAID.test(word));
}

const SAID =
  /^(?:said|says|announced|confirmed|told|wrote|added|indicated|revealed|disclosed|stated|reported|noted|informed|disclosed)$/;

/** "plans to be in Oslo by the weekend", "promised to be in Oslo before Christmas". */
export const meansToBe = (scene: Scene, at: number): boolean =>
  wordAt(scene, at - 1) === 'to' &&
  /^(?:plan(?:s|ned|ning)?|promise[sd]?|intend(?:s|ed)?|pledged|agreed|due|expected|scheduled|set|slated|vowed)$/.test(
    wordAt(scene, at - 2),
  );

/** Somebody in office, or those whom a state or a body sends, at a place of another. */
export const isAway = (scene: Scene, one: Mention, place: Mention): boolean =>
  TRAVELLER.test(one.kind) && isAbroadFor(scene, one, place) && (one.kind === 'group' || scene.isOfficial(one));

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
