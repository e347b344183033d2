import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** What each folder of `src` may import besides itself. Stages know the nouns and the knowledge, never each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  knowledge: [],
  gather: ['domain', 'knowledge'],
  read: ['domain', 'knowledge'],
  link: ['domain', 'knowledge'],
  compare: ['domain', 'knowledge'],
  decide: ['domain'],
  store: ['domain'],
  publish: ['domain', 'knowledge'],
  threads: ['domain', 'gather', 'read'],
  'adding.ts': ['domain', 'gather', 'read', 'threads', 'store'],
  'record.ts': ['domain', 'compare', 'decide', 'store'],
  'stepwise.ts': ['domain', 'link', 'compare', 'decide', 'store'],
  desk: ['domain', 'knowledge', 'decide', 'store', 'publish', 'record.ts', 'pipeline.ts'],
  'pipeline.ts': [
    'domain',
    'gather',
    'read',
    'link',
    'compare',
    'decide',
    'store',
    'threads',
    'adding.ts',
    'record.ts',
    'stepwise.ts',
  ],
  'samples.ts': ['domain'],
  watch: ['domain', 'gather', 'store', 'pipeline.ts'],
  serve: ['domain', 'knowledge', 'decide', 'store', 'publish', 'desk', 'record.ts', 'samples.ts', 'pipeline.ts'],
  cli: [
    'domain',
    'gather',
    'read',
    'link',
    'compare',
    'decide',
    'store',
    'publish',
    'knowledge',
    'desk',
    'serve',
    'watch',
    'pipeline.ts',
    'record.ts',
    'samples.ts',
  ],
};
/** Folders that others enter through their index alone. */
const CLOSED = new Set([
  'gather',
  'read',
  'threads',
  'link',
  'compare',
  'decide',
  'store',
  'publish',
  'desk',
  'serve',
  'watch',
  'knowledge',
]);

type Import = { readonly from: string; readonly file: string; readonly to: string; readonly target: string };

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesUnder(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : [],
  );
}

const areaOf = (path: string): string => relative(SRC, path).split(/[\\/]/)[0] ?? '';

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const found: Import[] = [];
  for (const match of source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
    const target = resolve(dirname(file), match[1] ?? '').replace(/\.js$/, '.ts');
    if (!target.startsWith(SRC)) continue;
    found.push({ from: areaOf(file), file: relative(SRC, file), to: areaOf(target), target: relative(SRC, target) });
  }
  return found;
}

const imports = filesUnder(SRC)
  .filter((file) => !file.endsWith('.test.ts') && !/[\\/]testing[\\/.]/.test(file))
  .flatMap(importsOf)
  .filter((one) => one.from !== one.to);

describe('the stages of the flow', () => {
  it('are all named in the rules', () => {
    const areas = [...new Set(filesUnder(SRC).map(areaOf))].sort();
    expect(areas).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('import only what the flow allows', () => {
    const broken = imports.filter((one) => !(MAY_IMPORT[one.from] ?? []).includes(one.to));
    expect(broken.map((one) => `${one.file} imports ${one.target}`)).toEqual([]);
  });

  it('are entered through their index alone', () => {
    const broken = imports.filter(
      (one) => CLOSED.has(one.to) && one.target !== join(one.to, 'index.ts') && one.from !== 'knowledge',
    );
    expect(broken.map((one) => `${one.file} imports ${one.target}`)).toEqual([]);
  });
});
