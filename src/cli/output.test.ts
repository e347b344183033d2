import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, folderWith, type Outcome, readout, remove, start } from './testing/run.js';

const ESCAPE = '\u001B';
let folder = '';
let added: Outcome;
beforeAll(async () => {
  folder = folderWith({ 'news/a.txt': article(3), 'news/b.txt': article(4) });
  added = await readout(['add', 'news'], { cwd: folder });
});
afterAll(() => remove(folder));

const look = (...args: readonly string[]) => readout(args, { cwd: folder });

test('adding tells its counts on standard output', () => {
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toBe('2 added, 0 unchanged\n');
});

test('nothing that is piped has colours or progress in it', async () => {
  for (const args of [['chronology'], ['doctor'], ['rebuild'], ['read', 'news/a.txt'], ['add', 'news']]) {
    const { out, err } = await look(...args);
    expect(out + err).not.toContain(ESCAPE);
    expect(out + err).not.toContain('\r');
  }
});

test('a pipe has no colours in a build server either', async () => {
  expect((await readout(['doctor'], { env: { CI: 'true' } })).out).not.toContain(ESCAPE);
});

test('colours can be asked for, and NO_COLOR and --no-color win', async () => {
  const env = { FORCE_COLOR: '1' };
  expect((await readout(['doctor'], { cwd: folder, env })).out).toContain(ESCAPE);
  expect((await readout(['doctor', '--no-color'], { cwd: folder, env })).out).not.toContain(ESCAPE);
  expect((await readout(['--no-color', 'doctor'], { cwd: folder, env })).out).not.toContain(ESCAPE);
  expect((await readout(['doctor'], { cwd: folder, env: { ...env, NO_COLOR: '1' } })).out).not.toContain(ESCAPE);
});

test('the chronology of a case has its contact with its sentence', async () => {
  const { code, out } = await look('chronology');
  expect(code).toBe(0);
  expect(out).toContain('Karel Aldane');
  expect(out.replace(/\s+/g, ' ')).toContain('met Egyptian Foreign Minister Ilse Morvic in Cairo');
  expect(out).toContain('news/a.txt');
});

test.each([
  ['text', /^Chronology: /],
  ['md', /^# Chronology\n/],
  ['html', /^<!doctype html>/],
  ['json', /^\{\n {2}"format": "readout.chronology\/1"/],
])('--format %s', async (format, opening) => {
  expect((await look('chronology', '--format', format)).out).toMatch(opening);
});

test('the name of the output file decides the format, and the message is on standard error', async () => {
  const { code, out, err } = await look('chronology', '--output', 'page.html');
  expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'Wrote page.html\n' });
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/);
  expect((await look('chronology', '--quiet', '--output', 'page.html')).err).toBe('');
});

test('a file that cannot be written is trouble', async () => {
  const { code, err } = await look('chronology', '--output', 'no/such/folder/page.html');
  expect(code).toBe(1);
  expect(err).toContain('no/such/folder/page.html: the file could not be written');
});

test('a filter that nothing suits says so on standard error, and all is well', async () => {
  expect(await look('chronology', '--person', 'Nobody')).toEqual({
    code: 0,
    out: '',
    err: 'No contact suits: person Nobody.\n',
  });
});

test('a filter finds a person by part of the name', async () => {
  expect((await look('chronology', '--person', 'Morvic', '--from', '2031-03-04', '--to', '2031-03-04')).out).toMatch(
    /^Chronology: 1 contact /,
  );
});

test('the case is found by --case, then READOUT_CASE, then in the folder', async () => {
  const other = folderWith({ 'c.txt': article(9) });
  const env = { READOUT_CASE: join(folder, 'readout.case') };
  expect((await readout(['chronology'], { cwd: other, env })).code).toBe(0);
  expect((await readout(['chronology', '--case', 'none.case'], { cwd: other, env })).code).toBe(1);
  expect((await readout(['chronology'], { cwd: other })).code).toBe(1);
  remove(other);
});

test('the export is the record, and its ids can be shown and explained by their beginnings', async () => {
  const { code, out } = await look('export', '--format', 'json');
  expect(code).toBe(0);
  const record = JSON.parse(out) as {
    format: string;
    contacts: { id: string; accounts: { id: string }[] }[];
    people: { id: string }[];
  };
  expect(record.format).toBe('readout.record/1');
  const [contact] = record.contacts;
  for (const id of [
    contact?.id,
    contact?.accounts[0]?.id,
    record.people[0]?.id,
    contact?.accounts[0]?.id.slice(0, 6),
  ]) {
    for (const command of ['show', 'why']) {
      const { code: ended, out: text, err } = await look(command, id ?? '');
      expect({ id, command, ended, err }).toEqual({ id, command, ended: 0, err: '' });
      expect(text).not.toBe('');
    }
  }
  expect((await look('why', contact?.id ?? '', 'date')).out).toContain('2031');
});

test('reading from standard input, text and JSON Lines', async () => {
  const text = await readout(['read', '--json', '-'], { cwd: folder, stdin: article(7) });
  expect(text.code).toBe(0);
  expect(JSON.parse(text.out)).toMatchObject({ format: 'readout.reading/1', article: { source: '-' } });
  const lines = [1, 2].map((id) => `${JSON.stringify({ id: `n${id}`, text: article(id) })}\n`).join('');
  const feed = await readout(['read', '--json', '-'], { cwd: folder, stdin: lines });
  expect(feed.out.trim().split('\n')).toHaveLength(2);
});

type SpanLike = { readonly start: number; readonly end: number; readonly text: string };

function spansIn(value: unknown): readonly SpanLike[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value && 'end' in value && 'text' in value ? [value as SpanLike] : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

test('every span of a reading cuts its own words', async () => {
  const { out } = await look('read', '--json', 'news');
  const readings = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string });
  expect(readings).toHaveLength(2);
  for (const reading of readings) {
    const spans = spansIn(reading);
    expect(spans.length).toBeGreaterThan(0);
    expect(spans.map((span) => reading.text.slice(span.start, span.end))).toEqual(spans.map(({ text }) => text));
  }
});

test('a reading for people has the sentence behind each contact', async () => {
  const { code, out } = await look('read', 'news/a.txt');
  expect(code).toBe(0);
  expect(out).toContain('Contacts');
  expect(out).toContain('met Egyptian Foreign Minister Ilse Morvic in Cairo');
});

test('a reader that has seen enough ends the program without a word', async () => {
  const lines = Array.from({ length: 300 }, (_, id) => `${JSON.stringify({ id: `n${id}`, text: article(id) })}\n`).join(
    '',
  );
  writeFileSync(join(folder, 'many.jsonl'), lines);
  const child = start(['read', '--json', 'many.jsonl'], { cwd: folder });
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (data: string) => (err += data));
  child.stdout?.once('data', () => child.stdout?.destroy());
  const code = await new Promise((resolve) => {
    child.on('close', resolve);
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
