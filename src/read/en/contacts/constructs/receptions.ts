/** Who received whom: "received", "hosted", "was welcomed by", credentials, farewells. */
import type { Mention, Token } from '../../../draft.js';
import { isCapitalised, isPossessiveMark } from '../../words.js';
import type { Scene } from '../scene.js';
import { alsoWith } from './also-with.js';
import { welcomedTo } from './been-there.js';
import { statusAt } from '../circumstances/status.js';
import { EVENT_NOUNS } from '../words.js';
import { feastGivenBy } from './given-feasts.js';

const RECEIVED = 'the words say that one received the other';

/** "Aldane received Morvic", "was welcomed by Aldane"; hosting a meeting is told by the noun. */
export function receive(scene: Scene, at: number): boolean {
  if (feastGivenBy(scene, at)) return true;
  if (scene.isPassive(at)) return received(scene, at) || welcomedTo(scene, at);
  if (credentialsReceived(scene, at) || feast(scene, at) || welcomeGiven(scene, at)) return true;
  const whom = scene.whomBefore(at);
  const objects =
    whom.length > 0 ? whom : guestsFrom(scene, behindAudience(scene, at) ?? scene.clauses.behindVenue(at));
  const first = objects[0];
  if (!first) return welcomeAhead(scene, at);
  if (!/^(?:person|office|group|pronoun)$/.test(first.kind) && !isMovement(scene, first)) return false;
  if (isPossessiveMark(scene.clauses.token(first.last + 1)) || opensEvent(scene, first)) return false;
  if (whom.length > 0)
    return scene.add(at, 'reception', 'reception-verb', RECEIVED, scene.subjects(at, whom), whom, { hosted: true });
  // "welcomed Morvic, the Prime Minister of Latvia, to Oslo"
  const end = scene.clauses.afterAsides(objects.at(-1) as Mention);
  const to = scene.clauses.token(end)?.text === ',' ? end + 1 : end;
  const target = scene.clauses.token(to)?.lower === 'to' ? scene.placeOrSeat(to + 1) : null;
  if (target) return welcomeTo(scene, at, objects, target);
  const hosts = scene.subjects(at, objects);
  const added = scene.add(at, 'reception', 'reception-verb', RECEIVED, hosts, objects, { hosted: true });
  alsoWith(scene, at, 'reception', hosts, objects, undefined, { hosted: true });
  return added;
}

const MEAL = /^(?:dinner|lunch|tea|coffee|supper|breakfast|drinks|cake|iftar)$/;

/** "had the minister round for dinner", "had Morvic over for tea at the palace": who in office was the guest of another. */
export function hadRound(scene: Scene, at: number): boolean {
  if (!/^(?:had|has|have|invited|asked)$/.test(scene.clauses.token(at)?.lower ?? '')) return false;
  const guests = scene.clauses
    .listFrom(at + 1)
    .filter((one) => /^(?:person|office)$/.test(one.kind) && scene.isOfficial(one));
  const last = guests.at(-1);
  if (!last || (guests[0]?.first ?? 0) > at + 2) return false;
  const end = scene.clauses.afterAsides(last);
  const round = scene.clauses.token(end)?.text === ',' ? end + 1 : end;
  const words = [0, 1, 2, 3].map((step) => scene.clauses.token(round + step)?.lower ?? '');
  if (!/^(?:round|around|over|in|back)$/.test(words[0] ?? '') || !/^(?:for|to)$/.test(words[1] ?? '')) return false;
  if (!words.slice(2).some((word) => MEAL.test(word))) return false;
  return scene.add(at, 'reception', 'contact-phrase', RECEIVED, scene.subjects(at, guests), guests, { hosted: true });
}

/** "received the Front in Oslo": those who send somebody, where they bear arms. */
const isMovement = (scene: Scene, mention: Mention): boolean =>
  mention.kind === 'organisation' && scene.clauses.entity(mention)?.sort === 'armed';

