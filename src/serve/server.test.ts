import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import path from 'node:path';
import { article, folderWith, remove } from '../cli/testing/run.js';
import { addInputs, refresh } from '../pipeline.js';
import { openCase, type Store } from '../store/index.js';
import { serveCase, type Server } from './index.js';

type Json = { readonly [name: string]: never };

describe('the HTTP API over a case', () => {
  let folder: string;
  let store: Store;
  let server: Server;
  const bugs: unknown[] = [];

  beforeAll(async () => {
    folder = folderWith({
      'a.txt': article(1),
      'b.txt': article(2),
      'c.txt': 'The ferry to the islands was late again.\n',
    });
    store = await openCase(path.join(folder, 'x.case'));
    await addInputs(store, ['a.txt', 'b.txt', 'c.txt'], { cwd: folder, given: { outlet: 'Harbour Post' } }, () => {});
    await refresh(store);
    server = await serveCase(store, { port: 0, log: (error) => bugs.push(error) });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    remove(folder);
  });

  const ask = (at: string, init?: RequestInit): Promise<Response> => fetch(server.address + at, init);
  const json = async (at: string): Promise<Json> => (await ask(at)).json() as Promise<Json>;

  it('listens on this machine alone', () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('counts what is in the case', async () => {
    expect(await json('/api/case')).toMatchObject({
      name: 'x.case',
      articles: 3,
      contacts: 2,
      outlets: 1,
      earliest: '2031-03-02',
      latest: '2031-03-03',
    });
  });

  it('gives contacts in the order of the chronology, a page at a time', async () => {
    const first = await json('/api/contacts?limit=1');
    const second = await json('/api/contacts?limit=1&offset=1');
    expect(first).toMatchObject({
      total: 2,
      offset: 0,
      contacts: [{ edtf: '2031-03-02', tellers: 1, section: 'March 2031' }],
    });
    expect(second).toMatchObject({ total: 2, offset: 1, contacts: [{ edtf: '2031-03-03' }] });
    expect(await json('/api/contacts?offset=2')).toMatchObject({ total: 2, contacts: [] });
  });

  it('narrows by days, by who took part and by words, together', async () => {
    const { contacts } = (await json('/api/contacts')) as unknown as {
      contacts: { phrase: { entity: string | null }[] }[];
    };
    const person = contacts[0]?.phrase.find(({ entity }) => entity !== null)?.entity ?? '';
    expect(await json('/api/contacts?from=2031-03-03')).toMatchObject({ total: 1 });
    expect(await json('/api/contacts?to=2030')).toMatchObject({ total: 0 });
    expect(await json(`/api/contacts?person=${person}&kind=meeting`)).toMatchObject({ total: 2 });
    expect(await json(`/api/contacts?person=${person}&kind=call`)).toMatchObject({ total: 0 });
    expect(await json('/api/contacts?kind=call&kind=meeting')).toMatchObject({ total: 2 });
    expect(await json('/api/contacts?q=cairo%20aldane')).toMatchObject({ total: 2 });
    expect(await json('/api/contacts?q=cairo%20unwritten')).toMatchObject({ total: 0 });
  });

  it('counts contacts along time without regard to the range that is chosen there', async () => {
    const histogram = await json('/api/contacts/histogram?from=2031-03-03');
    expect(histogram).toMatchObject({
      unit: 'day',
      undated: 0,
      bins: [
        { from: '2031-03-02', within: 1, possible: 0 },
        { from: '2031-03-03', within: 1 },
      ],
    });
  });

  it('says how many contacts each value of a facet would leave, apart from what is chosen in it', async () => {
    const facets = (await json('/api/contacts/facets?kind=call')) as unknown as { facet: string; values: object[] }[];
    expect(facets.find(({ facet }) => facet === 'kind')?.values).toEqual([
      { value: 'meeting', name: 'meeting', count: 2, wanted: false },
    ]);
    expect(facets.find(({ facet }) => facet === 'person')?.values).toEqual([]);
  });

  it('shows a contact with its accounts side by side, and an article with its marks', async () => {
    const { contacts } = (await json('/api/contacts')) as unknown as { contacts: { id: string }[] };
    const { contact, comparison } = (await json(`/api/contacts/${contacts[0]?.id}`)) as unknown as {
      contact: { accounts: { article: string }[] };
      comparison: { fields: object[] };
    };
    expect(comparison.fields).toHaveLength(6);
    const { text, marks } = (await json(`/api/articles/${contact.accounts[0]?.article}`)) as unknown as {
      text: string;
      marks: { layer: string; start: number; end: number; label: string }[];
    };
    const person = marks.find(({ layer, label }) => layer === 'person' && label === 'Karel Aldane');
    expect(text.slice(person?.start, person?.end)).toContain('Aldane');
  });

  it('answers 304 where nothing has changed', async () => {
    const first = await ask('/api/contacts');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    expect((await ask('/api/contacts', { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  it('describes itself', async () => {
    const description = (await json('/api/openapi.json')) as unknown as { paths: object };
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining(['/api/contacts', '/api/contacts/{id}', '/api/articles/{id}']),
    );
  });

  const REFUSED: readonly (readonly [string, string, RequestInit, number, string])[] = [
    ['an address that it does not have', '/api/nothing', {}, 404, 'not-found'],
    ['an id that nothing has', '/api/contacts/k0', {}, 404, 'not-found'],
    ['an article that is not there', '/api/articles/a0', {}, 404, 'not-found'],
    ['a kind that there is not', '/api/contacts?kind=dance', {}, 400, 'bad-request'],
    ['a day that is none', '/api/contacts?from=2031-02-31', {}, 400, 'bad-request'],
    ['a page of endless length', '/api/contacts?limit=100000', {}, 400, 'bad-request'],
    ['a change without the token', '/api/contacts', { method: 'POST' }, 401, 'no-token'],
    [
      'a change with a wrong token',
      '/api/contacts',
      { method: 'POST', headers: { Authorization: 'Bearer x' } },
      401,
      'no-token',
    ],
    [
      'a change from a page of another site',
      '/api/contacts',
      { method: 'POST', headers: { Origin: 'https://evil.example' } },
      403,
      'not-allowed',
    ],
  ];
  for (const [what, at, init, status, code] of REFUSED)
    it(`refuses ${what}, in the one shape of errors`, async () => {
      const answer = await ask(at, init);
      expect(answer.status).toBe(status);
      const { error } = (await answer.json()) as { error: { [name: string]: string } };
      expect(error).toEqual({ code, about: expect.any(String), wrong: expect.any(String), remedy: expect.any(String) });
      expect(error['remedy']).not.toBe('');
    });

  it('does not answer under a name that somebody else gave it', async () => {
    const { status, body } = await rawRequest(server.address, 'evil.example');
    expect([status, body]).toEqual([403, expect.stringContaining('does not answer under that name')]);
  });

  it('forbids its pages everything that is not its own', async () => {
    const answer = await ask('/');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('gives no file but those of the app', async () => {
    for (const at of ['/assets/../../package.json', '/..%2f..%2fpackage.json', '/package.json', '/assets/none.js'])
      expect(await (await ask(at)).text()).not.toContain('"dependencies"');
  });

  it('has met no fault of its own in all this', () => {
    expect(bugs).toEqual([]);
  });

  it('says that a port is taken, and what to do', async () => {
    const port = Number(new URL(server.address).port);
    await expect(serveCase(store, { port, log: () => {} })).rejects.toThrow(
      /another program listens here already.*--port/,
    );
  });
});

/** A request with a Host header of one's own, which fetch does not allow. */
async function rawRequest(address: string, host: string): Promise<{ status: number; body: string }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(`${address}/api/case`, { headers: { Host: host } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (data: string) => (body += data));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}
