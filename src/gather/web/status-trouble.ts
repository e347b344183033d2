import { nowMs } from './clock.js';
import { headerOf, type Response } from './request.js';
import { LATER, SAVE_IT, WebTrouble } from './web-trouble.js';

type Words = readonly [wrong: string, remedy: string];

const BY_STATUS: { readonly [status: number]: Words } = {
  204: ['the server answered without a page (204)', 'Check the address.'],
  206: ['the server answered with a part of the page (206)', SAVE_IT],
  300: ['there are several versions of this page (300)', 'Open it in your browser, and give the address of one.'],
  400: ['the server does not understand the address (400)', 'Check the address.'],
  401: ['one has to sign in for this page (401)', SAVE_IT],
  402: ['one has to pay for this page (402)', SAVE_IT],
  403: ['the server does not let programs have this page (403)', SAVE_IT],
  406: ['the server has this page in no form that we read (406)', SAVE_IT],
  429: ['the server asks for patience: too many requests (429)', LATER],
  451: ['the server may not show this page for legal reasons (451)', 'Look for it in a web archive.'],
};

/** Those that may be another answer the next time. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529]);

/** The trouble that a status stands for which is neither a page, nor unchanged, nor gone, nor a redirect. */
export function statusTrouble(about: string, response: Response): WebTrouble {
  const { status } = response;
  const [wrong, remedy] = BY_STATUS[status] ?? wordsFor(status);
  return new WebTrouble(about, wrong, remedy, PASSING.has(status), retryAfterMs(headerOf(response, 'retry-after')));
}

function wordsFor(status: number): Words {
  if (status >= 500) return [`the server has a fault (${status})`, LATER];
  return [`the server answered ${status}`, 'Open the address in your browser to see what is there.'];
}

/** Retry-After as milliseconds from now: seconds or a date (RFC 9110, 10.2.3). Null for none. */
function retryAfterMs(words: string | null): number | null {
  if (words === null) return null;
  if (/^\d+$/.test(words.trim())) return Number(words) * 1000;
  const at = Date.parse(words);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs());
}
