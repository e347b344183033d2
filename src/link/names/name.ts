import {
  demonymPhrases,
  isHonorific,
  isNameParticle,
  isNameSuffix,
  modifierPhrases,
  officePhrases,
  placePhrases,
  type Word,
  wordsIn,
} from '../../knowledge/index.js';
import { foldWord, wordsOfName } from './fold.js';

/** A name made ready for comparison: its words without titles, particles and 'Jr', folded and in their order. */
export type Name = {
  readonly words: readonly string[];
  /** Equal for names that differ in nothing but case, accents, titles, particles, spaces and hyphens. */
  readonly key: string;
};

const ARTICLES = new Set(['al', 'el', 'ul']);
/** 'son of', 'daughter of', 'father of'. */
const FATHERS = new Set(['bin', 'ibn', 'ben', 'bint', 'abu', 'abou']);
/** The Arabic article in all its assimilated forms, where a hyphen ties it to the next word: as-Salim, Ash-Shara. */
const TIED_ARTICLE = /(^|[\s-])(?:a[lsndtrz]|ash|el|ul)\s?[-‐‑–]\s?(?=\p{L})/giu;

/** Reads a name as an article writes it. Gives no words where it holds nothing but titles. */
export function nameOf(written: string): Name {
  const bare = withoutTitles(written.trim().split(/[\s,]+/u)).filter(
    (token, index) => index === 0 || !isNameSuffix(token),
  );
  const words = wordsOfName(bare.join(' ').replace(TIED_ARTICLE, '$1al ')).filter(
    (word, index, all) => index === all.length - 1 || !isAttached(word, index),
  );
  const folded = words.map(foldWord);
  return { words: folded, key: folded.join('') };
}

/** Titles open a name ('Foreign Minister', 'Dr.', 'Danish President'); a title's word inside it is a part of it (Julia King). The last word always stays. */
function withoutTitles(tokens: readonly string[]): readonly string[] {
  const words = wordsIn(tokens);
  let at = 0;
  for (let length = titleLength(words, at); length > 0 && at + length < words.length; length = titleLength(words, at))
    at += length;
  return tokens.slice(at);
}

function titleLength(words: readonly Word[], at: number): number {
  const text = words[at]?.text ?? '';
  if (/^(?:the|h[.]?[eh][.]?)$/i.test(text) || isHonorific(text)) return 1;
  const title = officePhrases.match(words, at) ?? modifierPhrases.match(words, at);
  if (title !== null) return title.length;
  const nation = demonymPhrases.match(words, at) ?? placePhrases.match(words, at);
  const next = nation === null ? null : officePhrases.match(words, at + nation.length);
  return nation === null || next === null ? 0 : nation.length + next.length;
}

/** The last word of a name is none: the second syllable of a Korean name may look like one (Jong Un). A particle that opens a name in capitals may be the name itself (Ben Aldane, Le Qiang), but not the Arabic article. */
function isAttached(word: string, index: number): boolean {
  const folded = foldWord(word);
  if (ARTICLES.has(folded)) return true;
  return (index > 0 || word === folded) && folded.length > 1 && (isNameParticle(folded) || FATHERS.has(folded));
}
