import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ownKnowledge } from '../knowledge/index.js';

/** Compiled or not, the program's folders lie beside this one; what it knows lies beside the program. */
const PROGRAM = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['link', 'knowledge', 'domain'];
const KNOWLEDGE = path.resolve(PROGRAM, '../knowledge');
const known = new Map<string, string>();

/**
 * A name for the rules by which this program links: another one wherever its code or its knowledge is another, also what a user added. Links that other
 * rules made say nothing of what these would make. `also` names further folders of the program whose work is kept with the links.
 */
export function linkRules(also: readonly string[] = []): string {
  const key = also.join(' ');
  const program = known.get(key) ?? programIn([...FOLDERS, ...also]);
  known.set(key, program);
  return createHash('sha256').update(program).update(ownKnowledge()).digest('hex').slice(0, 16);
}

function programIn(folders: readonly string[]): string {
  return [...folders.map((name) => path.join(PROGRAM, name)), KNOWLEDGE]
    .flatMap(filesIn)
    .reduce((hash, file) => hash.update(path.basename(file)).update(readFileSync(file)), createHash('sha256'))
    .digest('hex');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /(?<!\.test)\.(?:js|ts|tsv)$/.test(entry.name) && !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
