import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Contact, RecordDocument } from '../domain/index.js';
import { article, folderWith, type Outcome, readout, remove } from './testing/run.js';

const WHISPER = `Ferry timetable

On the quay, an hour of whispering between Karel Aldane and Edda Brun of the fisheries board.
`;
const CALL = `Ministers speak by phone

OSLO, 9 July 2031 – Norwegian Foreign Minister Karel Aldane spoke by phone with Egyptian Foreign Minister Ilse Morvic on 8 July 2031.
`;

let base = '';
let home = '';
/** The three contacts of the case before anything is decided, with the first account of each. */
let [first, second, third]: string[] = [];
let [a, b, c]: string[] = [];
let untouched = '';
beforeAll(async () => {
  base = folderWith({ 'news/one.txt': article(1), 'news/two.txt': article(2), 'news/call.txt': CALL });
  await readout(['add', 'news'], { cwd: base });
  untouched = (await readout(['export'], { cwd: base })).out;
  const { contacts } = JSON.parse(untouched) as RecordDocument;
  [first, second, third] = contacts.map(({ id }) => id);
  [a, b, c] = contacts.map(({ accounts }) => accounts[0]?.id ?? '');
});
beforeEach(() => {
  home = folderWith();
  copyFileSync(join(base, 'readout.case'), join(home, 'readout.case'));
});
afterEach(() => remove(home));
afterAll(() => remove(base));

type Words = readonly (string | undefined)[];
type Line = { readonly [key: string]: unknown };

const env = { READOUT_USER: 'Bo Lind' };
const run = (...args: Words): Promise<Outcome> => readout(args.map(String), { cwd: home, env });
const decide = (...args: Words): Promise<Outcome> => run('decide', ...args, '--at', '2031-08-01T09:30:00Z');
/** Many at once, on standard input. */
const feed = (lines: readonly (string | Line)[], ...args: Words): Promise<Outcome> =>
  readout(['decide', '--json', ...args.map(String), '-'], {
    cwd: home,
    stdin: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    env,
  });
const decideAll = (...all: readonly Words[]): Promise<Outcome> =>
  feed(
    all.map((words) => ({ decide: words })),
    '--at',
    '2031-08-01',
  );
const exported = async (): Promise<string> => (await run('export')).out;
const record = async (): Promise<RecordDocument> => JSON.parse(await exported()) as RecordDocument;
const linesOf = (out: string): readonly string[] => out.split('\n').filter((line) => line !== '');
const answers = ({ out }: Outcome): readonly Line[] => linesOf(out).map((line) => JSON.parse(line) as Line);

