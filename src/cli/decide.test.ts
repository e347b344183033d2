import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RecordDocument } from '../domain/index.js';
import { article, folderWith, type Outcome, readout, remove } from './testing/run.js';

const CALL = `Ministers speak by phone

OSLO, 9 July 2031 – Norwegian Foreign Minister Karel Aldane spoke by phone with Egyptian Foreign Minister Ilse Morvic on 8 July 2031.
`;

let base = '';
let home = '';
beforeAll(async () => {
  base = folderWith({ 'news/one.txt': article(1), 'news/two.txt': article(2), 'news/call.txt': CALL });
  await readout(['add', 'news'], { cwd: base });
});
beforeEach(() => {
  home = folderWith();
  copyFileSync(join(base, 'readout.case'), join(home, 'readout.case'));
});
afterEach(() => remove(home));
afterAll(() => remove(base));

const run = (...args: readonly string[]): Promise<Outcome> =>
  readout(args, { cwd: home, env: { READOUT_USER: 'Bo Lind' } });
const feed = (lines: readonly unknown[], ...args: readonly string[]): Promise<Outcome> =>
  readout(['decide', '--json', ...args, '-'], {
    cwd: home,
    stdin: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    env: { READOUT_USER: 'Bo Lind' },
  });
const decide = (...args: readonly string[]): Promise<Outcome> => run('decide', ...args, '--at', '2031-08-01T09:30:00Z');
const exported = async (): Promise<string> => (await run('export')).out;
const record = async (): Promise<RecordDocument> => JSON.parse(await exported()) as RecordDocument;
const ids = async (): Promise<readonly string[]> => (await record()).contacts.map(({ id }) => id);
const answers = ({ out }: Outcome): readonly { readonly [key: string]: unknown }[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { readonly [key: string]: unknown });

