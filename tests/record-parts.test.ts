import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reading, RecordDocument } from '../src/domain/index.js';
import { addInputs, recordOf, wordingOfContact } from '../src/pipeline.js';
import { articlesBehind, comparisonOf, findById, type Found, show, why } from '../src/publish/index.js';
import { partAround, type RecordPart, recordJson } from '../src/record.js';
import { openCase, type Store } from '../src/store/index.js';

const folder = mkdtempSync(path.join(tmpdir(), 'readout-parts-'));
let store: Store;
let whole: RecordPart;
const readings = new Map<string, Reading>();
beforeAll(async () => {
  store = await openCase(path.join(folder, 'samples.case'));
  await addInputs(store, ['samples'], { cwd: path.resolve(import.meta.dirname, '..') }, () => {});
  const record = await recordOf(store);
  for await (const reading of store.readings()) readings.set(reading.article.id, reading);
  const judgements = await store.view((view) => [...view.judgements()]);
  whole = { record, judgements, articles: [...readings.keys()] };
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

it('is written as JSON piece by piece as it would be at once', async () => {
  const text = await store.view((view) => [...recordJson(view)].join(''));
  expect(text).toBe(`${JSON.stringify(whole.record, null, 2)}\n`);
  expect(JSON.parse(text)).toEqual(whole.record);
});

it('is written as JSON also where it is empty', async () => {
  const empty = await openCase(path.join(folder, 'empty.case'));
  const record = await recordOf(empty);
  expect(await empty.view((view) => [...recordJson(view)].join(''))).toBe(`${JSON.stringify(record, null, 2)}\n`);
  await empty.close();
});

it('tells of every contact, person, organisation, article and account from its part what it tells from the whole', async () => {
  const ids = idsIn(whole.record);
  expect(ids.length).toBeGreaterThan(60);
  for (const id of [...ids, ...whole.articles]) {
    const part = await store.view((view) => partAround(view, id));
    expect(part.record.contacts.length).toBeLessThan(whole.record.contacts.length);
    expect(told(id, part)).toEqual(told(id, whole));
  }
});

it('looks up no id that is too short to mean one, and nothing that no id begins with', async () => {
  const article = whole.articles[0] ?? '';
  expect((await store.view((view) => partAround(view, article.slice(0, 4)))).articles).toContain(article);
  const nothing = await store.view((view) => partAround(view, 'zzzz'));
  expect([nothing.articles, nothing.record.contacts, nothing.record.people]).toEqual([[], [], []]);
  const short = await store.view((view) => partAround(view, 'a'));
  expect(short.articles).toEqual([]);
});

function idsIn({ contacts, people, organisations }: RecordDocument): readonly string[] {
  const accounts = contacts.flatMap((contact) => contact.accounts.map(({ id }) => id));
  return [...[...contacts, ...people, ...organisations].map(({ id }) => id), ...accounts];
}

/** What the commands print of an id. */
function told(id: string, { record, judgements, articles }: RecordPart): readonly string[] {
  const found = findById(id, record, articles);
  const here = new Map([...articlesBehind(found)].flatMap((one) => [...readings].filter(([key]) => key === one)));
  return [
    show(found, record, here),
    why(found, null, { record, readings: here, judgements }),
    compared(found, record, here),
  ];
}

function compared(found: Found, record: RecordDocument, here: ReadonlyMap<string, Reading>): string {
  if (found.kind !== 'contact') return '';
  return JSON.stringify(comparisonOf(found.contact, record, here, wordingOfContact(found.contact, record, here)));
}
