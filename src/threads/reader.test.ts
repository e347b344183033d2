import { existsSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { type Original, Trouble } from '../domain/index.js';
import { makeArticle } from '../gather/index.js';
import { read } from '../read/index.js';
import type { openReader } from './reader.js';

/** A thread needs compiled code, so these tests run what was built: `npm run build` comes before `npm test`. */
const BUILT = new URL('../../dist/threads/reader.js', import.meta.url);
if (!existsSync(BUILT)) throw new Error(`${BUILT.pathname} is missing: run "npm run build" first`);
const built = (await import(BUILT.href)) as { readonly openReader: typeof openReader };

let reader: ReturnType<typeof openReader> | null = null;
afterEach(() => reader?.close());

function original(number: number, text?: string): Original {
  const day = 1 + (number % 27);
  const body =
    text ??
    `<!doctype html><html lang="en"><head><title>Ministers meet in Cairo (${number})</title><meta property="article:published_time" content="2031-03-${String(day).padStart(2, '0')}T10:15:00Z"></head><body><article><h1>Ministers meet in Cairo (${number})</h1><p>Norwegian Foreign Minister Karel Aldane met Egyptian Foreign Minister Ilse Morvic in Cairo on ${day} March 2031.</p><p>"The strait stays open," Aldane said after round ${number} of their consultations, which both sides called useful.</p></article></body></html>`;
  return { bytes: new TextEncoder().encode(body), source: `${number}.html`, media: 'html', given: {} };
}

it('threads give what one thread gives, article and reading', async () => {
  reader = built.openReader({ threads: 2, alone: 0 });
  const originals = Array.from({ length: 40 }, (_, number) => original(number));
  const { article, reading } = { article: reader.article.bind(reader), reading: reader.reading.bind(reader) };
  const articles = await Promise.all(originals.map(makeArticle));
  expect(await Promise.all(originals.map(article))).toEqual(articles);
  expect(await Promise.all(originals.map(reading))).toEqual(articles.map(read));
});

it('what is read here until the threads are there is the same', async () => {
  reader = built.openReader({ threads: 2, alone: 60_000 });
  const originals = Array.from({ length: 120 }, (_, number) => original(number));
  const titles = originals.map(async (one) => (await reader?.article(one))?.titleText);
  expect(await Promise.all(titles)).toEqual(originals.map((_, number) => `Ministers meet in Cairo (${number})`));
});

it('a trouble is a trouble on another thread too', async () => {
  reader = built.openReader({ threads: 2, alone: 0 });
  const error: unknown = await reader.article(original(1, ' ')).catch((thrown: unknown) => thrown);
  // The built class is another than that of the sources.
  expect(error).toMatchObject({ name: Trouble.name, about: '1.html' });
});

it('an article that takes more memory than there is costs itself, and the message says what to do', async () => {
  reader = built.openReader({ threads: 2, alone: 0, memory: 96 });
  const huge = original(7, `<html><body>${'<p><b>x</b> <i>y</i> z</p>'.repeat(95_000)}</body></html>`);
  const outcomes = await Promise.allSettled([1, 2].map(async (number) => reader?.reading(original(number))));
  const failed: unknown = await reader.reading(huge).catch((thrown: unknown) => thrown);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(failed).toMatchObject({ about: '7.html', remedy: expect.stringContaining('as text') });
  expect(await reader.reading(original(3))).toMatchObject({ text: expect.stringContaining('round 3') });
});
