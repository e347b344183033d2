/** "discussions which Aldane had in Cairo with Morvic", "the talks that Aldane held with Morvic": the clause behind the noun says whose they were. */
import type { Mention, TimeMention, Token } from '../../../draft.js';
import { timesBetween } from '../around.js';
import { isFirstPerson, speakerAt } from '../parties/first-person.js';
import { isOfTwo } from '../parties/pair-before.js';
import type { Scene } from '../scene.js';

const HAD = /^(?:had|has|have|held|hold|conducted)$/;
/** "was to have", "is due to hold", "was to have had". */
const TO_COME = /^(?:was|were|is|are|be|been|due|set|scheduled|expected|supposed|meant|to)$/;

/** "the call Aldane made to Morvic", "the dinner she gave for him". */
const GIVEN = new Map([
  ['made', 'to'],
  ['placed', 'to'],
  ['gave', 'for'],
  ['hosted', 'for'],
  ['threw', 'for'],
]);

/** Those who had an event with one another, and a time that stands between them. */
type Both = { readonly holders: Mention[]; readonly partners: Mention[]; readonly time?: TimeMention };

/** Those who had the event with one another; null where no clause behind the noun says so. */
export function hadWith(scene: Scene, at: number): Both | null {
  const speaker = isFirstPerson(scene.clauses.token(at + 1)) ? speakerAt(scene.clauses, at + 1) : null;
  const isLeftOut =
    speaker !== null || /^(?:person|office|pronoun)$/.test(scene.clauses.startingAt(at + 1)?.kind ?? '');
  if (!isLeftOut && !/^(?:which|that)$/.test(scene.clauses.token(at + 1)?.lower ?? '')) return null;
  const { to } = scene.clauses.sentenceOf(at);
  for (let i = at + 2; i < to && i < at + 16; i += 1) {
    const token = scene.clauses.token(i) as Token;
    const next = wordAt(scene, i + 1);
    if (TO_COME.test(token.lower) && (next === 'to' || token.lower === 'to' || TO_COME.test(next))) continue;
    if (token.lower === 'have' && /^(?:had|held)$/.test(next)) continue;
    if (HAD.test(token.lower)) {
      const partners = scene.objectsOf(i, ['with'], true);
      const holders = speaker ? [speaker] : scene.clauses.subjectOf(i).filter(({ first }) => first > at);
      // "at the discussion they held": of two who were told of
      const areTheTwo = holders.length === 1 && holders.every((one) => isOfTwo(scene, one));
      const isOfBoth = isLeftOut && (areTheTwo || scene.clauses.entitiesOf(holders).length > 1);
      return holders.length > 0 && (partners.length > 0 || isOfBoth) ? { holders, partners } : null;
    }
    const toWhom = GIVEN.get(token.lower);
    if (toWhom !== undefined) {
      const partners = scene.objectsOf(i, [toWhom], true).filter(isSomebody);
      const holders = scene.clauses.subjectOf(i).filter(({ first }) => first > at);
      return holders.length > 0 && partners.length > 0 ? { holders, partners } : null;
    }
    if (/^(?:received|got|took)$/.test(token.lower)) {
      const partners = wordAt(scene, i + 1) === 'from' ? scene.clauses.listFrom(i + 2).filter(isSomebody) : [];
      const holders = scene.clauses.subjectOf(i).filter(({ first }) => first > at);
      return holders.length > 0 && partners.length > 0 ? { holders, partners } : null;
    }
    if (token.pos === 'VERB' || token.pos === 'AUX' || /^[;:.]$/.test(token.text)) return null;
  }
  return null;
}

/** "a phone call made by Aldane to Morvic", "the call from Aldane to Morvic": who rang whom; null for a call to do something. */
export function rangWhom(scene: Scene, at: number): Both | null {
  const made = /^(?:made|placed|initiated)$/.test(wordAt(scene, at + 1)) ? at + 2 : at + 1;
  if (!/^(?:by|from)$/.test(wordAt(scene, made))) return null;
  const holders = scene.clauses.listFrom(made + 1);
  const last = holders.at(-1)?.last;
  const { to } = scene.clauses.sentenceOf(at);
  if (last === undefined || !holders.every(isSomebody)) return null;
  const isNext = wordAt(scene, last + 1) === 'to';
  const time = isNext ? undefined : timesBetween(scene.clauses.draft, last + 1, Math.min(to, last + 6))[0];
  const toward = (time?.last ?? last) + 1;
  const partners = wordAt(scene, toward) === 'to' ? scene.clauses.listFrom(toward + 1) : [];
  const isAppeal = wordAt(scene, (partners.at(-1)?.last ?? 0) + 1) === 'to';
  if (partners.length === 0 || !partners.every(isSomebody) || isAppeal) return null;
  return { holders, partners, ...(time ? { time } : {}) };
}

const isSomebody = ({ kind }: Mention): boolean => kind === 'person' || kind === 'office';

const wordAt = (scene: Scene, at: number): string => scene.clauses.token(at)?.lower ?? '';
