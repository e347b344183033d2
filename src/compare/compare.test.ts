import { describe, expect, it } from 'vitest';
import type { Contact } from '../domain/index.js';
import { compare, type LinkedInput } from './index.js';
import { articleOf, contactOf, linkedAs } from './testing.js';

const NEWS =
  'The two sides went through the fisheries accord line by line and set a date for the ferry talks that were put off in the winter after the storm.';
const OTHER_NEWS =
  'Ministers from both capitals praised a decade of quiet work on the northern route and promised to publish the whole text before the summer recess.';

describe('the accounts of one contact', () => {
  it('that say the same agree', () => {
    const { agreement } = contactOf({ date: '2024-03-01', place: 'Oslo' }, { date: '2024-03-01', place: 'Oslo' });
    expect(agreement.date).toEqual({
      state: 'agreed',
      values: [{ value: '2024-03-01', accounts: ['a1#c0', 'a2#c0'] }],
    });
    expect(agreement.place.state).toBe('agreed');
    expect(agreement.participants.state).toBe('agreed');
  });

  it('agree where one is less precise', () => {
    const { agreement } = contactOf(
      { date: '2024-03-01', place: 'Oslo', kind: 'reception' },
      { date: '2024-03', place: 'Norway', kind: 'meeting' },
    );
    expect([agreement.date.state, agreement.place.state, agreement.kind.state]).toEqual(['agreed', 'agreed', 'agreed']);
  });

  it('dispute what does not go together, and every value stays with its accounts', () => {
    const { agreement } = contactOf({ place: 'Oslo', kind: 'reception' }, { place: 'Bergen', kind: 'talks' });
    expect(agreement.place).toEqual({
      state: 'disputed',
      values: [
        { value: 'Bergen', accounts: ['a2#c0'] },
        { value: 'Oslo', accounts: ['a1#c0'] },
      ],
    });
    expect(agreement.kind.state).toBe('disputed');
  });

  it('are a single source where one speaks, and silent where none does', () => {
    const { agreement } = contactOf({ place: 'Oslo' }, {});
    expect([agreement.place.state, agreement.date.state, agreement.topics.state]).toEqual([
      'single-source',
      'silent',
      'silent',
    ]);
  });

  it('are a single source where one copies the other', () => {
    const { agreement } = contactOf({ text: NEWS, place: 'Oslo' }, { text: NEWS, place: 'Oslo' });
    expect(agreement.place).toEqual({
      state: 'single-source',
      values: [{ value: 'Oslo', accounts: ['a1#c0', 'a2#c0'] }],
    });
  });
});

describe('the participants', () => {
  it('agree where a country stands for its person, who is named', () => {
    const { agreement, participants } = contactOf(
      { who: ['Tomas Aldane', '*Chile'], affiliations: ['Norway', 'Chile'] },
      { who: ['Tomas Aldane', 'Ines Morvic'], affiliations: ['Norway', 'Chile'] },
    );
    expect(agreement.participants.state).toBe('agreed');
    expect(participants.map(({ name }) => name)).toEqual(['Tomas Aldane', 'Ines Morvic']);
  });

  it('are disputed where the accounts name different people', () => {
    const { agreement } = contactOf(
      { who: ['Tomas Aldane', 'Ines Morvic'] },
      { who: ['Tomas Aldane', 'Yusra Hadimi'] },
    );
    expect(agreement.participants.state).toBe('disputed');
    expect(agreement.participants.values[0]).toEqual({ value: 'Tomas Aldane', accounts: ['a1#c0', 'a2#c0'] });
  });

  it('agree where one account names more of them, or companions without a name', () => {
    const pair = ['Tomas Aldane', 'Ines Morvic'];
    const more = contactOf({ who: pair }, { who: [...pair, 'Yusra Hadimi'] });
    expect(more.agreement.participants.state).toBe('agreed');
    const nameless = contactOf(
      { who: pair },
      { who: [...pair, '*their colleagues'], types: [null, null, 'delegation'] },
    );
    expect(nameless.agreement.participants.state).toBe('agreed');
    expect(nameless.participants.map(({ name }) => name)).toEqual(pair);
  });

  it('are disputed where another spoke for the same party', () => {
    const affiliations = ['Norway', 'Chile'];
    const { agreement } = contactOf(
      { who: ['Tomas Aldane', 'Ines Morvic'], affiliations },
      { who: ['Lena Aldane', 'Ines Morvic'], affiliations },
    );
    expect(agreement.participants.state).toBe('disputed');
  });

  it('are each named once: no country or ministry beside its person, no pair of countries beside both', () => {
    const { agreement, participants } = contactOf(
      { who: ['Tomas Aldane', '*Chile', '*Iceland'], affiliations: ['Norway', null, null] },
      { who: ['*Norway', '*leaders of Chile and Iceland'] },
    );
    expect(participants.map(({ name }) => name)).toEqual(['Tomas Aldane', 'Chile', 'Iceland']);
    expect(agreement.participants.state).toBe('agreed');
  });

  it('have the role that the fullest account gives', () => {
    const { participants } = contactOf({ roles: ['minister', null] }, { roles: ['foreign minister', 'president'] });
    expect(participants).toEqual([
      { entity: 'p Tomas Aldane', name: 'Tomas Aldane', role: 'foreign minister' },
      { entity: 'p Ines Morvic', name: 'Ines Morvic', role: 'president' },
    ]);
  });
});

