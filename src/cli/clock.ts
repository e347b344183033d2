import { userInfo } from 'node:os';
import { InvalidArgumentError } from '@commander-js/extra-typings';

/** Now, as a decision is dated: nothing else in Readout is dated by a clock. */
export function now(): string {
  return new Date().toISOString();
}

/** An instant on the command line, as a decision is dated. Throws commander's error for anything else. */
export function instantOption(value: string): string {
  const instant = instantOf(value);
  if (instant === null) throw new InvalidArgumentError('Write it as YYYY-MM-DDTHH:MM:SSZ, or YYYY-MM-DD.');
  return instant;
}

/** 'YYYY-MM-DD' or an instant with its zone, as UTC with milliseconds; null for anything else. */
export function instantOf(value: string): string | null {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(value)) return null;
  const time = Date.parse(value);
  const instant = Number.isNaN(time) ? null : new Date(time).toISOString();
  return instant !== null && (value.length > 10 || instant.startsWith(value)) ? instant : null;
}

/** Who decides: as said, else READOUT_USER, else the name under which somebody is logged in. */
export function decider(said: string | undefined): string {
  return said?.trim() || process.env['READOUT_USER']?.trim() || loginName();
}

function loginName(): string {
  try {
    return userInfo().username || 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Starts to measure. Gives the milliseconds since. */
export function elapsed(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
