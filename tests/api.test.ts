import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, remove } from '../src/cli/testing/run.js';
import { serveCase, type Server } from '../src/serve/index.js';
import { openCase, type Store } from '../src/store/index.js';
import { pageOf, ROOT } from './docs.js';
import { modeOf } from './golden.js';

type Description = {
  readonly paths: { readonly [at: string]: { readonly [method: string]: { readonly summary: string } } };
};

describe('docs/api.md', () => {
  let folder: string;
  let store: Store;
  let server: Server;

  beforeAll(async () => {
    folder = folderWith();
    store = await openCase(path.join(folder, 'x.case'));
    server = await serveCase(store, { port: 0, log: () => {} });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    remove(folder);
  });

  it('lists every route of the API and no other; READOUT_ACCEPT=1 takes them anew', async () => {
    const { paths } = (await (await fetch(`${server.address}/api/openapi.json`)).json()) as Description;
    const rows = Object.entries(paths).flatMap(([at, methods]) =>
      Object.entries(methods).map(([method, { summary }]) => `| \`${method.toUpperCase()} ${at}\` | ${summary} |`),
    );
    const { text } = pageOf('docs/api.md');
    const fresh = text.replace(/(\|---\|---\|\n)(?:<!-- routes -->\n|(?:\| `.*\n)*)/, `$1${rows.sort().join('\n')}\n`);
    if (modeOf(process.env) === 'accept') writeFileSync(path.join(ROOT, 'docs/api.md'), fresh);
    expect(pageOf('docs/api.md').text).toBe(fresh);
    expect(rows.length).toBeGreaterThan(10);
  });

  it('names every code of an error', async () => {
    const { ERROR_CODES } = await import('../src/serve/index.js');
    const { text } = pageOf('docs/api.md');
    expect(Object.entries(ERROR_CODES).filter(([code, status]) => !text.includes(`\`${code}\` (${status}`))).toEqual(
      [],
    );
  });
});
