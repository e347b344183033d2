const ASCII = /^[\x20-\x7e]*$/;
const PLAIN = /^[A-Za-z0-9]+$/;
const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const ATOM = /[\p{L}\p{N}]+|\S/gu;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’‘ʼʻʿʾ`´′]/g;
const HYPHENS = /[‐‑–]/g;
const LETTERS: { readonly [letter: string]: string } = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  þ: 'th',
  Þ: 'Th',
  ə: 'a',
  Ə: 'A',
};
const ODD_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** The word without accents and with plain apostrophes and hyphens: 'Côte d’Ivoire' and "Cote d'Ivoire" are one. Case is kept. */
export function foldAccents(word: string): string {
  if (ASCII.test(word)) return word.replaceAll('`', "'");
  return word
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(ODD_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-');
}

/** The smallest pieces of a word, so that 'U.S.' is the same however a tokenizer cut it: runs of letters and digits, and single other marks. */
export function atomsOf(word: string): readonly string[] {
  if (PLAIN.test(word)) return [word];
  return foldAccents(word).match(ATOM) ?? [];
}

/** The key under which a phrase is kept and looked up: its atoms parted by single spaces. */
export function keyOf(phrase: string): string {
  if (PLAIN_WORDS.test(phrase)) return phrase;
  const folded = foldAccents(phrase);
  return PLAIN_WORDS.test(folded) ? folded : (folded.match(ATOM) ?? []).join(' ');
}