/** "will host the Heads of Government Meeting": those whose event it is. */
function opensEvent(scene: Scene, { kind, last }: Mention): boolean {
  const next = scene.clauses.token(last + 1);
  return kind === 'group' && next !== undefined && isCapitalised(next) && EVENT_NOUNS.has(next.lower);
}

/** "Aldane was received, met, seen off by Morvic". */
export function received(scene: Scene, at: number): boolean {
  if (isOfEvent(scene, at)) return false;
  const hosts = lessTheirRetinue(scene.afterWord(at, 'by'));
  const it = itBefore(scene, at);
  const guests = it === null ? scene.clauses.subjectOf(at) : delegationMeant(scene, it);
  const official = hosts.length > 0 && guests.some((m) => /^(?:person|office|group|pronoun)$/.test(m.kind));
  const says = 'the words say that the one was received by the other';
  if (!official) return false;
  const others = alsoBy(scene, hosts.at(-1) as Mention);
  if (others.length > 0) scene.add(at, 'reception', 'separate-contacts', says, others, guests, { hosted: true });
  return scene.add(at, 'reception', 'reception-passive', says, hosts, guests, { hosted: true });
}

/** "was welcomed by Minister Morvic, ambassadors and scores of other officials": who is named, and not those around. */
function lessTheirRetinue(hosts: readonly Mention[]): Mention[] {
  const isNamed = ({ kind }: Mention): boolean => kind === 'person' || kind === 'office';
  return hosts.some(isNamed)
    ? hosts.filter((one) => isNamed(one) || one.affiliation !== null || one.members.length > 0 || one.kind !== 'group')
    : [...hosts];
}

/** "the summit to be hosted by Morvic", "the conference that was hosted by Chile": an event is hosted, and nobody received. */
function isOfEvent(scene: Scene, at: number): boolean {
  let before = at - 1;
  while (
    /^(?:to|be|been|being|is|are|was|were|will|has|have|had|which|that)$/.test(scene.clauses.token(before)?.lower ?? '')
  )
    before -= 1;
  return EVENT_NOUNS.has(scene.clauses.token(before)?.lower ?? '');
}

/** How far behind the first host, and what is said of him, a second may stand. */
const FURTHER = 16;

/** "was received by Morvic, who leads the chamber, and by President Tarn": the one behind the second "by". */
function alsoBy(scene: Scene, host: Mention): Mention[] {
  const { to } = scene.clauses.sentenceOf(host.first);
  const words = (at: number): string => scene.clauses.token(at)?.lower ?? '';
  for (let i = host.last + 1; i < Math.min(to, host.last + FURTHER); i += 1) {
    const by = /^(?:then|later|also)$/.test(words(i + 1)) ? i + 2 : i + 1;
    if (words(i) === 'and' && words(by) === 'by')
      return scene.clauses.listFrom(by + 1).filter(({ kind }) => kind === 'person' || kind === 'office');
  }
  return [];
}

/** The "it" that is the subject of the verb at token `at`; null where another word is. */
function itBefore(scene: Scene, at: number): number | null {
  let it = at - 1;
  while (/^(?:AUX|ADV)$/.test(scene.clauses.token(it)?.pos ?? '')) it -= 1;
  return scene.clauses.token(it)?.lower === 'it' ? it : null;
}

/** "A Lao delegation headed by Aldane arrived. It was met by Morvic", "visited the embassy, where it was received by": the delegation told of before. */
function delegationMeant(scene: Scene, it: number): Mention[] {
  const { from } = scene.clauses.sentenceOf(it);
  const isThere = scene.clauses.token(it - 1)?.lower === 'where';
  if (!isThere && it !== from) return [];
  const start = !isThere && from > 0 ? scene.clauses.sentenceOf(from - 1).from : from;
  const groups = scene.clauses.mentionsIn(start, it).filter(({ kind }) => kind === 'group');
  return groups.filter((group) => /\bdelegation\b/i.test(scene.clauses.entity(group)?.name ?? '')).slice(0, 1);
}

