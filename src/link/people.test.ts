import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../domain/index.js';
import { link } from './index.js';
import { compareNames } from './names/compare.js';
import { nameOf as readName } from './names/name.js';
import { readingOf } from './testing.js';

/** One article a list of people; gives the linked people as their keys. */
function peopleIn(...articles: readonly (readonly string[])[]): readonly string[] {
  const linked = link(articles.map((people, index) => readingOf({ id: `a${index}`, people })));
  return linked.people.map(({ keys }) => keys.join(' ')).sort();
}

describe('people', () => {
  it('are one under spellings of one full name', () => {
    expect(peopleIn(['Ismail Hadimi'], ['Esmail Hadimi'], ['Ismael Hadimi'])).toEqual(['a0@0 a1@0 a2@0']);
  });

  it('are one under a family name where the office says so', () => {
    expect(peopleIn(['Tomas Aldane (president, Norway)'], ['Aldane (president, Norway)'])).toEqual(['a0@0 a1@0']);
  });

  it('are one under two family names alone that end one longer name, and not under a given name and a father’s', () => {
    expect(peopleIn(['Rodrigo Salvane Morvic (president, Chile)'], ['Salvane Morvic'])).toEqual(['a0@0 a1@0']);
    expect(peopleIn(['Rodrigo Salvane Morvic'], ['Elena Salvane Morvic'], ['Salvane Morvic'])).toHaveLength(3);
    expect(peopleIn(['Rodrigo Salvane Morvic'], ['Salvan Morvic'])).toHaveLength(2);
    expect(peopleIn(['Karim Hassan Hadimi (minister, Oman)'], ['Hassan Hadimi'])).toHaveLength(2);
  });

  it('are one under the family name that one leader bore when the article appeared, by open sources', () => {
    const linked = (published?: string) =>
      link([
        readingOf({ id: 'a0', people: ['Erna Solberg'] }),
        readingOf({ id: 'a1', people: ['Solberg'], ...(published === undefined ? {} : { published }) }),
      ]);
    expect(linked('2015-03-01').people).toHaveLength(1);
    expect(linked('2015-03-01').judgements[0]?.reasons.map(({ phrase }) => phrase)).toContain(
      'the one leader of that name on 2015-03-01 was Erna Solberg, Norway’s Prime Minister (EP Q291644, WFB)',
    );
    expect(linked('1995-03-01').people).toHaveLength(2);
    expect(linked().people).toHaveLength(2);
  });

  it('are one under the family name of a known leader, also where one article makes him act for another country', () => {
    const told = (id: string, who: string) => readingOf({ id, people: [who], published: '2015-03-01' });
    const linked = link([
      told('a0', 'Erna Solberg (prime minister, Norway)'),
      told('a1', 'Solberg (prime minister, -)'),
      told('a2', 'Solberg (prime minister, Chile)'),
      told('a3', 'Solbergs (prime minister, -)'),
    ]);
    expect(linked.people.map(({ keys }) => keys.join(' ')).sort()).toEqual(['a0@0 a1@0', 'a2@0', 'a3@0']);
  });

  it('are one under a family name that is better borne out than another spelling of it beside it in one article', () => {
    const linked = link([
      readingOf({ id: 'a0', people: ['Tomas Aldane (president, Norway)'] }),
      readingOf({ id: 'a1', people: ['Aldane (president, Norway)'] }),
      readingOf({ id: 'a2', people: ['Aldane (president, Norway)', 'Alldane (president, -)'] }),
    ]);
    expect(linked.people.map(({ keys }) => keys.join(' ')).sort()).toEqual(['a0@0 a1@0 a2@0', 'a2@1']);
  });

  it('are one under two systems of Latin letters where both hold the one post of a state, and not by another office', () => {
    expect(peopleIn(['Zhou Tarnlai (premier, China)'], ["Chou T'arn-lai (prime minister, -)"])).toEqual(['a0@0 a1@0']);
    expect(peopleIn(['Zhou Tarnlai (premier, China)'], ["Chou T'arn-lai"])).toHaveLength(2);
    expect(peopleIn(['Zhou Tarnlai (premier, China)'], ["Chou T'arn-lai (foreign minister, China)"])).toHaveLength(2);
    expect(peopleIn(['Zhou Tarnlai (envoy, China)'], ["Chou T'arn-lai (envoy, China)"])).toHaveLength(2);
    expect(peopleIn(['Zhou Tarnlai (premier, China)'], ["Chou T'arn-lai (premier, Kenya)"])).toHaveLength(2);
    expect(peopleIn(['Zhou (premier, China)'], ['Chou (premier, China)'])).toHaveLength(2);
  });

  it('stay apart under a family name that fits a full name and a bearer in another country as well', () => {
    expect(
      peopleIn(['Tomas Aldane (president, Norway)'], ['Aldane (president, -)'], ['Aldane (president, Chile)']),
    ).toHaveLength(3);
  });

  it('are found by office among bearers of one family name', () => {
    expect(
      peopleIn(
        ['Tomas Aldane (president, Norway)', 'Lena Aldane (first lady, Norway)'],
        ['Aldane (president, Norway)'],
      ),
    ).toEqual(['a0@0 a1@0', 'a0@1']);
  });

  it('are one under a family name that fits one, whatever another of that name fits', () => {
    const tomas = [
      ['Tomas Aldane (president, Norway)'],
      ['Tomas Aldane (president, Chile)'],
      ['Aldane (president, Norway)'],
    ] as const;
    expect(peopleIn(...tomas, ['Lena Aldane (president, Chile)'], ['Aldane (president, Chile)'])).toEqual([
      'a0@0 a1@0 a2@0',
      'a3@0',
      'a4@0',
    ]);
  });

  it('stay apart where a family name fits two', () => {
    expect(
      peopleIn(['Tomas Aldane (minister, Norway)'], ['Lena Aldane (minister, Norway)'], ['Aldane (minister, Norway)']),
    ).toHaveLength(3);
  });

  it('stay apart, and are asked about, where nothing but the family name speaks for it', () => {
    const linked = link([
      readingOf({ id: 'a0', accounts: [{ who: 'Tomas Aldane + Ines Morvic' }] }),
      readingOf({ id: 'a1', accounts: [{ who: 'Aldane + Kari Solm' }] }),
    ]);
    expect(linked.people).toHaveLength(4);
    expect(linked.undecided.map(({ question }) => question)).toEqual([
      'Is ‘Tomas Aldane’ the same person as ‘Aldane’?',
    ]);
  });

  it('are not asked about where one of the two took part in no contact', () => {
    const linked = link([
      readingOf({ id: 'a0', accounts: [{ who: 'Tomas Aldane + Ines Morvic' }] }),
      readingOf({ id: 'a1', people: ['Aldane'] }),
    ]);
    expect(linked.people).toHaveLength(3);
    expect(linked.undecided).toEqual([]);
  });

  it('stay apart under one family name in different parties', () => {
    expect(peopleIn(['Tomas Aldane (president, Norway)'], ['Aldane (president, Chile)'])).toHaveLength(2);
  });

  it('are two under one full name with offices of two countries', () => {
    const [norway, chile] = ['Mohammed Hassan (foreign minister, Norway)', 'Mohammed Hassan (governor, Chile)'];
    expect(peopleIn([norway], [chile])).toHaveLength(2);
    expect(peopleIn([norway], [chile], [norway])).toEqual(['a0@0 a2@0', 'a1@0']);
  });

  it('are one under one full name where one acts for an international body', () => {
    expect(peopleIn(['Ines Morvic (prime minister, Norway)'], ['Ines Morvic (envoy, United Nations)'])).toHaveLength(1);
  });

  it('stay apart, and are asked about, where a full name without an office fits two namesakes', () => {
    const articles = [
      ['Mohammed Hassan (president, Norway)'],
      ['Mohammed Hassan (president, Chile)'],
      ['Mohammed Hassan'],
    ];
    const linked = link(
      articles.map(([who], index) =>
        readingOf({ id: `a${index}`, accounts: [{ who: `${who} + *a delegation ${index}` }] }),
      ),
    );
    expect(linked.people).toHaveLength(3);
    expect(linked.undecided.map(({ question }) => question)).toContain(
      'Is ‘Mohammed Hassan’ the same person as ‘Mohammed Hassan’?',
    );
    const apart = linked.judgements.find(({ a, b }) => a === 'a0@0' && b === 'a1@0');
    expect(apart?.verdict).toBe('different');
    expect(apart?.reasons.find(({ feature }) => feature === 'party')).toMatchObject({
      weighs: 'against',
      phrase: 'they act for different parties',
    });
  });

  it('are one under a slip of the pen only where office and party are the same', () => {
    const name = 'Tomas Aldane (foreign minister, Norway)';
    expect(peopleIn([name], ['Tomas Aldnae (foreign minister, Norway)'])).toHaveLength(1);
    expect(peopleIn([name], ['Tomas Aldnae'])).toHaveLength(2);
    expect(peopleIn([name], ['Tomas Aldnae (president, Norway)'])).toHaveLength(2);
    expect(peopleIn([name], ['Tomas Aldnae (foreign minister, Chile)'])).toHaveLength(2);
  });

  it('are one in two scripts', () => {
    expect(peopleIn(['Sergei Lavrov'], ['Сергей Лавров'], ['سرگئی لاوروف'])).toHaveLength(1);
    expect(peopleIn(['Xi Jinping'], ['习近平'])).toHaveLength(1);
  });

  it('stay apart where a script leaves it open who it is', () => {
    expect(peopleIn(['Tomas Aldane (president, Norway)'], ['安倍晋三 (president, Norway)'])).toHaveLength(2);
  });

  it('stay apart with a shorter name that fits two', () => {
    expect(peopleIn(['Tomas W. Aldane'], ['Tomas H. W. Aldane'], ['Tomas Aldane'])).toHaveLength(3);
  });

  it('are one with a shorter name that fits one', () => {
    expect(peopleIn(['Tomas W. Aldane'], ['Tomas Aldane'])).toHaveLength(1);
  });

  it('are one under a title cut short, but nobody calls a prime minister ‘Minister’', () => {
    expect(peopleIn(['Lena Aldane (foreign minister, Norway)'], ['Aldane (minister, Norway)'])).toHaveLength(1);
    expect(
      peopleIn(
        ['Lena Aldane (prime minister, Norway)', 'Tomas Aldane (foreign minister, Norway)'],
        ['Aldane (minister, Norway)'],
      ),
    ).toEqual(['a0@0', 'a0@1 a1@0']);
  });

  it('are not parted because one article names their movement and another its country', () => {
    expect(peopleIn(['Karim W. Salvane (leader, Hamas)'], ['Karim Salvane (leader, Palestine)'])).toHaveLength(1);
    expect(peopleIn(['Karim W. Salvane (leader, Hamas)'], ['Karim Salvane (leader, Norway)'])).toHaveLength(2);
  });

  it('who stay unresolved in one article do not keep others apart', () => {
    const article = ['Tomas Aldane (president, Norway)', 'Aldane (president, Norway)'];
    expect(peopleIn(article, ['Aldane (president, Norway)'])).toEqual(['a0@0 a1@0', 'a0@1']);
  });

  it('whom one article tells apart are not joined through a third article', () => {
    expect(
      peopleIn(
        ['Tomas Aldane (president, Norway)', 'Aldane (president, Norway)'],
        ['Tomas Aldane (president, Norway)'],
      ),
    ).toEqual(['a0@0 a1@0', 'a0@1']);
  });

  it('take the name that most articles use', () => {
    const linked = link(
      ['Ismail Hadimi', 'Esmail Hadimi', 'Ismail Hadimi'].map((name, index) =>
        readingOf({ id: `a${index}`, people: [name] }),
      ),
    );
    expect(linked.people.map(({ name }) => name)).toEqual(['Ismail Hadimi']);
  });

  it('with different names get no judgement, and those with like names always one', () => {
    const linked = link([
      readingOf({ id: 'a0', people: ['Karim Hadimi', 'Tomas Aldane'] }),
      readingOf({ id: 'a1', people: ['Karim Hadimi'] }),
    ]);
    expect(linked.judgements.map(({ a, b, verdict }) => [a, b, verdict])).toEqual([['a0@0', 'a1@0', 'same']]);
  });
});

