import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Trouble } from '../domain/index.js';
import { APPLICATION_ID, CACHE, openCaseFile, pragmaNumber } from './case-file.js';
import { describeStore } from './conformance.js';
import { answerOf, captureOf } from './conformance/captures.js';
import { entryOf, JUDGEMENTS, recordIn, recordOf, writing } from './conformance/samples.js';
import { MIGRATIONS } from './migrations/index.js';
import { openCase, storeOver } from './sqlite.js';
import type { Finding, Store } from './store.js';

describeStore('a case file', async () => {
  const home = mkdtempSync(join(tmpdir(), 'readout-case-'));
  const open = () => openCase(join(home, 'news.case'));
  const opened: Store[] = [await open()];
  const again = async () => {
    const store = await open();
    opened.push(store);
    return store;
  };
  return {
    store: opened[0] as Store,
    again,
    reopen: async () => {
      await opened[0]?.close();
      return again();
    },
    remove: async () => {
      for (const store of opened) await store.close();
      rmSync(home, { recursive: true });
    },
  };
});

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-case-'));
  path = join(folder, 'news.case');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the file', () => {
  test('while open for writing it has a write-ahead log, and every commit waits for the disk', () => {
    const database = openCaseFile(path, 'write');
    expect(database.prepare('PRAGMA journal_mode').all()).toEqual([{ journal_mode: 'wal' }]);
    expect(pragmaNumber(database, 'synchronous')).toBe(2);
    expect(pragmaNumber(database, 'foreign_keys')).toBe(1);
    expect(pragmaNumber(database, 'busy_timeout')).toBeGreaterThan(0);
    expect(pragmaNumber(database, 'application_id')).toBe(APPLICATION_ID);
    database.close();
  });

  test('little of it is held in memory while articles are added, until links are written', async () => {
    const database = openCaseFile(path, 'write');
    const store = await storeOver(database, { location: path, mode: 'write', patience: 0 });
    const held = () => -pragmaNumber(database, 'cache_size');
    expect(held()).toBe(CACHE.linking);
    await store.add([entryOf()]);
    expect(held()).toBe(CACHE.adding);
    await store.relink('rules', () => null);
    await store.add([entryOf()]);
    expect(held()).toBe(CACHE.linking);
    await store.close();
  });

  test('at rest it is one file, which can be copied as it is', async () => {
    await fill();
    expect(readdirSync(folder)).toEqual(['news.case']);
    writeFileSync(join(folder, 'copy.case'), readFileSync(path));
    const copy = await openCase(join(folder, 'copy.case'), { mode: 'read' });
    expect(await copy.ids()).toEqual([entryOf().id]);
    expect(await recordIn(copy)).not.toBeNull();
    await copy.close();
    expect(readdirSync(folder)).toEqual(['copy.case', 'news.case']);
  });

  test('any SQLite tool finds the tables, the days and the articles in it', async () => {
    await fill();
    const database = new Database(path);
    expect(database.prepare('SELECT kind, status, earliest, latest FROM contacts').all()).toEqual([
      { kind: 'meeting', status: 'held', earliest: '2031-05-01', latest: '2031-05-31' },
    ]);
    expect(database.prepare('SELECT id, source, title, text FROM article_list').all()).toEqual([
      { id: entryOf().id, source: 'news/a.txt', title: null, text: entryOf().reading.text },
    ]);
    expect(database.prepare('SELECT number, name FROM migrations').all()).toEqual(
      MIGRATIONS.map(({ number, name }) => ({ number, name })),
    );
    database.close();
  });

  test('folders that are missing are made', async () => {
    const deep = join(folder, 'a', 'b', 'news.case');
    await (await openCase(deep)).close();
    expect(existsSync(deep)).toBe(true);
  });

  test('its name may hold what means something in an address', async () => {
    for (const name of ['50% a?b#c&d.case', 'file:x.case', 'réçit 😀.case']) {
      await (await openCase(join(folder, name))).close();
      await (await openCase(join(folder, name), { mode: 'read' })).close();
    }
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('an empty file becomes a case', async () => {
    writeFileSync(path, '');
    const store = await openCase(path);
    expect(await store.add([entryOf()])).toHaveLength(1);
    await store.close();
  });
});

