/** What is said on paper: "warned Morvic in a letter", "In her message, Aldane wished Morvic well", "was informed in writing". */
import type { Mention, Token } from '../../../draft.js';
import { isState } from './letter-parties.js';
import type { Scene } from '../scene.js';

/** Who wrote, and to whom. */
export type Parties = { readonly senders: Mention[]; readonly receivers: Mention[] };

/** Speech that takes a hearer as its object. */
const TELLS =
  /^(?:warn|congratulat|inform|tell|told|ask|urg|thank|assur|notif|invit|request|advis|remind|convey|accus|condol|reassur|call|implor|appeal|wish|remonstrat)/;
/** Of these a state too is who hears it: "informed Oslo in a note". */
const TELLS_STATE = /^(?:warn|inform|told|tell|ask|urg|notif|request|remind|congratulat|thank|assur)/;
/** Speech whose hearer stands behind "to": "expressed his condolences to Morvic in a message". */
const TELLS_TO = /^(?:express|offer|extend|convey|sent|send|present|protest|complain|appeal|reply|replied|propos)/;
const HEARS = /^(?:person|office|group|organisation|pronoun)$/;
/** "said in a message on social media": for everybody. */
const IN_PUBLIC =
  /^(?:facebook|twitter|x|instagram|weibo|vk|telegram|tiktok|youtube|platform|media|social|posted|video|televised|channel|network|truth|post|voters|nation|people)$/;

/** The preposition of "in a letter", "by telegram": what the sentence tells was said on paper; null where none stands there. */
export function meansAt(scene: Scene, at: number): number | null {
  for (let i = at - 1; i >= at - 6; i -= 1) {
    const token = scene.clauses.token(i);
    if (!token || token.sentence !== scene.clauses.token(at)?.sentence) return null;
    if (/^(?:in|by|via|through)$/.test(token.lower)) return i;
    // "received through diplomatic channels a message"
    if (token.pos === 'DET' && scene.clauses.token(i - 1)?.pos === 'NOUN') return null;
    if (!/^(?:DET|ADJ|NOUN|NUM|PRON)$/.test(token.pos) && !/^(?:written|his|her|their|joint)$/.test(token.lower))
      return null;
  }
  return null;
}

/** Who said to whom what the sentence says was told in the letter at token `at`, whose own words give those named. */
export function toldByMeans(scene: Scene, at: number, means: number, named: Parties): Parties {
  const { from } = scene.clauses.sentenceOf(at);
  const before = verbBefore(scene, means);
  const verb = before ?? (named.receivers.length > 0 ? null : verbBehind(scene, at, means));
  const objects = verb === null ? [] : hearersOf(scene, verb, before === null ? null : means);
  const receivers = named.receivers.length > 0 ? named.receivers : objects;
  const wrote = mainBehind(scene, from, receivers);
  if (wrote.length > 0) {
    const [first] = wrote;
    return { senders: wrote, receivers: receivers.filter((one) => one.first < (first?.first ?? 0)) };
  }
  const owners = named.senders.filter(({ kind }) => kind !== 'pronoun' || before !== null);
  if (owners.length > 0) return { senders: owners, receivers };
  const subject = scene.mainSubject(at, receivers);
  const teller = verb === null ? [] : scene.clauses.subjectOf(verb);
  const state = teller.filter((one) => isState(scene, one));
  const opening = means === from ? stateBehind(scene, at) : [];
  const senders =
    subject.length > 0
      ? subject
      : state.length > 0
        ? state
        : opening.length > 0
          ? opening
          : before === null
            ? teller
            : [];
  return { senders: senders.length > 0 ? senders : named.senders, receivers };
}

/** "In a letter to the Commission, Aldane and Morvic demanded": those of the list who wrote; none where the sentence opens otherwise. */
function mainBehind(scene: Scene, from: number, list: readonly Mention[]): Mention[] {
  if (list.length < 2 || scene.clauses.token(from)?.lower !== 'in') return [];
  const opens = list.find(({ first }, i) => i > 0 && scene.clauses.token(first - 1)?.text === ',');
  if (!opens) return [];
  const wrote = scene.clauses.listFrom(opens.first, { pair: true });
  const verb = scene.clauses.token((wrote.at(-1)?.last ?? 0) + 1);
  return wrote.length > 1 && /^(?:VERB|AUX)$/.test(verb?.pos ?? '') && verb?.lower.endsWith('ing') !== true
    ? wrote
    : [];
}

