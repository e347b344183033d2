import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entryOf } from './conformance/samples.js';
import { openCase } from './index.js';
import { CaseLookup } from './record-lookup.js';

const folder = mkdtempSync(path.join(tmpdir(), 'readout-lookup-'));
const file = path.join(folder, 'lookup.case');
const entries = ['One.', 'Two.', 'Three.'].map((text) => entryOf(text));
beforeAll(async () => {
  const store = await openCase(file);
  await store.add(entries);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Does something with a look-up, and gives what it went through from end to end. */
function walked(look: (lookup: CaseLookup) => void): readonly string[] {
  const database = new Database(file, { readonly: true });
  const asked = new Set<string>();
  const watched = new Proxy(database, {
    get: (target, name) => {
      if (name !== 'prepare') return Reflect.get(target, name) as unknown;
      return (sql: string) => {
        asked.add(sql);
        return target.prepare(sql);
      };
    },
  });
  try {
    look(new CaseLookup(watched));
    const steps = [...asked].flatMap((sql) => {
      const unknown = '?'.repeat((sql.match(/\?(?!\d)/g) ?? ['?']).length).split('');
      return database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...unknown.map(() => '[]')) as { detail: string }[];
    });
    return steps
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN (?!state|.*json_each|beginning|\()/.test(detail));
  } finally {
    database.close();
  }
}

it.each<readonly [string, (lookup: CaseLookup) => void]>([
  ['the version', (lookup) => lookup.version()],
  ['a contact', (lookup) => lookup.contact('k1')],
  ['a person', (lookup) => lookup.entity('person', 'p1')],
  ['an organisation', (lookup) => lookup.entity('organisation', 'o1')],
  ['readings', (lookup) => lookup.readings(['a1', 'a2'])],
  ['accounts', (lookup) => lookup.accountsIn('a1')],
  ['whom an article shows', (lookup) => lookup.seenIn('person', 'a1')],
])('looks %s up without going through all there are', (_name, look) => {
  expect(walked(look)).toEqual([]);
});

it('gives the readings of those articles alone', async () => {
  const store = await openCase(file, { mode: 'read' });
  const [first, , third] = entries;
  const found = store.lookup.readings([first?.id ?? '', third?.id ?? '', 'a0']);
  expect(found.map(({ text }) => text).sort()).toEqual(['One.', 'Three.']);
  await store.close();
});