describe('opened for reading', () => {
  test('everything can be read and nothing written', async () => {
    await fill();
    const before = readFileSync(path);
    const store = await openCase(path, { mode: 'read' });
    expect(await recordIn(store)).toEqual(recordOf([entryOf()]));
    expect((await store.check()).filter(({ ok }) => !ok)).toEqual([]);
    expect(await troubleOf(store.putFact('reader', '2'))).toContain(`${path}: it may not be written`);
    await store.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('it can be read while another writes', async () => {
    await fill();
    const writer = await openCase(path);
    const reader = await openCase(path, { mode: 'read' });
    await writer.add([entryOf('Another.')]);
    expect(await reader.ids()).toHaveLength(2);
    await reader.close();
    await writer.close();
  });

  test('a case that is not there is trouble, and none is made', async () => {
    expect(await troubleOf(openCase(path, { mode: 'read' }))).toContain(`${path}: there is no case`);
    const below = join(folder, 'a', 'news.case');
    expect(await troubleOf(openCase(below, { mode: 'read' }))).toContain("Make one with 'readout add'");
    expect(readdirSync(folder)).toEqual([]);
  });

  test('an empty file is no case', async () => {
    writeFileSync(path, '');
    expect(await troubleOf(openCase(path, { mode: 'read' }))).toContain(`${path}: there is no case`);
  });
});

describe('trouble with the place names the file and says what to do', () => {
  test.for(['write', 'read'] as const)('a file that is not SQLite is left alone (%s)', async (mode) => {
    writeFileSync(path, 'Aldane met Morvic in Port Vell on Tuesday.');
    expect(await troubleOf(openCase(path, { mode }))).toContain(`${path}: this is not a case`);
    expect(readFileSync(path, 'utf8')).toBe('Aldane met Morvic in Port Vell on Tuesday.');
    expect(readdirSync(folder)).toEqual(['news.case']);
  });

  test.for(['write', 'read'] as const)('the SQLite file of another program is left alone (%s)', async (mode) => {
    const foreign = new Database(path);
    foreign.exec('CREATE TABLE readings (id)');
    foreign.close();
    const before = readFileSync(path);
    expect(await troubleOf(openCase(path, { mode }))).toContain(`${path}: this is a SQLite file of another program`);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['news.case']);
  });

  test.for(['write', 'read'] as const)('a case of a newer version is left alone (%s)', async (mode) => {
    await fill();
    sql('PRAGMA user_version = 9999');
    const before = readFileSync(path);
    expect(await troubleOf(openCase(path, { mode }))).toContain(
      `${path}: a newer version of Readout wrote this case. Update Readout`,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a case that may not be written can be read, and is trouble for writing', async () => {
    await fill();
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    await asStranger(async () => {
      const store = await openCase(path, { mode: 'read' });
      expect(await store.ids()).toHaveLength(1);
      await store.close();
      expect(await troubleOf(openCase(path))).toContain(`${path}: it may not be written`);
      const other = join(folder, 'other.case');
      expect(await troubleOf(openCase(other))).toContain(`${other}: the file could not be opened`);
      const below = join(folder, 'new', 'other.case');
      expect(await troubleOf(openCase(below))).toContain(`${below}: there is no right to open it`);
    });
  });

  test('a folder in its place', async () => {
    expect(await troubleOf(openCase(folder))).toContain(`${folder}: this is a folder`);
  });

  test('a file where its folder should be', async () => {
    writeFileSync(path, '');
    const below = join(path, 'deep', 'news.case');
    expect(await troubleOf(openCase(below))).toContain(`${below}: a file stands where its folder should be`);
  });

  test('another program that writes for longer than we wait', async () => {
    const store = await openCase(path, { patience: 50 });
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    expect(await troubleOf(store.add([entryOf()]))).toContain(`${path}: another readout is writing to it`);
    other.exec('ROLLBACK');
    other.close();
    expect(await store.add([entryOf()])).toEqual([{ id: entryOf().id, outcome: 'added' }]);
    await store.close();
  });

  test('another program that is done before we lose patience is waited for', async () => {
    const store = await openCase(path);
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    setTimeout(() => other.exec('ROLLBACK'), 100);
    expect(await store.add([entryOf()])).toEqual([{ id: entryOf().id, outcome: 'added' }]);
    other.close();
    await store.close();
  });

  test('a full disk keeps nothing of the batch, and the case goes on when there is room', async () => {
    const database = openCaseFile(path, 'write');
    const store = await storeOver(database, { location: path, mode: 'write', patience: 0 });
    await store.add([entryOf('One.')]);
    database.exec(`PRAGMA max_page_count = ${pragmaNumber(database, 'page_count') + 4}`);
    const batch = [entryOf('Two.'), entryOf('A long one. '.repeat(10_000))];
    expect(await troubleOf(store.add(batch))).toContain(`${path}: the disk is full`);
    expect(await store.ids()).toEqual([entryOf('One.').id]);
    database.exec('PRAGMA max_page_count = 1000000');
    await store.add(batch);
    expect(await store.ids()).toHaveLength(3);
    await store.close();
  });

  test('the log of decisions can be changed by no SQLite tool', async () => {
    const store = await openCase(path);
    await store.decide([
      { id: 'd1', at: '2031-05-06T07:08:09.000Z', by: 'Bo Lind', why: null, what: { act: 'undo', decision: 'd0' } },
    ]);
    await store.close();
    expect(() => sql('DELETE FROM decisions')).toThrow('decisions are never removed');
    expect(() => sql(`UPDATE decisions SET decided_by = 'nobody'`)).toThrow('decisions are never changed');
  });

  test('SQLite itself keeps captures from being changed or removed', async () => {
    const store = await openCase(path);
    await store.capture([answerOf(404)]);
    await store.close();
    expect(() => sql('DELETE FROM captures')).toThrow('captures are never removed');
    expect(() => sql('UPDATE captures SET status = 200')).toThrow('captures are never changed');
  });

  test('a case of the first version is brought up to this one, and keeps what it holds', async () => {
    const [first] = MIGRATIONS;
    const database = new Database(path);
    database.exec(first?.sql ?? '');
    database.exec(`INSERT INTO migrations VALUES (1, 'case'); INSERT INTO facts VALUES ('reader', '7')`);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
    database.exec('UPDATE state SET articles_version = 3, record_version = 3');
    database.close();
    expect(await troubleOf(openCase(path, { mode: 'read' }))).toContain('an older version of Readout wrote this case');
    const store = await openCase(path);
    expect(await store.fact('reader')).toBe('7');
    expect(await store.decisions()).toEqual([]);
    expect(await recordIn(store), 'what an older version worked out').toBeNull();
    await store.close();
  });

  test('a damaged file', async () => {
    await fill();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 100, bytes.length);
    writeFileSync(path, bytes);
    expect(await troubleOf(openCase(path))).toContain(`${path}: the file is damaged`);
  });
});

describe('the check finds', () => {
  test('that bytes of an article were altered', async () => {
    await fill();
    sql(`UPDATE articles SET bytes = x'00'`);
    expect(await badFindings()).toEqual([expect.stringContaining(`altered bytes in ${entryOf().id}`)]);
  });

  test('that bytes of an article are others than those that were captured', async () => {
    const store = await openCase(path);
    await store.add([{ ...entryOf(), capture: captureOf(entryOf()) }]);
    await store.close();
    expect(await badFindings()).toEqual([]);
    sql(`DROP TRIGGER captures_are_not_changed; UPDATE captures SET sha256 = substr(sha256, 1, 16) || '0'`);
    expect(await badFindings()).toEqual([expect.stringContaining(`altered bytes in ${entryOf().id}`)]);
  });

  test.for([
    `DELETE FROM readings`,
    `UPDATE readings SET reading = '{"format":'`,
    `UPDATE readings SET reading = '{}'`,
  ])('that a reading is missing or unusable: %s', async (statement) => {
    await fill();
    sql(statement);
    expect(await badFindings()).toEqual([expect.stringContaining(`no usable reading of ${entryOf().id}`)]);
  });

  test('that the record tells of an article that is not there', async () => {
    await fill();
    sql(`UPDATE accounts SET article = 'a1'`);
    expect(await badFindings()).toEqual([expect.stringContaining('articles that are not there')]);
  });

  test('rows without an owner', async () => {
    await fill();
    sql(`PRAGMA foreign_keys = OFF; DELETE FROM contacts`);
    expect(await badFindings()).toEqual([expect.stringContaining('rows without an owner in accounts')]);
  });

  test('that a page of the file is damaged', async () => {
    await fill();
    const database = new Database(path);
    const [table] = database.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'judgements'").all();
    database.close();
    damagePage((table as { rootpage: number }).rootpage - 1);
    expect((await badFindings())[0]).toContain('the file is damaged');
  });

  test('or the opening finds damage to any page, in words for the user', async () => {
    await fill();
    const sound = readFileSync(path);
    for (let page = 0; page < sound.length / PAGE_BYTES; page += 1) {
      writeFileSync(path, sound);
      damagePage(page);
      const told = await badFindings().catch((error: unknown) => error);
      expect(told instanceof Trouble || (Array.isArray(told) && told.length > 0), `page ${page}: ${String(told)}`).toBe(
        true,
      );
    }
  });

  test('that the record is older than the articles, which is nothing wrong', async () => {
    await fill();
    const store = await openCase(path);
    await store.add([entryOf('Another.')]);
    const finding = (await store.check()).find(({ what }) => what.includes('older than the articles'));
    expect(finding).toMatchObject({ ok: true, remedy: expect.stringContaining('readout rebuild') });
    await store.close();
  });
});

const PAGE_BYTES = 4096;

/** Writes over one page of the file. The first page keeps its header. */
function damagePage(page: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, page * PAGE_BYTES + (page === 0 ? 100 : 0), (page + 1) * PAGE_BYTES);
  writeFileSync(path, bytes);
}

async function fill(): Promise<void> {
  const store = await openCase(path);
  await store.add([entryOf()]);
  await store.putRecord(writing(recordOf([entryOf()]), JUDGEMENTS));
  await store.close();
}

function sql(statements: string): void {
  const database = new Database(path);
  database.exec(statements);
  database.close();
}

async function badFindings(): Promise<readonly string[]> {
  const store = await openCase(path, { mode: 'read' });
  const findings: readonly Finding[] = await store.check();
  await store.close();
  for (const { ok, remedy } of findings) expect(ok || remedy !== null).toBe(true);
  return findings.filter(({ ok }) => !ok).map(({ what }) => what);
}

/** Does the work as a user who does not own the test's files: root may write whatever the file says. */
async function asStranger(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  }
}

/** The message of the `Trouble` that the work ends in. */
async function troubleOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Trouble) return error.message;
  throw error ?? new Error('there was no trouble');
}