describe('the place', () => {
  it('agrees between a venue, its city and its country, and is the city', () => {
    const { agreement, place } = contactOf({ place: 'Norway' }, { place: 'the Harbour Hall' }, { place: 'Oslo' });
    expect(agreement.place.state).toBe('agreed');
    expect(place?.name).toBe('Oslo');
  });

  it('is disputed between two cities, and between two countries', () => {
    expect(contactOf({ place: 'Oslo' }, { place: 'Santiago' }).agreement.place.state).toBe('disputed');
    expect(contactOf({ place: 'Norway' }, { place: 'Chile' }).agreement.place.state).toBe('disputed');
  });
});

describe('the sources', () => {
  it('are one where two articles are of one outlet', () => {
    const [one, other] = [
      { text: NEWS, date: '2024-03-01' },
      { text: OTHER_NEWS, date: '2024-03-01' },
    ];
    const stateOf = (a: string, b: string): string =>
      contactOf({ ...one, outlet: a }, { ...other, outlet: b }).agreement.date.state;
    expect(stateOf('Harbour Post', 'The Harbour Post')).toBe('single-source');
    expect(stateOf('Harbour Post', 'Fjord Wire')).toBe('agreed');
  });
});

describe('the status', () => {
  it('is held once an account says so, and announcement and news are one history', () => {
    const { status, agreement } = contactOf({ status: 'planned' }, { status: 'held' });
    expect(status).toBe('held');
    expect(agreement.status.state).toBe('agreed');
    expect(agreement.status.values.map(({ value }) => value).sort()).toEqual(['held', 'planned']);
  });

  it('is disputed where one denies what another tells', () => {
    expect(contactOf({ status: 'held' }, { status: 'denied' }).agreement.status.state).toBe('disputed');
  });
});

describe('the kind', () => {
  it('is what most accounts say, and the more specific among equals', () => {
    expect(contactOf({ kind: 'meeting' }, { kind: 'meeting' }, { kind: 'talks' }).kind).toBe('meeting');
    expect(contactOf({ kind: 'meeting' }, { kind: 'reception' }).kind).toBe('reception');
  });

  it('is the meeting where another account tells of it as a visit, and no dispute', () => {
    const { kind, agreement } = contactOf({ kind: 'visit' }, { kind: 'meeting' });
    expect([kind, agreement.kind.state]).toEqual(['meeting', 'agreed']);
  });
});

describe('the date', () => {
  it('is the most precise that goes together with all, and names its source', () => {
    const { date } = contactOf(
      { date: '2024-03', outlet: 'Harbour Post' },
      { date: '2024-03-01', outlet: 'Fjord Wire' },
    );
    expect(date.edtf).toBe('2024-03-01');
    expect(date.reason).toBe('The article says so. From Fjord Wire; one other account goes together with it.');
  });

  it('takes a day from one account and its year from another, and says that it was inferred', () => {
    const { date } = contactOf(
      { date: 'XXXX-03-22', outlet: 'Harbour Post' },
      { date: '2024-03', outlet: 'Fjord Wire' },
    );
    expect([date.edtf, date.how]).toEqual(['2024-03-22', 'inferred']);
    expect(date.reason).toBe('Harbour Post gives the day without a year, Fjord Wire gives 2024-03.');
  });

  it('takes no year from a time that is open', () => {
    expect(contactOf({ date: 'XXXX-03-22' }, { date: '../2024-03-30' }).date.edtf).toBe('XXXX-03-22');
  });

  it('is the best supported where it is disputed, and says so', () => {
    const { date, agreement } = contactOf({ date: '2024-03-01' }, { date: '2024-03-02' }, { date: '2024-03-02' });
    expect([date.edtf, date.alternatives, agreement.date.state]).toEqual(['2024-03-02', ['2024-03-01'], 'disputed']);
    expect(date.reason).toMatch(/dispute/);
  });

  it('stays unknown where no account gives one', () => {
    const { date } = contactOf({ published: '2024-03-02' }, { published: '2024-03-02' });
    expect([date.edtf, date.reason]).toEqual([null, 'No account gives a date.']);
  });
});

