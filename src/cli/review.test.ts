import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '../domain/index.js';
import { folderWith, MAIN, readout, remove } from './testing/run.js';

/** Two calls of the same two, one of them without a day: whether they are one is left for a person. */
const DATED = `Ministers speak by phone

OSLO, 9 July 2031 – Norwegian Foreign Minister Karel Aldane spoke by phone with Egyptian Foreign Minister Ilse Morvic about the strait on 8 July 2031.
`;
const UNDATED = `Aldane and Morvic talk about the strait

Norwegian Foreign Minister Karel Aldane spoke by phone with Egyptian Foreign Minister Ilse Morvic about the strait.
`;

let home = '';
const env = { READOUT_USER: 'Bo Lind' };
beforeAll(async () => {
  home = folderWith({ 'news/dated.txt': DATED, 'news/undated.txt': UNDATED });
  await readout(['add', 'news'], { cwd: home });
});
afterAll(() => remove(home));

test('without a terminal it refuses and says what to use instead', async () => {
  const { code, out, err } = await readout(['review'], { cwd: home });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain("'readout review --list' prints the questions, 'readout decide' answers them in a script");
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
    expect(screen).toContain('s same   d different   space later   u undo   ? more   q quit');
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