describe('people of many articles', () => {
  const NAMES = [
    'Tomas Aldane',
    'Tomas R. Aldane',
    'Tomas K. Aldane',
    'Tomas Aldnae',
    'T. Aldane',
    'Aldane',
    'Aldane, Tomas',
    'Tomas Aldane (president, Norway)',
    'Aldane (president, Norway)',
    'Aldane (president, Chile)',
    'Tomas Aldane Jr.',
    'Mohammed Hassan (governor, Chile)',
    'Mohammed Hassan (president, Norway)',
    'Muhammad Hassan',
    'Mahmoud Hassan',
    'Sergei Lavrov',
    'Сергей Лавров',
    'Sergej Lawrow',
    'Lavrov',
    'لاوروف',
    'Xi Jinping',
    '习近平',
    'Hsi Chin-p’ing',
  ];
  const articles = fc.array(fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }), {
    maxLength: 8,
  });
  const readings = (lists: readonly (readonly string[])[]) =>
    lists.map((people, index) => readingOf({ id: `a${index}`, people }));

  it('are the same in whatever order the articles come', () => {
    fc.assert(
      fc.property(articles, (lists) => {
        const there = readings(lists);
        expect(link(there.toReversed())).toEqual(link(there));
      }),
    );
  });

  it('never hold two whose names were judged different, not even through a third', () => {
    fc.assert(
      fc.property(articles, (lists) => {
        const there = readings(lists);
        const linked = link(there);
        const homes = new Map(linked.people.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)));
        const apart = linked.judgements.filter(({ verdict }) => verdict !== 'same');
        expect(apart.filter(({ a, b }) => homes.get(a) === homes.get(b))).toEqual([]);
        for (const { keys } of linked.people) {
          const names = keys.map((key) => readName(writtenAt(there, key)));
          const clashes = names.some((a) => names.some((b) => compareNames(a, b).relation === 'different'));
          expect(clashes).toBe(false);
        }
      }),
    );
  });

  const writtenAt = (there: readonly Reading[], key: string): string => {
    const [article = '', index = ''] = key.split('@');
    return there.find((reading) => reading.article.id === article)?.people[Number(index)]?.name ?? '';
  };
});

