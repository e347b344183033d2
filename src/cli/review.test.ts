import { spawn } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '../domain/index.js';
import { folderWith, MAIN, readout, remove } from './testing/run.js';

/** Two calls of the same two, one of them told of ten weeks later without a day: whether they are one is left for a person. */
const DATED = `Ministers speak by phone

OSLO, 9 July 2031 – Norwegian Foreign Minister Karel Aldane spoke by phone with Egyptian Foreign Minister Ilse Morvic about the strait on 8 July 2031.
`;
const UNDATED = `Aldane and Morvic talk about the strait

OSLO, 20 September 2031 – Norwegian Foreign Minister Karel Aldane spoke by phone with Egyptian Foreign Minister Ilse Morvic about the strait.
`;

let home = '';
const env = { READOUT_USER: 'Bo Lind' };
beforeAll(async () => {
  home = folderWith({ 'news/dated.txt': DATED, 'news/undated.txt': UNDATED });
  await readout(['add', 'news'], { cwd: home });
});
afterAll(() => remove(home));

test('without a terminal the keys come from standard input, the questions are printed, and what was put off comes last', async () => {
  const there = folderWith();
  copyFileSync(join(home, 'readout.case'), join(there, 'readout.case'));
  const later = await readout(['review'], { cwd: there, env, stdin: ' \n' });
  expect(later).toMatchObject({ code: 0, err: '\n0 decided, 1 for later, 0 not seen.\n' });
  expect(later.out).toContain('── 1 of 1 ─');
  expect(later.out).toContain('Is the call of');
  const none = await readout(['review'], { cwd: there, env, stdin: '' });
  expect(none).toMatchObject({ code: 0, err: '\n0 decided, 0 for later, 1 not seen.\n' });
  const answered = await readout(['review'], { cwd: there, env, stdin: 's\n' });
  expect(answered.err).toBe('\n1 decided, 0 for later, 0 not seen.\n');
  expect((await readout(['review'], { cwd: there, env, stdin: '' })).err).toContain('Nothing is left to decide');
  remove(there);
});

test('--list prints the questions with the ids to decide on, --json for programs', async () => {
  const { code, out } = await readout(['review', '--list'], { cwd: home });
  expect(code).toBe(0);
  expect(out).toMatch(/^k[\da-f]{10} k[\da-f]{10} {2}Is the call of /);
  const [item] = (await readout(['review', '--json', '--about', 'contacts'], { cwd: home })).out.trim().split('\n');
  expect(JSON.parse(item ?? '')).toMatchObject({ kind: 'pair', about: 'contact', a: out.split(' ')[0] });
  expect((await readout(['review', '--list', '--about', 'values'], { cwd: home })).err).toContain(
    'Nothing is left to decide',
  );
});

/** util-linux's `script` runs a command in a pseudo-terminal; elsewhere it is another program. */
const hasTerminal = process.platform === 'linux' && existsSync('/usr/bin/script');

describe.skipIf(!hasTerminal)('in a real terminal', () => {
  test('one key answers, one takes back, and what was decided is kept', async () => {
    const screen = await type('review', ['d', 'u', 's', 'q']);
    expect(screen).toMatch(/s same {3}d different {3}space later {3}u undo\s+\? more {3}q quit/);
    expect(screen).toMatch(/different: d[\da-f]{10}/);
    expect(screen).toContain('taken back');
    expect(screen).toContain('1 decided, 0 for later, 0 not seen.');
    const log = (await readout(['decisions', '--json'], { cwd: home })).out.trim().split('\n');
    expect(log.map((line) => (JSON.parse(line) as Decision).what.act)).toEqual(['different', 'undo', 'same']);
    expect((await readout(['chronology'], { cwd: home })).out).toContain('Joined by Bo Lind');
    expect((await readout(['review', '--list'], { cwd: home })).err).toContain('Nothing is left to decide');
  });
});

/** Runs a command in a pseudo-terminal and gives each key when the last one was answered. Gives all that stood on the screen. */
function type(command: string, keys: readonly string[]): Promise<string> {
  const { NO_COLOR: _noColor, FORCE_COLOR: _colour, ...rest } = process.env;
  const line = `'${process.execPath}' '${MAIN}' --no-color ${command}`;
  const child = spawn('script', ['-qfec', line, '/dev/null'], { cwd: home, env: { ...rest, ...env } });
  let screen = '';
  let given = 0;
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    screen += data;
    const prompts = screen.match(/q quit|any other key ends/g)?.length ?? 0;
    for (; given < Math.min(prompts, keys.length); given += 1) child.stdin.write(keys[given] ?? '');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', () => resolve(screen));
  });
}
