/**
 * WELLINGTON, Sept. 20 (MNS) — The ministers met on Wednesday.
 * The agency that a dateline credits, where it is not the outlet itself under a short name.
 */
import type { Draft } from '../../draft.js';
import type { Source } from './words.js';

/** A line that opens with a place in capitals and has a name in brackets before a dash. */
const CREDIT = /^\p{Lu}[\p{L}\d .,'’/-]{2,48}\((\p{Lu}[\p{L}. ]{1,24})\) ?[—–-]/gmu;
/** A dateline stands at the head of the article. */
const HEAD = 600;

/** The agency credited at the head of the article; none where the outlet is unknown, for then the credit may be its own. */
export function creditIn(draft: Draft): Source[] {
  const outlet = draft.article.outlet?.name ?? '';
  if (outlet === '') return [];
  for (const match of draft.text.slice(0, HEAD).matchAll(CREDIT)) {
    const name = match[1] ?? '';
    const start = match.index + match[0].indexOf(`(${name}`) + 1;
    return isShortFor(name, outlet) ? [] : [{ name, start, end: start + name.length }];
  }
  return [];
}

/** 'MNS' is Meridian News Service, 'Gazette' the Amman Gazette. */
function isShortFor(name: string, outlet: string): boolean {
  const words = outlet.split(/[^\p{L}]+/u).filter((word) => /^\p{Lu}/u.test(word) && word !== 'The');
  const initials = words.map((word) => word[0]).join('');
  return initials === name.replace(/\./g, '') || outlet.toLowerCase().includes(name.toLowerCase());
}
