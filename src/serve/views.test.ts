import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import path from 'node:path';
import { folderWith, remove } from '../cli/testing/run.js';
import { addInputs, refresh } from '../pipeline.js';
import { openCase, type Store } from '../store/index.js';
import { serveCase, type Server } from './index.js';

const ARTICLES = {
  'geneva.txt':
    'Talks by the lake\n\nNorwegian Foreign Minister Karel Aldane met Chilean President Ilse Morvic in Geneva on 4 March 2031.\n',
  'call.txt':
    'Ministers speak\n\nNorwegian Foreign Minister Karel Aldane spoke by phone with Egyptian Foreign Minister Sami Tarnawi on 10 April 2031.\n',
  'country.txt':
    'In the mountains\n\nNorwegian Foreign Minister Karel Aldane met Chilean President Ilse Morvic in Switzerland in May 2031.\n',
  'palace.txt':
    'At the house\n\nEgyptian Foreign Minister Sami Tarnawi met Chilean President Ilse Morvic at the White House on 6 June 2031.\n',
  'undated.txt':
    'A word\n\nEgyptian Foreign Minister Sami Tarnawi met Norwegian Foreign Minister Karel Aldane in Cairo.\n',
};

type Network = {
  total: number;
  nodes: { id: string; name: string; country: string | null; contacts: number; times: number[][] }[];
  edges: { a: number; b: number; contacts: number; times: number[][] }[];
  months: { first: string | null; count: number };
  times: number[][];
  undated: number;
  more: number;
};
type Places = { place: string; precision: string; contacts: number; outline: string | null }[];
type Lanes = {
  lanes: { id: string; name: string; contacts: number; undated: number; within: number[] | null }[];
  contacts: { lanes: number[]; card: { edtf: string | null } }[] | null;
  first: string | null;
  last: string | null;
  bins: { first: string; days: number; count: number } | null;
};

