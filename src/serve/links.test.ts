import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { article, folderWith, remove } from '../cli/testing/run.js';
import { send, serveWeb, type WebServer } from '../gather/testing/web-server.js';
import { openCase, type Store } from '../store/index.js';
import { serveCase, type Server, type ServeOptions } from './index.js';

describe('links that somebody adds', () => {
  let folder: string;
  let store: Store;
  let server: Server;
  let outlet: WebServer;

  beforeEach(async () => {
    folder = folderWith();
    store = await openCase(path.join(folder, 'x.case'));
    const text = article(1)
      .split('\n\n')
      .map((part) => `<p>${part}</p>`);
    outlet = await serveWeb({
      '/a': `<title>Ministers meet</title><article>${text.join('')}</article>`,
      '/b': send(403),
    });
    await serve({ allowPrivate: true, bounds: { intervalMs: 0, tries: 1 } });
  });
  afterEach(async () => {
    await server.close();
    await store.close();
    await outlet.close();
    remove(folder);
  });

  async function serve(web?: NonNullable<ServeOptions['web']>): Promise<void> {
    const log = (error: unknown): never => expect.fail(String(error));
    server = await serveCase(store, { port: 0, log, ...(web && { web }) });
  }

  async function post(body: unknown, token: string | null = server.token): Promise<Response> {
    return fetch(`${server.address}/api/links`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token !== null && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
  }

  const lines = async (answer: Response): Promise<readonly { readonly outcome: string; readonly says: string }[]> =>
    (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { outcome: string; says: string });

  it('are asked for and kept, one line each as it is safe', async () => {
    const told = await lines(
      await post({ links: [`${outlet.origin}/a`, `${outlet.origin}/b`], outlet: 'Harbour Post' }),
    );
    expect(told).toMatchObject([
      { source: `${outlet.origin}/b`, outcome: 'trouble', says: expect.stringContaining('(403)') },
      { source: `${outlet.origin}/a`, outcome: 'added', says: '' },
      { outcome: 'done' },
    ]);
    const [id = ''] = await store.ids();
    expect((await store.entry(id))?.reading.article.outlet?.name).toBe('Harbour Post');
  });

  it('lead to no private address unless whoever started the server allows it', async () => {
    await server.close();
    await serve();
    const told = await lines(await post({ links: ['http://127.0.0.1/a', 'http://169.254.169.254/latest/meta-data'] }));
    expect(told.map(({ outcome }) => outcome)).toEqual(['trouble', 'trouble', 'done']);
    expect(told[0]?.says).toContain('is no address of the public internet');
    expect(outlet.asked).toEqual([]);
  });

  it('are taken from nobody without the token', async () => {
    expect((await post({ links: [`${outlet.origin}/a`] }, null)).status).toBe(401);
    expect(outlet.asked).toEqual([]);
  });

  it.each([
    [{ links: [] }],
    [{ links: ['file:///etc/passwd'] }],
    [{ links: ['call.txt'] }],
    [{ links: ['-'] }],
    [{ links: Array.from({ length: 201 }, () => 'https://harbour.example/a') }],
    [{ links: ['https://harbour.example/a'], published: 'yesterday' }],
    ['nonsense'],
  ])('have to be links: %j', async (body) => {
    expect((await post(body)).status).toBe(400);
  });
});
