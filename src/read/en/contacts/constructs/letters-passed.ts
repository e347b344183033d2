/** Letters told in the passive, and greetings: "a message was sent by Aldane to Morvic", "was handed a note by Aldane", "sent greetings to Morvic". */
import type { Mention } from '../../../draft.js';
import type { Scene } from '../scene.js';

const PEOPLE = /^(?:person|office|organisation)$/;
const WRITTEN = /^(?:sent|written|addressed|dispatched|cabled)$/;
const BROUGHT = /^(?:handed|delivered|presented|given|conveyed|submitted|passed)$/;
/** So many words behind the letter its verb may stand, and behind the verb those who sent or got it. */
const FAR = 9;
const FARTHER = 24;
const SAYS = 'the words tell of a letter from one to the other';

/** "The letter was handed to Aldane by Morvic", "A message was sent on Tuesday by Aldane to Morvic", "The envoy was handed a note by Morvic"; true where the scene now holds it. */
export function passedOn(scene: Scene, at: number): boolean {
  const verb = passiveBehind(scene, at);
  if (verb !== null) {
    const by = behindWord(scene, verb, 'by');
    const to = behindWord(scene, verb, 'to');
    if (by.length === 0 || to.length === 0) return false;
    // "Messages were sent to Aldane by the presidents of Chile and Peru": one by each.
    const isOfEach = (scene.clauses.token(at)?.lower ?? '').endsWith('s');
    const [left, right] = isOfEach ? [to, by] : [by, to];
    return scene.add(at, 'letter', 'letter-noun', SAYS, left, right, {});
  }
  const given = passiveBefore(scene, at);
  if (given === null) return false;
  const receivers = scene.clauses.subjectOf(given).filter(({ kind }) => PEOPLE.test(kind));
  const by = behindWord(scene, at, 'by');
  return by.length > 0 && receivers.length > 0 && scene.add(at, 'letter', 'letter-noun', SAYS, by, receivers, {});
}

const SENDS = /^(?:sent|sends|wrote|writes|addressed|handed|dispatched|delivered|forwarded|cabled|gave|had)$/;
const GETS = /^(?:received|receives|got|gets)$/;

/** "the letter that Aldane sent Morvic", "a note the embassy received from Oslo": told behind the letter by whoever sent or got it; true where the scene now holds it. */
export function letterSentBehind(scene: Scene, at: number): boolean {
  const verb = verbOfWhoSent(scene, at);
  if (verb === null) return false;
  const subjects = scene.clauses.subjectOf(verb).filter(({ first }) => first > at);
  if (subjects.length === 0) return false;
  const word = scene.clauses.token(verb)?.lower ?? '';
  if (GETS.test(word)) {
    const from = behindWord(scene, verb, 'from');
    return from.length > 0 && scene.add(at, 'letter', 'letter-noun', SAYS, from, subjects, {});
  }
  const to = behindWord(scene, verb, 'to', 6);
  const direct = scene.clauses.startingAt(scene.clauses.token(verb + 1)?.pos === 'DET' ? verb + 2 : verb + 1);
  const whom =
    to.length > 0 ? to : direct ? scene.clauses.listFrom(verb + 1).filter((one) => PEOPLE.test(one.kind)) : [];
  return whom.length > 0 && scene.add(at, 'letter', 'letter-noun', SAYS, subjects, whom, {});
}

/** The verb of the clause behind the letter at token `at` that says who sent or got it; null where none does. */
function verbOfWhoSent(scene: Scene, at: number): number | null {
  const { to } = scene.clauses.sentenceOf(at);
  const opens = /^(?:that|which)$/.test(scene.clauses.token(at + 1)?.lower ?? '') ? at + 2 : at + 1;
  for (let i = opens; i < Math.min(to, at + FARTHER / 2); i += 1) {
    const token = scene.clauses.token(i);
    const named = scene.clauses.startingAt(i);
    if (named) {
      i = named.last;
      continue;
    }
    if (!token || /^[.;:,]$/.test(token.text) || token.pos === 'ADP') return null;
    if (token.pos !== 'VERB') continue;
    return (SENDS.test(token.lower) || GETS.test(token.lower)) && !scene.isPassive(i) ? i : null;
  }
  return null;
}

/** The "sent" or "handed" of which the letter at token `at` is the subject; null where there is none. */
function passiveBehind(scene: Scene, at: number): number | null {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < Math.min(to, at + FAR); i += 1) {
    const token = scene.clauses.token(i);
    if (!token || /^[.,;:]$/.test(token.text)) return null;
    if (token.pos !== 'VERB') continue;
    return (WRITTEN.test(token.lower) || BROUGHT.test(token.lower)) && scene.isPassive(i) ? i : null;
  }
  return null;
}

/** The "handed" or "given" right before the letter, said of whom it was for; null where none is. */
function passiveBefore(scene: Scene, at: number): number | null {
  for (let i = at - 1; i > at - 5; i -= 1) {
    const token = scene.clauses.token(i);
    if (token?.pos === 'VERB') return BROUGHT.test(token.lower) && scene.isPassive(i) ? i : null;
    if (!token || !/^(?:DET|ADJ|NOUN|NUM|PROPN)$/.test(token.pos)) return null;
  }
  return null;
}

/** The officials and bodies behind the first such word that no day follows. */
function behindWord(scene: Scene, at: number, word: string, far = FARTHER): Mention[] {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < Math.min(to, at + far); i += 1) {
    const token = scene.clauses.token(i);
    if (!token || /^[.;:]$/.test(token.text)) return [];
    if (token.lower === word && !scene.clauses.time(i + 1)) {
      const list = scene.clauses.listFrom(i + 1).filter((one) => PEOPLE.test(one.kind) || isOfSeveral(scene, one));
      if (list.length > 0 && list[0] !== undefined)
        return list.some((one) => scene.isOfficial(one) || one.kind === 'organisation') ? list : [];
    }
    const named = scene.clauses.startingAt(i);
    if (named) i = named.last;
  }
  return [];
}

/** "the presidents of Chile and Peru". */
const isOfSeveral = (scene: Scene, { kind, entity }: Mention): boolean =>
  kind === 'group' && entity !== null && scene.clauses.isSeveral(entity);

const GREETINGS = /^(?:greetings|congratulations|condolences|felicitations)$/;

/** "sent (his) greetings on Tuesday to Morvic", "sent Morvic congratulations": on paper, where nothing else is said. */
export function sentGreetings(scene: Scene, at: number): boolean {
  if (!/^sen[dt]/.test(scene.clauses.token(at)?.lower ?? '') || scene.isPassive(at) || scene.remote(at) !== null)
    return false;
  const isOfficials = (list: readonly Mention[]): boolean =>
    list.length > 0 && list.every((one) => /^(?:person|office)$/.test(one.kind) && scene.isOfficial(one));
  const direct = scene.clauses.startingAt(at + 1) ? scene.clauses.listFrom(at + 1) : [];
  const from = isOfficials(direct) ? (direct.at(-1) as Mention).last : at;
  const noun = [1, 2, 3, 4].map((step) => from + step).find((i) => GREETINGS.test(scene.clauses.token(i)?.lower ?? ''));
  if (noun === undefined || [1, 2].some((step) => scene.clauses.token(noun + step)?.lower === 'messages')) return false;
  const whom = from > at ? direct : behindWord(scene, noun, 'to');
  if (!isOfficials(whom)) return false;
  return scene.add(at, 'letter', 'letter-noun', SAYS, scene.subjects(at, whom), whom, {});
}