/** "received in (private) audience Morvic", "in a courtesy call Morvic": the token behind the words. */
function behindAudience(scene: Scene, at: number): number | null {
  if (!/^(?:in|on)$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return null;
  const step = [2, 3, 4].find((one) => /^(?:audience|call|visit)$/.test(scene.clauses.token(at + one)?.lower ?? ''));
  if (step === undefined) return null;
  const end = scene.clauses.behindVenue(at + step);
  // "received in audience, in the Palace, the president"
  const place =
    scene.clauses.token(end)?.text === ','
      ? scene.clauses.placePhraseEnd(end + 1, scene.clauses.sentenceOf(at).to)
      : end;
  return place > end + 1 && scene.clauses.token(place)?.text === ',' ? place + 1 : end;
}

/** "the king's envoy, Morvic": the one possessed, not the possessor. */
function guestsFrom(scene: Scene, at: number): Mention[] {
  const objects = scene.clauses.listFrom(at);
  const first = objects[0];
  if (!first || !isPossessiveMark(scene.clauses.token(first.last + 1))) return objects;
  const own = scene.clauses.startingAt(first.last + 2);
  return own && (own.kind === 'office' || own.office !== null) ? scene.clauses.listFrom(first.last + 2) : objects;
}

/** "welcomed to Oslo on Monday the Egyptian president": the place before the guest. */
function welcomeAhead(scene: Scene, at: number): boolean {
  const isWelcome = (scene.clauses.token(at) as Token).lower.startsWith('welcom');
  const place = isWelcome && scene.clauses.token(at + 1)?.lower === 'to' ? scene.placeOrSeat(at + 2) : null;
  if (!place) return false;
  let from = place.last + 1;
  while (/^(?:on|,)$/.test(scene.clauses.token(from)?.text ?? '') || scene.clauses.time(from))
    from = (scene.clauses.time(from)?.last ?? from) + 1;
  const guests = scene.clauses.listFrom(from).filter(({ kind }) => /^(?:person|office|group)$/.test(kind));
  return guests.length > 0 && welcomeTo(scene, at, guests, place);
}

/** "looks forward to welcoming Morvic to Oslo", "welcomed Morvic to the palace". */
function welcomeTo(scene: Scene, at: number, guests: readonly Mention[], target: Mention): boolean {
  const hosts = scene.subjects(at, guests);
  const says = 'the words say that one welcomed the other to the place';
  return statusAt(scene.clauses, at) === 'planned'
    ? scene.add(at, 'visit', 'welcome-to-place', says, guests, hosts, { places: [target] })
    : scene.add(at, 'reception', 'welcome-to-place', says, hosts, guests, { places: [target], hosted: true });
}

const FEAST = /^(?:ceremony|dinners?|banquets?|receptions?|luncheons?|lunch|breakfast|iftar|audience|farewell)$/;

/** "hosted a welcome ceremony in Oslo for Morvic", "gave an audience in the palace to Morvic", "gave a state dinner in honour of Morvic". */
export function feast(scene: Scene, at: number): boolean {
  const { to } = scene.clauses.sentenceOf(at);
  const noun = [1, 2, 3, 4, 5, 6].map((step) => at + step).find((i) => FEAST.test(scene.clauses.token(i)?.lower ?? ''));
  const opens = scene.clauses.token(at + 1);
  const isSeveral = (scene.clauses.token(noun ?? at)?.lower ?? '').endsWith('s');
  const isOpen = isSeveral || /^(?:DET|NUM|PRON)$/.test(opens?.pos ?? '') || opens?.lower === 'separate';
  if (noun === undefined || noun >= to || !isOpen) return false;
  for (let i = scene.clauses.behindVenue(noun); i < Math.min(to, noun + 16); i += 1) {
    const token = scene.clauses.token(i) as Token;
    const honour = token.lower === 'in' && /^honou?r$/.test(scene.clauses.token(i + 1)?.lower ?? '');
    const isAudience = token.lower === 'to' && scene.clauses.token(noun)?.lower === 'audience';
    if (token.lower === 'for' || isAudience || honour)
      return feastFor(scene, at, guestsFrom(scene, honour ? i + 3 : i + 1), isSeveral);
    // "in her honour"
    const whose = token.lower === 'in' && /^honou?r$/.test(scene.clauses.token(i + 2)?.lower ?? '');
    const guest = whose ? scene.clauses.startingAt(i + 1) : undefined;
    if (guest?.kind === 'pronoun') return feastFor(scene, at, [guest]);
    if (token.pos === 'VERB' || /^[.;:]$/.test(token.text)) return false;
  }
  return false;
}

/** "attended a luncheon in honour of Morvic": both were there, whoever gave it. */
export function feastAttended(scene: Scene, at: number): boolean {
  if (!/^attend(?:s|ed|ing)?$/.test(scene.clauses.token(at)?.lower ?? '')) return false;
  const noun = [2, 3, 4, 5].map((step) => at + step).find((i) => FEAST.test(scene.clauses.token(i)?.lower ?? ''));
  const words = [1, 2, 3].map((step) => scene.clauses.token((noun ?? at) + step)?.lower ?? '').join(' ');
  if (noun === undefined || !/^in honou?r of$/.test(words)) return false;
  const guests = guestsFrom(scene, noun + 4).filter(({ kind }) => /^(?:person|office|group|pronoun)$/.test(kind));
  const says = 'the words say that one was at a reception for the other';
  return (
    guests.length > 0 && scene.add(at, 'reception', 'reception-verb', says, scene.subjects(at, guests), guests, {})
  );
}

function feastFor(scene: Scene, at: number, guests: readonly Mention[], isSeveral = false): boolean {
  if (!guests.some((mention) => /^(?:person|office|group|pronoun)$/.test(mention.kind))) return false;
  const says = 'the words say that one gave a reception for the other';
  const hosts = scene.subjects(at, guests);
  if (isSeveral && hosts.length === 1 && guests.length > 1) {
    for (const guest of guests) scene.add(at, 'reception', 'separate-contacts', says, hosts, [guest], { hosted: true });
    return true;
  }
  if (hosts.length < 2 || scene.clauses.token(at + 1)?.lower !== 'separate')
    return scene.add(at, 'reception', 'reception-verb', says, hosts, guests, {
      hosted: true,
      fresh: isMealToo(scene, at),
    });
  for (const host of hosts) scene.add(at, 'reception', 'separate-contacts', says, [host], guests, { hosted: true });
  return true;
}

/** "also hosted a luncheon for Morvic": another occasion than the talks told of before. */
const isMealToo = (scene: Scene, at: number): boolean =>
  /^(?:also|later|then)$/.test(scene.clauses.token(at - 1)?.lower ?? '') &&
  [1, 2, 3, 4, 5].some((step) =>
    /^(?:dinner|banquet|luncheon|lunch|breakfast|iftar)$/.test(scene.clauses.token(at + step)?.lower ?? ''),
  );

/** "presented on 4 March their letters of credence", "received in Oslo the credentials of": how far behind the verb the papers are named. */
function papersBehind(scene: Scene, at: number): number | undefined {
  for (let step = 1; step < 12; step += 1) {
    const token = scene.clauses.token(at + step);
    if (!token || token.pos === 'VERB' || /^[.;:]$/.test(token.text)) return undefined;
    if (/^(?:credentials?|credence)$/.test(token.lower)) return step;
  }
  return undefined;
}

/** "was given a red-carpet welcome by Morvic", "received a warm welcome from Morvic". */
export function welcomeGiven(scene: Scene, at: number): boolean {
  const noun = [2, 3, 4, 5, 6].find((step) => scene.clauses.token(at + step)?.lower === 'welcome');
  if (noun === undefined || !/^(?:a|an|the)$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return false;
  const by = scene.clauses.token(at + noun + 1)?.lower ?? '';
  const hosts = /^(?:by|from)$/.test(by) ? scene.clauses.listFrom(at + noun + 2) : inPresenceOf(scene, at + noun);
  const guests = scene.clauses.subjectOf(at);
  // "accorded a warm welcome to Morvic"
  if (by === 'to' && !scene.isPassive(at)) {
    const to = scene.clauses.listFrom(at + noun + 2).filter((one) => /^(?:person|office)$/.test(one.kind));
    const says = 'the words say that one welcomed the other';
    return to.length > 0 && scene.add(at, 'reception', 'reception-verb', says, guests, to, { hosted: true });
  }
  if (![...hosts, ...guests].every((m) => /^(?:person|office|group|pronoun)$/.test(m.kind)) || guests.length === 0)
    return false;
  const says = 'the words say that the one was welcomed by the other';
  return hosts.length > 0 && scene.add(at, 'reception', 'reception-passive', says, hosts, guests, { hosted: true });
}

/** "was accorded a ceremonial welcome at the palace in the presence of Morvic": who stood there. */
function inPresenceOf(scene: Scene, noun: number): Mention[] {
  const { to } = scene.clauses.sentenceOf(noun);
  for (let i = noun + 1; i < Math.min(to, noun + 14); i += 1)
    if (scene.clauses.token(i)?.lower === 'presence' && scene.clauses.token(i + 1)?.lower === 'of')
      return scene.clauses.listFrom(i + 2);
  return [];
}

/** "presented her credentials to President Aldane". */
export function presentCredentials(scene: Scene, at: number): boolean {
  if (scene.isPassive(at)) return credentialsPresented(scene, at);
  const papers = papersBehind(scene, at);
  if (papers === undefined) return false;
  const behind = scene.afterWord(at + papers, 'to');
  const hosts = hostsAhead(scene, at, at + papers) ?? behind;
  return (
    hosts.length > 0 &&
    !hosts.every((one) => isEnvoy(scene, one)) &&
    scene.add(
      at,
      'reception',
      'credentials',
      'the words say that one presented credentials to the other',
      hosts,
      scene.subjects(at, hosts),
      { hosted: true, ...(wentTo(scene, at) ? { status: 'held' } : {}) },
    )
  );
}

/** "has presented letters of credence to nine new ambassadors": by those who send them. */
const isEnvoy = (scene: Scene, { first, last }: Mention): boolean =>
  scene.clauses.draft.tokens
    .slice(first, last + 1)
    .some(({ lower }) => /^(?:ambassadors?(?:-designate)?|commissioners?|envoys?)$/.test(lower));

/** "Credentials were presented to President Aldane by the ambassadors of Chile and Peru". */
function credentialsPresented(scene: Scene, at: number): boolean {
  const before = scene.clauses.draft.tokens.slice(Math.max(scene.clauses.sentenceOf(at).from, at - 6), at);
  if (!before.some(({ lower }) => /^(?:credentials?|credence)$/.test(lower))) return false;
  const hosts = scene.afterWord(at, 'to');
  const guests = scene.afterWord(hosts.at(-1)?.last ?? at, 'by');
  const says = 'the words say that one presented credentials to the other';
  return (
    hosts.length > 0 &&
    guests.length > 0 &&
    scene.add(at, 'reception', 'credentials', says, hosts, guests, { hosted: true })
  );
}

/** "presented to President Morvic the credentials that accredit her", "handed King Aldane her letters of credence": who stands before the papers; null where nobody does. */
function hostsAhead(scene: Scene, at: number, papers: number): Mention[] | null {
  const isTo = scene.clauses.token(at + 1)?.lower === 'to';
  if (!isTo && !/^(?:hand|present)/.test(scene.clauses.token(at)?.lower ?? '')) return null;
  const hosts = scene.clauses
    .listFrom(isTo ? at + 2 : at + 1)
    .filter(({ kind, last }) => last < papers && (isTo || /^(?:person|office)$/.test(kind)));
  return hosts.length > 0 ? hosts : null;
}

/** "drove to the palace to hand the king her credentials": it was done. */
const wentTo = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at - 1)?.lower === 'to' &&
  scene.clauses.draft.tokens
    .slice(Math.max(scene.clauses.sentenceOf(at).from, at - 12), at - 1)
    .some(({ lower }) => /^(?:drove|went|came|rode|rolled|walked|travel+ed|arrived)$/.test(lower));

/** "bade farewell to the ambassador", "was seen off by the minister". */
export function bidFarewell(scene: Scene, at: number): boolean {
  if (/^se(?:e|en|es|eing)$|^saw$/.test((scene.clauses.token(at) as Token).lower))
    return wasSeen(scene, at) || sawThere(scene, at) || seeOff(scene, at);
  const to = scene.clauses.behindVenue(at + 1);
  if (scene.clauses.token(at + 1)?.lower !== 'farewell' || scene.clauses.token(to)?.lower !== 'to') return false;
  const guests = scene.clauses.listFrom(to + 1);
  return (
    guests.length > 0 &&
    scene.add(
      at,
      'reception',
      'reception-verb',
      'the words say that one bade the other farewell',
      scene.subjects(at, guests),
      guests,
      { hosted: true },
    )
  );
}

/** "received the credentials of the ambassadors of Chile and Peru". */
export function credentialsReceived(scene: Scene, at: number): boolean {
  const papers = papersBehind(scene, at);
  if (papers === undefined || !/^(?:of|from)$/.test(scene.clauses.token(at + papers + 1)?.lower ?? '')) return false;
  const guests = scene.clauses.listFrom(at + papers + 2);
  return (
    guests.length > 0 &&
    scene.add(
      at,
      'reception',
      'credentials',
      'the words say that one received the credentials of the other',
      scene.subjects(at, guests),
      guests,
      { hosted: true },
    )
  );
}

/** "The ambassador was seen by the minister at the ministry on Tuesday"; not "was seen by voters as". */
function wasSeen(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at + 1)?.lower !== 'by' || !scene.isPassive(at)) return false;
  const hosts = scene.afterWord(at, 'by').filter((mention) => scene.isOfficial(mention));
  const guests = scene.clauses.subjectOf(at).filter((mention) => scene.isOfficial(mention));
  const behind = scene.clauses.token((hosts.at(-1)?.last ?? at) + 1)?.lower ?? '';
  if (hosts.length === 0 || guests.length === 0 || !/^(?:at|in|on|here|today|yesterday|[.,])$/.test(behind))
    return false;
  return scene.add(at, 'meeting', 'told-in-passing', 'the words say that one saw the other', hosts, guests, {
    strength: 1,
  });
}

