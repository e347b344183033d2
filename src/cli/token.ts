import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The token with which a case is changed in the browser: the same after each start, so that a page that is open goes on, and another one for each case and
 * user. It is made of a secret in the user's own folder of states ($XDG_STATE_HOME, or ~/.local/state); where that cannot be kept, it is by chance.
 */
export async function tokenFor(caseFile: string): Promise<string> {
  try {
    return createHmac('sha256', await secret())
      .update(await realpath(caseFile))
      .digest('base64url')
      .slice(0, 24);
  } catch {
    return randomBytes(18).toString('base64url');
  }
}

async function secret(): Promise<Uint8Array> {
  const folder = path.join(process.env['XDG_STATE_HOME'] || path.join(homedir(), '.local', 'state'), 'readout');
  const file = path.join(folder, 'secret');
  const kept = await readFile(file).catch(() => null);
  if (kept !== null && kept.length >= 32) return kept;
  const made = randomBytes(32);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Of two that start at once, the first one's secret stays.
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch(() => {});
  return readFile(file);
}
