import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import path from 'node:path';
import { article, folderWith, remove } from '../cli/testing/run.js';
import { addInputs, refresh } from '../pipeline.js';
import { openCase, type Store } from '../store/index.js';
import { serveCase, type Server } from './index.js';

describe('answers that are kept while the case is as it was', () => {
  let folder: string;
  let store: Store;
  let server: Server;
  const add = (name: string) => addInputs(store, [name], { cwd: folder, given: {} }, () => {});
  const ask = (at: string, tag = '') =>
    fetch(`${server.address}/api${at}`, { headers: tag === '' ? {} : { 'If-None-Match': tag } });

  beforeAll(async () => {
    folder = folderWith({ 'a.txt': article(1), 'b.txt': article(2) });
    store = await openCase(path.join(folder, 'x.case'));
    await add('a.txt');
    await refresh(store);
    server = await serveCase(store, { port: 0, log: () => {} });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    remove(folder);
  });

  it('are the same as those that are made', async () => {
    for (const at of ['/case', '/contacts?limit=10', '/contacts/facets', '/network', '/lanes', '/map', '/outlets']) {
      const [first, again] = [await ask(at), await ask(at)];
      const headers = (answer: Response) => [...answer.headers].filter(([name]) => name !== 'date');
      expect(headers(again)).toEqual(headers(first));
      expect(first.headers.get('content-type')).toContain('application/json');
      expect(first.headers.get('cache-control')).toBe('no-cache');
      expect(first.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await again.text()).toBe(await first.text());
      const unchanged = await ask(at, `"other", ${first.headers.get('etag')}`);
      expect({ status: unchanged.status, body: await unchanged.text() }).toEqual({ status: 304, body: '' });
    }
  });

  it('are made anew when the case has changed, by whomever', async () => {
    const before = await ask('/contacts');
    await add('b.txt');
    const after = await ask('/contacts', before.headers.get('etag') ?? '');
    expect(after.status).toBe(200);
    expect(await after.json()).toMatchObject({ total: 2 });
  });

  it('have a tag that says whether the case has changed, before anything is worked out', async () => {
    const tag = (await ask('/case')).headers.get('etag') ?? '';
    for (const at of ['/contacts?limit=3&offset=1', '/contacts/facets?most=3', '/map?kind=call'])
      expect((await ask(at, tag)).status).toBe(304);
    const other = await serveCase(store, { port: 0, log: () => {} });
    const asked = await fetch(`${other.address}/api/case`, { headers: { 'If-None-Match': tag } });
    expect(asked.status).toBe(200);
    expect(asked.headers.get('etag')).not.toBe(tag);
    await other.close();
  });

  it('are not errors', async () => {
    for (const at of ['/contacts?limit=nine', '/contacts/k0', '/entities/p0'])
      for (let time = 0; time < 2; time++) {
        const answer = await ask(at);
        expect(answer.headers.get('etag')).toBeNull();
        expect(await answer.json()).toMatchObject({ error: { code: expect.any(String) } });
      }
  });
});
