/** Who was present: "Taking part from the Chilean side were", "The following attended the meeting:", "Tarn was also in attendance", a list below "Participants". */
import type { Mention, Sentence, Token } from '../../../draft.js';
import { attendeesFrom, hasContact, isPresentThere, OCCASION } from './attendance.js';
import type { Scene } from '../scene.js';

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';

/** So many words may say at what, and for which side, those were present whom a sentence names behind its verb. */
const FARTHEST_VERB = 16;

/** "Also present were Morvic and Tarn", "Morvic and Tarn were also present", "Attending the meeting were", "in attendance". */
export function present(scene: Scene, at: number): Mention[] {
  const verb = verbBehind(scene, at);
  if (verb !== null) return isOpening(scene, at) ? attendeesFrom(scene, verb + 1) : [];
  const word = wordAt(scene, at);
  if (word === 'attendance') return wordAt(scene, at - 1) === 'in' ? subjectsOfBe(scene, at - 1) : [];
  return word === 'present' && isPresentThere(scene, at) ? subjectsOfBe(scene, at) : [];
}

/** "Accompanying the minister was Morvic", "With her was Morvic": those behind the verb of a sentence that opens so. */
export function accompanying(scene: Scene, at: number): Mention[] {
  const verb = at === scene.clauses.sentenceOf(at).from ? verbBehind(scene, at) : null;
  const whom = scene.clauses.startingAt(at + 1) ?? scene.clauses.startingAt(at + 2);
  const isSomebody = /^(?:person|office|pronoun)$/.test(whom?.kind ?? '');
  return verb === null || !isSomebody || !hasContact(scene) ? [] : attendeesFrom(scene, verb + 1);
}

/** "met Morvic, with Tarn also attending": the one between "with" and the participle. */
export function withAttending(scene: Scene, at: number): Mention[] {
  const end = wordAt(scene, at - 1) === 'also' ? at - 2 : at - 1;
  const named = scene.clauses.endingAt(wordAt(scene, end) === ',' ? end - 1 : end);
  if (!named || !/^(?:person|office)$/.test(named.kind)) return [];
  const office = wordAt(scene, named.first - 1) === ',' ? scene.clauses.endingAt(named.first - 2) : undefined;
  const first = office && office.entity === named.entity ? office.first : named.first;
  return wordAt(scene, first - 1) === 'with' ? [named] : [];
}

/** "were" and the like behind words that say no more than at what they were, and for whom. */
function verbBehind(scene: Scene, at: number): number | null {
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 1; i < to && i < at + FARTHEST_VERB; i += 1) {
    const token = scene.clauses.token(i) as Token;
    if (/^(?:were|was|are|is|includ(?:e|es|ed)|compris(?:e|es|ed))$/.test(token.lower)) return i;
    if (/^(?:VERB|AUX|SCONJ)$/.test(token.pos) && !OCCASION.test(token.lower)) return null;
    if (/^[;.]$/.test(token.text)) return null;
  }
  return null;
}

/** "Morvic and Tarn were also": those of whom it is said. */
function subjectsOfBe(scene: Scene, at: number): Mention[] {
  const verb = [at - 1, at - 2].find((i) => /^(?:were|was)$/.test(wordAt(scene, i)));
  if (verb === undefined || wordAt(scene, verb - 1) === 'who') return [];
  // "was not present"
  return /^(?:not|never)$/.test(wordAt(scene, verb + 1)) ? [] : scene.clauses.subjectOf(verb);
}

/** Nothing but "also" or "Other leaders in" stands before it in its sentence. */
function isOpening(scene: Scene, at: number): boolean {
  const { from } = scene.clauses.sentenceOf(at);
  const before = scene.clauses.draft.tokens.slice(from, at);
  if (at - from < 2 && before.every((token: Token) => token.pos === 'ADV' || token.lower === 'in')) return true;
  return before.length < 8 && before.some(({ lower }) => THOSE_THERE.test(lower)) && before.every(isOfPhrase);
}

/** Words for those who come to an event of states. */
const THOSE_THERE =
  /^(?:members?|leaders|presidents|ministers|heads|delegations|delegates|dignitaries|officials|guests|countries|states|others|those)$/;

const isOfPhrase = ({ pos, lower }: Token): boolean => lower === 'those' || !/^(?:VERB|AUX|PUNCT|PRON)$/.test(pos);

/** "Taking part in the conversation on the Chilean side were Morvic and Tarn; on the Peruvian side, Holt"; not "taking part in the race were". */
export function takingPart(scene: Scene, at: number): Mention[] {
  if (wordAt(scene, at + 1) !== 'part' || !isOpening(scene, at)) return [];
  const verb = verbBehind(scene, at + 1);
  if (verb === null) return [];
  const said = scene.clauses.draft.tokens.slice(at + 2, verb);
  const isThere = said.length === 0 || said.some(({ lower }) => OCCASION.test(lower)) || isOfSide(said);
  return isThere ? attendeesFrom(scene, verb + 1) : [];
}

const isOfSide = (words: readonly Token[]): boolean => words.some(({ lower }) => /^(?:side|delegation)$/.test(lower));

/** "The following took part in the meeting:", "The following attended:": all who are named behind it. */
export function theFollowing(scene: Scene, at: number): Mention[] {
  const { from, to } = scene.clauses.sentenceOf(at);
  const opens = scene.clauses.draft.tokens.slice(from, Math.min(at, from + 8)).map(({ lower }) => lower);
  if (!opens.slice(0, 2).includes('following')) return [];
  for (let i = at + 1; i < to && i < at + FARTHEST_VERB; i += 1)
    if (wordAt(scene, i) === ':') return i + 1 < to ? attendeesFrom(scene, i + 1) : listedBelow(scene, i);
  return [];
}

/** "Participants", "Present:" on a line of its own or before a colon: those of the list. */
export function labelled(scene: Scene, at: number): Mention[] {
  if (!hasContact(scene)) return [];
  const { from, to } = scene.clauses.sentenceOf(at);
  const label = scene.clauses.draft.tokens.slice(from, to);
  const colon = label.findIndex(({ text }) => text === ':');
  const words = colon < 0 ? label : label.slice(0, colon);
  if (words.length > MOST_OF_LABEL || words.some(({ pos }) => /^(?:VERB|AUX)$/.test(pos))) return [];
  if (colon >= 0 && colon < label.length - 1) return attendeesFrom(scene, from + colon + 1);
  return listedBelow(scene, at);
}

/** "List of participants in the meeting". */
const MOST_OF_LABEL = 6;
/** So many lines of a list are read. */
const MOST_LINES = 30;

/** The people of the list right below the line of token `at`. */
function listedBelow(scene: Scene, at: number): Mention[] {
  const { sentences } = scene.clauses.draft;
  const out: Mention[] = [];
  const { index } = scene.clauses.sentenceOf(at);
  for (const line of sentences.slice(index + 1, index + 1 + MOST_LINES)) {
    if (!isItem(scene, line)) break;
    const [first] = scene.clauses.mentionsIn(line.from, line.to).filter(({ kind }) => kind === 'person');
    if (first) out.push(first);
  }
  return out;
}

const isItem = (scene: Scene, { from }: Sentence): boolean => /^[-–•*]$/.test(wordAt(scene, from));
