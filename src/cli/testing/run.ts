/** Runs the built program in a process of its own, as a user would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

/** What the program keeps for its user goes here, and not into the home of whoever runs the tests. */
const STATE = join(tmpdir(), 'readout-test-state');

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };
export type RunOptions = {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: { readonly [name: string]: string };
};

/** Starts the program; its standard streams are pipes. Throws where it has not been built. */
export function start(args: readonly string[], { cwd, env }: RunOptions = {}): ChildProcess {
  if (!existsSync(MAIN)) throw new Error("the program has not been built: run 'npm run build' first");
  const { READOUT_CASE: _case, NO_COLOR: _noColor, FORCE_COLOR: _colour, ...rest } = process.env;
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: cwd ?? tmpdir(),
    env: { ...rest, XDG_STATE_HOME: STATE, ...env },
    stdio: 'pipe',
  });
}

/** Runs the program to its end. */
export function readout(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const child = start(args, options);
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (data: string) => (out += data));
  child.stderr?.setEncoding('utf8').on('data', (data: string) => (err += data));
  child.stdin?.on('error', () => {});
  child.stdin?.end(options.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });
}

/** A fresh folder with files in it. */
export function folderWith(files: { readonly [path: string]: string | Uint8Array } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-cli-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** An article of ours about a meeting of two invented ministers; `number` makes each one different. */
export function article(number = 1): string {
  return `Ministers meet in Cairo

CAIRO, ${1 + (number % 27)} March 2031 – Norwegian Foreign Minister Karel Aldane met Egyptian Foreign Minister Ilse Morvic in Cairo on ${1 + (number % 27)} March 2031.

"The strait stays open," Aldane said after round ${number} of their consultations.
`;
}
