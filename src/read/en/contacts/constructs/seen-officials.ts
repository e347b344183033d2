/** Officials whom another saw, told with where or before what it was: "In Oslo, Aldane saw President Morvic", "had earlier seen his Chilean counterpart". */
import type { Mention } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { addAcross } from './across.js';
import type { Scene } from '../scene.js';
import { isSeenAs, isWhole, peopleFrom } from './seeing.js';

const SAYS = 'the words say that one saw the other';
const BEFORE_SEEN = /^(?:earlier|already|also|just|recently|previously|since|himself|herself|later|separately)$/;

/** "In Oslo, Aldane saw President Morvic", "spent Monday in Oslo, seeing Morvic in the morning and Tarn after lunch"; not "saw Morvic on television", "sees Morvic as a rival". */
export function seeOfficials(scene: Scene, at: number): boolean {
  const others = peopleFrom(scene, at + 1);
  const [first] = others;
  const last = others.at(-1);
  if (!first || !last || !others.every((one) => isMet(scene, one))) return false;
  if (!isRightBehind(scene, at, first) || (isSeenAs(scene, last) && !isWithRemarks(scene, last))) return false;
  const isTold = isSeenBefore(scene, at) || (isForm(scene, at) && isPlaced(scene, at, last));
  if (!isTold) return false;
  const subjects = scene.subjects(at, others);
  const next = nextSeen(scene, last);
  const isAdded = addAcross(scene, at, SAYS, subjects, others);
  return isAdded && next.length > 0 ? scene.add(at, 'meeting', 'separate-contacts', SAYS, subjects, next, {}) : isAdded;
}

/** In office, or named with a state: "Poland's Ilse Morvic". */
const isMet = (scene: Scene, one: Mention): boolean =>
  one.kind !== 'pronoun' && (scene.isOfficial(one) || scene.clauses.entity(one)?.affiliation != null);

const isRightBehind = (scene: Scene, at: number, { first, last }: Mention): boolean =>
  first <= at + 3 && !isPossessiveMark(scene.clauses.token(last + 1));

/** "saw Morvic, telling her that": what was done there. */
function isWithRemarks(scene: Scene, last: Mention): boolean {
  const end = scene.clauses.afterAsides(last);
  return scene.clauses.token(end)?.text === ',' && scene.clauses.token(end + 1)?.lower.endsWith('ing') === true;
}

/** "saw", and "seeing" behind a comma. */
function isForm(scene: Scene, at: number): boolean {
  const word = scene.clauses.token(at)?.lower;
  return word === 'saw' || (word === 'seeing' && scene.clauses.token(at - 1)?.text === ',');
}

/** "had earlier seen Morvic", "had seen Morvic in Oslo"; not "has seen Morvic resign". */
function isSeenBefore(scene: Scene, at: number): boolean {
  if (scene.clauses.token(at)?.lower !== 'seen') return false;
  let verb = at - 1;
  while (BEFORE_SEEN.test(scene.clauses.token(verb)?.lower ?? '')) verb -= 1;
  const last = peopleFrom(scene, at + 1).at(-1);
  if (!last || !/^(?:had|has|have)$/.test(scene.clauses.token(verb)?.lower ?? '')) return false;
  const isSaid = verb < at - 1 && isWhole(scene, behind(scene, last));
  return isSaid || isPlaced(scene, at, last);
}

/** Where the names of those seen, and what is said of them, end. */
function behind(scene: Scene, last: Mention): number {
  const end = scene.clauses.afterAsides(last);
  const isComma = scene.clauses.token(end)?.text === ',';
  const goesOn = scene.clauses.token(end + 1)?.pos === 'ADP' || scene.clauses.time(end + 1) !== null;
  return isComma && goesOn ? end + 1 : end;
}

/** A place or a time behind those seen; or a place at the head of a sentence in which nothing more is said of them. */
function isPlaced(scene: Scene, at: number, last: Mention): boolean {
  const { from, to } = scene.clauses.sentenceOf(at);
  const end = behind(scene, last);
  if (endOfTime(scene, end) !== null) return true;
  const place = scene.clauses.placePhraseEnd(end, to);
  if (place > end && hasPlace(scene, end, place)) return true;
  const isOpened = /^(?:in|at)$/.test(scene.clauses.token(from)?.lower ?? '');
  const isTown = isOpened && scene.clauses.startingAt(from + 1)?.kind === 'place';
  return isTown && (end >= to || /^[.,;]$/.test(scene.clauses.token(end)?.text ?? ''));
}

/** "in Oslo", "at the foreign ministry"; not "in trouble", "on television in Oslo". */
const hasPlace = (scene: Scene, from: number, to: number): boolean =>
  scene.clauses
    .mentionsIn(from, to)
    .some(({ kind, first }) => first <= from + 2 && /^(?:place|organisation)$/.test(kind));

/** "Morvic in the morning and Tarn after lunch": another one, seen at another time of the day. */
function nextSeen(scene: Scene, last: Mention): Mention[] {
  const end = endOfTime(scene, last.last + 1);
  if (end === null || !/^(?:,|and)$/.test(scene.clauses.token(end)?.lower ?? '')) return [];
  const next = peopleFrom(scene, end + 1);
  const behindNext = next.at(-1)?.last ?? null;
  const isTimed = behindNext !== null && endOfTime(scene, behindNext + 1) !== null;
  return isTimed && next.every((one) => isMet(scene, one)) ? next : [];
}

/** "on Monday", "in the morning", "after lunch": the token behind the words; null where none say when. */
function endOfTime(scene: Scene, at: number): number | null {
  const time = scene.clauses.time(at) ?? scene.clauses.time(at + 1);
  if (time) return time.last + 1;
  const words = [0, 1, 2].map((step) => scene.clauses.token(at + step)?.lower ?? '');
  const [part] = PART_OF_DAY.exec(words.join(' ')) ?? [];
  return part === undefined ? null : at + part.split(' ').length;
}

const PART_OF_DAY =
  /^(?:in the (?:morning|afternoon|evening)|at (?:night|noon|midday)|(?:after|before|over|at) (?:lunch|breakfast|dinner|tea|noon))\b/;