/** "flew to Oslo, where he saw President Morvic"; not "where he saw the damage". */
function sawThere(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at)?.lower !== 'saw') return false;
  const subjects = scene.clauses.subjectOf(at);
  const where = scene.clauses.token((subjects[0]?.first ?? 0) - 1)?.lower;
  const hosts = scene.clauses.listFrom(at + 1);
  const [first] = hosts;
  if (where !== 'where' || first?.first !== at + 1 || !hosts.every((host) => scene.isOfficial(host))) return false;
  const next = scene.clauses.token((hosts.at(-1) as Mention).last + 1);
  if (next && (next.pos === 'VERB' || next.pos === 'AUX' || isPossessiveMark(next))) return false;
  return scene.add(at, 'meeting', 'told-in-passing', 'the words say that one saw the other', subjects, hosts, {
    strength: 1,
  });
}

/** "Aldane was seen off by Morvic", "Morvic saw Aldane off", "saw off his guest, Aldane". */
function seeOff(scene: Scene, at: number): boolean {
  const isOff = scene.clauses.token(at + 1)?.lower === 'off';
  if (isOff && scene.isPassive(at)) return received(scene, at);
  const guests = scene.clauses.listFrom(isOff ? at + 2 : at + 1);
  const last = guests.at(-1);
  const says = 'the words say that one bade the other farewell';
  return (
    last !== undefined &&
    (isOff || scene.clauses.token(last.last + 1)?.lower === 'off') &&
    scene.add(at, 'reception', 'reception-verb', says, scene.subjects(at, guests), guests, { hosted: true })
  );
}