describe('network, map and lanes of a case', () => {
  let folder: string;
  let store: Store;
  let server: Server;
  const bugs: unknown[] = [];

  beforeAll(async () => {
    folder = folderWith(ARTICLES);
    store = await openCase(path.join(folder, 'x.case'));
    await addInputs(store, Object.keys(ARTICLES), { cwd: folder, given: {} }, () => {});
    await refresh(store);
    server = await serveCase(store, { port: 0, log: (error) => bugs.push(error) });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    remove(folder);
  });

  async function json<T>(at: string): Promise<T> {
    const response = await fetch(server.address + at);
    if (!response.ok) throw new Error(`${at}: ${response.status}`);
    return (await response.json()) as T;
  }
  const idOf = async (name: string): Promise<string> =>
    (await json<Network>('/api/network')).nodes.find((node) => node.name === name)?.id ?? '';
  /** 'Karel Aldane – Ilse Morvic: 2' */
  const ties = ({ nodes, edges }: Network): string[] =>
    edges
      .map(({ a, b, contacts }) => `${[nodes[a]?.name ?? '', nodes[b]?.name ?? ''].sort().join(' – ')}: ${contacts}`)
      .sort();

  describe('the network', () => {
    it('has whoever took part, by how often, and what is between them', async () => {
      const network = await json<Network>('/api/network');
      expect(network.total).toBe(5);
      expect(network.nodes.map(({ name, country, contacts }) => `${name}, ${country}: ${contacts}`).sort()).toEqual([
        'Ilse Morvic, CL: 3',
        'Karel Aldane, NO: 4',
        'Sami Tarnawi, EG: 3',
      ]);
      expect(network.nodes[0]?.name).toBe('Karel Aldane');
      expect(ties(network)).toEqual([
        'Ilse Morvic – Karel Aldane: 2',
        'Ilse Morvic – Sami Tarnawi: 1',
        'Karel Aldane – Sami Tarnawi: 2',
      ]);
    });

    it('counts by month, and leaves out of them what has no date', async () => {
      const { months, times, undated, edges, nodes } = await json<Network>('/api/network');
      expect(times).toEqual([0, 1, 2, 3].map((month) => [month, month, 1]));
      expect(months).toEqual({ first: '2031-03', count: 4 });
      expect(undated).toBe(1);
      const pair = edges.find(({ a, b }) => [nodes[a]?.name, nodes[b]?.name].includes('Ilse Morvic') && a === 0);
      expect(pair?.times).toEqual([
        [0, 0, 1],
        [2, 2, 1],
      ]);
    });

    it('is of countries too, and of the most frequent alone', async () => {
      const countries = await json<Network>('/api/network?between=countries');
      expect(countries.nodes.map(({ id }) => id).sort()).toEqual(['CL', 'EG', 'NO']);
      expect(ties(countries)).toContain('Chile – Norway: 2');
      const { nodes, edges, more } = await json<Network>('/api/network?most=2');
      expect([nodes.length, edges.length, more]).toEqual([2, 1, 1]);
      const { edges: few } = await json<Network>('/api/network?mostEdges=1');
      expect(few.map(({ contacts }) => contacts)).toEqual([2]);
      expect(await json('/api/network?mostEdges=1')).toMatchObject({ moreEdges: 2 });
    });

    it('is given as a file for other programs', async () => {
      for (const [format, root] of [
        ['gexf', '<gexf '],
        ['graphml', '<graphml '],
      ] as const) {
        for (let time = 0; time < 2; time++) {
          const file = await fetch(`${server.address}/api/network/file?format=${format}`);
          expect(file.headers.get('content-type')).toContain('application/xml');
          expect(file.headers.get('content-disposition')).toBe(`attachment; filename="network.${format}"`);
          const text = await file.text();
          expect(text).toContain(root);
          expect(text.match(/<node /g)?.length).toBeGreaterThan(1);
        }
      }
    });

    it('keeps to the filter and to the months of its range', async () => {
      const network = await json<Network>('/api/network?from=2031-04-01&to=2031-05-15');
      expect(network).toMatchObject({ total: 2, months: { first: '2031-04', count: 2 } });
      expect(ties(network)).toEqual(['Ilse Morvic – Karel Aldane: 1', 'Karel Aldane – Sami Tarnawi: 1']);
    });
  });

  describe('the filter', () => {
    it('takes several who were all there', async () => {
      const [aldane, morvic] = [await idOf('Karel Aldane'), await idOf('Ilse Morvic')];
      expect(await json(`/api/contacts?with=${aldane}&with=${morvic}`)).toMatchObject({ total: 2 });
      expect(await json(`/api/contacts?with=${aldane}&with=EG`)).toMatchObject({ total: 2 });
      expect(await json('/api/contacts?with=CH')).toMatchObject({ total: 0 });
      expect(await json('/api/contacts?with=nobody')).toMatchObject({ total: 0 });
    });

    it('takes a place by its name', async () => {
      expect(await json('/api/contacts?place=Geneva,%20Switzerland')).toMatchObject({ total: 1 });
      expect(await json('/api/contacts?place=Switzerland&place=Cairo,%20Egypt')).toMatchObject({ total: 2 });
    });
  });

  it('the map tells a city from a country and from a house in one, and counts what has no place', async () => {
    const map = await json<{ total: number; untold: number; unknown: object[]; places: Places }>('/api/map');
    expect(map).toMatchObject({ total: 5, untold: 1, unknown: [] });
    expect(map.places.map(({ place, precision, contacts }) => [place, precision, contacts])).toEqual([
      ['Cairo, Egypt', 'city', 1],
      ['Geneva, Switzerland', 'city', 1],
      ['Switzerland', 'country', 1],
      ['White House, United States', 'within', 1],
    ]);
    expect(map.places.map(({ outline }) => outline)).toEqual(['818', '756', '756', '840']);
  });

  describe('lanes', () => {
    it('are of the most frequent where nobody is chosen, with the contacts that they share', async () => {
      const lanes = await json<Lanes>('/api/lanes');
      expect(lanes.lanes[0]).toMatchObject({ name: 'Karel Aldane', contacts: 4, undated: 1, within: null });
      expect(lanes).toMatchObject({ first: '2031-03-04', last: '2031-06-06', bins: null });
      expect(lanes.contacts?.map(({ lanes: where }) => where.length)).toEqual([2, 2, 2, 2, 2]);
    });

    it('are of those of the filter, or of those asked for', async () => {
      const [aldane, morvic, tarn] = [
        await idOf('Karel Aldane'),
        await idOf('Ilse Morvic'),
        await idOf('Sami Tarnawi'),
      ];
      const names = async (query: string) => (await json<Lanes>(`/api/lanes?${query}`)).lanes.map(({ name }) => name);
      expect(await names(`person=${morvic}&person=${tarn}`)).toEqual(['Ilse Morvic', 'Sami Tarnawi']);
      expect((await names(`person=${morvic}`))[0]).toBe('Ilse Morvic');
      expect(await names(`person=${morvic}`)).toHaveLength(3);
      expect(await names(`lane=${tarn}&person=${aldane}`)).toEqual(['Sami Tarnawi']);
    });

    it('give the contacts of the time that is looked at, and of all that have no day', async () => {
      const { contacts, first, last } = await json<Lanes>('/api/lanes?start=2031-05&end=2031-05');
      expect(contacts?.map(({ card }) => card.edtf)).toEqual(['2031-05', null]);
      expect([first, last]).toEqual(['2031-03-04', '2031-06-06']);
    });

    it('leave out what has no day before what has one', async () => {
      const { contacts, lanes } = await json<Lanes>('/api/lanes?most=4');
      expect(contacts?.map(({ card }) => card.edtf)).toEqual(['2031-03-04', '2031-04-10', '2031-05', '2031-06-06']);
      expect(lanes[0]).toMatchObject({ contacts: 4, undated: 1 });
    });

    it('count contacts by bins where they are too many to be given one by one', async () => {
      const { contacts, bins, lanes } = await json<Lanes>('/api/lanes?most=1');
      expect(contacts).toBeNull();
      expect(bins?.first).toBe('2031-03-04');
      expect(lanes[0]?.within).toHaveLength(bins?.count ?? 0);
      expect(lanes[0]?.within?.reduce((sum, count) => sum + count, 0)).toBe(2);
    });
  });

  it('what is asked for wrongly is refused in the one shape of errors', async () => {
    for (const at of ['/api/network?between=cats', '/api/lanes?start=soon', '/api/map?from=x', '/api/network?most=1'])
      expect(await (await fetch(server.address + at)).json()).toMatchObject({ error: { code: 'bad-request' } });
  });

  it('an empty choice gives an empty network, map and timeline', async () => {
    expect(await json('/api/network?q=unwritten')).toMatchObject({ nodes: [], edges: [], months: { first: null } });
    expect(await json('/api/map?q=unwritten')).toMatchObject({ places: [], untold: 0 });
    expect(await json('/api/lanes?q=unwritten')).toMatchObject({ lanes: [], contacts: [], first: null });
  });

  it('nothing of this was a fault of the server', () => expect(bugs).toEqual([]));
});
