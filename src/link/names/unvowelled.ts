import { unvowelledLetter } from '../../knowledge/index.js';

const VOWEL = /[aeiouy]/;
const MARKS = /[\p{M}\u0640\u200c\u200d]/gu;

/**
 * Whether a word of Arabic or Hebrew script can be written as this word in small Latin letters: 'لاوروف' and 'lavrov'. Vowels that the script leaves out
 * may stand in the Latin word, never a consonant; a long vowel that is written has to stand there, or, where `isLoose`, any vowel, as foreign names are written. Costs the product of the two lengths.
 */
export function canBeWritten(word: string, latin: string, isLoose = false): boolean {
  const letters = Array.from(word.normalize('NFC').replace(MARKS, ''));
  // The places in the Latin word up to which the letters so far can be read.
  let reached: ReadonlySet<number> = new Set([0]);
  for (const [index, letter] of letters.entries()) {
    const known = unvowelledLetter(letter);
    if (known === null) return false;
    const isAtEnd = index === 0 || index === letters.length - 1;
    const isSilent = known.silent === 'always' || (known.silent === 'ends' && (isAtEnd || isLoose));
    const from = index === 0 && isSilent ? reached : skippingVowels(reached, latin, isLoose);
    const next = new Set<number>(isSilent ? from : []);
    for (const at of from) {
      for (const reading of known.latin) if (latin.startsWith(reading, at)) next.add(at + reading.length);
      if (isSilent && VOWEL.test(latin.charAt(at))) next.add(at + 1);
    }
    reached = next;
    if (reached.size === 0) return false;
  }
  return skippingVowels(reached, latin, isLoose).has(latin.length);
}

/** Passes over one short vowel, also doubled, beside a y or before a silent h, and the second of a doubled letter; two vowels together are long, and written. */
function skippingVowels(places: ReadonlySet<number>, latin: string, isLoose: boolean): ReadonlySet<number> {
  const all = new Set(places);
  for (const start of places) {
    for (let at = start; isPassed(latin, at, at > start, isLoose); at++) all.add(at + 1);
  }
  return all;
}

function isPassed(latin: string, at: number, isGoingOn: boolean, isLoose: boolean): boolean {
  const [letter, before] = [latin.charAt(at), latin.charAt(at - 1)];
  if (letter === '') return false;
  if (letter === before) return true;
  if (letter === 'h') return VOWEL.test(before);
  if (!VOWEL.test(letter)) return false;
  return isLoose || !isGoingOn || !VOWEL.test(before) || letter === 'y' || before === 'y';
}
