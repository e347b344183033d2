import { describe, expect, it } from 'vitest';
import { readKnowledgeFile, readRows } from '../../../knowledge/index.js';
import { verbsOfForm } from './verbs.js';

const TAKES = ['that', 'bare', 'quote', 'wh', 'np', 'att', 'who', 'who-to', 'who-for', 'to', 'as'];
const lemmas = (form: string): string[] => verbsOfForm(form).map(({ verb }) => verb.lemma);

describe('reporting verbs', () => {
  it.each([
    ['said', 'say'],
    ['told', 'tell'],
    ['admitted', 'admit'],
    ['concurred', 'concur'],
    ['denies', 'deny'],
    ['stressing', 'stress'],
    ['urging', 'urge'],
    ['agreed', 'agree'],
    ['wrote', 'write'],
    ['emphasised', 'emphasise'],
  ])('%s is a form of %s', (form, lemma) => {
    expect(lemmas(form)).toContain(lemma);
  });

  it('gives the longer cue first', () => {
    expect(lemmas('called').indexOf('call for')).toBeLessThan(lemmas('called').indexOf('call'));
  });

  it.each(['discussed', 'met', 'visited', 'concured', 'sayed'])('%s reports nothing', (form) => {
    expect(verbsOfForm(form)).toEqual([]);
  });

  it('the file names its source, has whole rows, no lemma twice and only takes that the program knows', () => {
    const { source, columns, rows } = readKnowledgeFile('reporting-verbs.tsv');
    expect(source).not.toBe('');
    expect(rows.filter((cells) => cells.length !== columns.length || cells.includes(''))).toEqual([]);
    expect(new Set(rows.map((cells) => cells[0])).size).toBe(rows.length);
    const unknown = readRows('reporting-verbs.tsv').flatMap((row) =>
      (row['takes'] ?? '').split('|').filter((takes) => !TAKES.includes(takes)),
    );
    expect(unknown).toEqual([]);
  });
});
