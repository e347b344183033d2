import { describe, expect, it } from 'vitest';
import type { Contact } from '../domain/index.js';
import { contactOf, type StatementSketch } from './testing.js';

type Sketch = StatementSketch;
const WHO = ['Tomas Aldane', 'Ines Morvic'];
const told = (...articles: readonly (readonly Sketch[])[]): Contact =>
  contactOf(...articles.map((statements, index) => ({ who: WHO, statements, outlet: `Outlet ${index + 1}` })));
/** Each group as the speaker and, for each rendering, the number of its article. */
const groups = (contact: Contact): readonly (readonly [string | null, string])[] =>
  contact.statements.map(({ speaker, renderings }) => [
    speaker.name,
    renderings.map(({ account }) => account.slice(1, 2)).join(' '),
  ]);
const aldane = (says: string, more: Partial<Sketch> = {}): Sketch => ({ by: 'Tomas Aldane', says, ...more });
const morvic = (says: string, more: Partial<Sketch> = {}): Sketch => ({ by: 'Ines Morvic', says, ...more });

const FERRIES = 'the ferries between the islands will sail again before the winter storms begin';
const FERRIES_QUOTED = 'Before the winter storms begin, the ferries will be sailing between our islands again.';
const FISH = 'no trawler may fish within twelve miles of the northern coast';

describe('the same statement in two renderings', () => {
  it('stands together, quoted here and reported there', () => {
    const contact = told([aldane(FERRIES)], [aldane(FERRIES_QUOTED, { direct: true })]);
    expect(groups(contact)).toEqual([['Tomas Aldane', '1 2']]);
    expect(contact.statements[0]?.renderings.map(({ direct }) => direct)).toEqual([false, true]);
  });

  it('is put into two mouths: both renderings stay, each with its speaker', () => {
    const contact = told([aldane(FERRIES)], [morvic(FERRIES)]);
    expect(contact.statements).toHaveLength(1);
    expect(contact.statements[0]?.renderings.map(({ speaker }) => speaker)).toEqual(WHO);
  });

  it('comes before what only one article has', () => {
    expect(groups(told([aldane(FISH), aldane(FERRIES)], [aldane(FERRIES_QUOTED)]))).toEqual([
      ['Tomas Aldane', '1 2'],
      ['Tomas Aldane', '1'],
    ]);
  });

  it('is the same in whatever order the articles come', () => {
    const sets: Sketch[][] = [[aldane(FERRIES), morvic(FISH)], [morvic(`that ${FISH}`)], [aldane(FERRIES_QUOTED)]];
    const sizes = (contact: Contact): readonly number[] =>
      contact.statements.map(({ renderings }) => renderings.length);
    expect(sizes(told(...sets))).toEqual(sizes(told(...sets.toReversed())));
  });
});

describe('two statements', () => {
  it('of other things stay apart', () => {
    expect(groups(told([aldane(FERRIES)], [aldane(FISH)]))).toHaveLength(2);
  });

  it('that give other numbers stay apart', () => {
    const first = 'the harbour fund will pay 40 million crowns to the fishermen of the coast';
    const second = 'the harbour fund will pay 900 million crowns to the fishermen of the coast';
    expect(groups(told([aldane(first)], [aldane(second)]))).toHaveLength(2);
    const inFull = (crowns: string): readonly Sketch[] => [aldane(first.replace('40 million', crowns))];
    expect(groups(told(inFull('40000000'), inFull('4000000')))).toHaveLength(2);
  });

  it('that are near and by two speakers stay apart', () => {
    expect(
      groups(told([aldane(FERRIES)], [morvic(FERRIES_QUOTED.replace('again', 'once more, she hoped'))])),
    ).toHaveLength(2);
  });

  it('of one article are never joined', () => {
    expect(groups(told([aldane(FERRIES), aldane(FERRIES_QUOTED)]))).toHaveLength(2);
  });

  it('of a word or two are not taken for one', () => {
    expect(groups(told([aldane('a good day', { at: true })], [aldane('a good start', { at: true })]))).toHaveLength(2);
  });
});

describe('a statement beside the contact', () => {
  it('counts where one who took part says it', () => {
    expect(told([aldane(FERRIES)]).statements[0]?.renderings[0]?.there).toBe(false);
    expect(told([aldane(FERRIES, { at: true })]).statements[0]?.renderings[0]?.there).toBe(true);
  });

  it('does not count where somebody else says it, or nobody knows who', () => {
    expect(
      told([
        { by: 'Karel Zorn', says: FERRIES },
        { by: null, says: FISH },
      ]).statements,
    ).toEqual([]);
  });

  it('counts where the article says that it was said there, whoever says it', () => {
    expect(groups(told([{ by: null, says: FISH, at: true }]))).toEqual([[null, '1']]);
  });
});
