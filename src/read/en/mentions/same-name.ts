/** Whether two forms of a name in one article can be one person's: "Ismail Haniyan" and "Haniyan", "Amir-Aldane" and "AmirAldane", "Morvia" and "Morviya". */
import { distance } from 'fastest-levenshtein';
import { isHonorific, isNameParticle, remembered, rememberedOf } from '../../../knowledge/index.js';
import { folded } from '../words.js';

export type NameParts = {
  readonly parts: readonly string[];
  readonly glued: string;
  /** Those of the parts that name a father: behind “bin”, “ibn”, “bint”. */
  readonly fathers?: ReadonlySet<string>;
};

/** The parts of a name that count for comparing: no particles, no forms of address, no accents; hyphens part. */
export const namePartsOf: (name: string) => NameParts = rememberedOf(partsIn);

function partsIn(name: string): NameParts {
  const words = (name.startsWith('@') ? fromHandle(name) : name)
    .replace(/\b(Al|El)(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/[-‑–]/g, ' ')
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  while (words.length > 1 && isHonorific(words[0] as string)) words.shift();
  const parts = words
    .filter(
      (word, i) => i === words.length - 1 || words.length === 1 || !(isSmall(word) || (i === 0 && OPENING.test(word))),
    )
    .map(folded)
    .filter((word) => word !== '' && word !== 'jr' && word !== 'sr');
  return { parts, glued: parts.join(''), fathers: fathersIn(words) };
}

/** "Mohammad bin Salman bin Abdulaziz" names Salman and Abdulaziz. */
function fathersIn(words: readonly string[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [i, word] of words.entries()) {
    if (!/^(?:bin|ibn|bint)$/i.test(word)) continue;
    const father = words.slice(i + 1, i + 3).find((next) => !isSmall(next));
    if (father !== undefined) out.add(folded(father));
  }
  return out;
}

/** "@AMorvic" is A. Morvic: a handle parts where a capital letter begins. */
const fromHandle = (handle: string): string =>
  handle
    .slice(1)
    .replace(/[\d_]+/g, ' ')
    .replace(/(?<=\p{L})(?=\p{Lu}\p{Ll})/gu, ' ');

/** "van", "de", "al-": small words, in small letters or as the Arabic article; never the last word of a name. */
const isSmall = (word: string): boolean =>
  (isNameParticle(word.toLowerCase()) && word === word.toLowerCase()) || /^(?:al|el|bin|ibn|bint)$/i.test(word);

/** "Van den Bosdijk" at the head of a sentence is the family name of Hanneke van den Bosdijk. */
const OPENING = /^(?:Van|Von|De|Del|Della|Di|Da|Dos|Du|Der|Den|Ten|Ter)$/;

/** A spelling with the differences between romanisations taken out: final h, doubled letters, y and i, ou and u. */
export const plain = remembered((part): string =>
  part
    .replace(/h$/, '')
    .replace(/y/g, 'i')
    .replace(/ou|oo|w/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/ph/g, 'f')
    .replace(/(.)\1+/g, '$1'),
);

export function samePart(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const [p, q] = [plain(a), plain(b)];
  if (p === q && Math.min(a.length, b.length) > 4) return true;
  return Math.min(p.length, q.length) >= 5 && isOneLetterApart(p, q);
}

/** Letters that stand for one another at the head of a name as other houses spell it: Ismail and Esmail, Qasem and Kasem, Zarif and Sarif. */
const HEADS = ['aeiou', 'kqcg', 'jgyi', 'szct', 'td', 'vbu', 'pbf', 'hkx'];

/** "Haniya" and "Haniye", with one letter more, less or other; not "Gillard" and "Willard", which no two spellings of one name begin with. */
export function isOneLetterApart(p: string, q: string): boolean {
  const [a, b] = [p.charAt(0), q.charAt(0)];
  if (a !== b && p.length === q.length && !HEADS.some((letters) => letters.includes(a) && letters.includes(b)))
    return false;
  return distance(p, q) <= 1;
}

/** True where every part of the shorter form has its like in the longer one, the family name among them. */
export function sameName(a: NameParts, b: NameParts): boolean {
  if (a.parts.length === 0 || b.parts.length === 0) return false;
  if (a.glued === b.glued) return true;
  const [short, long] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  if (short.parts.length === 1) return endsAlike(short, long);
  if (isFatherOf(short, long) || isFatherOf(long, short)) return false;
  const used = new Set<number>();
  for (const part of short.parts) {
    const at = long.parts.findIndex((other, i) => !used.has(i) && samePart(part, other));
    if (at < 0) return gluedAlike(short, long);
    used.add(at);
  }
  return true;
}

/** "Salman bin Abdulaziz Al-Tarn" beside "Mohammad bin Salman bin Abdulaziz Al-Tarn": the one whom the other's name names as a father. */
function isFatherOf(father: NameParts, child: NameParts): boolean {
  const [given, own] = [father.parts[0] as string, child.parts[0] as string];
  if (given === own || father.fathers?.has(given) === true || child.fathers?.has(given) !== true) return false;
  return !father.parts.includes(own) || father.fathers?.has(own) === true;
}

/** One word alone is the family name: the last part, the first of a name with the family first, or parts glued together. */
function endsAlike(short: NameParts, long: NameParts): boolean {
  const word = short.parts[0] as string;
  const last = long.parts.at(-1) as string;
  if ((last.length > 1 && samePart(word, last)) || word === long.parts[0]) return true;
  if (word.length < 3) return false;
  // "Teo" for Adrian Teo Wei Ming: the family name stands between a given name of its own and two others.
  if (long.parts.length === 4 && word === long.parts[1]) return true;
  // "Restrepo" for Julián Restrepo Cárcamo: of two family names the first is used alone.
  if (long.parts.length > 2 && word.length > 3 && long.parts.slice(1).includes(word)) return true;
  return long.parts.slice(-2).join('') === word || isFirstName(word, long.parts[0] as string);
}

/** An initial is the same as many words and no name alone. */
const isFirstName = (word: string, first: string): boolean =>
  first.length > 1 && word.length >= 3 && samePart(word, first);

function gluedAlike(short: NameParts, long: NameParts): boolean {
  return long.glued.endsWith(short.glued) && short.glued.length > 5;
}