/** "In a note handed to the ambassador, Chile demanded": the state behind the comma whose verb follows. */
function stateBehind(scene: Scene, at: number): Mention[] {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < Math.min(to, at + 20); i += 1) {
    const state = scene.clauses.token(i - 1)?.text === ',' ? scene.clauses.startingAt(i) : undefined;
    if (state && isState(scene, state)) {
      const verb = scene.clauses.token(state.last + 1)?.pos ?? '';
      return /^(?:VERB|AUX|ADV)$/.test(verb) ? [state] : [];
    }
  }
  return [];
}

/** Whom the verb of telling at token `verb` names as its hearers, before the token `end` where one is given. */
function hearersOf(scene: Scene, verb: number, end: number | null): Mention[] {
  const word = scene.clauses.token(verb)?.lower ?? '';
  const to = TELLS_TO.test(word) ? behindTo(scene, verb, end) : [];
  if (to.length > 0 || !TELLS.test(word)) return to;
  const takesState = TELLS_STATE.test(word);
  return scene.clauses.listFrom(verb + 1).filter((one) => HEARS.test(one.kind) || (takesState && isState(scene, one)));
}

/** "protested to Chile in a note": those behind the "to" of the verb. */
function behindTo(scene: Scene, verb: number, end: number | null): Mention[] {
  const to = scene.clauses.token(verb + 1)?.lower === 'to' ? scene.clauses.listFrom(verb + 2) : [];
  const whom = to.some((one) => isState(scene, one)) ? to : scene.afterWord(verb, 'to');
  return whom.filter(({ last }) => end === null || last < end);
}

/** The verb of telling right before the words between it and "in a letter". */
function verbBefore(scene: Scene, means: number): number | null {
  const { from } = scene.clauses.sentenceOf(means);
  for (let i = means - 1; i >= from && i > means - 16; i -= 1) {
    const token = scene.clauses.token(i) as Token;
    // "informed" before a name is no adjective
    const isTelling = token.pos === 'ADJ' && token.lower.endsWith('ed') && scene.clauses.endingAt(i - 1) !== undefined;
    if (token.pos === 'VERB' || (isTelling && TELLS.test(token.lower)))
      return TELLS.test(token.lower) || TELLS_TO.test(token.lower) ? i : null;
  }
  return null;
}

/** "In her message, Aldane wished Morvic": the verb of telling behind the comma that closes the words that open the sentence; null where another verb stands there. */
function verbBehind(scene: Scene, at: number, means: number): number | null {
  const { from, to } = scene.clauses.sentenceOf(at);
  if (means > from + 1) return null;
  let comma = at + 1;
  while (comma < Math.min(to, at + 10) && scene.clauses.token(comma)?.text !== ',') comma += 1;
  if (scene.clauses.token(comma)?.text !== ',') return null;
  const words = scene.clauses.draft.tokens.slice(from, comma);
  if (words.some(({ lower }) => IN_PUBLIC.test(lower))) return null;
  for (let i = comma + 1; i < Math.min(to, comma + 16); i += 1) {
    const named = scene.clauses.startingAt(i);
    if (named) i = named.last + 1;
    const token = scene.clauses.token(i);
    if (token?.pos === 'VERB') return TELLS.test(token.lower) ? i : null;
  }
  return null;
}

/** "had been informed in writing", "asked Oslo in writing for": on paper; true where the scene now holds it. */
export function inWriting(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at - 1)?.lower !== 'in') return false;
  const verb = verbBefore(scene, at - 1);
  if (verb === null) return false;
  if (scene.isPassive(verb)) return false;
  const receivers = hearersOf(scene, verb, at);
  const senders = scene.subjects(verb, receivers);
  if (senders.length === 0 || receivers.length === 0) return false;
  const reason = 'the words say that one wrote to the other';
  return scene.add(at, 'letter', 'writing-verb', reason, senders, receivers, {});
}