describe('readout decide', () => {
  test('joins two contacts, says so, and every surface shows who decided and why', async () => {
    const { code, out } = await decide('same', first, second, '--why', 'one round of talks');
    expect(code).toBe(0);
    expect(out).toMatch(/^d[\da-f]{10} {2}2031-08-01 09:30 UTC {2}Bo Lind {2}holds\n/);
    expect(out).toContain('are one contact');
    const [contact] = (await record()).contacts;
    expect(contact?.decided).toMatchObject([
      { field: 'identity', by: 'Bo Lind', at: '2031-08-01T09:30:00.000Z', why: 'one round of talks' },
    ]);
    for (const surface of [
      ['chronology'],
      ['compare', contact?.id],
      ['show', contact?.id],
      ['chronology', '--format', 'html'],
    ])
      expect((await run(...surface)).out.replace(/\s+/g, ' ')).toContain(
        'Joined by Bo Lind on 2031-08-01 (one round of talks)',
      );
    expect((await run('why', contact?.id)).out).toContain('a person decided that they are the same');
  });

  test('an undo gives back the same export, byte for byte', async () => {
    await decideAll(['different', first, second], ['correct', first, 'date', '2031-03-30'], ['reject', second]);
    expect(await exported()).not.toBe(untouched);
    await decideAll(['undo'], ['undo'], ['undo']);
    expect(await exported()).toBe(untouched);
    expect((await run('decisions', '--state', 'undone')).out.match(/undone$/gm)).toHaveLength(3);
  });

  test('are void, visibly, while the article is out of the case, and hold again when it is back', async () => {
    await decide('correct', a, 'kind', 'talks');
    const before = await exported();
    const source = (JSON.parse(untouched) as RecordDocument).contacts
      .flatMap(({ accounts }) => accounts)
      .find(({ id }) => id === a)?.source;
    const removed = await run('remove', source, '--yes');
    expect(removed.err).toContain(
      "1 decision is void now, for the words are gone: 'readout decisions --state void' says which",
    );
    expect((await run('decisions', '--state', 'void')).out).toMatch(/Bo Lind {2}void\n[\s\S]*is no longer in the case/);
    await readout(['add', 'news'], { cwd: base, env: { READOUT_CASE: join(home, 'readout.case') } });
    expect(await exported()).toBe(before);
  });

  test('decisions outlive a rebuild', async () => {
    await decide('correct', first, 'place', 'Alexandria, Egypt');
    const before = await exported();
    await run('rebuild');
    expect(await exported()).toBe(before);
  });

  test('corrects, confirms, adds, removes, gives another role and rejects', async () => {
    const outcome = await decideAll(
      ['correct', first, 'kind', 'talks'],
      ['correct', first, 'status', 'denied'],
      ['correct', first, 'topics', 'the strait', 'fisheries'],
      ['confirm', first, 'date'],
      ['add', second, 'Edda Brun', 'envoy'],
      ['remove', second, 'Ilse Morvic'],
      ['role', second, 'Karel Aldane', 'prime minister'],
      ['reject', third],
    );
    expect(outcome).toMatchObject({ code: 0, err: '' });
    const { contacts } = await record();
    const [one, other] = contacts as [Contact, Contact];
    expect(contacts.map(({ id }) => id)).toEqual([first, second]);
    expect(one).toMatchObject({ kind: 'talks', status: 'denied' });
    expect(one.decided?.map(({ field, act }) => [field, act])).toEqual([
      ['kind', 'correct'],
      ['status', 'correct'],
      ['topics', 'correct'],
      ['date', 'confirm'],
    ]);
    expect(other.participants.map(({ name, role }) => [name, role])).toEqual([
      ['Karel Aldane', 'prime minister'],
      ['Edda Brun', 'envoy'],
    ]);
    expect((await run('chronology')).out).toContain('LEFT OUT BY A PERSON');
  });

  test('every value of an article is cleared or put right, its statements too, and the surfaces say whose it is', async () => {
    const id = a?.split('#')[0];
    const [statement] = /s\d+(?= {2}Karel Aldane)/.exec((await run('show', id)).out) ?? [];
    const said = `${id}#${statement}`;
    const outcome = await decideAll(
      ['correct', a, 'role', 'Karel Aldane', 'unknown'],
      ['correct', a, 'affiliation', 'Aldane', 'unknown'],
      ['correct', a, 'side', 'Karel Aldane', 'guest'],
      ['correct', a, 'foreground', 'background'],
      ['correct', a, 'place', 'unknown'],
      ['correct', a, 'topics', 'none'],
      ['correct', third, 'part-of', second],
      ['correct', said, 'speaker', 'Ilse Morvic'],
      ['confirm', said, 'said-at'],
    );
    expect(outcome).toMatchObject({ code: 0, err: '' });
    expect(answers(outcome).map(({ state }) => state)).toEqual(Array(9).fill('holds'));
    const shown = (await run('show', id)).out;
    expect(shown).toContain(
      'Ilse Morvic: “The strait stays open,” (Speaker, decided by Bo Lind on 2031-08-01: Ilse Morvic;',
    );
    expect((await run('why', said)).out).toContain('the speaker: Ilse Morvic, by a person');
    expect((await run('why', third)).out).toContain(`part of: ${second}`);
    await decide('reject', said);
    expect((await run('show', id)).out).toContain(`${said} was rejected by a person: no statement`);
    expect((await run('chronology')).out).toMatch(/“The strait stays open,” \(.*\) is no\s+statement/);
    const refused = await decideAll(
      ['correct', first, 'side', 'Karel Aldane', 'host'],
      ['correct', a, 'part-of', second],
      ['correct', a, 'side', 'Karel Aldane', 'left'],
      ['correct', a, 'topics', 'the price of grain'],
      ['correct', third, 'part-of', third],
      ['correct', said, 'speaker', 'Ilse Morvic'],
    );
    [
      'each article says it for itself. Give the id of an account',
      'no single article says it',
      'there is no such side. It is one of: host, guest, unknown',
      'these words do not stand in',
      'it cannot hold',
      'Bo Lind decided that this is no statement',
    ].forEach((message, at) => expect(linesOf(refused.err)[at]).toContain(message));
  });

  test('an account that was misread is put right, and the record keeps what was read', async () => {
    const isFirst = ({ id }: { readonly id: string }): boolean => id === a;
    const before = (JSON.parse(untouched) as RecordDocument).contacts.flatMap(({ accounts }) => accounts).find(isFirst);
    await decide('correct', a, 'date', '2031-07-08');
    const after = (await record()).contacts.flatMap(({ accounts }) => accounts).find(isFirst);
    expect(after?.account).toEqual(before?.account);
    expect(after?.decided).toMatchObject([{ field: 'date', value: '2031-07-08' }]);
  });

  test('splits a person by articles, and names another', async () => {
    const { people } = JSON.parse(untouched) as RecordDocument;
    const idOf = (name: string): string | undefined => people.find((person) => person.name === name)?.id;
    await decideAll(
      ['split', idOf('Karel Aldane'), a?.split('#')[0]],
      ['name', idOf('Ilse Morvic'), 'Ilse Morvic-Brun'],
    );
    expect((await record()).people.filter(({ name }) => name === 'Karel Aldane')).toHaveLength(2);
    expect((await run('show', idOf('Ilse Morvic'))).out).toContain('“Ilse Morvic-Brun”, by a person');
    expect((await run('show', idOf('Ilse Morvic'))).out).toContain(
      'Name, decided by Bo Lind on 2031-08-01: Ilse Morvic-Brun; the program has Ilse Morvic',
    );
  });

  test('says whom a name means in one article: there alone it is another', async () => {
    const { people } = JSON.parse(untouched) as RecordDocument;
    const idOf = (name: string): string | undefined => people.find((person) => person.name === name)?.id;
    const [there] = a?.split('#') ?? [];
    const { code, out } = await decide('means', there, 'Aldane', idOf('Ilse Morvic'));
    expect(code).toBe(0);
    expect(out.match(/holds$/gm)).toHaveLength(2);
    const after = (await record()).people;
    const isThere = ({ seenAs }: { readonly seenAs: readonly string[] }): boolean =>
      seenAs.some((key) => key.startsWith(`${there}@`));
    expect(after.filter(isThere).map(({ name }) => name)).toEqual(['Ilse Morvic']);
    expect(after.find(({ name }) => name === 'Karel Aldane')?.seenAs).toHaveLength(2);
    const morvic = after.find(({ name }) => name === 'Ilse Morvic')?.id;
    const refused = await decideAll(
      ['means', there, 'Karel Aldane', morvic],
      ['means', there, 'Nobody Known', morvic],
      ['means', first, 'Aldane', morvic],
    );
    expect(refused.err).toContain('line 1: ');
    expect(refused.err).toContain('means this one in');
    expect(refused.err).toContain('has a person of that name nowhere');
    expect(refused.err).toContain('this is a contact');
  });

  test('adds a contact that the program missed: in the record after a rebuild too, with its words, marked on every surface', async () => {
    await readout(['add', '-'], { cwd: home, stdin: WHISPER });
    const { people } = await record();
    const quay = people.flatMap(({ names }) => names).find(({ text }) => text === 'Edda Brun')?.articles[0];
    const words = [
      'tells',
      quay,
      'meeting',
      'an hour of whispering',
      'who=Karel Aldane',
      'who=Edda Brun (envoy; Denmark)',
    ];
    const { code, out } = await decide(...words, 'date=2031-03-09', 'place=Oslo, Norway', '--why', 'as good as met');
    expect(code).toBe(0);
    expect(out).toContain('tells of the meeting of Karel Aldane and Edda Brun');
    const before = await exported();
    await run('rebuild');
    expect(await exported()).toBe(before);
    const contact = (await record()).contacts.find(({ participants }) =>
      participants.some(({ name }) => name === 'Edda Brun'),
    );
    expect(contact).toMatchObject({
      kind: 'meeting',
      date: { edtf: '2031-03-09', how: 'given' },
      place: { name: 'Oslo' },
    });
    const mark = 'meeting, found by Bo Lind on 2031-08-01 (as good as met)';
    for (const surface of [
      ['chronology'],
      ['show', contact?.id],
      ['compare', contact?.id],
      ['why', contact?.accounts[0]?.id],
    ])
      expect((await run(...surface)).out.replace(/\s+/g, ' ')).toContain(mark);
    expect((await run('show', quay)).out).toContain(
      'found by a person: Decided by Bo Lind on 2031-08-01: as good as met',
    );
    const log = await run('decisions', '--json');
    expect(answers(await feed(linesOf(log.out)))).toMatchObject([{ outcome: 'known' }]);
    const refused = await decideAll(
      [...words.slice(0, 3), 'an hour of shouting', 'who=Edda Brun', 'who=Karel Aldane'],
      [...words.slice(0, 3), 'an hour of whispering', 'who=Edda Bruun', 'who=Karel Aldane'],
      words.slice(0, 4),
      [...words, 'status=maybe'],
      ['tells', first, ...words.slice(2)],
    );
    for (const message of [
      '“an hour of shouting”: these words do not stand in',
      'Edda Bruun: the article',
      'it takes: readout decide tells ARTICLE KIND WORDS',
      'there is no such status',
      'this is a contact',
    ])
      expect(refused.err).toContain(message);
    expect(linesOf(refused.err)).toHaveLength(5);
  });

  test('what contradicts through others is refused with the way out, and --outrank lets it stand', async () => {
    await decideAll(['same', a, b], ['same', b, c]);
    const refused = await decide('different', a, c);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('this contradicts what was decided before');
    expect(refused.err).toMatch(/readout decide undo d[\da-f]{10}', or add --outrank/);
    const outranking = await decide('different', a, c, '--outrank');
    expect(outranking.code).toBe(0);
    expect(outranking.out).toContain('outranks d');
    expect((await run('decisions', '--state', 'outranked')).out).toContain('Outranked by');
  });

  test('the opposite of one decision needs no flag and says what it outranks; the same again is kept once', async () => {
    const outcome = await decideAll(['same', a, b], ['different', a, b], ['different', a, b]);
    const [joined, parted, again] = answers(outcome);
    expect(parted).toMatchObject({ outcome: 'decided', outranks: [joined?.['decision']] });
    expect(again).toMatchObject({ outcome: 'known', decision: parted?.['decision'] });
    expect(linesOf((await run('decisions', '--json')).out)).toHaveLength(2);
  });
});

test('processes that decide at once lose nothing', async () => {
  const all = await Promise.all(
    [first, second, third].map((id, at) => decide('correct', id, 'status', 'denied', '--by', `Editor ${at}`)),
  );
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
  const log = linesOf((await run('decisions', '--json')).out).map(
    (line) => JSON.parse(line) as { by: string; state: string },
  );
  expect(log.map(({ by }) => by).toSorted()).toEqual(['Editor 0', 'Editor 1', 'Editor 2']);
  expect(log.every(({ state }) => state === 'holds')).toBe(true);
  expect((await record()).contacts.map(({ status }) => status)).toEqual(['denied', 'denied', 'denied']);
});

describe('readout decide - takes many at once', () => {
  test('one answer a line, with who, when and why from the line or from the options', async () => {
    const lines = [
      { decide: ['correct', first, 'kind', 'talks'], by: 'Ana Lund', at: '2031-08-02', why: 'the communiqué' },
      '',
      { decide: ['reject', second] },
    ];
    const outcome = await feed(lines, '--at', '2031-08-03');
    expect(outcome.code).toBe(0);
    expect(answers(outcome)).toMatchObject([
      { outcome: 'decided', by: 'Ana Lund', at: '2031-08-02T00:00:00.000Z', why: 'the communiqué', bearsOn: [first] },
      { outcome: 'decided', by: 'Bo Lind', at: '2031-08-03T00:00:00.000Z', state: 'holds' },
    ]);
  });

  test('a line with trouble costs that line, is named, and ends with 1', async () => {
    const good = { decide: ['correct', first, 'kind', 'talks'] };
    const outcome = await feed([
      '{"decide"',
      { decide: ['correct', first, 'kind', 'dinner'] },
      good,
      { verdict: 'same' },
    ]);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toContain('line 1: this is no JSON');
    expect(outcome.err).toContain('line 2: dinner: there is no such kind');
    expect(outcome.err).toContain("line 4: there is no 'verdict' in a request");
    expect(answers(outcome).map((answer) => answer['outcome'])).toEqual(['trouble', 'trouble', 'decided', 'trouble']);
  });

  test('a log is moved to another case as it is, gives the same record there, and is taken once', async () => {
    await decideAll(['correct', first, 'kind', 'talks'], ['reject', second], ['undo'], ['confirm', third]);
    const log = linesOf((await run('decisions', '--json')).out);
    const there = await exported();
    copyFileSync(join(base, 'readout.case'), join(home, 'readout.case'));
    expect(answers(await feed(log)).map((answer) => answer['outcome'])).toEqual(log.map(() => 'decided'));
    expect(await exported()).toBe(there);
    const broken = { ...(JSON.parse(log[0] ?? '') as object), what: { act: 'correct' } };
    const again = await feed([...log, broken]);
    expect(answers(again).map((answer) => answer['outcome'])).toEqual([...log.map(() => 'known'), 'trouble']);
    expect(again.err).toContain('this is no whole decision');
  });
});

describe('what cannot be decided', () => {
  test('is told in words for the user, with the way out, and changes nothing', async () => {
    const cases: readonly (readonly [Words, string])[] = [
      [['same', 'k0000', 'k1111'], 'nothing in this case has that id'],
      [['undo'], 'nothing that Bo Lind decided stands'],
      [['undo', 'd12345'], 'there is no such decision'],
      [['correct', first, 'date', 'next week'], 'this is no date'],
      [['correct', first, 'kind', 'dinner'], 'there is no such kind'],
      [['correct', first, 'mood', 'good'], 'there is no such field'],
      [['confirm', first, 'mood'], 'there is no such field'],
      [['remove', first, 'Nobody Known'], 'nobody of that name took part'],
      [['name', first, 'Somebody'], 'this is a contact, not a person or an organisation'],
      [['same', first, first], 'the record has these as one already'],
      [['split', first, a], 'nothing would be left'],
      [['guess', first], "'guess' is none of"],
      [['same', first], 'it takes: readout decide same ID ID [ID...]'],
    ];
    const { code, err } = await decideAll(...cases.map(([words]) => words));
    expect(code).toBe(1);
    cases.forEach(([, message], at) => {
      expect(linesOf(err)[at]).toContain(`line ${at + 1}: `);
      expect(linesOf(err)[at]).toContain(message);
    });
    expect(await exported()).toBe(untouched);
  });

  test.each([[['guess', 'k1234']], [['same', 'k1234']], [['undo', 'd1', 'd2']]])(
    'as words ends with 2: %j',
    async (words) => {
      const { code, err } = await decide(...words);
      expect(code).toBe(2);
      expect(err).toMatch(/^error: /);
    },
  );

  test('an account that was rejected says who did, and how to take that back', async () => {
    await decide('reject', first);
    const { code, err } = await decide('confirm', a);
    expect(code).toBe(1);
    expect(err).toMatch(/Bo Lind decided that this is no contact\. 'readout decide undo d[\da-f]{10}' takes that back/);
  });

  test('somebody whom a decision alone names is not joined with anybody: it would rest on nothing', async () => {
    await decide('add', a, 'Edda Brun');
    const { people } = await record();
    const idOf = (name: string): string | undefined => people.find((person) => person.name === name)?.id;
    const { code, err } = await decide('same', idOf('Edda Brun'), idOf('Ilse Morvic'));
    expect(code).toBe(1);
    expect(err).toContain('no article names this person: a decision did');
  });

  test('what is unknown is not confirmed in passing', async () => {
    await decide('correct', third, 'place', 'unknown');
    const outcome = await decideAll(['confirm', third], ['confirm', third, 'place']);
    expect(outcome.err).toContain('line 2: place: the record has no value to confirm');
    const { decided = [] } = (await record()).contacts.find(({ id }) => id === third) ?? {};
    expect(decided.find(({ field }) => field === 'place')).toMatchObject({ act: 'correct' });
  });

  test('without a case it says how to make one', async () => {
    remove(join(home, 'readout.case'));
    const { code, err } = await decide('undo');
    expect(code).toBe(1);
    expect(err).toContain('there is no case here');
  });
});

test('readout decisions says so where nobody decided anything', async () => {
  expect(await run('decisions')).toMatchObject({ code: 0, out: '', err: expect.stringContaining('readout review') });
});
