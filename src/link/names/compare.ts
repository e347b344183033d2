import { acrossScripts, inOneUnreadScript } from './across.js';
import { align, type Alignment } from './align.js';
import { different, likenessOf, type NameComparison, type NameRelation, NO_WORDS } from './comparison.js';
import { isGiven, type Name, signOf } from './name.js';
import { canBeRomanised, isKoreanFamilyOf, koreanKey } from './romanised.js';
import { spellingsInEnglish } from './systems.js';
import { isInitial, mayBeginAlike } from './words.js';

export type { NameComparison, NameRelation } from './comparison.js';

/**
 * Compares two names word by word, in any order and across scripts. The same whichever comes first; never throws. Costs the product of the numbers of
 * their words and letters.
 */
export function compareNames(one: Name, other: Name): NameComparison {
  const [a, b] = inFixedOrder(one, other);
  const before = kept.get(a)?.get(b);
  if (before !== undefined) return before;
  const found = compared(a, b);
  kept.set(a, (kept.get(a) ?? new WeakMap<Name, NameComparison>()).set(b, found));
  return found;
}

/** Two names are asked for several times while people are linked. */
const kept = new WeakMap<Name, WeakMap<Name, NameComparison>>();

function compared(a: Name, b: Name): NameComparison {
  if (a.words.every(isInitial) || b.words.every(isInitial)) return NO_WORDS;
  const generations = [a.generation, b.generation].filter((said) => said !== null);
  if (generations.length === 2 && generations[0] !== generations[1])
    return different(a, b, `one is ${generations[0] ?? ''}, the other ${generations[1] ?? ''}`);
  if (a.key === b.key) return withGeneration(generations, a.script === b.script ? EQUAL : inOtherLetters(a, b));
  if (a.letters.length > 0 && a.script === b.script) return inOneUnreadScript(a, b);
  if (a.letters.length > 0 || b.letters.length > 0) return acrossScripts(a, b);
  return withGeneration(generations, ofWords(a, b));
}

const EQUAL: NameComparison = { relation: 'equal', phrase: 'the names are the same', likeness: 1 };

function inOtherLetters(a: Name, b: Name): NameComparison {
  return likenessOf('variant', `the names are the same in ${[a.script, b.script].sort().join(' and ')} letters`, {});
}

/** 'Tomas Aldane Jr.' is Tomas Aldane only where no other fits. */
function withGeneration(generations: readonly (string | null)[], found: NameComparison): NameComparison {
  if (generations.length !== 1 || (found.relation !== 'equal' && found.relation !== 'variant')) return found;
  return likenessOf('contained', `only one is called ${generations[0] ?? ''}`, { extra: 1 });
}

function inFixedOrder(a: Name, b: Name): readonly [Name, Name] {
  if (a.words.length !== b.words.length) return a.words.length < b.words.length ? [a, b] : [b, a];
  return signOf(a) <= signOf(b) ? [a, b] : [b, a];
}

function ofWords(a: Name, b: Name): NameComparison {
  if (haveOtherFathers(a, b)) return different(a, b, 'one is the child of the other’s namesake');
  const exact = align(a.words, onceEach(a, b), false);
  if (exact !== null) return related(exact, a, b);
  if (isKoreanFamilyOf(a, b)) return likenessOf('family', 'one is the family name alone', { extra: b.words.length });
  if (!mayBeNear(a.words, b.words) && !areKorean(a, b))
    return different(a, b, 'each name has a word that the other lacks');
  const system = inOneSystem(a, b);
  if (system !== null) return system;
  const near = align(a.words, b.words, true);
  const slipped = near === null ? null : related(near, a, b);
  if (near !== null && slipped !== null && slipped.relation !== 'different' && slipped.relation !== 'family') {
    const misspelt = likenessOf('misspelt', phraseOf(near), near);
    if ((misspelt.likeness ?? 0) >= LEAST_FOR_A_SLIP) return misspelt;
  }
  if (haveSameLetters(a, b))
    return likenessOf('misspelt', 'the names have the same letters in another order', { extra: 8 });
  return canBeRomanised(a, b)
    ? likenessOf('romanised', 'the names can be one name in two systems of Latin letters', {})
    : different(a, b, 'each name has a word that the other lacks');
}

const areKorean = (a: Name, b: Name): boolean => koreanKey(a) !== '' && koreanKey(a) === koreanKey(b);

/** 'Tomas dlaAne' for 'Tomas Aldane': one word at least is written right. */
function haveSameLetters(a: Name, b: Name): boolean {
  const sorted = ({ key }: Name): string => Array.from(key).sort().join('');
  return a.words.some((word) => b.words.includes(word)) && sorted(a) === sorted(b);
}

/** Under this likeness too much of a name differs for a slip of the pen. */
const LEAST_FOR_A_SLIP = 0.7;

