import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article, folderWith, readout, remove } from './testing/run.js';

let folder = '';
beforeEach(() => {
  folder = folderWith({ 'good.txt': article() });
});
afterEach(() => remove(folder));

const look = (...args: readonly string[]) => readout(args, { cwd: folder });
const line = (id: string) => JSON.stringify({ id, text: article() + id });

/** Every bad input is given together with a good one: the good one must always be done. */
async function readWith(
  name: string,
  content: string | Uint8Array,
): Promise<{ code: number | null; err: string; sources: readonly string[] }> {
  writeFileSync(join(folder, name), content);
  const { code, out, err } = await readout(['read', '--json', name, 'good.txt'], { cwd: folder });
  const lines = out.split('\n').filter((row) => row !== '');
  const sources = lines.map((row) => (JSON.parse(row) as { article: { source: string } }).article.source);
  expect(err).not.toContain('    at ');
  return { code, err, sources };
}

test('a file that is not there', async () => {
  const { code, out, err } = await readout(['read', '--json', 'nothing.txt', 'good.txt'], { cwd: folder });
  expect(code).toBe(1);
  expect(err).toContain('nothing.txt');
  expect(out.trim().split('\n')).toHaveLength(1);
});

test('an empty file', async () => {
  const { code, err, sources } = await readWith('empty.txt', '');
  expect({ code, sources }).toEqual({ code: 1, sources: ['good.txt'] });
  expect(err).toContain('empty.txt');
});

test('a file of blanks alone', async () => {
  expect(await readWith('blank.txt', ' \n\n \t\n')).toMatchObject({ code: 1, sources: ['good.txt'] });
});

test('a binary file', async () => {
  const bytes = new Uint8Array(2048).map((_, index) => (index * 37) % 256);
  const { code, err, sources } = await readWith('picture.txt', bytes);
  expect({ code, sources }).toEqual({ code: 1, sources: ['good.txt'] });
  expect(err).toContain('picture.txt');
});

test('a folder without articles', async () => {
  const empty = folderWith({ 'picture.png': new Uint8Array([1, 2, 3]) });
  const { code, out, err } = await readout(['read', '--json', empty], { cwd: folder });
  remove(empty);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(empty);
});

test('a broken line of a JSON Lines file is named with its number, and the others are read', async () => {
  const { code, err, sources } = await readWith('feed.jsonl', `${line('one')}\n{"id": "two", \n${line('three')}\n`);
  expect(code).toBe(1);
  expect(err).toMatch(/feed\.jsonl.*\b2\b/);
  expect(sources).toEqual(['feed.jsonl#one', 'feed.jsonl#three', 'good.txt']);
});

test('a JSON Lines record without a text', async () => {
  const { code, err, sources } = await readWith('feed.jsonl', '{"id": "one"}\n');
  expect({ code, sources }).toEqual({ code: 1, sources: ['good.txt'] });
  expect(err).toContain('feed.jsonl');
});

test('bytes that are not valid UTF-8 cost no article', async () => {
  const { err, sources } = await readWith(
    'odd.txt',
    Buffer.concat([Buffer.from(article()), Buffer.from([0xff, 0xfe, 0xfa]), Buffer.from('\n')]),
  );
  expect(sources).toContain('good.txt');
  expect(sources.includes('odd.txt') || err.includes('odd.txt')).toBe(true);
});

test('a single line of 20 MB', async () => {
  const { err, sources } = await readWith('long.txt', 'Aldane met Morvic. '.repeat(1_110_000));
  expect(sources).toContain('good.txt');
  expect(sources.includes('long.txt') || err.includes('long.txt')).toBe(true);
});

test('a file name with control characters cannot steer the terminal', async () => {
  const { err } = await readout(['read', '--json', 'a\u001B[31m.txt'], { cwd: folder });
  expect(err).not.toContain('\u001B');
});

describe('a case', () => {
  test('that is not there', async () => {
    const { code, out, err } = await look('chronology', '--case', 'none.case');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('none.case: there is no case');
  });

  test('that is no case is left alone', async () => {
    for (const command of ['chronology', 'add']) {
      const { code, err } = await look(command, ...(command === 'add' ? ['good.txt'] : []), '--case', 'good.txt');
      expect(code).toBe(1);
      expect(err).toContain('good.txt');
      expect(err).not.toContain('    at ');
    }
    expect(readFileSync(join(folder, 'good.txt'), 'utf8')).toBe(article());
  });

  test('that a newer version wrote is left alone', async () => {
    await look('add', 'good.txt');
    const database = new Database(join(folder, 'readout.case'));
    database.exec('PRAGMA user_version = 9999');
    database.close();
    for (const args of [['chronology'], ['add', 'good.txt'], ['rebuild'], ['export']]) {
      const { code, out, err } = await look(...args);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('a newer version of Readout');
      expect(err).not.toContain('    at ');
    }
    const doctor = await look('doctor', '--case', 'readout.case');
    expect(doctor.code).toBe(1);
    expect(doctor.out).toContain('newer version');
  });

  test('that another program has locked', async () => {
    await look('add', 'good.txt');
    const database = new Database(join(folder, 'readout.case'));
    database.exec('BEGIN EXCLUSIVE');
    writeFileSync(join(folder, 'more.txt'), article(2));
    const { code, err } = await look('add', 'more.txt');
    database.exec('ROLLBACK');
    database.close();
    expect(code).toBe(1);
    expect(err).toMatch(/^readout: .*readout\.case/m);
    expect(err).not.toContain('    at ');
    expect((await look('add', 'more.txt')).out).toContain('1 added');
  });

  test('that may only be read still gives its chronology', async () => {
    await look('add', 'good.txt');
    chmodSync(join(folder, 'readout.case'), 0o444);
    expect((await look('chronology')).code).toBe(0);
  });

  test('without the id that was asked for', async () => {
    await look('add', 'good.txt');
    const { code, out, err } = await look('why', 'nothing-like-this');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('nothing in this case has that id');
  });
});

test('a case is never overwritten by a document', async () => {
  await look('add', 'good.txt');
  const { code, err } = await look('export', '--output', 'readout.case');
  expect(code).toBe(1);
  expect(err).toContain('readout.case: this is a case, and was left as it is');
  expect((await look('chronology')).code).toBe(0);
});

test('a document written through a link leaves the link, and the permissions, as they were', async () => {
  await look('add', 'good.txt');
  writeFileSync(join(folder, 'real.md'), 'old', { mode: 0o600 });
  symlinkSync('real.md', join(folder, 'link.md'));
  expect((await look('chronology', '--format', 'md', '--output', 'link.md')).code).toBe(0);
  expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'real.md'), 'utf8')).not.toBe('old');
  expect(statSync(join(folder, 'real.md')).mode & 0o777).toBe(0o600);
});
