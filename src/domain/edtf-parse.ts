import { monthLength } from './day.js';

/**
 * One date of our part of EDTF. `year` has four characters, digits then X ('2024', '202X', 'XXXX'); null stands for an unknown or absent
 * month or day. `season`: 21 spring, 22 summer, 23 autumn, 24 winter.
 */
export type SimpleDate = {
  readonly kind: 'date';
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
  readonly season: number | null;
  /** 'HH:MM' or 'HH:MM:SS', as written; null where there is none. */
  readonly time: string | null;
  readonly doubt: 'uncertain' | 'approximate' | 'both' | null;
};

/** `open`: goes on without end ('..'). `unknown`: has an end that nobody knows (nothing written). */
export type Side = SimpleDate | 'open' | 'unknown';
export type ParsedEdtf = SimpleDate | { readonly kind: 'interval'; readonly from: Side; readonly to: Side };

const SIMPLE =
  /^(\d{4}|\d{3}X|\d\dXX|\dXXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Parses our part of EDTF; null where the text is none, or names a day that no calendar has. */
export function parseEdtf(text: string): ParsedEdtf | null {
  const slash = text.indexOf('/');
  if (slash < 0) return parseSimple(text);
  const from = parseSide(text.slice(0, slash));
  const to = parseSide(text.slice(slash + 1));
  if (from === null || to === null || (typeof from === 'string' && typeof to === 'string')) return null;
  return { kind: 'interval', from, to };
}

function parseSide(text: string): Side | null {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseSimple(text);
}

function parseSimple(text: string): SimpleDate | null {
  const match = SIMPLE.exec(text.replace(/[?~%]/g, ''));
  if (!match?.[1]) return null;
  const month = numberOrNull(match[2]);
  const day = numberOrNull(match[3]);
  const season = month !== null && month >= 21 && month <= 24 ? month : null;
  if (season !== null && match[3] !== undefined) return null;
  if (season === null && !dayExists(match[1], month, day)) return null;
  return {
    kind: 'date',
    year: match[1],
    month: season === null ? month : null,
    day,
    season,
    time: match[4] ?? null,
    doubt: doubtOf(text),
  };
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined || digits === 'XX' ? null : Number(digits);
}

/** With an unknown year 29 February may exist, with an unknown month every day up to the 31st. */
function dayExists(year: string, month: number | null, day: number | null): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null) return true;
  return day >= 1 && day <= (month === null ? 31 : monthLength(year.includes('X') ? 2000 : Number(year), month));
}

function doubtOf(text: string): SimpleDate['doubt'] {
  const uncertain = /[?%]/.test(text);
  const approximate = /[~%]/.test(text);
  if (uncertain && approximate) return 'both';
  if (uncertain) return 'uncertain';
  return approximate ? 'approximate' : null;
}
