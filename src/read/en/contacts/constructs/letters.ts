/** Letters, notes and messages from one to another. */
import type { Mention, Token } from '../../../draft.js';
import { governorOf, ownerOf } from '../parties/event-words.js';
import { meansAt, toldByMeans, type Parties } from './letters-as-means.js';
import { actsForState, isOfficialsOfState, isOnPaper, isState } from './letter-parties.js';
import { greetedOnPaper, metByBearer, receiverOfLast } from './letters-recalled.js';
import { isEnvoy } from './summons.js';
import { letterSentBehind, passedOn } from './letters-passed.js';
import type { Scene } from '../scene.js';

/** Verbs that move a letter from its sender, or to its receiver. */
const MOVES =
  /^(?:hand-deliver\w*|sen[dt]|sends|sending|pen(?:s|ned)|wrote|writes?|written|writing|deliver\w*|hand(?:s|ed|ing)?|convey\w*|receiv\w*|address\w*|dispatch\w*|carr\w+|forward\w*|submit\w*|pass(?:ed|es|ing)?|transmit\w*|extend\w*|got|gets?)$/;
const EXCHANGES = /^(?:exchang\w+|swap\w*|trad(?:e|ed|es|ing))$/;
const NOUN = /^(?:letters?|notes?|messages?|telegrams?|cables?)$/;
/** What a message may be of, besides its paper. */
const GREETINGS =
  /^(?:letters?|notes?|messages?|telegrams?|cables?|greetings|congratulations|condolences|felicitations)$/;

/** "Aldane wrote to Morvic", "Aldane cabled Morvic". */
export function write(scene: Scene, at: number): boolean {
  const cabled = (scene.clauses.token(at) as Token).lower.startsWith('cabl');
  const to = scene.clauses.behindVenue(at);
  const isTo = scene.clauses.token(to)?.lower === 'to';
  if (!cabled && !isTo) return false;
  const objects = scene.clauses.listFrom(isTo ? to + 1 : at + 1);
  const isSomebody = objects.some(
    (one) => /^(?:person|office|organisation|pronoun)$/.test(one.kind) || isOfficialsOfState(scene, one),
  );
  const subjects = scene.subjects(at, objects);
  // "Oslo has written to Chile"
  const isToState = isTo && objects.some((one) => isState(scene, one));
  if (!isSomebody && !(isToState && subjects.some((one) => actsForState(scene, one)))) return false;
  return add(scene, at, 'writing-verb', subjects, objects);
}

/** "exchanged congratulatory messages": what was exchanged is on paper. */
export function isExchangeOfLetters(scene: Scene, at: number): boolean {
  if (!EXCHANGES.test((scene.clauses.token(at) as Token).lower) || scene.remote(at) !== null) return false;
  return [1, 2, 3, 4].some((step) => {
    const word = scene.clauses.token(at + step)?.lower ?? '';
    return GREETINGS.test(word) && !scene.clauses.mentionsIn(at + 1, at + step).length;
  });
}

/** "Aldane and Morvic exchanged messages", "Aldane exchanged congratulations with Morvic". */
export function exchangeLetters(scene: Scene, at: number): boolean {
  return add(scene, at, 'letter-noun', scene.subjects(at, []), scene.objectsOf(at, ['with'], true));
}

/** "Aldane sent Morvic a letter", "a letter from Aldane to Morvic", "in a letter to Morvic, Aldane said", "warned Morvic in a letter". */
export function letterNoun(scene: Scene, at: number): void {
  if (isIntent(scene, at) || isService(scene, at)) return;
  const named = namedParties(scene, at);
  const means = meansAt(scene, at);
  if (means !== null) {
    const { senders, receivers } = toldByMeans(scene, at, means, named);
    if (receivers.length > 0 || !greetedOnPaper(scene, at)) add(scene, at, 'letter-noun', senders, receivers);
    return;
  }
  if (passedOn(scene, at)) return;
  const governor = governorOf(scene, at);
  const verb = governor === null ? '' : (scene.clauses.token(governor) as Token).lower;
  const addressed = named.senders.length > 0 && named.receivers.length > 0;
  if (governor === null || !MOVES.test(verb)) {
    if (!addressed && (letterSentBehind(scene, at) || greetedOnPaper(scene, at))) return;
    if (addressed || isBearer(scene, at)) add(scene, at, 'letter-noun', named.senders, named.receivers);
    return;
  }
  const subjects = scene.clauses.subjectOf(governor);
  const between = scene.clauses
    .mentionsIn(Math.max(scene.clauses.sentenceOf(at).from, governor), at)
    .filter(
      (one) =>
        /^(?:person|office|pronoun|organisation)$/.test(one.kind) ||
        isOfficialsOfState(scene, one) ||
        (one.first === governor + 1 && isState(scene, one)),
    );
  const receives = /^(?:receiv|got|get)/.test(verb);
  const senders = named.senders.length > 0 ? named.senders : receives ? [] : subjects;
  const given = named.receivers.length > 0 ? named.receivers : between.length > 0 ? between : receives ? subjects : [];
  if (named.senders.length === 0 && handedInPerson(scene, governor, subjects, given)) return;
  const met = given.length > 0 ? null : metByBearer(scene, at, governor, named.senders);
  const receivers = met ? [met] : given.length > 0 ? given : receiverOfLast(scene, at);
  add(scene, at, 'letter-noun', senders, receivers);
}

