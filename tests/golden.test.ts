import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Span, spanChecks } from '../src/domain/index.js';
import { GOLDEN_FOLDER, holdAgainst, modeOf, runStory, stories } from './golden.js';
import { goldTroubles, readGold } from './gold.js';

const names = await stories();

/** Every span anywhere in a value. */
function spansIn(value: unknown): readonly Span[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(spansIn);
  return 'start' in value && 'end' in value && 'text' in value ? [value as Span, ...inner] : inner;
}

describe('each golden story', () => {
  it.each(names)('%s gives the record that was accepted', async (story) => {
    const folder = path.join(GOLDEN_FOLDER, story);
    const { documents } = await runStory(folder);
    const mode = modeOf(process.env);
    const verdicts = await Promise.all([...documents].map(([file, text]) => holdAgainst(folder, file, text, mode)));
    expect(verdicts.flatMap((verdict) => verdict.trouble ?? [])).toEqual([]);
  });

  it.each(names)('%s gives spans that check, one reading an article', async (story) => {
    const folder = path.join(GOLDEN_FOLDER, story);
    const { readings } = await runStory(folder);
    expect(readings).toHaveLength((await readdir(path.join(folder, 'articles'))).length);
    const broken = readings.flatMap(({ text, ...rest }) => spansIn(rest).filter((span) => !spanChecks(text, span)));
    expect(broken).toEqual([]);
    expect(spansIn(readings).length).toBeGreaterThan(readings.length);
  });

  it.each(names)('%s has a gold whose every word stands in its articles', async (story) => {
    expect(await goldTroubles(path.join(GOLDEN_FOLDER, story))).toEqual([]);
  });

  it('names no article as another story does', async () => {
    const files = await Promise.all(names.map(async (story) => readGold(path.join(GOLDEN_FOLDER, story))));
    const ids = files.flatMap((gold) => gold.articles.map((article) => article.id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('holding a document against a golden', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'golden-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('leaves a changed sibling beside a golden that differs, and says how to accept it', async () => {
    await writeFile(path.join(folder, 'record.md'), 'old\n');
    const verdict = await holdAgainst(folder, 'record.md', 'new\n', 'check');
    expect(verdict.trouble).toContain('npm run golden');
    expect(await readFile(path.join(folder, 'record-changed.md'), 'utf8')).toBe('new\n');
    expect(await readFile(path.join(folder, 'record.md'), 'utf8')).toBe('old\n');
  });

  it('never makes a golden while checking', async () => {
    const verdict = await holdAgainst(folder, 'record.json', '{}\n', 'check');
    expect(verdict.trouble).toContain('no golden yet');
    expect(await readdir(folder)).toEqual(['record-changed.json']);
  });

  it('accepts on demand and takes the changed sibling away', async () => {
    await writeFile(path.join(folder, 'record-changed.json'), '{}\n');
    expect((await holdAgainst(folder, 'record.json', '{}\n', 'accept')).trouble).toBeNull();
    expect(await readdir(folder)).toEqual(['record.json']);
  });

  it('is silent where nothing changed', async () => {
    await writeFile(path.join(folder, 'record.json'), '{}\n');
    expect((await holdAgainst(folder, 'record.json', '{}\n', 'check')).trouble).toBeNull();
  });

  it('does not accept in CI, nor unless asked', () => {
    expect(modeOf({ READOUT_ACCEPT: '1' })).toBe('accept');
    expect(modeOf({ READOUT_ACCEPT: '1', CI: 'true' })).toBe('check');
    expect(modeOf({ READOUT_ACCEPT: '1', CI: 'false' })).toBe('accept');
    expect(modeOf({})).toBe('check');
  });
});
