import { familyNameRead } from '../../knowledge/index.js';
import { align } from './align.js';
import { different, likenessOf, type NameComparison } from './comparison.js';
import type { Name } from './name.js';
import { coarse, romanisedKey } from './romanised.js';
import { inLatin, type Script } from './script.js';
import { slipsBetween } from './slips.js';
import { canBeWritten } from './unvowelled.js';

const LACKS_VOWELS: ReadonlySet<Script> = new Set(['Arabic', 'Hebrew']);
const SLIPS_FOR_ANOTHER = 2;
const FEWEST_CONSONANTS = 3;

/** Two names in two scripts, one at least in letters that cannot simply be replaced. */
export function acrossScripts(a: Name, b: Name): NameComparison {
  const [foreign, latin] = a.letters.length > 0 ? [a, b] : [b, a];
  if (latin.letters.length > 0) return cannotBeCompared('the names are in two scripts that we cannot compare');
  return LACKS_VOWELS.has(foreign.script) ? withoutVowels(foreign, latin) : byReading(foreign, latin);
}

function cannotBeCompared(phrase: string): NameComparison {
  return { relation: 'open', phrase, likeness: null };
}

/** Each word of the shorter has to be a reading of one of the longer, in their order; 'contained' and 'family' are as within one script. */
function withoutVowels(foreign: Name, latin: Name): NameComparison {
  const places = placesByReading(foreign, latin, false);
  const [few, many] = [foreign.letters.length, latin.words.length].sort((x, y) => x - y) as [number, number];
  const phrase = `‘${foreign.letters.join(' ')}’ can be written as ‘${latin.words.join(' ')}’`;
  if (places === null) {
    // One may write apart what the other writes as one: 'روح الله' and 'Ruhollah'.
    if (canBeWritten(foreign.letters.join(''), latin.words.join('')))
      return likenessOf('variant', phrase, { extra: 2 });
    return few === many && few > 1 && placesByReading(foreign, latin, true) !== null
      ? likenessOf('romanised', `${phrase}, the vowels left open`, {})
      : unread(foreign, latin);
  }
  if (few === many) return likenessOf(few > 1 ? 'variant' : 'family', phrase, { extra: 2 });
  if (few > 1 && places[0] === 0) return likenessOf('contained', phrase, { extra: many - few });
  return likenessOf('family', phrase, { extra: many });
}

function placesByReading(foreign: Name, latin: Name, isLoose: boolean): readonly number[] | null {
  const [letters, words] = [foreign.letters, latin.words];
  const isLonger = letters.length > words.length;
  const fits = (few: number, many: number): boolean =>
    isLonger
      ? canBeWritten(letters[many] ?? '', words[few] ?? '', isLoose)
      : canBeWritten(letters[few] ?? '', words[many] ?? '', isLoose);
  const places: number[] = [];
  const [fewer, more] = isLonger ? [words, letters] : [letters, words];
  for (const index of fewer.keys()) {
    const from = (places.at(-1) ?? -1) + 1;
    const place = [...more.keys()].find((at) => at >= from && fits(index, at));
    if (place === undefined) return null;
    places.push(place);
  }
  return places;
}

/** The consonants that every spelling keeps settle that two names differ; where they agree, the vowels leave it open. */
function unread(foreign: Name, latin: Name): NameComparison {
  const phrase = `‘${foreign.letters.join(' ')}’ is not written as ‘${latin.words.join(' ')}’`;
  return firm(foreign.words) === firm(latin.words)
    ? cannotBeCompared('the consonants agree, and the script leaves the vowels open')
    : different(foreign, latin, phrase);
}

const firm = (words: readonly string[]): string => coarse(words.join('')).replace(/[fh]/g, '');

/** Chinese, Japanese and Korean names, and scripts of India and its neighbours, by how they are usually read. */
function byReading(foreign: Name, latin: Name): NameComparison {
  const phrase = `‘${foreign.letters.join(' ')}’ is read ‘${foreign.words.join(' ')}’`;
  for (const words of readingsOf(foreign)) {
    const found = align(words, latin.words, false);
    const isInOrder = found?.places.every((place, index) => place === index) ?? false;
    if (found !== null && found.shorter.length === found.longer.length && (isInOrder || words.length === 2))
      return likenessOf('variant', phrase, { ...found, isTurned: !isInOrder });
    const key = romanisedKey({ ...foreign, words, key: words.join('') });
    if (key !== '' && key === romanisedKey(latin)) return likenessOf('variant', phrase, { extra: 5 });
  }
  const last = latin.words.at(-1) ?? '';
  if (foreign.words.length === 1 && isOneSound(foreign.words[0] ?? '', last))
    return likenessOf(latin.words.length === 1 ? 'variant' : 'family', phrase, { extra: 3 });
  if (foreign.script === 'Han' || foreign.script === 'other')
    return cannotBeCompared('the characters may be read in another way');
  return different(foreign, latin, phrase);
}

function isOneSound(one: string, other: string): boolean {
  return one === other || (coarse(one).length >= FEWEST_CONSONANTS && coarse(one) === coarse(other));
}

/** A Korean family name is written in several ways: '이' as Lee, Yi, Rhee. */
function readingsOf(name: Name): readonly (readonly string[])[] {
  const whole = name.letters[0] ?? '';
  const families = [whole.slice(0, 2), whole.slice(0, 1)].flatMap(familyNameRead);
  const rest = name.words.slice(1);
  return name.script === 'Hangul' && rest.length > 0 && families.length > 0
    ? families.map((family) => [family, ...rest])
    : [name.words];
}

/** Two names in one script whose letters cannot simply be replaced, compared in their own letters. */
export function inOneUnreadScript(a: Name, b: Name): NameComparison {
  const [x, y] = [plainLetters(a), plainLetters(b)];
  if (x === y) return likenessOf('variant', 'the names differ in nothing but variants of letters', {});
  const isSyllabic = a.script === 'Han' || a.script === 'Hangul';
  if (isSyllabic && inLatin(x) === inLatin(y))
    return cannotBeCompared('the characters differ and are read alike: one may be an older form, or another name');
  const share = slipsBetween(x, y) / Math.max(1, Math.min(x.length, y.length));
  const isSlip = !isSyllabic && share * SLIPS_FOR_ANOTHER <= 0.25;
  if (!isSlip) return different(a, b, 'the names differ in their letters');
  return { relation: 'misspelt', phrase: 'the names differ by a letter', likeness: 0.97 - share * SLIPS_FOR_ANOTHER };
}

const plainLetters = (name: Name): string =>
  name.letters
    .join('')
    .replace(/[\p{M}\u0640]/gu, (mark) => (name.script === 'Arabic' || name.script === 'Hebrew' ? '' : mark))
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[یىئ]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ةہ]/g, 'ه');
