/** Whose journey the noun of one tells of, where neither an owner nor "by" says so, and where it leads. Indices are tokens of the noun. */
import type { Mention } from '../../../draft.js';
import { ownerOf } from '../parties/event-words.js';
import type { Scene } from '../scene.js';

const PERSON = /^(?:person|office)$/;
const JOURNEY = /^(?:visits?|trips?|tours?|journeys?|missions?|stays?)$/;

/** "On the second day of his stay the Norwegian minister met": no comma stands before whoever the pronoun runs ahead to. */
export function makerAhead(scene: Scene, at: number, [own]: readonly Mention[], place: Mention | null): Mention | null {
  const { from, to } = scene.clauses.sentenceOf(at);
  if (own?.kind !== 'pronoun' || own.entity !== null || scene.clauses.token(from)?.pos !== 'ADP') return null;
  for (let i = Math.max(at, place?.last ?? at) + 1; i < to; i += 1) {
    if (/^(?:VERB|AUX)$/.test(scene.clauses.token(i)?.pos ?? '')) return null;
    const maker = scene.clauses.startingAt(i);
    if (!maker || maker.kind === 'place') continue;
    const behind = scene.clauses.token(maker.last + 1)?.pos === 'ADV' ? maker.last + 2 : maker.last + 1;
    return PERSON.test(maker.kind) && /^(?:VERB|AUX)$/.test(scene.clauses.token(behind)?.pos ?? '') ? maker : null;
  }
  return null;
}

const MAKES =
  /^(?:ma[dk]es?|paid|pays?|undert[ao]kes?n?|undertook|plan(?:s|ned)|scheduled|beg[aiu]ns?|complet(?:es|ed))$/;

/** "The visit to Chile that Aldane was to make in May", "the trip which the Norwegian leader has scheduled". */
export function makerInClause(scene: Scene, at: number): Mention[] {
  for (let i = at + 1; i < at + 9; i += 1) {
    if (/^(?:VERB|AUX)$/.test(scene.clauses.token(i)?.pos ?? '')) return [];
    if (!/^(?:that|which)$/.test(wordAt(scene, i))) continue;
    const maker = scene.clauses.startingAt(i + 1);
    if (!maker || !/^(?:person|office|group)$/.test(maker.kind)) return [];
    return [1, 2, 3, 4].some((step) => MAKES.test(wordAt(scene, maker.last + step))) ? [maker] : [];
  }
  return [];
}

/** "The trip to Chile will be Aldane's second journey abroad": where it leads stands before. */
export function placeOfSame(scene: Scene, at: number): Mention | null {
  const { from } = scene.clauses.sentenceOf(at);
  const [owner] = ownerOf(scene, at);
  const noun = [1, 2, 3].map((step) => from + step).find((i) => JOURNEY.test(wordAt(scene, i)));
  if (!owner || noun === undefined || noun >= at || wordAt(scene, noun + 1) !== 'to') return null;
  const place = scene.targetFrom(noun + 2);
  if (place?.kind !== 'place' || place.last >= owner.first) return null;
  const between = scene.clauses.draft.tokens.slice(place.last + 1, owner.first);
  return between.length > 0 && between.every(({ lower }) => /^(?:is|was|will|would|be|also)$/.test(lower))
    ? place
    : null;
}

/** "met China's leaders during his six-day tour": one who met somebody of another state, and is said to have been on a journey. */
export function isBesideHosts(scene: Scene, at: number, [visitor]: readonly Mention[]): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const sideOf = (entity: number | null): string | null =>
    entity === null ? null : (scene.clauses.draft.entities[entity]?.affiliation ?? null);
  const [own] = ownerOf(scene, at);
  const home = visitor ? sideOf(visitor.entity) : null;
  if (!visitor || own?.kind !== 'pronoun' || own.plural || home === null) return false;
  if (!/^(?:during|on)$/.test(wordAt(scene, own.first - 1))) return false;
  if (/^(?:to|at|of)$/.test(wordAt(scene, at + 1))) return false;
  return scene.out.some(({ kind, status, trigger, parties }) => {
    const isMeeting = /^(?:meeting|talks)$/.test(kind) && status === 'held' && trigger >= from && trigger < at;
    const isOfHosts = (entity: number): boolean => /^[A-Z]{2}$/.test(sideOf(entity) ?? '') && sideOf(entity) !== home;
    return (
      isMeeting && parties[0]?.entity === visitor.entity && parties.slice(1).some(({ entity }) => isOfHosts(entity))
    );
  });
}

const RECEIVES = /^(?:receiv|greet|welcom|host)(?:e|es|ed|s|ing)?$|^me(?:t|ets?)$/;

/** "was met on arrival in Oslo by Tarn", "greets Morvic upon her arrival": who comes, and not the host. */
export function receivedOnArrival(scene: Scene, at: number): Mention[] {
  const on = /^(?:his|her|their)$/.test(wordAt(scene, at - 1)) ? at - 2 : at - 1;
  if (wordAt(scene, at) !== 'arrival' || !/^(?:on|upon)$/.test(wordAt(scene, on))) return [];
  const { from } = scene.clauses.sentenceOf(at);
  for (let i = on - 1; i >= from && i > on - 10; i -= 1) {
    if (scene.clauses.token(i)?.pos !== 'VERB') continue;
    if (!RECEIVES.test(wordAt(scene, i))) return [];
    const guests = scene.isPassive(i) ? scene.clauses.subjectOf(i) : scene.clauses.listFrom(i + 1);
    return guests.filter(({ kind }) => /^(?:person|office|group|pronoun)$/.test(kind));
  }
  return [];
}

/** "He has been in Lima since Tuesday, after a trip to Oslo": whoever opens the sentence, where nobody else is named in between. */
export function openerOf(scene: Scene, at: number): Mention[] {
  const { from } = scene.clauses.sentenceOf(at);
  const opener = scene.clauses.startingAt(from);
  if (!opener || !/^(?:person|office|pronoun)$/.test(opener.kind) || opener.plural) return [];
  if (!/^(?:VERB|AUX)$/.test(scene.clauses.token(opener.last + 1)?.pos ?? '')) return [];
  if (!/^(?:after|during|from|on|following)$/.test(wordAt(scene, at - 2)) || wordAt(scene, at - 1) !== 'a') return [];
  const others = scene.clauses
    .mentionsIn(opener.last + 1, at)
    .filter(({ kind }) => /^(?:person|office|group)$/.test(kind));
  return others.length === 0 ? [opener] : [];
}

/** "visits to Oslo by Aldane on Monday and by Morvic in May": each further visitor behind a "by" of their own. */
export function visitsByOthers(scene: Scene, at: number, visitors: readonly Mention[], place: Mention): void {
  let last = visitors.at(-1)?.last ?? at;
  if (!/^(?:visits|trips|journeys)$/.test(wordAt(scene, at)) || last < at) return;
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = last + 1; i < Math.min(to, last + 9); i += 1) {
    if (wordAt(scene, i) !== 'by' || !/^(?:and|,)$/.test(wordAt(scene, i - 1))) continue;
    const others = scene.clauses.listFrom(i + 1).filter(({ kind }) => /^(?:person|office|group)$/.test(kind));
    last = others.at(-1)?.last ?? to;
    if (others.length === 0) return;
    const time = scene.clauses.time(last + 1) ?? scene.clauses.time(last + 2);
    const more = { places: scene.placesFrom(place), fresh: true, time };
    scene.add(at, 'visit', 'visit-noun', 'the words tell of a visit to the place', others, [], more);
    i = last;
  }
}

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
