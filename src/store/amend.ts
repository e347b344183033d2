import type { Given, Original, Reading } from '../domain/index.js';
import type { AddOutcome, Entry } from './store.js';

type Conflict = Extract<AddOutcome, { outcome: 'refused' }>['conflict'];

/** What two originals with the same bytes come to: `gained` a given fact, `moved` to another source. Or the facts on which they contradict. */
export type Combined =
  | { readonly kind: 'combined'; readonly original: Original; readonly gained: boolean; readonly moved: boolean }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

const GIVEN_FIELDS = Object.keys({
  title: true,
  author: true,
  outlet: true,
  published: true,
  url: true,
  language: true,
  charset: true,
} satisfies { [F in keyof Required<Given>]: true }) as readonly (keyof Given)[];

/**
 * Takes two originals with the same bytes, gives one with the given facts of both. Two addresses contradict nothing: the one that stands first is kept. Where they come from different sources, the one that
 * stands first in the order of code units is kept (standard input after any other), so that the order of adding makes no difference.
 */
export function combineOriginals(kept: Original, offered: Original): Combined {
  const given: { -readonly [F in keyof Given]: string } = {};
  let gained = false;
  for (const field of GIVEN_FIELDS) {
    const [old, now] = [kept.given[field], offered.given[field]];
    if (field === 'url' && old !== undefined && now !== undefined) {
      given.url = old < now ? old : now;
      gained ||= now < old;
      continue;
    }
    if (old !== undefined && now !== undefined && old !== now) {
      return { kind: 'conflict', conflict: { field, kept: old, offered: now } };
    }
    const value = old ?? now;
    if (value !== undefined) given[field] = value;
    gained ||= old === undefined && now !== undefined;
  }
  const moved = standsBefore(offered, kept);
  const { source, media } = moved ? offered : kept;
  return { kind: 'combined', original: { bytes: kept.bytes, source, media, given }, gained, moved };
}

/**
 * Takes an article as kept and the same bytes offered again, gives what is to be kept and what to tell. `changed` is false where nothing is
 * to be written. The reading offered takes the place of the one kept where it knows more.
 */
export function amend(kept: Entry, offered: Entry): { entry: Entry; outcome: AddOutcome; changed: boolean } {
  const combined = combineOriginals(kept.original, offered.original);
  if (combined.kind === 'conflict') {
    const outcome = { id: kept.id, outcome: 'refused', conflict: combined.conflict } as const;
    return { entry: kept, outcome, changed: false };
  }
  const { original, gained, moved } = combined;
  const readAnew = moved && original.media !== kept.original.media && knowsAll(offered.original.given, original.given);
  const reading = withSource(gained || readAnew ? offered.reading : kept.reading, original.source);
  const outcome = { id: kept.id, outcome: gained ? 'amended' : 'unchanged' } as const;
  return { entry: { id: kept.id, original, reading }, outcome, changed: gained || moved };
}

function standsBefore(a: Original, b: Original): boolean {
  if (a.source === b.source) return a.media < b.media;
  if (a.source === '-' || b.source === '-') return b.source === '-';
  return a.source < b.source;
}

function knowsAll(given: Given, all: Given): boolean {
  return GIVEN_FIELDS.every((field) => given[field] === all[field]);
}

function withSource(reading: Reading, source: string): Reading {
  return reading.article.source === source ? reading : { ...reading, article: { ...reading.article, source } };
}
