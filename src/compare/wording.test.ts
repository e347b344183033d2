import { describe, expect, it } from 'vitest';
import type { Reading, Wording } from '../domain/index.js';
import { bareReading } from '../domain/testing.js';
import { wordingOfOrganisation, wordingOfPerson, wordingOfPlace } from './index.js';

type Article = {
  readonly outlet: string | null;
  readonly text: string;
  readonly names: readonly string[];
  readonly titles?: readonly string[];
};

/** Readings in which every place of the names is a mention of one person, one organisation and one place. */
function readingsOf(articles: readonly Article[]): ReadonlyMap<string, Reading> {
  return new Map(
    articles.map(({ outlet, text, names, titles = [] }, index): [string, Reading] => {
      const id = `a${index + 1}`;
      const placesOf = (words: readonly string[]) =>
        words.flatMap((word) =>
          [...text.matchAll(new RegExp(word, 'g'))].map(({ 0: found, index: start }) => ({
            start,
            end: start + found.length,
            text: found,
          })),
        );
      const mentions = placesOf(names).toSorted((a, b) => a.start - b.start);
      const offices =
        titles.length === 0 ? [] : [{ title: titles[0] ?? '', organisation: null, spans: placesOf(titles) }];
      return [
        id,
        bareReading(
          text,
          { id, source: id, outlet: outlet === null ? null : { name: outlet, how: 'given', spans: [] } },
          {
            people: [{ name: names[0] ?? '', mentions, offices }],
            organisations: [{ name: names[0] ?? '', mentions }],
            places: [{ name: 'Tarn', country: null, mentions }],
          },
        ),
      ];
    }),
  );
}

const entity = { id: 'x1', name: 'X', names: [], offices: [], seenAs: ['a1@0', 'a2@0'] };
const lines = ({ labels }: Wording): readonly string[] =>
  labels.map(({ outlet, text, count }) => `${outlet ?? '?'}: ${text} ${count}`);

describe('what each outlet calls an organisation', () => {
  const calls = (...articles: readonly Article[]) => lines(wordingOfOrganisation(entity, readingsOf(articles)));

  it('is counted by outlet, the most used first', () => {
    expect(
      calls(
        {
          outlet: 'Harbour Post',
          text: 'The Lumen Front spoke. Lumen Front was there. Lumen came.',
          names: ['Lumen Front', 'Lumen(?! Front)'],
        },
        { outlet: 'Tarn Monitor', text: 'Lumen Front spoke.', names: ['Lumen Front'] },
      ),
    ).toEqual(['Harbour Post: Lumen Front 2', 'Harbour Post: Lumen 1', 'Tarn Monitor: Lumen Front 1']);
  });

  it('takes in the words of kind and side around the name, and no others', () => {
    expect(
      calls(
        { outlet: 'A', text: 'It met the armed resistance group Lumen and went.', names: ['Lumen'] },
        { outlet: 'B', text: 'It met the Morvian-backed Lumen militants yesterday.', names: ['Lumen'] },
      ),
    ).toEqual(['A: armed resistance group Lumen 1', 'B: Morvian-backed Lumen militants 1']);
  });

  it('shows words in capitals as they are usually set', () => {
    expect(calls({ outlet: 'A', text: 'LUMEN IN TOWN. Lumen came.', names: ['LUMEN', 'Lumen'] })).toEqual([
      'A: Lumen 2',
    ]);
  });

  it('keeps articles apart that name no outlet', () => {
    expect(
      calls(
        { outlet: null, text: 'Lumen came.', names: ['Lumen'] },
        { outlet: null, text: 'Lumen left.', names: ['Lumen'] },
      ),
    ).toEqual(['?: Lumen 1', '?: Lumen 1']);
  });
});

it('a person is called by name, with the title before it, and by what stands for the name', () => {
  const articles = [
    {
      outlet: 'A',
      text: 'Premier Aldane spoke. The strongman left; Aldane waved.',
      names: ['Aldane'],
      titles: ['Premier', 'strongman'],
    },
  ];
  expect(lines(wordingOfPerson(entity, readingsOf(articles)))).toEqual([
    'A: Aldane 1',
    'A: Premier Aldane 1',
    'A: strongman 1',
  ]);
});

it('a place is called by all its names, each with where it stands', () => {
  const wording = wordingOfPlace(
    'Tarn',
    readingsOf([{ outlet: 'A', text: 'They flew to occupied Tarn.', names: ['Tarn'] }]),
  );
  expect(lines(wording)).toEqual(['A: occupied Tarn 1']);
  expect(wording.labels[0]?.places).toEqual([{ article: 'a1', span: { start: 13, end: 26, text: 'occupied Tarn' } }]);
});
