import { rememberedOf } from '../../knowledge/index.js';

/**
 * Whether two spellings can stand for one spoken name. A name from another script comes in families of spellings (Yusef, Youssef; Karimi, Kerimi)
 * that share their consonants and sound their vowels alike, while one different vowel can be another name (Hamad, Humud).
 */

/** Groups of letters that transcribers exchange, written as one sign each. Longer groups first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[aeou]ll?ah$/, 'ala'],
  [/(?<=ch|sh|zh)[iy]?ov(?=a?$)/, 'ev'],
  [/(?<=[^aeiou])yov(?=a?$)/, 'ev'],
  [/(?<=(?:sh|ch)enk)a$/, 'o'],
  [/(?<=[eiou])j(?![aeiou])/g, 'i'],
  [/tsch/g, 'C'],
  [/sch|sh/g, 'S'],
  [/tch|ch|cz/g, 'C'],
  [/dzh|zh|dj|j/g, 'J'],
  [/kh/g, 'X'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/gh|q/g, 'Q'],
  [/ck/g, 'k'],
  [/ks/g, 'x'],
  [/ts|tz/g, 'Z'],
  [/w/g, 'v'],
  [/([aeiou])h$/g, '$1'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Signs that stand for one another, though not for a third: Q (q, gh) is heard as g and as k, and x is written for kh and for ks. */
const NEAR_CONSONANTS: readonly string[] = ['Qg', 'Qk', 'QX', 'fv', 'xX'];
const NEAR_VOWELS: readonly string[] = ['ae', 'ei', 'ou'];
/** Only after the first syllable, where a short vowel is often left unsaid or guessed: Yusuf, Yousef. */
const NEAR_LATER_VOWELS: readonly string[] = ['eu'];
const SHORTEST = 4;

type Sounds = { readonly consonants: string; readonly vowels: readonly string[] };

/** True where both folded words can spell one name. Words under four letters are compared as written: Li is not Le. */
export function soundsAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < SHORTEST) return false;
  const [soundsA, soundsB] = [soundsOf(a), soundsOf(b)];
  const first = soundsA.vowels.findIndex((vowels) => vowels !== '');
  return (
    consonantsMatch(soundsA.consonants, soundsB.consonants) &&
    soundsA.vowels.every((vowels, index) => vowelsMatch(vowels, soundsB.vowels[index] ?? '', index === first))
  );
}

/** A key that all spellings of one name share: the coarsest form of the consonants, one key for all words without any. Different names share it too. */
export function soundKey(word: string): string {
  return (
    soundsOf(word)
      .consonants.replace(/[QXgx]/g, 'k')
      .replace(/v/g, 'f') || 'a'
  );
}

/** One entry of `vowels` for each gap before, between and after the consonants; '' where no vowel stands there. */
const soundsOf = rememberedOf((word: string): Sounds => {
  const signs = SOUNDS.reduce((text, [from, to]) => text.replace(from, to), word);
  return { consonants: signs.replace(/[aeiou]/g, ''), vowels: signs.split(/[^aeiou]/) };
});

/** With which letters a sound may be written that opens a word: kh is also written x, gh as q. */
const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kh|x)/, 'kx'],
  [/^(?:gh|q)/, 'gqk'],
  [/^k(?!h)/, 'kq'],
  [/^(?:tch|ch|cz)/, 'ct'],
  [/^(?:dzh|zh|dj|j)/, 'jdz'],
  [/^(?:ts|tz)/, 'tzc'],
  [/^(?:ph|f)/, 'fp'],
  [/^(?:w|v)/, 'vw'],
];

/** True where a letter can be the initial of a word as it stands or as another house spells it: K. of Khaled, who is also Xaled. Both folded. */
export function canOpen(letter: string, word: string): boolean {
  return word.startsWith(letter) || OPENINGS.some(([sound, letters]) => letters.includes(letter) && sound.test(word));
}

function consonantsMatch(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    Array.from(a).every((sign, index) => sign === b[index] || inSomePair(NEAR_CONSONANTS, sign, b[index] ?? ''))
  );
}

function vowelsMatch(a: string, b: string, first: boolean): boolean {
  if (a === b) return true;
  if (a === '' || b === '') return false;
  return near(a[0] ?? '', b[0] ?? '', first) && near(a.at(-1) ?? '', b.at(-1) ?? '', first);
}

/** True for vowels that transcribers exchange in any syllable: a and e, e and i, o and u. */
export function areNearVowels(a: string, b: string): boolean {
  return near(a, b, true);
}

function near(a: string, b: string, first: boolean): boolean {
  return a === b || inSomePair(NEAR_VOWELS, a, b) || (!first && inSomePair(NEAR_LATER_VOWELS, a, b));
}

function inSomePair(pairs: readonly string[], a: string, b: string): boolean {
  return pairs.some((pair) => pair === a + b || pair === b + a);
}