describe('a person’s name', () => {
  const nameOf = (...articles: readonly (readonly string[])[]): readonly string[] =>
    link(articles.map((people, index) => readingOf({ id: `a${index}`, people }))).people.map(({ name }) => name);

  it('is the spelling whose words most articles use, where no whole form is the most frequent', () => {
    expect(nameOf(['Esmail Hadimi'], ['Ismail Hadimi'], ['Ismail Hadimy'])).toEqual(['Ismail Hadimi']);
  });

  it('that is a bare family name of whom nothing is told is one article’s alone', () => {
    expect(peopleIn(['Kim'], ['Kim'])).toHaveLength(2);
  });
});

const withGroup = (id: string, name: string): Reading =>
  readingOf({ id, accounts: [{ who: `*${name} + Ines Morvic (president, Chile)` }] });

describe('organisations', () => {
  it.each([
    ['Lumen Labour Organisation', 'The Lumen Labor Organization'],
    ['Lumen Trading LLC', 'Lumen Trading'],
    ['Brigade Forty-four', 'Brigade 44'],
    ['Morvic & Sons', 'Morvic and Sons'],
    ['Lumen Council for Peace', 'Lumen Council of Peace'],
    ['PT Lumen Trading Tbk', 'Lumen Trading'],
    ['PT Lumen Trading Tbk', 'PT Lumen Trading'],
    ['OOO Lumen Trading', 'Lumen Trading LLC'],
    ['Lumen Trading Sdn Bhd', 'Lumen Trading Pte Ltd'],
    ['Lumen Trading GmbH', 'Lumen Trading Company'],
  ])('are one as %s and %s', (a, b) => {
    expect(link([withGroup('a0', a), withGroup('a1', b)]).organisations).toHaveLength(1);
  });

  it.each([
    ['Lumen Front', 'Lumen Front II'],
    ['Brigade 44', 'Brigade 45'],
    ['Lumen Front', 'Lumen Frond'],
    ['Lumen Oil', 'Lumen Gas'],
    ['SE Lumen Council', 'Lumen Council'],
    ['Lumen AB Council', 'Lumen Council'],
  ])('are two as %s and %s', (a, b) => {
    expect(link([withGroup('a0', a), withGroup('a1', b)]).organisations).toHaveLength(2);
  });

  it('are one under a known name and its alias, and two under two names', () => {
    const linked = link([withGroup('a0', 'United Nations'), withGroup('a1', 'UN'), withGroup('a2', 'Lumen Front')]);
    expect(linked.organisations.map(({ keys }) => keys.join(' ')).sort()).toEqual(['a0@0 a1@0', 'a2@0']);
  });
});
