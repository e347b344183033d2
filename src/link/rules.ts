import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ownKnowledge } from '../knowledge/index.js';

/** Compiled or not, the program's folders lie beside this one; what it knows lies beside the program. */
const PROGRAM = path.resolve(import.meta.dirname, '..');
const FOLDERS = [
  ...['link', 'knowledge', 'domain'].map((name) => path.join(PROGRAM, name)),
  path.resolve(PROGRAM, '../knowledge'),
];
let program: string | null = null;

/**
 * A name for the rules by which this program links: another one wherever its code or its knowledge is another, also what a user added. Links that other
 * rules made say nothing of what these would make.
 */
export function linkRules(): string {
  program ??= FOLDERS.flatMap(filesIn)
    .reduce((hash, file) => hash.update(path.basename(file)).update(readFileSync(file)), createHash('sha256'))
    .digest('hex');
  return createHash('sha256').update(program).update(ownKnowledge()).digest('hex').slice(0, 16);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /(?<!\.test)\.(?:js|ts|tsv)$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