describe('topics', () => {
  it('agree where two accounts name one, and are never disputed', () => {
    expect(
      contactOf({ topics: ['the fisheries accord'] }, { topics: ['fisheries accord', 'ferries'] }).agreement.topics
        .state,
    ).toBe('agreed');
    expect(contactOf({ topics: ['fisheries'] }, { topics: ['ferries'] }).agreement.topics.state).toBe('single-source');
  });
});

const origins = (contact: Contact): readonly (string | null)[] => contact.accounts.map(({ copyOf }) => copyOf);

describe('an account', () => {
  it('with the same text, but later, is a copy', () => {
    const contact = contactOf({ text: NEWS, published: '2024-03-03' }, { text: NEWS, published: '2024-03-02' });
    expect(origins(contact)).toEqual(['a2#c0', null]);
    expect(contact.accounts.map(({ independent }) => independent)).toEqual([false, true]);
  });

  it('that is a cut of a longer text is its copy, where no date tells which was first', () => {
    expect(origins(contactOf({ text: NEWS }, { text: `${NEWS} ${OTHER_NEWS}` }))).toEqual(['a2#c0', null]);
  });

  it('with other words is no copy, also not where the boilerplate is the same', () => {
    expect(
      origins(
        contactOf(
          { text: NEWS.slice(0, 60), boilerplate: OTHER_NEWS },
          { text: NEWS.slice(60), boilerplate: OTHER_NEWS },
        ),
      ),
    ).toEqual([null, null]);
  });

  it('on the word of an outlet whose account is there depends on it', () => {
    const contact = contactOf(
      { text: NEWS, outlet: 'Fjord Wire' },
      { text: OTHER_NEWS, outlet: 'Harbour Post', cites: ['Fjord Wire'] },
    );
    expect(origins(contact)).toEqual([null, 'a1#c0']);
  });

  it('on the word of an outlet that is not there, or of its own, is independent', () => {
    const contact = contactOf(
      { text: NEWS, outlet: 'Fjord Wire', cites: ['Fjord Wire'] },
      { text: OTHER_NEWS, outlet: 'Harbour Post', cites: ['Morning Gull'] },
    );
    expect(origins(contact)).toEqual([null, null]);
  });

  it('that cites an outlet which cites it back leaves one of them independent', () => {
    const contact = contactOf(
      { text: NEWS, outlet: 'Fjord Wire', cites: ['Harbour Post'] },
      { text: OTHER_NEWS, outlet: 'Harbour Post', cites: ['Fjord Wire'] },
    );
    expect(origins(contact).filter((origin) => origin === null)).toHaveLength(1);
  });
});

describe('the record', () => {
  it('has contacts by date, the undated last, and is the same in any order of readings', () => {
    const readings = [
      articleOf({ id: 'a1', date: null }),
      articleOf({ id: 'a2', date: '2024-03-02' }),
      articleOf({ id: 'a3', date: '2023' }),
    ];
    const linked: LinkedInput = {
      ...linkedAs(readings),
      contacts: ['a1', 'a2', 'a3'].map((id) => ({ id: `k ${id}`, accounts: [`${id}#c0`], partOf: null, why: [] })),
    };
    expect(compare(readings, linked).contacts.map(({ id }) => id)).toEqual(['k a3', 'k a2', 'k a1']);
    expect(compare(readings.toReversed(), linked)).toEqual(compare(readings, linked));
  });

  it('has every form of a name with its articles', () => {
    const readings = [articleOf({ id: 'a1' }), articleOf({ id: 'a2' })];
    const [person] = compare(readings, linkedAs(readings)).people;
    expect(person?.names).toEqual([{ text: 'Ines Morvic', articles: ['a1', 'a2'] }]);
  });

  it('adds the usual spellings of a person in office, marked as standing in no article', () => {
    const readings = [articleOf({ id: 'a1', who: ['Chou En-lai', 'Ines Morvic'] })];
    const { people } = compare(readings, linkedAs(readings));
    expect(people.find(({ name }) => name === 'Chou En-lai')?.names).toContainEqual({
      text: 'Zhou Enlai',
      articles: [],
    });
    expect(people.find(({ name }) => name === 'Ines Morvic')?.names).toEqual([
      { text: 'Ines Morvic', articles: ['a1'] },
    ]);
  });

  it('adds none to a namesake who holds an office of another country', () => {
    const article = articleOf({ id: 'a1', who: ['Chou En-lai', 'Ines Morvic'] });
    const offices = [{ title: 'mayor', organisation: 'Peru', spans: [] }];
    const readings = [{ ...article, people: article.people.map((person) => ({ ...person, offices })) }];
    const { people } = compare(readings, linkedAs(readings));
    expect(people.flatMap(({ names }) => names).filter(({ articles }) => articles.length === 0)).toEqual([]);
  });

  it('refuses links to accounts that no reading has', () => {
    const readings = [articleOf({ id: 'a1' })];
    expect(() => compare([], linkedAs(readings))).toThrow('no reading has the account a1#c0');
  });
});