/** One name as the press of another language spells it: 'Sergej Lawrow', in German, for 'Sergey Lavrov'. */
function inOneSystem(a: Name, b: Name): NameComparison | null {
  for (const { system, words, of } of spellingsInEnglish(a, b)) {
    const found = align(words, (of === a ? b : a).words, false);
    const as = found === null ? null : related(found, a, b);
    if (as !== null && AS_ONE.has(as.relation))
      return { ...as, phrase: `‘${of.words.join(' ')}’ is spelt as in ${system}; ${as.phrase}` };
  }
  return null;
}

const AS_ONE: ReadonlySet<NameRelation> = new Set(['variant', 'contained', 'family']);

/** Most pairs that share a word have another that nothing could make the same: these are done with soon. */
function mayBeNear(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word) => many.some((other) => mayBeginAlike(word, other)));
}

/** The words of the longer name, without those that it repeats where it then has as many as the shorter: 'Tomas Tomas Aldane'. */
function onceEach({ words: shorter }: Name, { words: longer }: Name): readonly string[] {
  const once = longer.filter((word, index) => word !== longer[index - 1]);
  return once.length > 1 && once.length === shorter.length ? once : longer;
}

/** Salman, son of Hamad, is not Hamad, son of Salman. */
function haveOtherFathers(a: Name, b: Name): boolean {
  return a.fathers.some((father) => b.words[0] === father) && b.fathers.some((father) => a.words[0] === father);
}

function related(found: Alignment, a: Name, b: Name): NameComparison {
  return found.shorter.length === found.longer.length ? sameLength(found, a, b) : contained(found, a, b);
}

/** From this many words on, any order of theirs is one name: 'Lenin Gregorio' for 'Gregorio Lenin' among five. */
const FREE_ORDER = 4;

/** Of so many words it makes no difference where they stand in a longer name. */
const MANY_WORDS = 3;

/** Every word finds its like. A change of order is allowed once: family name first or last. */
function sameLength(found: Alignment, a: Name, b: Name): NameComparison {
  const { shorter, longer, places } = found;
  if (places.every((place, index) => place === index)) {
    const isShortened =
      shorter.some(isInitial) !== longer.some(isInitial) ||
      shorter.some((word, index) => isInitial(word) && word !== longer[index]) ||
      has(found, 'rare-short') ||
      has(found, 'sister');
    return likenessOf(isShortened ? 'contained' : 'variant', phraseOf(found), found);
  }
  const turned = (index: number): number => (index + (places[0] ?? 0)) % shorter.length;
  const isTurned = places.every((place, index) => place === turned(index)) || areTurned(shorter, longer);
  return isTurned || shorter.length >= FREE_ORDER
    ? likenessOf('variant', 'the names have the same words in another order', { ...found, isTurned: true })
    : different(a, b, 'the names have like words in an order that one name does not take');
}

/** The same words from another one on: of 'Jang Hu-jang' and 'Hu-jang Jang' each finds its like in two places. */
function areTurned(one: readonly string[], other: readonly string[]): boolean {
  return other.some((_, from) => one.every((word, index) => word === other[(from + index) % other.length]));
}

function contained(found: Alignment, a: Name, b: Name): NameComparison {
  const { shorter, longer, places } = found;
  if (shorter.filter((word) => !isInitial(word)).length < 2)
    return places[0] === 0 && isGiven(longer[0] ?? '') && !b.isFamilyFirst
      ? different(a, b, 'one is a given name of the other alone')
      : likenessOf('family', 'one is the family name alone', { extra: longer.length });
  const extra = longer.length - shorter.length;
  if (places[0] === 0)
    return initialsClash(found)
      ? different(a, b, 'the initials differ')
      : likenessOf('contained', containedPhrase(found), { ...found, extra });
  const isEnd = places.every((place, index) => place === extra + index);
  if (isEnd) return likenessOf('family', 'the shorter is the end of the longer one', { ...found, extra });
  return shorter.length >= MANY_WORDS && !shorter.some(isInitial)
    ? likenessOf('contained', containedPhrase(found), { ...found, extra, isTurned: true })
    : different(a, b, 'the given names differ');
}

/** Tomas W. is not Tomas H. W.: where both have initials, they have to be the same ones. */
function initialsClash({ shorter, longer, places }: Alignment): boolean {
  if (!shorter.some(isInitial)) return false;
  return longer.some((word, index) => isInitial(word) && !places.includes(index));
}

function has(found: Alignment, kind: string): boolean {
  return found.pairs.some((pair) => pair.kind === kind);
}

function containedPhrase(found: Alignment): string {
  const details = detailsOf(found);
  return ['the shorter name stands whole in the longer one', ...details].join('; ');
}

function phraseOf(found: Alignment): string {
  return detailsOf(found).join('; ') || 'the names have the same words';
}

function detailsOf({ pairs }: Alignment): readonly string[] {
  return pairs.map(({ phrase }) => phrase).filter((phrase) => phrase !== '');
}
