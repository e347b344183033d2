import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, remove } from '../../cli/testing/run.js';
import { addInputs, refresh } from '../../pipeline.js';
import { openCase, type Store } from '../../store/index.js';
import { serveCase, type Server } from '../index.js';
import type { ItemView, ReviewSchema } from './schemas.js';
import type { z } from '@hono/zod-openapi';

type Review = z.infer<typeof ReviewSchema>;

/** One call with its day and one told of ten weeks later without one: one question on contacts, one doubt on the day. */
const ARTICLES = {
  'dated.txt':
    'Ministers speak by phone\n\nOSLO, 9 July 2031 – Norwegian Foreign Minister Karel Aldane spoke by phone with Egyptian Foreign Minister Ilse Morvic about the strait on 8 July 2031.\n',
  'undated.txt':
    'Aldane and Morvic talk about the strait\n\nOSLO, 20 September 2031 – Norwegian Foreign Minister Karel Aldane spoke by phone with Egyptian Foreign Minister Ilse Morvic about the strait.\n',
  'other.txt':
    'A visit\n\nLIMA, 12 May 2031 – Peruvian President Tora Quill met Chilean President Oda Brandt in Lima on Tuesday.\n',
};

describe('the questions of a case over HTTP', () => {
  let folder: string;
  let store: Store;
  let server: Server;
  beforeAll(async () => {
    folder = folderWith(ARTICLES);
    store = await openCase(path.join(folder, 'x.case'));
    await addInputs(store, Object.keys(ARTICLES), { cwd: folder, given: { outlet: 'Harbour Post' } }, () => {});
    await refresh(store);
    server = await serveCase(store, { port: 0, log: (error) => expect.fail(String(error)) });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    remove(folder);
  });
  const review = async (query = ''): Promise<Review> =>
    (await (await fetch(`${server.address}/api/review${query}`)).json()) as Review;
  const firstPair = async (): Promise<ItemView> => {
    const [pair] = (await review('?sort=contacts')).items;
    return pair ?? expect.fail('there is no pair');
  };

  it('come in the order of the terminal, counted by sort', async () => {
    const { total, counts, items } = await review();
    expect(items.map(({ sort }) => sort)).toEqual(['contacts', 'doubts']);
    expect({ total, counts }).toEqual({ total: 2, counts: { contacts: 1, people: 0, values: 0, doubts: 1 } });
  });

  it('come a page at a time', async () => {
    const [first, second] = [await review('?limit=1'), await review('?limit=1&offset=1')];
    expect([first.total, first.items.length, second.items.length]).toEqual([2, 1, 1]);
    expect(second.items[0]?.key).not.toBe(first.items[0]?.key);
  });

  it('say what the terminal would be told for each key', async () => {
    const { key, answers } = await firstPair();
    const [a = '', b = ''] = key.split(' ');
    expect(answers).toEqual([
      { key: 's', label: 'same', words: ['same', a, b] },
      { key: 'd', label: 'different', words: ['different', a, b] },
    ]);
    const [doubt] = (await review('?sort=doubts')).items;
    expect(doubt?.answers.map((one) => one.key)).toEqual(['1', 'x']);
    expect(doubt?.answers[0]?.words.slice(0, 1)).toEqual(['confirm']);
  });

  it('show both sides with the sentences of their articles, and what they have in common', async () => {
    const { sides, rows } = await firstPair();
    expect(sides.map(({ sort, card, evidence }) => [sort, card?.kind, evidence.length])).toEqual([
      ['contact', 'call', 1],
      ['contact', 'call', 1],
    ]);
    const words = sides.map(({ evidence }) =>
      (evidence[0]?.quotes ?? []).flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(''),
    );
    expect(words.every((sentence) => sentence.includes('spoke by phone'))).toBe(true);
    expect(Object.fromEntries(rows.map(({ field, stand }) => [field, stand]))).toMatchObject({
      who: 'same',
      date: 'one',
      kind: 'same',
      outlets: 'aside',
    });
  });

  it('are kept to the contacts that suit a filter, and to what some ids are about', async () => {
    const { sides } = await firstPair();
    expect(await review('?q=strait')).toMatchObject({ total: 1, items: [{ sort: 'contacts' }] });
    expect(await review('?q=lima')).toMatchObject({ total: 1, items: [{ sort: 'doubts' }] });
    expect(await review('?kind=letter')).toMatchObject({ total: 0, items: [] });
    expect(await review(`?about=${sides[0]?.id}`)).toMatchObject({ total: 1, items: [{ sort: 'contacts' }] });
    expect(await review('?about=k0000000000')).toMatchObject({ total: 0 });
  });

  it('come last when they were put off, and in their turn when that is taken back', async () => {
    const keys = async (): Promise<string[]> => (await review()).items.map(({ key }) => key);
    const later = (body: object): Promise<Response> =>
      fetch(`${server.address}/api/review/later`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${server.token}` },
        body: JSON.stringify(body),
      });
    const [first = '', second = ''] = await keys();
    expect((await later({ keys: [first] })).status).toBe(200);
    expect(await keys()).toEqual([second, first]);
    expect((await later({ keys: [first], later: false })).status).toBe(200);
    expect(await keys()).toEqual([first, second]);
  });

  it('refuse a sort that there is not', async () => {
    const response = await fetch(`${server.address}/api/review?sort=guesses`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'bad-request', about: 'sort' } });
  });
});
