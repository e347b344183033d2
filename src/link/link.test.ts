import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bounds,
  compareDates,
  type ContactKind,
  type ContactStatus,
  daysBetween,
  type Reading,
  weekdayIn,
  weekdayOf,
} from '../domain/index.js';
import { link, type Linked } from './index.js';
import { type AccountSketch, readingOf, type ReadingSketch } from './testing.js';

type Row = {
  readonly group: string;
  readonly article: string;
  readonly published: string;
  readonly sketch: AccountSketch;
};
type Story = { readonly title: string; readonly rows: readonly Row[] };

const STORIES = storiesIn(readFileSync(new URL('contact-cases.tsv', import.meta.url), 'utf8'));

function storiesIn(text: string): readonly Story[] {
  const [, , ...lines] = text.trimEnd().split('\n');
  const stories: { title: string; rows: Row[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('# ')) stories.push({ title: line.slice(2), rows: [] });
    else stories.at(-1)?.rows.push(rowOf(line.split('\t')));
  }
  return stories;
}

function rowOf(cells: readonly string[]): Row {
  const [
    group = '',
    article = '',
    published = '-',
    kind = '',
    status = '',
    news = '',
    who = '',
    date = '-',
    when = '-',
    place = '-',
    topics = '-',
  ] = cells;
  return {
    group,
    article,
    published,
    sketch: {
      who,
      kind: kind as ContactKind,
      status: status as ContactStatus,
      foreground: news === 'yes',
      date: date === '-' ? null : date,
      ...(when === '-' ? {} : { when }),
      ...(place === '-' ? {} : { place }),
      ...(topics === '-' ? {} : { topics: [topics] }),
    },
  };
}

function readingsOf(story: Story, prefix = ''): readonly Reading[] {
  const articles = [...new Set(story.rows.map((row) => row.article))];
  return articles.map((article) => {
    const rows = story.rows.filter((row) => row.article === article);
    const published = rows[0]?.published ?? '-';
    const sketch: ReadingSketch = {
      id: prefix + article,
      accounts: rows.map((row) => row.sketch),
      ...(published === '-' ? {} : { published }),
    };
    return readingOf(sketch);
  });
}

/** Each row's account id in a total order, as the groups that should come out. */
function expectedGroups(story: Story): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const row of story.rows) {
    const index = story.rows.filter((other) => other.article === row.article).indexOf(row);
    groups.set(row.group, [...(groups.get(row.group) ?? []), `${row.article}#c${index}`]);
  }
  return [...groups.values()].map((accounts) => accounts.sort().join(' ')).sort();
}

type Member = { readonly account: Reading['contacts'][number]; readonly published: string };

/** What may make one contact of two members that no day suits, of all that there are; none where nothing does. */
function whyOfTwoDays(a: Member, b: Member, all: readonly Member[]): readonly string[] {
  const [earlier, later] = boundsOf(a).latest < boundsOf(b).earliest ? [a, b] : [b, a];
  const gap = daysBetween(boundsOf(earlier).latest, boundsOf(later).earliest);
  const are = (status: string): boolean => a.account.status === status && b.account.status === status;
  const isTalks = ({ account: { kind } }: Member): boolean => kind === 'talks' || kind === 'conference';
  const areKnown = earlier.published !== '' && later.published !== '';
  const reasons = {
    'put off': earlier.account.status === 'planned' && all.some(({ account }) => account.status === 'postponed'),
    'put off, and held':
      earlier.account.status === 'postponed' &&
      [later, ...all].some((one) => one.account.status === 'held' && boundsOf(one).earliest > boundsOf(earlier).latest),
    'a visit': a.account.kind === 'visit' && b.account.kind === 'visit' && gap <= 3,
    'talks over days': all.some((one) => isTalks(one) && holds(one, a) && holds(one, b)),
    'a disputed day': are('held') && gap === 1 && areKnown && earlier.published >= boundsOf(later).earliest,
    'a slip of the day': gap <= 3 && (namesDayOf(a, b) || namesDayOf(b, a)),
  };
  return Object.entries(reasons).flatMap(([why, is]) => (is ? [why] : []));
}

function boundsOf({ account }: Member): { readonly earliest: string; readonly latest: string } {
  const { earliest, latest } = bounds(account.date.edtf);
  return { earliest: earliest ?? '0000-01-01', latest: latest ?? '9999-12-31' };
}

/** True where the words of one name the weekday that the other's day was. */
const namesDayOf = (one: Member, other: Member): boolean =>
  weekdayIn(one.account.date.phrase?.text ?? '') === weekdayOf(boundsOf(other).earliest);

