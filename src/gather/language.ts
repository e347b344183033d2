import { diagnostic, type Diagnostic } from '../domain/index.js';
import type { Mark } from './boilerplate.js';
import { languageByLetters } from './letter-grams.js';

/** How much of the text is looked at, in code units, and the fewest letters that tell anything, or enough to be believed against what the file says. */
const SAMPLE = 3000;
const FEWEST_LETTERS = 20;
const ENOUGH_LETTERS = 60;
const ENOUGH_OF_A_SCRIPT = 10;

type Language = { readonly language: string; readonly diagnostics: readonly Diagnostic[] };

/**
 * BCP 47 of the language that the words are in; 'und' where that is not sure, with the script where that one alone is ('und-Cyrl'). What the file
 * says ('en-GB', 'English') is believed unless the words are surely in another language, which is told.
 */
export function languageOf(text: string, marks: readonly Mark[], said: string | undefined): Language {
  const news = newsOf(text, marks);
  const claimed = said === undefined ? null : languageTag(said);
  if (claimed === null) return { language: detected(news), diagnostics: [] };
  const enough = scriptOf(news) === undefined ? ENOUGH_LETTERS : ENOUGH_OF_A_SCRIPT;
  const found = lettersIn(news) < enough ? 'und' : detected(news);
  if (!contradicts(found, claimed)) return { language: claimed, diagnostics: [] };
  const message = `The file says that it is in ${namedIn(claimed)}, but its words are ${namedIn(found)}; the words were believed.`;
  return { language: found, diagnostics: [diagnostic('language-by-words', message)] };
}

/** 'French (fr)' */
function namedIn(tag: string): string {
  const name = tag.startsWith('und') ? undefined : new Intl.DisplayNames(['en'], { type: 'language' }).of(tag);
  return name === undefined || name === tag ? `“${tag}”` : `${name} (${tag})`;
}

/** Languages that are easily taken for one another, or that the detector takes for another of their group for not knowing them. */
const ALIKE = [
  'ar fa ur ps ku ckb sd ug az',
  'no nb nn da sv is fo',
  'hr sr bs sl mk bg cnr sh',
  'ru uk be bg sr mk kk ky tg mn uz',
  'es pt gl ca it eu oc',
  'ms id jv su tl fil',
  'cs sk',
  'nl af fy lb de',
  'tr az tk uz',
  'zh ja yue',
  'hi mr ne',
  'he yi',
  'fi et',
].map((group) => group.split(' '));

/** The words are surely in a language that the claim is not, nor one that is easily taken for it. */
function contradicts(found: string, claimed: string): boolean {
  const [one = '', script] = found.split('-');
  const [other = ''] = claimed.toLowerCase().split('-');
  if (one === 'und') return script !== undefined && other === 'en';
  return one !== other && !ALIKE.some((group) => group.includes(one) && group.includes(other));
}

/** The text's beginning without its boilerplate, which may be in another language; paragraphs before the short lines of a page's menus. */
function newsOf(text: string, marks: readonly Mark[]): string {
  const pieces: string[] = [];
  let size = 0;
  let from = 0;
  for (const { span } of [...marks, { span: { start: text.length, end: text.length } }]) {
    if (size >= 2 * SAMPLE) break;
    const piece = text.slice(from, Math.min(span.start, from + 2 * SAMPLE));
    pieces.push(piece);
    size += piece.length;
    from = span.end;
  }
  const lines = pieces.flatMap((piece) => piece.split(/\n+/));
  const running = lines.filter((line) => line.length >= RUNNING);
  return (running.length > 0 ? running : lines).join('\n').slice(0, SAMPLE);
}

/** A line of so many code units is running text. */
const RUNNING = 80;

function lettersIn(words: string): number {
  return words.replace(/\P{L}+/gu, '').length;
}

/** Scripts that no text in a language of Latin script is written in, by their letters. */
const SCRIPTS: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Hani', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];

/** The script of more than half of the letters; undefined for Latin, and for a mixture. */
function scriptOf(words: string): string | undefined {
  if (!BEYOND_LATIN.test(words)) return undefined;
  const letters = lettersIn(words);
  return SCRIPTS.find(([, pattern]) => (words.match(pattern)?.length ?? 0) * 2 > letters)?.[0];
}

const BEYOND_LATIN = /[\u0370-\u1cff\u2e80-\ud7ff]/;

function detected(words: string): string {
  const letters = lettersIn(words);
  const script = scriptOf(words);
  if (letters < FEWEST_LETTERS && script === undefined) return 'und';
  const { language, isReliable } = byLetters(words);
  // Characters alone, without any kana, are no Japanese.
  if (script === 'Hani' && !/[\u3040-\u30ff]/.test(words)) return 'zh';
  if (isReliable) return language;
  return script === undefined ? 'und' : `und-${script}`;
}

/** A short English line that is full of names is nearly as likely of another language: so near to English, nothing is sure. */
const NEAR = 0.97;

function byLetters(words: string): { readonly language: string; readonly isReliable: boolean } {
  const { language, isReliable, scores } = languageByLetters(words);
  const { [language]: best = 0, en = 0 } = scores;
  const isNearEnglish = language !== 'en' && en >= NEAR * best;
  return { language, isReliable: isReliable && !isNearEnglish };
}

const NAMES = [
  'en',
  'fa',
  'ar',
  'fr',
  'es',
  'de',
  'ru',
  'tr',
  'zh',
  'he',
  'it',
  'pt',
  'ur',
  'hi',
  'ja',
  'ko',
  'uk',
  'pl',
];

/** 'en', 'en_GB', 'English', 'français' as a language tag; null for what is none. */
function languageTag(words: string): string | null {
  const tag = words.trim().replaceAll('_', '-');
  if (/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) {
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? null;
    } catch {
      return null;
    }
  }
  const folded = tag.toLowerCase();
  return NAMES.find((code) => [nameIn('en', code), nameIn(code, code)].includes(folded)) ?? null;
}

function nameIn(language: string, code: string): string | undefined {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code)?.toLowerCase();
}