/** "The minister handed the ambassador a note of protest": the two met; true where the scene now holds it. */
function handedInPerson(scene: Scene, verb: number, subjects: readonly Mention[], envoys: readonly Mention[]): boolean {
  const [envoy] = envoys;
  if (!/^(?:hand(?:s|ed|ing)?|gave)$/.test(scene.clauses.token(verb)?.lower ?? '') || scene.isPassive(verb))
    return false;
  const isInPerson = subjects.length > 0 && subjects.every((one) => /^(?:person|office|pronoun)$/.test(one.kind));
  if (!envoy || sidesIn(scene, envoys) !== 1 || !isInPerson || !isEnvoy(scene, envoy)) return false;
  const says = 'the words say that one handed a note to the envoy of the other';
  return scene.add(verb, 'meeting', 'summons', says, subjects, envoys, { hosted: true, strength: 1 });
}

/** "through his Telegram channel", "wrote on Telegram": the service and no telegram. */
const isService = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at)?.text === 'Telegram' && at > scene.clauses.sentenceOf(at).from;

const GIVEN = /^(?:signed|written|sent|penned|authored)$/;

/** "from Aldane to Morvic", "Aldane's letter to Morvic": those whom the noun itself names. */
function namedParties(scene: Scene, at: number): Parties {
  const { to } = scene.clauses.sentenceOf(at);
  const senders = ownerOf(scene, at);
  let receivers: Mention[] = [];
  for (let i = at + 1; i < to && i < at + 22; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (token.lower === 'addressed' && scene.clauses.token(i + 1)?.lower === 'to') receivers = [];
    if (/^(?:pertaining|concerning|regarding|relating|dealing)$/.test(token.lower)) break;
    const isVerb = scene.clauses.token(i + 1)?.pos === 'VERB';
    // "take this note back to Oslo"
    const isTo = /^(?:to|for)$/.test(token.lower) && scene.clauses.token(i - 1)?.lower !== 'back';
    if (isTo && receivers.length === 0 && !isVerb) receivers = scene.clauses.listFrom(i + 1);
    // "a letter signed by Aldane", "a note handed to Morvic by Tarn"
    if (token.lower === 'by' && senders.length === 0 && GIVEN.test(scene.clauses.token(i - 1)?.lower ?? ''))
      senders.push(...scene.clauses.listFrom(i + 1).filter((one) => one.kind !== 'place' || isState(scene, one)));
    if (token.lower === 'from' && senders.length === 0)
      senders.push(...scene.clauses.listFrom(i + 1).filter(isNoMoreGuest(scene)));
    const adjective =
      /^(?:dated|addressed|sent|written|delivered|dispatched|handed|conveyed|signed|seen|congratulating|expressing|thanking|c[ao]me|arrived|poured|flowed|streamed|flooded)$/.test(
        token.lower,
      );
    if ((token.pos === 'VERB' && !adjective) || /^[.;]$/.test(token.text)) break;
  }
  return { senders, receivers };
}

/** "a message from President Tarn, and with Holt": not those whom somebody else was with. */
const isNoMoreGuest =
  (scene: Scene) =>
  ({ first }: Mention): boolean =>
    scene.clauses.token(first - 1)?.lower !== 'with';

/** "letters of intent", "the letter of the law", "letters of credence". */
function isIntent(scene: Scene, at: number): boolean {
  const [of, what, next] = [1, 2, 3].map((step) => scene.clauses.token(at + step)?.lower ?? '');
  const object = what === 'the' ? next : what;
  return (
    of === 'of' &&
    /^(?:intent|credence|credentials|law|agreement|treaty|understanding|recall|charter|credit)$/.test(object ?? '')
  );
}

