import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import path from 'node:path';
import { article, folderWith, remove } from '../../cli/testing/run.js';
import { actsOf, deskOver } from '../../desk/index.js';
import type { RecordDocument } from '../../domain/index.js';
import { addInputs, recordOf } from '../../pipeline.js';
import { partToDecide } from '../../record.js';
import { openCase, type Store } from '../../store/index.js';

describe('what is decided on a part of the record', () => {
  let folder: string;
  let store: Store;
  let whole: RecordDocument;
  let articles: readonly string[];

  beforeAll(async () => {
    const files = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`${number}.txt`, article(number)]));
    folder = folderWith(files);
    store = await openCase(path.join(folder, 'x.case'));
    await addInputs(store, Object.keys(files), { cwd: folder, given: { outlet: 'Harbour Post' } }, () => {});
    whole = await recordOf(store);
    articles = await store.ids();
  });
  afterAll(async () => {
    await store.close();
    remove(folder);
  });

  const acts = async (record: RecordDocument, words: readonly string[]): Promise<unknown> =>
    actsOf(await deskOver(store, record), words, 'Ana').catch((error: unknown) => String(error));

  it('is what would be decided on all of it', async () => {
    const [k0 = '', k1 = '', k2 = ''] = whole.contacts.map(({ id }) => id);
    const [p0 = '', p1 = ''] = whole.people.map(({ id }) => id);
    const accounts = whole.contacts.flatMap((contact) => contact.accounts.map(({ id }) => id));
    const [first] = whole.contacts[0]?.participants ?? [];
    const wishes = [
      ['same', k0, k1, k2],
      ['same', k0.slice(0, 6), accounts[1] ?? ''],
      ['different', p0, p1],
      ['different', accounts[0] ?? '', accounts[2] ?? ''],
      ['split', p0, articles[0] ?? ''],
      ['split', k0, accounts[0] ?? ''],
      ['correct', k0, 'place', 'Cairo,', 'Egypt'],
      ['correct', accounts[1] ?? '', 'date', '2031-03'],
      ['correct', `${articles[0]}#s0`, 'speaker', 'unknown'],
      ['confirm', k1],
      ['confirm', `${articles[1]}#c0`],
      ['remove', k0, first?.name ?? ''],
      ['role', k0, first?.name ?? '', 'envoy'],
      ['name', p1, 'Ilse', 'Morvic'],
      ['reject', k2],
      ['reject', 'k0000000000'],
      ['same', k0, 'nobody'],
      ['same', 'k', k1],
    ];
    let decided = 0;
    for (const words of wishes) {
      const part = await store.view((record) => partToDecide(record, words.slice(1)));
      const [onPart, onWhole] = [await acts(part, words), await acts(whole, words)];
      expect({ words, acts: onPart }).toEqual({ words, acts: onWhole });
      if (typeof onWhole !== 'string') decided += 1;
    }
    expect(decided).toBeGreaterThan(10);
  });
});
