import { eld } from 'eld/extrasmall';
import type { Mark } from './boilerplate.js';

/** How much of the text is looked at, in code units, and the fewest letters that tell anything. */
const SAMPLE = 3000;
const FEWEST_LETTERS = 20;

/** BCP 47 of the language that was given, else of the one that the words are in; 'und' where that is not sure. */
export function languageOf(text: string, marks: readonly Mark[], given: string | undefined): string {
  return (given === undefined ? null : languageTag(given)) ?? detected(newsOf(text, marks));
}

/** The text's beginning without its boilerplate, which may be in another language. */
function newsOf(text: string, marks: readonly Mark[]): string {
  let news = '';
  let from = 0;
  for (const { span } of marks) {
    if (news.length >= SAMPLE) break;
    news += text.slice(from, Math.min(span.start, from + SAMPLE));
    from = span.end;
  }
  return (news + text.slice(from, from + SAMPLE)).slice(0, SAMPLE);
}

function detected(words: string): string {
  if ((words.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return 'und';
  const result = eld.detect(words);
  return result.language !== '' && result.isReliable() ? result.language : 'und';
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
