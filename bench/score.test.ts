import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprint, ownCorpus, sharedCorpora } from './corpora.js';
import type { Finding } from './counts.js';
import { readingOf, recordOf } from './fixtures.js';
import { gained } from './gained.js';
import { scoreRecord } from './joining.js';
import type { GoldArticle } from './matching.js';
import { hasReference, referenceScore } from './reference.js';
import { scoreReadings } from './scoring.js';

const article: GoldArticle = {
  id: 'a',
  file: 'articles/a.txt',
  contacts: [
    {
      key: 'a-1',
      kind: 'meeting',
      status: 'held',
      foreground: true,
      participants: [{ name: 'Inés Aldane' }, { name: 'Tomás Morvic' }],
      date: '2025-03-04',
      place: 'Lima',
      evidence: 'Inés Aldane met Tomás Morvic in Lima.',
    },
  ],
  statements: [{ speaker: 'Inés Aldane', direct: false, content: 'the river was high' }],
  cites: ['Harbour Post'],
  people: [{ name: 'Inés Aldane', variants: ['Inés Aldane', 'Aldane'] }],
  boilerplate: [],
};
const perfect = readingOf(article, 'x/a.txt');

const value = (golds: readonly GoldArticle[], readings: Parameters<typeof scoreReadings>[1], name: string) =>
  scoreReadings(golds, readings).figures.find((figure) => figure.name === name)?.value;

describe('scoring readings', () => {
  it('gives full marks to a contact that is there and none to an article that was not read', () => {
    expect(value([article], [perfect], 'contact F1')).toBe(1);
    expect(value([article], [], 'contact F1')).toBe(0);
    expect(value([article], [], 'articles read')).toBe(0);
  });

  it('counts a contact of other people as missed and as wrong', () => {
    const [contact] = perfect.contacts;
    const others = (contact?.participants ?? []).map((one) => ({ ...one, name: 'Nobody Atall', spans: [] }));
    const reading = {
      ...perfect,
      contacts: [{ ...contact, participants: others } as (typeof perfect.contacts)[number]],
    };
    const { findings } = scoreReadings([article], [reading]);
    expect(findings.filter((one) => one.what === 'contact').map((one) => one.label)).toEqual(['MISSED', 'WRONG']);
  });

  it('sees a span that does not cut its own words', () => {
    const [contact] = perfect.contacts;
    const crooked = { ...contact, spans: [{ start: 0, end: 3, text: 'met' }] } as (typeof perfect.contacts)[number];
    expect(value([article], [{ ...perfect, contacts: [crooked] }], 'spans that check')).toBeLessThan(1);
    expect(value([article], [perfect], 'spans that check')).toBe(1);
  });

  it('calls a year that the gold does not know invented', () => {
    const undated = { ...article, contacts: article.contacts.map((one) => ({ ...one, date: null })) };
    expect(value([undated], [perfect], 'date invented where none is known')).toBe(1);
    expect(value([article], [perfect], 'date right')).toBe(1);
  });
});

describe('scoring a record', () => {
  const again = {
    ...article,
    id: 'b',
    file: 'b.txt',
    contacts: article.contacts.map((one) => ({ ...one, key: 'b-1' })),
  };
  const record = recordOf([perfect, readingOf(again, 'b.txt')]);

  it('rewards a pair that was joined and punishes it where it should be apart', () => {
    const joined = scoreRecord([article, again], { sameContact: [['a-1', 'b-1']] }, record).figures;
    expect(joined.find((figure) => figure.name === 'same contact joined')?.value).toBe(1);
    const merged = scoreRecord([article, again], { differentContacts: [['a-1', 'b-1']] }, record).figures;
    expect(merged.find((figure) => figure.name === 'different contacts kept apart')?.value).toBe(0);
  });

  it('says which link names no contact', () => {
    expect(() => scoreRecord([article], { sameContact: [['a-1', 'z-9']] }, record)).toThrow('z-9');
  });
});

const one = (label: string, text: string, found: boolean): Finding => ({
  found,
  what: 'contact',
  label,
  article: 'a',
  text,
});

const said = (text: string): Finding => ({ found: false, what: 'statement', label: 'NOSTMT', article: 'a', text });

describe('what was gained and lost', () => {
  it('names each contact found now and each no longer found', () => {
    const report = gained(
      { own: [one('FOUND', 'old', true), one('MISSED', 'new', false)] },
      { own: [one('MISSED', 'old', false), one('FOUND', 'new', true), one('WRONG', 'ghost', false)] },
    );
    expect(report).toContain('found now (1)\n  own a contact: new');
    expect(report).toContain('no longer found (1)\n  own a contact: old');
    expect(report).toContain('not in the gold (1)\n  own a contact: ghost');
  });

  it('takes a statement for the same when only its speaker changed', () => {
    const report = gained({ own: [said('Aldane | the river is high')] }, { own: [said('Morvic | the river is high')] });
    expect(report).toContain('Newly made up: not in the gold (0)');
  });

  it('leaves out a corpus that only one of the runs has', () => {
    expect(gained({}, { dev: [one('FOUND', 'x', true)] })).not.toContain('x');
  });
});

describe('the fingerprint of a corpus', () => {
  it('is the same whatever the order of the files, and another for other files', () => {
    const [a, b] = [import.meta.filename, `${import.meta.dirname}/gate.js`];
    expect(fingerprint(import.meta.dirname, [a, b])).toBe(fingerprint(import.meta.dirname, [b, a]));
    expect(fingerprint(import.meta.dirname, [a])).not.toBe(fingerprint(import.meta.dirname, [b]));
  });

  it('covers our own stories', () => {
    const own = ownCorpus();
    expect(own.gold.articles.length).toBeGreaterThan(10);
    expect(own.inputs.every((folder) => existsSync(folder))).toBe(true);
  });
});

/** The figures of the shared script have three decimals. */
const rounded = (figures: readonly { name: string; value: number; n: number }[]) =>
  figures.map(({ name, value: exact, n }) => `${name} ${exact.toFixed(3)} ${n}`);

describe.skipIf(!hasReference())('beside the reference scorer, on the same readings', () => {
  it.each(['five', 'dev'])('%s: every figure is the same', (name) => {
    const corpus = sharedCorpora().find((shared) => shared.name === name);
    if (!corpus) throw new Error(`there is no corpus ${name}`);
    const { articles, links } = corpus.gold;
    const readings = articles.map((gold) => readingOf(gold, gold.file));
    const record = recordOf(readings);
    const goldPath = corpus.goldPath ?? '';
    const lines = readings.map((reading) => JSON.stringify(reading)).join('\n');
    expect(rounded(scoreReadings(articles, readings).figures)).toEqual(
      rounded(referenceScore('readings', goldPath, lines).figures),
    );
    expect(rounded(scoreRecord(articles, links, record).figures)).toEqual(
      rounded(referenceScore('record', goldPath, JSON.stringify(record)).figures),
    );
  });
});
