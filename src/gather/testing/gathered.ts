import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Gathered, gather, type GatherOptions } from '../index.js';

type Folder = {
  /** Where a path in the folder lies. */
  readonly at: (path: string) => string;
  /** Writes a file into the folder. */
  readonly put: (path: string, content: string | Uint8Array) => Promise<void>;
  /** What is gathered from inputs in the folder. */
  readonly gathered: (inputs: readonly string[], options?: GatherOptions) => Promise<Gathered[]>;
  /** The same, a line each: the source of an article, the message of a trouble, the address of a capture alone. */
  readonly told: (inputs: readonly string[], options?: GatherOptions) => Promise<string[]>;
};

/** A folder that is there while the tests of a file run. */
export function folderForTests(): Folder {
  let cwd = '';
  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'readout-gather-'));
  });
  afterAll(async () => {
    await rm(cwd, { recursive: true, force: true });
  });
  const gathered = async (inputs: readonly string[], options: GatherOptions = {}): Promise<Gathered[]> => {
    const all: Gathered[] = [];
    for await (const found of gather(inputs, { cwd, ...options })) all.push(found);
    return all;
  };
  return {
    at: (path) => join(cwd, path),
    gathered,
    put: async (path, content) => {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), content);
    },
    told: async (inputs, options) => (await gathered(inputs, options)).map(lineOf),
  };
}

/** The source of an article, the message of a trouble, the address of a capture alone. */
export function lineOf(found: Gathered): string {
  if (found.kind === 'article') return found.article.source;
  return found.kind === 'trouble' ? found.trouble.message : `same: ${found.capture.url}`;
}