const holds = (one: Member, other: Member): boolean =>
  boundsOf(one).earliest <= boundsOf(other).earliest && boundsOf(other).latest <= boundsOf(one).latest;

const groupsOf = (linked: Linked): readonly string[] =>
  linked.contacts.map((contact) => contact.accounts.join(' ')).sort();

describe('accounts of', () => {
  it.each(STORIES.map((story) => [story.title, story] as const))('%s', (_title, story) => {
    expect(groupsOf(link(readingsOf(story)))).toEqual(expectedGroups(story));
  });
});

describe('a judgement', () => {
  it('says in words why two accounts are one contact', () => {
    const story = STORIES.find(({ title }) => title.startsWith('Two undated visits: the same')) ?? {
      title: '',
      rows: [],
    };
    const [contact] = link(readingsOf(story)).contacts;
    expect(contact?.why).toEqual([
      'The same took part: Karim Salvane; the place is the same; the kinds are the same; both say ‘Tuesday’ (a1#c0 and a2#c0).',
    ]);
  });

  it('remembers two known days as different, with the reason', () => {
    const story = STORIES.find(({ title }) => title.startsWith('The next day')) ?? { title: '', rows: [] };
    const [judgement] = link(readingsOf(story)).judgements.filter(({ about }) => about === 'contact');
    expect(judgement?.verdict).toBe('different');
    expect(judgement?.reasons).toContainEqual({
      feature: 'date',
      a: '2024-03-01',
      b: '2024-03-02',
      weighs: 'against',
      phrase: 'no day suits both',
    });
  });

  it('leaves to a person what two contacts fit', () => {
    const story = STORIES.find(({ title }) => title.includes('two meetings fit')) ?? { title: '', rows: [] };
    const { undecided, contacts } = link(readingsOf(story));
    expect(undecided).toHaveLength(2);
    const ids = contacts.map(({ id }) => id);
    for (const { a, b, question } of undecided) {
      expect(ids).toContain(a);
      expect(ids).toContain(b);
      expect(question).toMatch(/^Is the meeting of .* the same contact as the meeting of .*\?$/);
    }
  });
});

describe('an article that has it from another', () => {
  const pair = 'Tomas Aldane (president, Norway) + Ines Morvic (prime minister, Chile)';
  const first = readingOf({
    id: 'a1',
    outlet: 'Harbour Post',
    published: '2017-09-20',
    accounts: [{ who: pair, kind: 'call', date: '2017-09-20' }],
  });
  const call = { who: pair, kind: 'call', date: '2017-09-19' } as const;

  it('tells of the same contact, though it gives the day before', () => {
    const cites = ['The Harbour Post'];
    const second = readingOf({ id: 'a2', outlet: 'Fjord Wire', published: '2017-09-21', cites, accounts: [call] });
    const [contact, ...others] = link([first, second]).contacts;
    expect(others).toHaveLength(0);
    expect(contact?.why.join(' ')).toMatch(
      /one article has it from the other’s outlet, though the accounts dispute the day/,
    );
  });

  it('tells of another where it has it from somebody else', () => {
    const cites = ['Levant Courier'];
    const second = readingOf({ id: 'a2', outlet: 'Fjord Wire', published: '2017-09-21', cites, accounts: [call] });
    expect(link([first, second]).contacts).toHaveLength(2);
  });
});

describe('two known days', () => {
  const pair = 'Tomas Aldane (president, Norway) + Ines Morvic (prime minister, Chile)';
  const questionsAbout = (...accounts: readonly AccountSketch[]): readonly string[] => {
    const linked = link(accounts.map((account, index) => readingOf({ id: `a${index}`, accounts: [account] })));
    expect(linked.contacts).toHaveLength(accounts.length);
    return linked.undecided.map(({ question }) => question);
  };

  it('of a plan and of what was held a week later are asked about', () => {
    const planned = { who: pair, status: 'planned', date: '2024-03-01' } as const;
    expect(questionsAbout(planned, { who: pair, date: '2024-03-08' })).toHaveLength(1);
    expect(questionsAbout(planned, { who: pair, date: '2024-05-08' })).toHaveLength(0);
  });

  it('of a call in the evening and one on the next morning are asked about', () => {
    const evening = { who: pair, kind: 'video-call', date: '2024-03-04', when: 'on Monday evening' } as const;
    const morning = { who: pair, kind: 'video-call', date: '2024-03-05', when: 'on Tuesday morning' } as const;
    expect(questionsAbout(evening, morning)).toHaveLength(1);
    expect(questionsAbout(evening, { ...morning, when: 'on Tuesday' })).toHaveLength(0);
  });
});

