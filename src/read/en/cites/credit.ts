/**
 * WELLINGTON, Sept. 20 (MNS) — The ministers met on Wednesday.
 * By: Reuters
 * Some information for this report came from Meridian News Service.
 * The agency that a line credits, where it is not the outlet itself under a short name.
 */
import { outletByDatelineCode, outletNamed } from '../../../knowledge/index.js';
import type { Draft } from '../../draft.js';
import type { Source } from './words.js';

/** A line that opens with a place in capitals and has a name in brackets before a dash. */
const DATELINE = /^\p{Lu}[\p{L}\d .,'’/-]{2,48}\((\p{Lu}[\p{L}. ]{1,24})\) ?[—–-]/gmu;
/** A line of its own that says from whom the report is: 'By : Reuters', '(With inputs from AFP)', 'Source: Xinhua'. */
const LINE =
  /^[ \t(*—–-]{0,4}(?:by|source|sources|via|courtesy of|compiled from|with (?:agency )?(?:inputs?|reports?|files|reporting) (?:from|by)|inputs? (?:from|by))[ \t]?:?[ \t]+([^\n]{2,60}?)[ \t).*]{0,4}$/gimu;
const THANKS =
  /\binformation (?:for|in) this (?:report|article|story) (?:came|comes|was provided|is) (?:from|by) (?:the )?(\p{Lu}[^\n.;]{2,60})/gu;
/** A dateline stands at the head of the article, a line of thanks at its end. */
const HEAD = 600;
const TAIL = 1000;

/** The agencies credited at the head or the end of the article, in text order. */
export function creditIn(draft: Draft): Source[] {
  return [...datelineIn(draft), ...linesIn(draft)];
}

/** None where the outlet is unknown, for then the credit may be its own. */
function datelineIn(draft: Draft): Source[] {
  const outlet = draft.article.outlet?.name ?? '';
  if (outlet === '') return [];
  for (const match of draft.text.slice(0, HEAD).matchAll(DATELINE)) {
    const name = match[1] ?? '';
    const start = match.index + match[0].indexOf(`(${name}`) + 1;
    return isShortFor(name, outlet) ? [] : [{ name, start, end: start + name.length }];
  }
  return [];
}

function linesIn({ text, article }: Draft): Source[] {
  const tail = Math.max(HEAD, text.length - TAIL);
  const found: Source[] = [];
  for (const [from, part] of [
    [0, text.slice(0, HEAD)],
    [tail, text.slice(tail)],
  ] as const)
    for (const pattern of [LINE, THANKS])
      for (const match of part.matchAll(pattern)) {
        const words = match[1] ?? '';
        const at = from + match.index + match[0].indexOf(words);
        found.push(...outletsIn(words, at, pattern === THANKS));
      }
  return found
    .filter(({ name }) => !isShortFor(name, article.outlet?.name ?? ''))
    .toSorted((a, b) => a.start - b.start);
}

/** The outlets among words such as 'AFP, Reuters and Xinhua'; `any`: also those that no list knows. */
function outletsIn(words: string, start: number, any: boolean): Source[] {
  return [...words.matchAll(/[^,/&]+?(?=\s*(?:,|\/|&|\band\b|$))/gu)].flatMap((match) => {
    const name = match[0].replace(/^\s*(?:and\s+)?(?:the\s+)?/u, '').trim();
    const known = outletNamed(name) ?? outletByDatelineCode(name);
    if (name === '' || (!known && !(any && /^\p{Lu}/u.test(name)))) return [];
    const at = start + match.index + match[0].indexOf(name);
    return [{ name, start: at, end: at + name.length }];
  });
}

/** 'MNS' is Meridian News Service, 'Gazette' the Amman Gazette. */
function isShortFor(name: string, outlet: string): boolean {
  if (outlet === '') return false;
  const words = outlet.split(/[^\p{L}]+/u).filter((word) => /^\p{Lu}/u.test(word) && word !== 'The');
  const initials = words.map((word) => word[0]).join('');
  return initials === name.replace(/\./g, '') || outlet.toLowerCase().includes(name.toLowerCase());
}
