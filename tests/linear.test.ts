import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
/** Long enough for what is looked at within bounds to have reached them. */
const LENGTH = 12_000;
/** Three times the length may be this much more work for each character. */
const MOST = 1.35;
const NAMES = [
  'names, one a sentence',
  'names of one family',
  'offices, one a sentence',
  'speakers and quotations',
  'pronouns',
  'groups',
  'dates',
  'titles',
  'headings',
  'outlets',
  'visits',
  'years, one a sentence',
  'one sentence of clauses',
  'one sentence of that',
  'quotations, nested',
  'brackets, nested',
];

/** Texts in which every sentence tells of a contact, and so long that what is looked at for each of them would show; less work is right there. */
const LONG = 100_000;
const LONG_NAMES = ['quoted lines'];
const MOST_WHEN_LONG = 1;

type Counts = Readonly<Record<string, { readonly once: number; readonly threefold: number }>>;

const workOf = (length: number, names: readonly string[]): Counts =>
  JSON.parse(
    execFileSync(process.execPath, [join(ROOT, 'bench', 'work.js'), String(length), ...names], { encoding: 'utf8' }),
  ) as Counts;

describe('the work for each character stays the same however long the text', () => {
  let counts: Counts = {};
  let long: Counts = {};
  beforeAll(() => {
    counts = workOf(LENGTH, NAMES);
    long = workOf(LONG, LONG_NAMES);
  }, 300_000);

  it.each(NAMES)('%s', (name) => {
    const { once, threefold } = counts[name] ?? { once: 0, threefold: Infinity };
    expect(threefold / once / 3).toBeLessThan(MOST);
  });

  it.each(LONG_NAMES)('%s, a long text of them', (name) => {
    const { once, threefold } = long[name] ?? { once: 0, threefold: Infinity };
    expect(threefold / once / 3).toBeLessThan(MOST_WHEN_LONG);
  });
});
