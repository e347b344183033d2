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

describe('the work for each character stays the same however long the text', () => {
  let counts: Readonly<Record<string, { readonly once: number; readonly threefold: number }>> = {};
  beforeAll(() => {
    const out = execFileSync(process.execPath, [join(ROOT, 'bench', 'work.js'), String(LENGTH), ...NAMES], {
      encoding: 'utf8',
    });
    counts = JSON.parse(out) as typeof counts;
  }, 300_000);

  it.each(NAMES)('%s', (name) => {
    const { once, threefold } = counts[name] ?? { once: 0, threefold: Infinity };
    expect(threefold / once / 3).toBeLessThan(MOST);
  });
});
