import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../domain/index.js';

type Words = readonly [wrong: string, remedy: string];

const LOCKED: Words = ['another readout is writing to it', 'Wait until it is done, then run this again.'];
const FULL: Words = [
  'the disk is full, and nothing of this step was kept',
  'Make room on the disk, then run this again.',
];
const UNWRITABLE: Words = [
  'it may not be written',
  'Ask for the right to write the file and its folder, or choose another place with --case.',
];
const FORBIDDEN: Words = [
  'there is no right to open it',
  'Ask for the right to read and write the file and its folder, or choose another place with --case.',
];
const UNOPENED: Words = [
  'the file could not be opened',
  'Check that the file and its folder may be read and written, or choose another place with --case.',
];
const DAMAGED: Words = [
  'the file is damaged',
  'Put back a copy of the file from a backup, or make a new case from the articles.',
];
const UNREADABLE: Words = [
  'the disk reported an error',
  "Check the disk, then run 'readout doctor' to see what is still sound.",
];
const TOO_BIG: Words = [
  'an article is too large to be kept (SQLite holds up to 1 GB in one place)',
  'Split the file into its articles.',
];

/** By SQLite's primary result code, or the error code of the operating system. */
const WORDS: { readonly [code: string]: Words } = {
  SQLITE_BUSY: LOCKED,
  SQLITE_LOCKED: LOCKED,
  SQLITE_FULL: FULL,
  ENOSPC: FULL,
  EDQUOT: FULL,
  SQLITE_READONLY: UNWRITABLE,
  SQLITE_PERM: UNWRITABLE,
  EROFS: UNWRITABLE,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  SQLITE_CANTOPEN: UNOPENED,
  ENAMETOOLONG: UNOPENED,
  ELOOP: UNOPENED,
  SQLITE_CORRUPT: DAMAGED,
  SQLITE_NOTADB: DAMAGED,
  SQLITE_IOERR: UNREADABLE,
  EIO: UNREADABLE,
  SQLITE_TOOBIG: TOO_BIG,
};

/** 'SQLITE_IOERR' of 'SQLITE_IOERR_FSYNC'. Where libsql fails to open a file, SQLite's number stands at the end of its message alone. */
function primaryCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (/^ConnectionFailed\(.*: 14"\)$/s.test(error.message)) return 'SQLITE_CANTOPEN';
  const code = 'code' in error ? String(error.code) : '';
  return /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code;
}

/** Takes what SQLite or the file system threw, gives the `Trouble` to show for the case at `about`; what is a bug of ours is given back as it is. */
export function asTrouble(about: string, error: unknown): unknown {
  const words = WORDS[primaryCode(error)];
  return words ? new Trouble(about, ...words) : error;
}

/** True where SQLite found the file damaged, or the disk did not give back what was written. */
export function isDamage(error: unknown): boolean {
  const words = WORDS[primaryCode(error)];
  return words === DAMAGED || words === UNREADABLE;
}

/**
 * Does `work` again and again while another program has the case locked, for up to `patience` milliseconds, and leaves the thread free between
 * two tries: the one who holds the lock may be in this very process. `work` must change nothing when it fails. Throws a `Trouble`.
 */
export async function patiently<T>(about: string, patience: number, work: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const locked = WORDS[primaryCode(error)] === LOCKED;
      if (!locked || performance.now() >= end) throw asTrouble(about, error);
    }
    await pause(5 + 20 * Math.random());
  }
}
