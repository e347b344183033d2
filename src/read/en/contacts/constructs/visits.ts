/** Journeys told by a verb: "visited", "travelled to", "will be in", "invited … to", "led a delegation to". */
import type { Mention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { hereFor } from './town-of-article.js';
import { arrive } from './arrivals.js';
import { goThere, seatFrom, toSeat } from './gone-there.js';
import { addVisits, travelTo } from './journeys.js';
import { leftPlace } from './journeys-left.js';
import { isUnmade } from './journeys-unmade.js';
import { reachPlace, representAt, spendDays, stayedIn } from './stays.js';
import type { Scene } from '../scene.js';
import { placeOfSight } from './sights.js';
import { summon } from './summons.js';

/** "was visited by Morvic". */
const officialsBehindBy = (scene: Scene, at: number): readonly Mention[] =>
  scene.afterWord(at, 'by').filter((one) => (one.kind === 'person' || one.kind === 'office') && scene.isOfficial(one));

/** "Aldane visited Oslo"; not "visited the wounded". */
export function visit(scene: Scene, at: number): boolean {
  if (isVisitor(scene, at) || isUnmade(scene, at)) return false;
  const ranked = rankedVisitor(scene, at);
  if (ranked === null) return false;
  if (ranked !== undefined)
    return scene.add(at, 'visit', 'visit-verb', 'the words say who was the last to visit', [ranked.visitor], [], {
      places: scene.placesFrom(ranked.place),
      status: 'held',
    });
  const visitedBy = scene.isPassive(at) ? officialsBehindBy(scene, at) : [];
  if (visitedBy.length > 0) {
    const visited = scene.clauses.subjectOf(at).filter(({ kind }) => kind === 'person' || kind === 'office');
    const says = 'the words say that one visited the other';
    return visited.length > 0 && scene.add(at, 'meeting', 'visiting-person', says, visitedBy, visited, {});
  }
  const subjects = scene.subjects(at, []);
  const seat = seatFrom(scene, at + 1, subjects);
  if (seat)
    return scene.add(
      at,
      'visit',
      'visit-verb',
      'the words say that one visited the seat of a government',
      subjects,
      [],
      {
        places: [seat],
      },
    );
  const named = scene.targetFrom(at + 1);
  const target = (named && placeBeside(scene, named)) ?? named;
  if (target && isProvince(scene, target)) return false;
  // "visited a refugee camp in Egypt": no refugee
  const isSight = !target || (target.kind === 'office' && scene.clauses.token(target.last + 1)?.pos === 'NOUN');
  const around = isSight ? placeOfSight(scene, at, subjects) : null;
  if (around)
    return addVisits(
      scene,
      at,
      'visit-verb',
      'the words say that one visited what lies in the place',
      subjects,
      around,
    );
  if (!target || (target.kind !== 'place' && target.kind !== 'person' && target.kind !== 'office')) return false;
  // "visiting the minister's home town of Oslo"; not "had visited the minister's website"
  if (target.kind !== 'place' && isPossessiveMark(scene.clauses.token(target.last + 1))) {
    const of = [3, 4, 5].map((step) => target.last + step).find((i) => scene.clauses.token(i)?.lower === 'of');
    const town = of === undefined ? undefined : scene.clauses.startingAt(of + 1);
    if (town?.kind !== 'place') return false;
    return addVisits(scene, at, 'visit-verb', 'the words say that one visited the place', subjects, town);
  }
  if (target.kind !== 'place')
    return scene.add(
      at,
      'meeting',
      'visiting-person',
      'the words say that one visited the other',
      subjects,
      [target],
      {},
    );
  return addVisits(scene, at, 'visit-verb', 'the words say that one visited the place', subjects, target);
}

/** "The last Norwegian leader to visit Chile was Aldane, in 2016": he, and nobody of these days; undefined where nobody is ranked so, null where nobody is named. */
function rankedVisitor(scene: Scene, at: number): { visitor: Mention; place: Mention } | null | undefined {
  const { from } = scene.clauses.sentenceOf(at);
  const word = (i: number): string => scene.clauses.token(i)?.lower ?? '';
  if (word(at - 1) !== 'to' || word(from) !== 'the' || at - from > 14) return undefined;
  if (![1, 2, 3].some((step) => /^(?:last|first|latest|only|previous|second|third)$/.test(word(from + step))))
    return undefined;
  const place = scene.targetFrom(at + 1);
  const is = place ? place.last + 1 : at + 3;
  if (place?.kind !== 'place' || !/^(?:was|is)$/.test(word(is))) return undefined;
  const [visitor] = scene.clauses.listFrom(is + 1);
  return visitor?.kind === 'person' ? { visitor, place } : null;
}

/** "Meets With Visiting Morvian Counterpart": a word of whom somebody met. */
function isVisitor(scene: Scene, at: number): boolean {
  const own = scene.clauses.startingAt(at);
  return own !== undefined && own.last > at && /^(?:person|office|group)$/.test(own.kind);
}

/** "will visit Larnok and Oslo": a name without an office before a place is one of a place; the one that lists know. */
function placeBeside(scene: Scene, target: Mention): Mention | null {
  const next = scene.clauses.token(target.last + 1)?.lower ?? '';
  if (target.kind !== 'person' || scene.isOfficial(target) || !/^(?:and|,)$/.test(next)) return null;
  const beside = scene.clauses.startingAt(target.last + 2);
  return beside?.kind === 'place' && !isPossessiveMark(scene.clauses.token(beside.last + 1)) ? beside : null;
}

/** "visited Larnok province": a part of a state that no list has, most likely their own. */
const isProvince = (scene: Scene, target: Mention): boolean =>
  scene.clauses.entity(target)?.sort === 'town' &&
  [1, 2].some((step) =>
    /^(?:province|district|county|prefecture|oblast|governorate|region|village|municipality)$/.test(
      scene.clauses.token(target.last + step)?.lower ?? '',
    ),
  );

/** Words that lead to the place of a journey, by the verb: "arrived in", "left for", "transited through", "returned from", "flew back from". */
function leadsTo(verb: string, word: string, isBack: boolean): boolean {
  if (/^lea?(?:v|ft)|^depart|^set/.test(verb)) return word === 'for';
  if (verb.startsWith('stop')) return word === 'in';
  if (verb.startsWith('transit')) return /^(?:in|through|via)$/.test(word);
  if (verb.startsWith('return') || isBack) return word === 'from' || (word === 'to' && verb.startsWith('return'));
  if (/^(?:arriv|land|touch)/.test(verb)) return /^(?:in|at|to)$/.test(word);
  if (/^g[eo]t/.test(verb)) return /^(?:to|into)$/.test(word);
  if (/^(?:flew|fly|flies|flown|jet)/.test(verb)) return /^(?:to|into|in)$/.test(word);
  return word === 'to' || (word === 'for' && verb.startsWith('head'));
}

/** Nobody who is named, or several who act for no state. */
const isNobody = (mention: Mention | undefined): boolean =>
  mention === undefined || (mention.kind === 'group' && mention.affiliation === null);

/** "the refugees coming to Oslo", "more Norwegians going to Chile": those who come are the noun right before, and nobody named further off. */
const isModifier = (scene: Scene, at: number, verb: string): boolean =>
  verb.endsWith('ing') &&
  /^(?:NOUN|PROPN)$/.test(scene.clauses.token(at - 1)?.pos ?? '') &&
  isNobody(scene.clauses.endingAt(at - 1));

/** "Aldane and Morvic arrive for their meeting in Oslo": both come to the event, one of them at home. */
const isForOccasion = (scene: Scene, at: number, verb: string): boolean =>
  /^arriv(?:e|es|ing)$/.test(verb) &&
  scene.clauses.subjectOf(at).length > 1 &&
  /^(?:for|at)$/.test(scene.clauses.token(at + 1)?.lower ?? '') &&
  /^(?:his|her|their|a|an|the)$/.test(scene.clauses.token(at + 2)?.lower ?? '') &&
  scene.after(at + 1, /^(?:meeting|talks|dinner|lunch|summit|session|ceremony|conference|reception|event)$/);

/** "stopped over", "Aldane had stopped in Oslo", "plans to stop in Oslo": whoever stops stands right before. */
function isStop(scene: Scene, at: number): boolean {
  const next = scene.clauses.token(at + 1)?.lower ?? '';
  if (next !== 'in') return /^(?:over|off|by)$/.test(next);
  if (scene.clauses.token(at - 1)?.lower === 'to') return true;
  const before = /^(?:had|also|first|then|will|would)$/.test(scene.clauses.token(at - 1)?.lower ?? '')
    ? at - 2
    : at - 1;
  return /^(?:person|office|pronoun)$/.test(scene.clauses.endingAt(before)?.kind ?? '');
}

/** "came to Oslo from a posting in Lima", "Before coming to Oslo, the ambassador served as deputy minister": to a post. */
function isToAPost(scene: Scene, at: number, verb: string): boolean {
  const behind = scene.clauses.draft.tokens.slice(at + 1, at + 10).map(({ lower }) => lower);
  if (FROM_POST.test(behind.join(' ')) || isBackAtPost(scene, at, verb)) return true;
  if (!/^(?:coming|moving)$/.test(verb) || scene.clauses.token(at - 1)?.lower !== 'before') return false;
  const { start, end } = scene.clauses.sentenceOf(at);
  return /\b(?:served|worked|held the (?:post|position|office)|was (?:an? |the )?(?:deputy|ambassador|director|minister|head|chief|adviser))\b/i.test(
    scene.clauses.draft.view.slice(start, end),
  );
}

/** "The recalled ambassadors will return to Oslo": to where they are posted; not "returned to Oslo for talks". */
const isBackAtPost = (scene: Scene, at: number, verb: string): boolean =>
  verb.startsWith('return') &&
  scene.clauses.token(at + 1)?.lower === 'to' &&
  !scene.clauses.draft.tokens.slice(at + 2, at + 7).some(({ lower }) => lower === 'for') &&
  scene.clauses.subjectOf(at).some((one) => POSTED.test(titleOf(scene, one)));

const POSTED = /\b(?:ambassadors?|consuls?|heads? of mission|charg[eé])\b/i;

/** The words of a mention and the title of whoever it names. */
const titleOf = (scene: Scene, one: Mention): string => {
  const { draft } = scene.clauses;
  const all = [
    one,
    ...(scene.clauses.entity(one)?.mentions ?? []).slice(0, 3).flatMap((index) => draft.mentions[index] ?? []),
  ];
  return all.map(({ first, last }) => draft.view.slice(draft.tokens[first]?.start, draft.tokens[last]?.end)).join(' ');
};

const FROM_POST =
  /\b(?:from|after) (?:an?|his|her|the|previous|earlier|last)(?: [\p{L}-]+)? (?:posting|post|assignment)\b/u;

/** "Aldane travelled to Oslo", "arrived in the Morvian capital", "touched down in Oslo". */
export function travel(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const lower = (scene.clauses.token(at) as Token).lower;
  if (lower.startsWith('stop') && !isStop(scene, at)) return false;
  if (lower.startsWith('mov') && scene.clauses.token(at + 1)?.lower !== 'on') return false;
  if (lower.startsWith('touch') && scene.clauses.token(at + 1)?.lower !== 'down') return false;
  if (isModifier(scene, at, lower) || isForOccasion(scene, at, lower)) return false;
  if (isToAPost(scene, at, lower) || isUnmade(scene, at)) return false;
  if (lower.startsWith('spen')) return spendDays(scene, at);
  if (lower === 'stayed') return stayedIn(scene, at);
  if (lower.startsWith('represent')) return representAt(scene, at);
  if (lower.startsWith('reach')) return reachPlace(scene, at);
  if (/^g[eo]t/.test(lower) && !/^in(?:to)?$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return false;
  if (lower.startsWith('set') && !/^off$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return false;
  const isBack = /^(?:back|home)$/.test(scene.clauses.token(at + 1)?.lower ?? '');
  for (let i = at + 1; i < to && i < at + 9; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (leadsTo(lower, token.lower, isBack)) {
      if (/^(?:fl|travel|jet)/.test(lower) && toSeat(scene, at, i + 1)) return true;
      const target = scene.targetFrom(i + 1);
      if (target?.kind === 'place') {
        if (/^lea?(?:v|ft)|^depart/.test(lower)) leftPlace(scene, at);
        return travelTo(scene, at, lower, target);
      }
      if (token.lower === 'to' && scene.clauses.token(i + 1)?.pos === 'VERB') return false;
    }
    if (token.lower === 'there' && i === at + 1) return goThere(scene, at);
    if ((token.lower === 'here' || isInTheCountry(scene, i)) && /^(?:arriv|land|came|flew|jet)/.test(lower))
      return arriveHere(scene, at);
    if (/^[.;:]$/.test(token.text) || token.pos === 'VERB') break;
  }
  return arrive(scene, at) || (isArrival(scene, at) && arriveHere(scene, at)) || leftPlace(scene, at);
}

/** "Aldane had touched down last night", "arrived on Monday": no place, and nothing between the verb and the time. */
function isArrival(scene: Scene, at: number): boolean {
  const { lower } = scene.clauses.token(at) as Token;
  if (!/^(?:arrived|landed|touched)$/.test(lower)) return false;
  const behind = lower === 'touched' ? at + 2 : at + 1;
  return [behind, behind + 1].some((i) => scene.clauses.time(i) !== null);
}

/** "has arrived in the country", "flew into the country". */
const isInTheCountry = (scene: Scene, at: number): boolean =>
  /^in(?:to)? the country$/.test([0, 1, 2].map((step) => scene.clauses.token(at + step)?.lower ?? '').join(' '));

/** "Aldane arrived here on Monday". */
function arriveHere(scene: Scene, at: number): boolean {
  const travellers = scene.subjects(at, []).filter((mention) => /^(?:person|office|group|pronoun)$/.test(mention.kind));
  const town = hereFor(scene, travellers);
  const says = 'the words say that one arrived where the article was written';
  return town !== null && scene.add(at, 'visit', 'journey-verb', says, travellers, [], { places: [town] });
}

/** "will lead a delegation to Oslo". */
export function leadDelegation(scene: Scene, at: number): boolean {
  if (!/^(?:lead|leads|led|leading|head|heads|headed|heading)$/.test((scene.clauses.token(at) as Token).lower))
    return false;
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < to && i < at + 10; i += 1) {
    if (
      !/^(?:delegation|mission|team|lawmakers|parliamentarians|officials|contingent|entourage)$/.test(
        scene.clauses.token(i)?.lower ?? '',
      )
    )
      continue;
    const target =
      scene.clauses.token(i + 1)?.lower === 'to' ? (scene.targetFrom(i + 2) ?? placeBehind(scene, i + 2)) : null;
    return (
      target?.kind === 'place' &&
      scene.add(
        at,
        'visit',
        'journey-verb',
        'the words say that one led a delegation to the place',
        scene.subjects(at, []),
        [],
        { places: scene.placesFrom(target) },
      )
    );
  }
  return false;
}

/** "to the forum in Oslo": where the event is that a delegation goes to. */
function placeBehind(scene: Scene, at: number): Mention | null {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at; i < to && i < at + 9; i += 1) {
    if (scene.clauses.token(i)?.lower === 'in') return scene.targetFrom(i + 1);
    if (scene.clauses.token(i)?.pos === 'VERB') return null;
  }
  return null;
}

/** "Aldane invited him to Oslo". */
export function invite(scene: Scene, at: number): boolean {
  const guests = scene.isPassive(at)
    ? scene.clauses.subjectOf(at)
    : scene.clauses.listFrom(at + 1).filter((mention) => /^(?:person|office|pronoun|group)$/.test(mention.kind));
  const guest = guests.at(-1);
  if (!guest || scene.clauses.entitiesOf(guests).length === 0) return false;
  const last = scene.isPassive(at) ? at : endOfGuest(scene, guest);
  if (scene.clauses.token(last + 1)?.lower !== 'to') return false;
  if (isToMinistry(scene, last + 2)) return summon(scene, at);
  const target = scene.targetFrom(last + 2) ?? visitInvitedTo(scene, last + 2) ?? seatFrom(scene, last + 2, guests);
  if (target?.kind !== 'place' && target?.kind !== 'organisation') return false;
  const hosts = scene.isPassive(at) ? scene.afterWord(at, 'by') : scene.subjects(at, guests);
  return scene.add(at, 'visit', 'invitation', 'the words say that one invited the other to the place', guests, hosts, {
    places: scene.placesFrom(target),
    status: 'planned',
  });
}

/** The last token of "Mr Morvic, the Chilean leader,". */
function endOfGuest(scene: Scene, guest: Mention): number {
  const behind = scene.clauses.afterAsides(guest);
  return behind > guest.last + 1 && scene.clauses.token(behind)?.text === ',' ? behind : behind - 1;
}

/** "invited the ambassador to the foreign ministry": to be told something. */
const isToMinistry = (scene: Scene, at: number): boolean => {
  const seat = scene.clauses.listFrom(at)[0];
  return seat?.kind === 'organisation' && /\bministry$/i.test(scene.clauses.entity(seat)?.name ?? '');
};

/** "invited her to pay an official visit to Oslo", "invited her to visit Oslo". */
function visitInvitedTo(scene: Scene, at: number): Mention | null {
  const verb = scene.clauses.token(at)?.lower ?? '';
  if (verb === 'visit') return scene.targetFrom(at + 1);
  if (/^(?:attend|join|address|participate|take)$/.test(verb)) return townOfEventFrom(scene, at + 1);
  if (!/^(?:pay|make|undertake|travel|come)$/.test(verb)) return null;
  for (let i = at + 1; i < at + 8; i += 1) if (scene.clauses.token(i)?.lower === 'to') return scene.targetFrom(i + 1);
  return null;
}

/** "invited her to attend the summit in Oslo in May": where the event is. */
function townOfEventFrom(scene: Scene, at: number): Mention | null {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at; i < Math.min(to, at + 14); i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (/^[,;:]$/.test(token.text) || (token.pos === 'VERB' && !/^(?:held|hosted)$/.test(token.lower))) return null;
    const place = /^(?:in|at)$/.test(token.lower) ? scene.clauses.startingAt(i + 1) : undefined;
    if (place?.kind === 'place') return place;
  }
  return null;
}