describe('the judgements', () => {
  const many = (count: number): readonly Reading[] =>
    Array.from({ length: count }, (_, index) =>
      readingOf({
        id: `a${String(index).padStart(3, '0')}`,
        published: '2024-03-20',
        accounts: [
          {
            who: 'Tomas Aldane (president, Norway) + Ines Morvic (prime minister, Chile)',
            date: index % 2 === 0 ? null : `2024-03-${String(1 + (index % 19)).padStart(2, '0')}`,
          },
        ],
      }),
    );

  it('grow with the accounts and not with their pairs', () => {
    const count = (readings: readonly Reading[]): number =>
      link(readings).judgements.filter(({ about }) => about === 'contact').length;
    expect(count(many(80))).toBeLessThanOrEqual(80 * 9);
  });

  it('that joined hold each contact together', () => {
    const readings = Array.from({ length: 20 }, (_, index) =>
      readingOf({
        id: `a${index}`,
        accounts: [
          { who: 'Tomas Aldane (president, Norway) + Ines Morvic (prime minister, Chile)', date: '2024-03-01' },
        ],
      }),
    );
    const { contacts, judgements } = link(readings);
    expect(contacts).toHaveLength(1);
    const reached = new Set(['a0#c0']);
    const joins = judgements.filter(({ about, verdict }) => about === 'contact' && verdict === 'same');
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { a, b } of joins) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
    }
    expect(reached.size).toBe(20);
  });
});

describe('a meeting', () => {
  it('is part of the visit that brought its visitor there', () => {
    const linked = link([
      readingOf({
        id: 'a1',
        accounts: [
          { who: 'Karim Salvane (chief, Lumen Front) + Ines Morvic (president, Chile)', place: 'Santiago' },
          { who: 'Karim Salvane', kind: 'visit', place: 'Santiago' },
          { who: 'Karim Salvane + Ines Morvic', place: 'Oslo' },
        ],
      }),
    ]);
    const byAccount = new Map(linked.contacts.map((contact) => [contact.accounts[0], contact]));
    expect(byAccount.get('a1#c0')?.partOf).toBe(byAccount.get('a1#c1')?.id);
    expect(byAccount.get('a1#c2')?.partOf).toBeNull();
  });
});

describe('the result', () => {
  const everything = STORIES.flatMap((story, index) => readingsOf(story, `s${index}-`));
  const some = fc.shuffledSubarray(everything, { minLength: 2 });

  it('does not depend on the order of the readings', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (readings, dice) => {
        const other = readings
          .map((reading) => ({ reading, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ reading }) => reading);
        expect(link(other)).toEqual(link(readings));
      }),
      { numRuns: 30 },
    );
  });

  it('has every account in one contact, and never two of one article', () => {
    fc.assert(
      fc.property(some, (readings) => {
        const { contacts } = link(readings);
        const all = readings.flatMap((reading) =>
          reading.contacts.map((account) => `${reading.article.id}#${account.id}`),
        );
        expect(contacts.flatMap(({ accounts }) => accounts).sort()).toEqual(all.sort());
        for (const { accounts } of contacts)
          expect(new Set(accounts.map((id) => id.split('#')[0])).size).toBe(accounts.length);
      }),
      { numRuns: 30 },
    );
  });

  it('has two known days in one contact only where it was put off, lasts, or the accounts dispute the day', () => {
    fc.assert(
      fc.property(some, (readings) => {
        const told = new Map<string, Member>(
          readings.flatMap(({ article, contacts }) =>
            contacts.map((account) => [
              `${article.id}#${account.id}`,
              { account, published: article.published?.edtf ?? '' },
            ]),
          ),
        );
        for (const { accounts } of link(readings).contacts) {
          const members = accounts.flatMap((id) => told.get(id) ?? []);
          const parted = members.flatMap((a, at) =>
            members
              .slice(at + 1)
              .filter((b) => compareDates(a.account.date.edtf, b.account.date.edtf) === 'conflict')
              .filter((b) => whyOfTwoDays(a, b, members).length === 0)
              .map((b) => [a, b]),
          );
          expect(parted).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the id of a contact when articles without a smaller one join it', () => {
    const [first, second] = readingsOf(STORIES[0] ?? { title: '', rows: [] });
    if (!first || !second) throw new Error('the first story has two articles');
    expect(link([first]).contacts[0]?.id).toBe(link([first, second]).contacts[0]?.id);
  });
});