describe('readout decide', () => {
  test('joins two contacts, says so, and every surface shows who decided', async () => {
    const [first = '', second = ''] = await ids();
    const { code, out } = await decide('same', first, second, '--why', 'one round of talks');
    expect(code).toBe(0);
    expect(out).toMatch(/^d[\da-f]{10} {2}2031-08-01 09:30 UTC {2}Bo Lind {2}holds\n/);
    expect(out).toContain('are one contact');
    const [contact] = (await record()).contacts;
    expect(contact?.decided).toMatchObject([
      { field: 'identity', by: 'Bo Lind', at: '2031-08-01T09:30:00.000Z', why: 'one round of talks' },
    ]);
    for (const shown of [
      await run('chronology'),
      await run('show', contact?.id ?? ''),
      await run('chronology', '--format', 'html'),
    ])
      expect(shown.out.replace(/\s+/g, ' ')).toContain('Joined by Bo Lind on 2031-08-01 (one round of talks)');
    expect((await run('why', contact?.id ?? '')).out).toContain('a person decided that they are the same');
  });

  test('an undo gives back the same export, byte for byte', async () => {
    const before = await exported();
    const [first = '', second = ''] = await ids();
    await decide('different', first, second);
    await decide('correct', first, 'date', '2031-03-30');
    await decide('reject', second);
    expect(await exported()).not.toBe(before);
    for (const _ of [1, 2, 3]) expect((await decide('undo')).code).toBe(0);
    expect(await exported()).toBe(before);
    expect((await run('decisions', '--state', 'undone')).out.match(/undone$/gm)).toHaveLength(3);
  });

  test('decisions outlive a rebuild', async () => {
    const [first = ''] = await ids();
    await decide('correct', first, 'place', 'Alexandria, Egypt');
    const before = await exported();
    await run('rebuild');
    expect(await exported()).toBe(before);
  });

  test('corrects, confirms, adds, removes, renames and rejects', async () => {
    const [first = '', second = '', third = ''] = await ids();
    for (const words of [
      ['correct', first, 'kind', 'talks'],
      ['correct', first, 'status', 'denied'],
      ['correct', first, 'topics', 'the strait', 'fisheries'],
      ['confirm', first, 'date'],
      ['add', second, 'Edda Brun', 'envoy'],
      ['remove', second, 'Ilse Morvic'],
      ['role', second, 'Karel Aldane', 'prime minister'],
      ['reject', third],
    ])
      expect(await decide(...words)).toMatchObject({ code: 0, err: '' });
    const { contacts } = await record();
    expect(contacts.map(({ id }) => id)).toEqual([first, second]);
    expect(contacts[0]).toMatchObject({ kind: 'talks', status: 'denied' });
    expect(contacts[0]?.decided?.map(({ field, act }) => [field, act])).toEqual([
      ['kind', 'correct'],
      ['status', 'correct'],
      ['topics', 'correct'],
      ['date', 'confirm'],
    ]);
    expect(contacts[1]?.participants.map(({ name, role }) => [name, role])).toEqual([
      ['Karel Aldane', 'prime minister'],
      ['Edda Brun', 'envoy'],
    ]);
    expect((await run('chronology')).out).toContain('LEFT OUT BY A PERSON');
  });

  test('an account that was misread is put right, and the record keeps what was read', async () => {
    const contact = (await record()).contacts[0];
    const account = contact?.accounts[0];
    await decide('correct', account?.id ?? '', 'date', '2031-07-08');
    const after = (await record()).contacts.flatMap(({ accounts }) => accounts).find(({ id }) => id === account?.id);
    expect(after?.account).toEqual(account?.account);
    expect(after?.decided).toMatchObject([{ field: 'date', value: '2031-07-08' }]);
  });

  test('splits a person by articles, and a name can be given', async () => {
    const { people, contacts } = await record();
    const aldane = people.find(({ name }) => name === 'Karel Aldane')?.id ?? '';
    await decide('split', aldane, contacts[0]?.accounts[0]?.article ?? '');
    expect((await record()).people.filter(({ name }) => name === 'Karel Aldane')).toHaveLength(2);
    const morvic = people.find(({ name }) => name === 'Ilse Morvic')?.id ?? '';
    await decide('name', morvic, 'Ilse Morvic-Brun');
    expect((await run('show', morvic)).out).toContain(
      'Name, decided by Bo Lind on 2031-08-01: Ilse Morvic-Brun; the program has Ilse Morvic',
    );
  });

  test('what contradicts through others is refused with the way out, and --outrank lets it stand', async () => {
    const [first = '', second = '', third = ''] = await ids();
    const [a = '', b = '', c = ''] = (await record()).contacts.map(({ accounts }) => accounts[0]?.id ?? '');
    await decide('same', first, second);
    await decide('same', b, c);
    const refused = await decide('different', a, c);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('this contradicts what was decided before');
    expect(refused.err).toMatch(/readout decide undo d[\da-f]{10}', or add --outrank/);
    const outranking = await decide('different', a, c, '--outrank');
    expect(outranking.code).toBe(0);
    expect(outranking.out).toContain('outranks d');
    expect((await run('decisions', '--state', 'outranked')).out).toContain('Outranked by');
    expect(third).not.toBe('');
  });

  test('the opposite of one’s own decision needs no flag and says what it outranks', async () => {
    const [a = '', b = ''] = (await record()).contacts.map(({ accounts }) => accounts[0]?.id ?? '');
    await decide('same', a, b);
    const turned = await decide('different', a, b);
    expect(turned.code).toBe(0);
    expect(turned.out).toContain('outranks d');
  });

  test('the same decision again is told and not kept twice', async () => {
    const [first = ''] = await ids();
    await decide('correct', first, 'kind', 'talks');
    expect((await decide('correct', first, 'kind', 'talks')).out).toContain('You have decided that already');
    expect((await run('decisions', '--json')).out.trim().split('\n')).toHaveLength(1);
  });
});

describe('readout decide - takes many at once', () => {
  test('one answer a line, with who, when and why from the line or from the options', async () => {
    const [first = '', second = ''] = await ids();
    const outcome = await feed(
      [
        { decide: ['correct', first, 'kind', 'talks'], by: 'Ana Lund', at: '2031-08-02', why: 'the communiqué' },
        '',
        { decide: ['reject', second] },
      ],
      '--at',
      '2031-08-03',
    );
    expect(outcome.code).toBe(0);
    expect(answers(outcome)).toMatchObject([
      {
        outcome: 'decided',
        by: 'Ana Lund',
        at: '2031-08-02T00:00:00.000Z',
        why: 'the communiqué',
        state: 'holds',
        bearsOn: [first],
      },
      { outcome: 'decided', by: 'Bo Lind', at: '2031-08-03T00:00:00.000Z', state: 'holds' },
    ]);
  });

  test('a line with trouble costs that line, is named, and ends with 1', async () => {
    const [first = ''] = await ids();
    const outcome = await feed([
      '{"decide"',
      { decide: ['correct', first, 'kind', 'dinner'] },
      { decide: ['correct', first, 'kind', 'talks'] },
      { verdict: 'same' },
    ]);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toContain('line 1: this is no JSON');
    expect(outcome.err).toContain('line 2: dinner: there is no such kind');
    expect(outcome.err).toContain("line 4: there is no 'verdict' in a request");
    expect(answers(outcome).map((answer) => answer['outcome'])).toEqual(['trouble', 'trouble', 'decided', 'trouble']);
    expect((await record()).contacts[0]?.kind).toBe('talks');
  });

  test('the same lines with their times twice decide once', async () => {
    const [first = ''] = await ids();
    const line = { decide: ['correct', first, 'kind', 'talks'], at: '2031-08-02' };
    await feed([line]);
    expect(answers(await feed([line]))).toMatchObject([{ outcome: 'known' }]);
  });
});

describe('what cannot be decided is told in words for the user', () => {
  test.each([
    [['same', 'k0000', 'k1111'], 'nothing in this case has that id'],
    [['undo'], 'nothing that Bo Lind decided stands'],
    [['undo', 'd12345'], 'there is no such decision'],
  ])('%j', async (words, message) => {
    const { code, out, err } = await decide(...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
  });

  test.each([
    [['correct', 'date', 'next week'], 'this is no date'],
    [['correct', 'kind', 'dinner'], 'there is no such kind'],
    [['correct', 'mood', 'good'], 'there is no such field'],
    [['confirm', 'mood'], 'there is no such field'],
    [['remove', 'Nobody Known'], 'nobody of that name took part'],
    [['name', 'Somebody'], 'not a person'],
  ])('of a contact: %j', async ([verb = '', ...rest], message) => {
    const [first = ''] = await ids();
    const { code, err } = await decide(verb, first, ...rest);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  test.each([[['guess', 'k1234']], [['same', 'k1234']], [['undo', 'd1', 'd2']], [['correct', 'k1234', 'date']]])(
    'wrong usage ends with 2: %j',
    async (words) => {
      const { code, err } = await decide(...words);
      expect(code).toBe(2);
      expect(err).toMatch(/^error: /);
    },
  );

  test('without a case it says how to make one', async () => {
    const { code, err } = await readout(['decide', 'undo'], { cwd: folderWith() });
    expect(code).toBe(1);
    expect(err).toContain('there is no case here');
  });
});

describe('readout decisions', () => {
  test('says so where nobody decided anything', async () => {
    expect(await run('decisions')).toMatchObject({ code: 0, out: '', err: expect.stringContaining('readout review') });
  });
});
