import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision, Given } from '../../domain/index.js';
import type { Entry, Offered, Store } from '../store.js';
import { answerOf, captureOf } from './captures.js';
import type { Opened } from './opened.js';
import { all, entryOf, readAnew, recordIn, recordOf, writing } from './samples.js';

const PAGES = ['https://harbour.example/talks', 'https://harbour.example/call'];

type Told = { readonly page?: number; readonly given?: Given; readonly noise?: string };

/** A page as it was captured at one minute. `noise` stands in its bytes and not in its text. */
function capturedAt(minute: number, text: string, { page = 0, given = {}, noise = '' }: Told = {}): Offered {
  const bytes = new TextEncoder().encode(`${noise}${text}`);
  const url = PAGES[page] ?? '';
  const entry = entryOf(text, { bytes, media: 'html', source: url, given });
  return { ...entry, capture: captureOf(entry, minute, { url, chain: [{ url, status: 200 }] }) };
}

const idsOf = async (store: Store): Promise<readonly string[]> =>
  (await all(store.readings())).map(({ article }) => article.id);
const withoutCapture = ({ id, original, reading }: Offered): Entry => ({ id, original, reading });

/** Versions of one page. */
export function describeVersions(open: () => Promise<Opened>, opened: () => Opened): void {
  const [first, second, third] = [capturedAt(1, 'One.'), capturedAt(2, 'Two.'), capturedAt(3, 'Three.')];

  test('other words under one address are a new version, and its reading alone is read', async () => {
    const { store } = opened();
    expect(await store.add([first])).toEqual([{ id: first.id, outcome: 'added' }]);
    expect(await store.add([second])).toEqual([{ id: second.id, outcome: 'version', of: first.id }]);
    expect(await idsOf(store)).toEqual([second.id]);
    expect(await store.ids()).toEqual([second.id]);
    expect(await store.ids('every version')).toEqual([first.id, second.id].sort());
    expect((await all(store.entries())).map(({ id }) => id)).toEqual([second.id]);
  });

  test('an older version stays and can be read', async () => {
    const { store, reopen } = opened();
    await store.add([first, second]);
    const anew = await reopen();
    expect(await anew.entry(first.id)).toEqual(withoutCapture(first));
    expect(anew.lookup.readings([first.id])).toEqual([first.reading]);
    expect(await anew.superseded()).toEqual(new Map([[first.id, second.id]]));
    expect((await anew.check()).filter(({ ok }) => !ok)).toEqual([]);
  });

  test('one that is captured earlier and added later is no newer version', async () => {
    const { store } = opened();
    expect(await store.add([second, first])).toEqual([
      { id: second.id, outcome: 'added' },
      { id: first.id, outcome: 'version', of: second.id },
    ]);
    expect(await idsOf(store)).toEqual([second.id]);
  });

  test('versions are told by what the page said from when to when', async () => {
    const { store } = opened();
    const again = { ...first, capture: captureOf(first, 4, { url: PAGES[0] ?? '' }) };
    await store.add([third, again, first, second]);
    const at = (minute: number): string => answerOf(200, minute).at;
    const told = (await store.versions(second.id)).map(({ article, from, to, isCurrent }) => [
      article,
      from,
      to,
      isCurrent,
    ]);
    expect(told).toEqual([
      [first.id, at(1), at(1), false],
      [second.id, at(2), at(2), false],
      [third.id, at(3), at(3), false],
      [first.id, at(4), at(4), true],
    ]);
    expect(await idsOf(store)).toEqual([first.id]);
  });

  test('other bytes with the same words are no version, and kept', async () => {
    const { store } = opened();
    const laidOutAnew = capturedAt(2, 'One.', { noise: '<!-- an advertisement -->' });
    await store.add([first]);
    await store.putRecord(writing(recordOf([first])));
    expect(await store.add([laidOutAnew])).toEqual([{ id: laidOutAnew.id, outcome: 'unchanged' }]);
    expect(await recordIn(store)).not.toBeNull();
    expect(await idsOf(store)).toEqual([first.id]);
    expect(await store.versions(laidOutAnew.id)).toEqual([
      {
        article: first.id,
        articles: [first.id, laidOutAnew.id].sort(),
        from: first.capture?.at,
        to: laidOutAnew.capture?.at,
        captures: 2,
        isCurrent: true,
      },
    ]);
    expect(await store.entry(laidOutAnew.id)).toEqual(withoutCapture(laidOutAnew));
  });

  test('what is no news makes no version, a title does', async () => {
    const { store } = opened();
    const marked = (entry: Offered, text: string): Offered => {
      const start = entry.reading.text.indexOf(text);
      return { ...entry, reading: { ...entry.reading, boilerplate: [{ start, end: start + text.length, text }] } };
    };
    await store.add([marked(capturedAt(1, 'One. Read more.'), 'Read more.')]);
    const [noNews] = await store.add([marked(capturedAt(2, 'Also today. One.'), 'Also today.')]);
    const [titled] = await store.add([
      marked(capturedAt(3, 'One. Read on.', { given: { title: 'Talks' } }), 'Read on.'),
    ]);
    expect([noNews?.outcome, titled?.outcome]).toEqual(['unchanged', 'version']);
  });

  test('articles of two pages, and those of which it is not known when they were fetched, are no versions', async () => {
    const { store } = opened();
    const file = entryOf('Two.', { media: 'html', given: { url: PAGES[0] ?? '' } });
    await store.add([first, capturedAt(2, 'Two. Elsewhere.', { page: 1 }), file]);
    expect(await idsOf(store)).toHaveLength(3);
    expect(await store.versions(file.id)).toEqual([]);
  });

  test('several records of one answer are no versions, though they name one page', async () => {
    const { store } = opened();
    const [one, two, later] = [
      [1, 'One.'],
      [1, 'Two.'],
      [2, 'Three.'],
    ].map(([minute, text]) => {
      const entry = entryOf(String(text), { media: 'record', given: { url: PAGES[0] ?? '' } });
      return { ...entry, capture: captureOf(entry, Number(minute), { url: 'https://harbour.example/feed' }) };
    });
    if (!one || !two || !later) throw new Error('there are three');
    await store.add([one, two, later]);
    expect(await idsOf(store)).toEqual([one.id, two.id, later.id].sort());
  });

  test('linking is told that the new version came and the old one went', async () => {
    const { store } = opened();
    await store.add([first]);
    await store.relink('1', () => {});
    await store.add([second]);
    const told = await store.relink('1', ({ changes }) => changes.map((change) => ({ ...change })));
    expect(told).toEqual([
      { article: first.id, wasLinked: true, before: first.reading, after: null },
      { article: second.id, wasLinked: false, before: null, after: second.reading },
    ]);
  });

  test('a new reading of an old version stays apart, and one with the same words by now joins its neighbour', async () => {
    const { store } = opened();
    await store.add([first, second]);
    const anew = readAnew(first, 'another reader').reading;
    await store.replaceReadings([anew]);
    expect((await store.entry(first.id))?.reading).toEqual(anew);
    expect(await idsOf(store)).toEqual([second.id]);
    await store.replaceReadings([{ ...second.reading, text: 'One.' }]);
    expect(await idsOf(store)).toEqual([first.id]);
    expect(await store.versions(second.id)).toHaveLength(1);
  });

  test('where the newest is taken out, the one before it is current', async () => {
    const { store } = opened();
    await store.add([first, second]);
    await store.remove([{ article: second.id, source: '', at: '2031-08-01T09:30:00.000Z', by: 'Bo Lind', why: null }]);
    expect(await idsOf(store)).toEqual([first.id]);
    expect(await store.superseded()).toEqual(new Map());
    expect(await store.add([withoutCapture(second)])).toEqual([{ id: second.id, outcome: 'version', of: first.id }]);
    expect(await idsOf(store)).toEqual([second.id]);
  });

  test('what was decided of an old version is told of the current one, and kept as it was decided', async () => {
    const { store } = opened();
    const words = { exact: 'One', prefix: '', suffix: '', start: 0 };
    const of = { article: first.id, source: 'a', name: 'Aldane', words };
    const decision: Decision = {
      id: 'd1',
      at: '2031-05-06T07:08:09.000Z',
      by: 'Bo Lind',
      why: null,
      what: { act: 'same', about: 'person', a: [of], b: [{ ...of, article: 'aother' }] },
    };
    await store.add([first]);
    await store.decide([decision]);
    await store.add([second]);
    const now = { ...decision, what: { ...decision.what, a: [{ ...of, article: second.id }] } };
    expect(await store.decisions()).toEqual([now]);
    expect(await store.relink('1', ({ decisions }) => decisions)).toEqual([now]);
    await store.remove([{ article: second.id, source: '', at: '2031-08-01T09:30:00.000Z', by: 'Bo Lind', why: null }]);
    expect(await store.decisions()).toEqual([decision]);
  });

  test('captures of a page are those of all its versions, and what its addresses answered without one', async () => {
    const { store } = opened();
    await store.add([first, second, capturedAt(1, 'Else.', { page: 1 })]);
    await store.capture([answerOf(404, 5, PAGES[0]), answerOf(404, 6, 'https://harbour.example/else')]);
    const captures = await store.captures({ page: first.id });
    expect(captures.map(({ article }) => article)).toEqual([first.id, second.id, null]);
    expect(await store.captures({ page: 'none' })).toEqual([]);
    const at = (minute: number): string => answerOf(200, minute).at;
    expect(await store.fetched([second.id, 'none'])).toEqual(
      new Map([[second.id, { retrieved: at(2), goneSince: at(5) }]]),
    );
  });

  test('the order of adding makes no difference to which is current', async () => {
    const one = fc
      .record({
        minute: fc.nat(5),
        text: fc.constantFrom('One.', 'Two.'),
        page: fc.nat(1),
        noise: fc.constantFrom('', '!'),
      })
      .map(({ minute, text, page, noise }) => capturedAt(minute, text, { page, noise }));
    const orders = fc
      .array(one, { maxLength: 7 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    await fc.assert(
      fc.asyncProperty(orders, async ([list, shuffled]) => {
        expect(await stateAfter(open, shuffled)).toEqual(await stateAfter(open, list));
      }),
      { numRuns: 25 },
    );
  });
}

async function stateAfter(open: () => Promise<Opened>, added: readonly Offered[]): Promise<unknown> {
  const { store, remove } = await open();
  try {
    for (const entry of added) await store.add([entry]);
    const entries = await all(store.entries());
    const ids = await store.ids('every version');
    const versions = await Promise.all(ids.map((id) => store.versions(id)));
    return { entries, versions, superseded: await store.superseded() };
  } finally {
    await remove();
  }
}