/** "the bearer of a written message from": who brings it is not who writes it. */
function isBearer(scene: Scene, at: number): boolean {
  return [2, 3, 4, 5].some((step) =>
    /^(?:bearer|carrying|carried|bearing)$/.test(scene.clauses.token(at - step)?.lower ?? ''),
  );
}

function add(
  scene: Scene,
  at: number,
  rule: 'letter-noun' | 'writing-verb',
  senders: readonly Mention[],
  receivers: readonly Mention[],
): boolean {
  const written = NOUN.test((scene.clauses.token(at) as Token).lower);
  const all = [...senders, ...receivers];
  const addressed =
    rule === 'writing-verb' ||
    receivers.length === 0 ||
    receivers.some((mention) => mention.kind !== 'place') ||
    (isOnPaper(scene, at) &&
      senders.some((one) => actsForState(scene, one)) &&
      receivers.some((one) => isState(scene, one)));
  const unsigned =
    rule === 'letter-noun' && senders.every((one) => one.kind === 'group' && !isOfficialsOfState(scene, one));
  if (rule === 'letter-noun' && isHandedOver(scene, at)) return false;
  if (receivers.length === 0 && senders.length > 0) {
    const host = hostOfBearer(scene, at, senders);
    if (host) return add(scene, at, rule, senders, [host]);
  }
  if (all.length === 0 || !addressed || unsigned || isToOwnChief(scene, senders, receivers)) return false;
  const reason = written
    ? 'the words tell of a letter from one to the other'
    : 'the words say that one wrote to the other';
  // "received letters from the presidents of Chile and Peru": one by each.
  const isOfEach = written && scene.clauses.token(at)?.lower.endsWith('s') === true && sidesIn(scene, receivers) === 1;
  const [left, right] = isOfEach && sidesIn(scene, senders) > 1 ? [receivers, senders] : [senders, receivers];
  return scene.add(at, 'letter', rule, reason, left, right, {});
}

const sidesIn = (scene: Scene, mentions: readonly Mention[]): number =>
  new Set(scene.clauses.entitiesOf(mentions).map(({ entity }) => entity)).size;

/** "summoned the ambassador and handed him a note of protest", "called on the ambassador to hand her a note": what the envoy was given there is no second contact. */
function isHandedOver(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const isNote = /^notes?$/.test(scene.clauses.token(at)?.lower ?? '');
  const summons = scene.out.findLast(
    ({ rule, kind, trigger, parties }) =>
      (rule === 'summons' || (isNote && parties.length > 1 && /^(?:meeting|reception)$/.test(kind))) &&
      trigger >= from &&
      trigger < at,
  );
  if (!summons) return false;
  const words = scene.clauses.draft.tokens.slice(summons.trigger + 1, at).map(({ lower }) => lower);
  return words.some((word) =>
    /^(?:hand(?:ed|ing)?|giv(?:en|ing|e)|gave|present(?:ed|ing)?|deliver(?:ed|ing)?)$/.test(word),
  );
}

/** "met Morvic, who delivered a message from President Tarn": whoever met the bearer has it. */
function hostOfBearer(scene: Scene, at: number, senders: readonly Mention[]): Mention | null {
  const { from } = scene.clauses.sentenceOf(at);
  const who = [1, 2, 3, 4, 5].find((step) => scene.clauses.token(at - step)?.lower === 'who');
  const told = scene.out.findLast(({ trigger, parties }) => trigger >= from && trigger < at && parties.length > 1);
  if (who === undefined || !told) return null;
  const bearer = scene.clauses.startingAt(at - who)?.entity;
  const host = told.parties.find(({ entity }) => entity !== bearer && senders.every((one) => one.entity !== entity));
  return host?.mentions[0] ?? null;
}

/** "Pakistan's interior minister wrote to the prime minister": a minister's own. */
function isToOwnChief(scene: Scene, senders: readonly Mention[], receivers: readonly Mention[]): boolean {
  const { entities } = scene.clauses.draft;
  const sorts = senders.map(({ entity }) => (entity === null ? null : entities[entity]?.sort));
  return (
    receivers.length > 0 &&
    sorts.some((sort) => /^(?:minister|legislator|official|military)$/.test(sort ?? '')) &&
    receivers.every(({ kind, affiliation, entity }) => {
      const chief = entity === null ? null : entities[entity];
      return (
        kind === 'office' && affiliation === null && chief?.named === false && (chief.sort ?? '').startsWith('head-of')
      );
    })
  );
}
