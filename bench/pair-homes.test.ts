import { describe, expect, it } from 'vitest';
import { readingOf } from '../src/link/testing.js';
import { link } from '../src/link/index.js';
import { compare } from '../src/compare/index.js';
import { type Pair, PairHomes } from './pair-homes.js';

const TWO = 'Ana Tarn (president, Norway) + Karel Morvic (president, Chile)';
const CALL = { who: TWO, kind: 'call', date: '2031-03-05' } as const;
const readings = [
  readingOf({ id: 'a.txt', accounts: [CALL, { who: TWO, kind: 'meeting', date: '2031-03-01', place: 'Oslo' }] }),
  readingOf({ id: 'b.txt', accounts: [CALL] }),
  readingOf({ id: 'c.txt', accounts: [{ ...CALL, date: '2031-03-09' }] }),
  readingOf({ id: 'd.txt', accounts: [{ who: 'Ana Tarn + Ida Solm', kind: 'call', date: '2031-03-05' }] }),
].map((reading) => ({ ...reading, article: { ...reading.article, source: `news.jsonl#${reading.article.id}` } }));
const homes = new PairHomes(compare(readings, link(readings)));
const pair = (a: string, b: string, rest: Partial<Pair> = {}): Pair => ({
  a: `${a}.txt`,
  b: `${b}.txt`,
  people: ['Tarn', 'Morvic'],
  verdict: 'same',
  family: 'all',
  ...rest,
});

describe('a judged pair', () => {
  it('is joined where one contact has an account of both that names these people', () => {
    expect(homes.outcome(pair('a', 'b'))).toBe('joined');
    expect(homes.exact(pair('a', 'b'))).toBe('joined');
  });

  it('is apart where each article has a contact of theirs, and no one has both', () => {
    expect(homes.outcome(pair('b', 'c'))).toBe('apart');
    expect(homes.exact(pair('b', 'c'))).toBe('apart');
  });

  it('is apart where what is joined is of another sort than the pair is about', () => {
    expect(homes.outcome(pair('a', 'b', { kindA: 'meeting' }))).toBe('apart');
  });

  it('is unread where an article has no contact of these people', () => {
    expect(homes.outcome(pair('b', 'd'))).toBe('unread');
    expect(homes.outcome(pair('b', 'e'))).toBe('unread');
  });
});
