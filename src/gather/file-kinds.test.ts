import { describe, expect, it } from 'vitest';
import { kindOf } from './file-kinds.js';

describe('what a file is by its name', () => {
  it.each(['news.case', 'news.case-wal', 'news.case-shm', 'News.CASE'])(
    '%s is a case, which is not looked into',
    (name) => {
      expect(kindOf(name)).toBe('other');
    },
  );

  it.each([
    ['talks.txt', 'text'],
    ['talks.md', 'markdown'],
    ['talks.jsonl', 'lines'],
    ['talks.html', 'html'],
    ['talks.HTM', 'html'],
    ['talks', 'unknown'],
    ['a.case.notes', 'unknown'],
  ])('%s is %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});
