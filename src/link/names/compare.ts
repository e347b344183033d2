import { givenNameInfo } from '../../knowledge/index.js';
import type { Name } from './name.js';
import { sameGivenName } from './short-forms.js';
import { soundsAlike } from './spelling.js';

/**
 * equal: the same words. variant: the same words in another spelling, order or short form. contained: the shorter has a given and a family name, and
 * the longer only adds to it. family: the shorter is a family name alone. different: each has a word that the other lacks.
 * open: one has no word to compare.
 */
export type NameRelation = 'equal' | 'variant' | 'contained' | 'family' | 'different' | 'open';

export type NameComparison = { readonly relation: NameRelation; readonly phrase: string };

const NO_WORDS: NameComparison = { relation: 'open', phrase: 'one of them is not named' };

/** Compares two names word by word, in any order. The phrase says what was found, for a reader. */
export function compareNames(a: Name, b: Name): NameComparison {
  if (a.words.every(isInitial) || b.words.every(isInitial)) return NO_WORDS;
  if (a.key === b.key) return { relation: 'equal', phrase: 'the names are the same' };
  const joinedA = joinLikeTheOther(a.words, b.words);
  const joinedB = joinLikeTheOther(b.words, joinedA);
  const [shorter, longer] = joinedA.length <= joinedB.length ? [joinedA, joinedB] : [joinedB, joinedA];
  const places = placesOf(shorter, longer);
  if (places === null) return { relation: 'different', phrase: 'each name has a word that the other lacks' };
  if (shorter.length === longer.length) return sameLength(shorter, longer, places);
  return contained(shorter, longer, places);
}

/** Every word finds its like. A change of order is allowed once: family name first or last. */
function sameLength(a: readonly string[], b: readonly string[], places: readonly number[]): NameComparison {
  if (places.every((place, index) => place === index)) {
    return a.some(isInitial) !== b.some(isInitial)
      ? { relation: 'contained', phrase: 'an initial in one name fits a name in the other' }
      : { relation: 'variant', phrase: 'the names are spellings of one name' };
  }
  const turned = (index: number): number => (index + (places[0] ?? 0)) % a.length;
  return places.every((place, index) => place === turned(index))
    ? { relation: 'variant', phrase: 'the names have the same words in another order' }
    : { relation: 'different', phrase: 'the names have like words in an order that one name does not take' };
}

function contained(shorter: readonly string[], longer: readonly string[], places: readonly number[]): NameComparison {
  const family: NameComparison = { relation: 'family', phrase: 'one is the family name alone' };
  const givenNamesDiffer: NameComparison = { relation: 'different', phrase: 'one is a given name of the other alone' };
  if (shorter.filter((word) => !isInitial(word)).length < 2)
    return places[0] === 0 && isGiven(longer[0] ?? '') ? givenNamesDiffer : family;
  if (places[0] === 0) {
    return initialsClash(shorter, longer, places)
      ? { relation: 'different', phrase: 'the initials differ' }
      : { relation: 'contained', phrase: 'the shorter name stands whole in the longer one' };
  }
  const isEnd = places.every((place, index) => place === longer.length - shorter.length + index);
  return isEnd ? family : { relation: 'different', phrase: 'the given names differ' };
}

/** A first word that people bear as a given name is no family name: 'Elisa' alone is not Elisa Aldane. In 'Cho Minseo' the family name stands first. */
function isGiven(word: string): boolean {
  const known = givenNameInfo(word.charAt(0).toUpperCase() + word.slice(1));
  return known?.kind === 'given' && !known.familyFirst;
}

/** Tomas W. is not Tomas H. W.: where both have initials, they have to be the same ones. */
function initialsClash(shorter: readonly string[], longer: readonly string[], places: readonly number[]): boolean {
  if (!shorter.some(isInitial)) return false;
  return longer.some((word, index) => isInitial(word) && !places.includes(index));
}

/** For each word of the shorter its own place in the longer, exact likes first; null where one has none. */
function placesOf(shorter: readonly string[], longer: readonly string[]): readonly number[] | null {
  const taken = new Set<number>();
  const places: number[] = shorter.map(() => -1);
  for (const alike of [sameWord, soundsAlike, fitsAsGivenName]) {
    shorter.forEach((word, index) => {
      if ((places[index] ?? 0) >= 0) return;
      const place = longer.findIndex((other, at) => !taken.has(at) && alike(word, other, index, at));
      if (place < 0) return;
      places[index] = place;
      taken.add(place);
    });
  }
  return places.includes(-1) ? null : places;
}

function sameWord(a: string, b: string): boolean {
  return a === b;
}

/** Short forms and initials count only in the same place, or before the family name: 'Joe' for 'Joseph', 'J.' for 'Joseph'. */
function fitsAsGivenName(a: string, b: string, index: number, at: number): boolean {
  if (index === 0 && at === 0 && sameGivenName(a, b)) return true;
  return index === at && isInitial(a) !== isInitial(b) && a[0] === b[0];
}

function isInitial(word: string): boolean {
  return word.length === 1;
}

/** Joins two neighbouring words where the other name writes them as one: 'Tae yong' beside 'Taeyong'. */
function joinLikeTheOther(words: readonly string[], other: readonly string[]): readonly string[] {
  for (let index = 0; index + 1 < words.length; index++) {
    const [one, next] = [words[index] ?? '', words[index + 1] ?? ''];
    const joined = one + next;
    if (!isInitial(one) && !isInitial(next) && other.some((word) => word.length > 3 && soundsAlike(joined, word)))
      return words.toSpliced(index, 2, joined);
  }
  return words;
}
