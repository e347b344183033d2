/** Letters, notes and messages from one to another. */
import type { Mention, Token } from '../../../draft.js';
import { governorOf, ownerOf } from '../parties/event-words.js';
import { passedOn } from './letters-passed.js';
import type { Scene } from '../scene.js';

/** Verbs that move a letter from its sender, or to its receiver. */
const MOVES =
  /^(?:sen[dt]|sends|sending|pen(?:s|ned)|wrote|writes?|written|writing|deliver\w*|hand(?:s|ed|ing)?|convey\w*|receiv\w*|address\w*|dispatch\w*|carr\w+|forward\w*|submit\w*|pass(?:ed|es|ing)?|transmit\w*|extend\w*|got|gets?)$/;
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
  if (!objects.some((mention) => /^(?:person|office|organisation|pronoun)$/.test(mention.kind))) return false;
  return add(scene, at, 'writing-verb', scene.subjects(at, objects), objects);
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
    byMeans(scene, at, means, named);
    return;
  }
  if (passedOn(scene, at)) return;
  const governor = governorOf(scene, at);
  const verb = governor === null ? '' : (scene.clauses.token(governor) as Token).lower;
  const addressed = named.senders.length > 0 && named.receivers.length > 0;
  if (governor === null || !MOVES.test(verb)) {
    if (addressed || isBearer(scene, at)) add(scene, at, 'letter-noun', named.senders, named.receivers);
    return;
  }
  const subjects = scene.clauses.subjectOf(governor);
  const between = scene.clauses
    .mentionsIn(Math.max(scene.clauses.sentenceOf(at).from, governor), at)
    .filter((mention) => /^(?:person|office|pronoun)$/.test(mention.kind));
  const receives = /^(?:receiv|got|get)/.test(verb);
  const senders = named.senders.length > 0 ? named.senders : receives ? [] : subjects;
  const receivers =
    named.receivers.length > 0 ? named.receivers : between.length > 0 ? between : receives ? subjects : [];
  add(scene, at, 'letter-noun', senders, receivers);
}

/** "through his Telegram channel", "wrote on Telegram": the service and no telegram. */
const isService = (scene: Scene, at: number): boolean =>
  scene.clauses.token(at)?.text === 'Telegram' && at > scene.clauses.sentenceOf(at).from;

type Parties = { readonly senders: Mention[]; readonly receivers: Mention[] };

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
    if (/^(?:to|for)$/.test(token.lower) && receivers.length === 0 && !isVerb)
      receivers = scene.clauses.listFrom(i + 1);
    if (token.lower === 'from' && senders.length === 0)
      senders.push(...scene.clauses.listFrom(i + 1).filter(isNoMoreGuest(scene)));
    const adjective =
      /^(?:dated|addressed|sent|written|delivered|dispatched|signed|seen|congratulating|expressing|thanking)$/.test(
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

/** The preposition of "in a letter", "by telegram": what the sentence tells was said on paper. */
function meansAt(scene: Scene, at: number): number | null {
  for (let i = at - 1; i >= at - 6; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || token.sentence !== scene.clauses.token(at)?.sentence) return null;
    if (/^(?:in|by|via|through)$/.test(token.lower)) return i;
    if (!/^(?:DET|ADJ|NOUN|NUM|PRON)$/.test(token.pos) && !/^(?:written|his|her|their|joint)$/.test(token.lower))
      return null;
  }
  return null;
}

/** Speech that takes a hearer as its object. */
const TELLS =
  /^(?:warn|congratulat|inform|tell|told|ask|urg|thank|assur|notif|invit|request|advis|remind|convey|accus|condol|reassur|call|implor|appeal)/;

/** Speech whose hearer stands behind "to": "expressed his condolences to Morvic in a message". */
const TELLS_TO = /^(?:express|offer|extend|convey|sent|send|present)/;

function byMeans(scene: Scene, at: number, means: number, named: Parties): void {
  const verb = verbBefore(scene, means);
  const isTo = verb !== null && TELLS_TO.test(scene.clauses.token(verb)?.lower ?? '');
  const behindTo = isTo ? scene.afterWord(verb, 'to').filter(({ last }) => last < means) : [];
  const objects =
    verb === null
      ? []
      : behindTo.length > 0
        ? behindTo
        : scene.clauses
            .listFrom(verb + 1)
            .filter((mention) => /^(?:person|office|group|organisation|pronoun)$/.test(mention.kind));
  const receivers = named.receivers.length > 0 ? named.receivers : objects;
  const senders = named.senders.length > 0 ? named.senders : scene.mainSubject(at, receivers);
  add(scene, at, 'letter-noun', senders, receivers);
}

/** The verb of telling right before the words between it and "in a letter". */
function verbBefore(scene: Scene, means: number): number | null {
  const { from } = scene.clauses.sentenceOf(means);
  for (let i = means - 1; i >= from && i > means - 16; i -= 1) {
    const token = scene.clauses.token(i) as Token;
    if (token.pos === 'VERB') return TELLS.test(token.lower) || TELLS_TO.test(token.lower) ? i : null;
  }
  return null;
}

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
    rule === 'writing-verb' || receivers.length === 0 || receivers.some((mention) => mention.kind !== 'place');
  const unsigned = rule === 'letter-noun' && senders.every((mention) => mention.kind === 'group');
  if (rule === 'letter-noun' && isHandedOver(scene, at)) return false;
  if (receivers.length === 0 && senders.length > 0) {
    const host = hostOfBearer(scene, at, senders);
    if (host) return add(scene, at, rule, senders, [host]);
  }
  if (all.length === 0 || !addressed || unsigned || isToOwnChief(scene, senders, receivers)) return false;
  const reason = written
    ? 'the words tell of a letter from one to the other'
    : 'the words say that one wrote to the other';
  return scene.add(at, 'letter', rule, reason, senders, receivers, {});
}

/** "summoned the ambassador and handed him a note of protest": what the envoy was given there is no second contact. */
function isHandedOver(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const summons = scene.out.findLast(({ rule, trigger }) => rule === 'summons' && trigger >= from && trigger < at);
  if (!summons) return false;
  const words = scene.clauses.draft.tokens.slice(summons.trigger + 1, at).map(({ lower }) => lower);
  return words.some((word) => /^(?:hand(?:ed|ing)|giv(?:en|ing)|gave|present(?:ed|ing)|deliver(?:ed|ing))$/.test(word));
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
