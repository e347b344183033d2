const MARKS = /\p{M}+/gu;
const POSSESSIVE = /['’]s?$/u;
const APOSTROPHES = /['’‘ʼʻʿʾ`´′]/gu;
const CAMEL = /(\p{Ll})(\p{Lu})/gu;
const LETTERS: { readonly [letter: string]: string } = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ə: 'a',
};

/** The letters of a word alone: lower case, without accents and apostrophes ('Ja’afarí' gives 'jaafari'). */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .replace(/[øłıđðæœßþə]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a name as written, cut at spaces, hyphens and stops, and where two were glued ('AldaneMorvic'). Possessive marks fall away. */
export function wordsOfName(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replace(POSSESSIVE, '')
    .replace(CAMEL, '$1 $2')
    .split(/[^\p{L}\p{N}\p{M}'’‘ʼʻʿʾ`´′]+/u)
    .filter((word) => foldWord(word) !== '');
}

/** Any text as one key: its folded words parted by single spaces. */
export function foldText(text: string): string {
  return wordsOfName(text).map(foldWord).join(' ');
}
