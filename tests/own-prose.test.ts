import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '..');
const SHARED = join(PROJECT, '..', 'shared');
/** Texts of others that the project is developed on: articles, their annotated kin, releases. */
const OUTSIDE = ['articles', 'gold/dev.jsonl', 'data/us-readouts', 'data/government-statements'];
const PROSE = /\.(?:txt|md|ts|tsx|json|jsonl|html)$/;
const RUN = 8;

/** Titles of offices, licence lines and header lines are nobody's prose. */
const FORMULAS = [
  'deputy prime minister and minister of foreign affairs',
  'assistant to the president for national security affairs',
  'news agency is licensed under a creative commons attribution',
  'publish date 10 24 2023 11 15 40 am',
];

test('a run of words that outside texts and a file share is told with its place', () => {
  const outside = new Set(runsOf('The envoys of both islands walked slowly along the quay.'));
  expect(sharedRuns('As we know, the envoys of both islands walked slowly along it.', outside)).toEqual([
    'the envoys of both islands walked slowly along',
  ]);
  expect(sharedRuns('The envoys of both islands walked along the quay.', outside)).toEqual([]);
});

test.skipIf(!existsSync(SHARED))(
  'cases, samples and docs are our own prose: no eight words in a row are from others',
  () => {
    const outside = new Set(
      OUTSIDE.flatMap((name) => filesUnder(join(SHARED, name))).flatMap((file) => runsOf(unescaped(read(file)))),
    );
    expect(outside.size).toBeGreaterThan(100_000);
    const copied = ownFiles().flatMap((file) =>
      sharedRuns(read(join(PROJECT, file)), outside)
        .filter((run) => !FORMULAS.some((formula) => formula.includes(run)))
        .map((run) => `${file}: ${run}`),
    );
    expect(copied).toEqual([]);
  },
);

/** Every eight words in a row, small and without marks. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

/** Line ends inside of JSON strings are no letters. */
function unescaped(text: string): string {
  return text.replace(/\\[nrt]/g, ' ');
}

/** The runs that stand in `outside` too. */
function sharedRuns(text: string, outside: ReadonlySet<string>): string[] {
  return runsOf(text).filter((run) => outside.has(run));
}

function ownFiles(): string[] {
  const listed = execFileSync('git', ['ls-files'], { cwd: PROJECT, encoding: 'utf8' }).split('\n');
  return listed.filter((file) => PROSE.test(file) && !file.startsWith('package'));
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
