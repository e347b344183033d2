import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, folderWith, readout, remove, start } from '../cli/testing/run.js';
import { addInputs, refresh } from '../pipeline.js';
import { openCase, type Store } from '../store/index.js';
import { serveCase, type Server } from './index.js';

type Shown = {
  readonly id: string;
  readonly says: string;
  readonly by: string;
  readonly why: string | null;
  readonly state: string;
  readonly because: string;
  readonly bearsOn: readonly { readonly id: string; readonly kind: string }[];
};
type Answer = {
  readonly status: number;
  readonly version: string;
  readonly decisions: readonly (Shown & { readonly outcome: string; readonly outranks: readonly { id: string }[] })[];
  readonly error: { readonly code: string; readonly wrong: string; readonly remedy: string };
};
type Place = Pick<Server, 'address' | 'token'>;

async function posted(
  { address, token }: Place,
  body: unknown,
  sent: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, ...sent };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${address}/api/decisions`, { method: 'POST', headers, body: text });
  return { ...((await answer.json()) as Answer), status: answer.status };
}

const asked = async (address: string, at: string): Promise<unknown> => (await fetch(address + at)).json();
const logOf = async (address: string, query = ''): Promise<{ total: number; decisions: readonly Shown[] }> =>
  (await asked(address, `/api/decisions?limit=200${query}`)) as { total: number; decisions: readonly Shown[] };
const contactsOf = async (address: string): Promise<readonly string[]> =>
  ((await asked(address, '/api/contacts?limit=200')) as { contacts: { id: string }[] }).contacts.map(({ id }) => id);

const FILES = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`${number}.txt`, article(number)]));

async function filled(folder: string): Promise<Store> {
  const store = await openCase(path.join(folder, 'x.case'));
  await addInputs(store, Object.keys(FILES), { cwd: folder, given: { outlet: 'Harbour Post' } }, () => {});
  await refresh(store);
  return store;
}

describe('deciding over HTTP', () => {
  let folder: string;
  let store: Store;
  let server: Server;
  let contacts: readonly string[];
  const bugs: unknown[] = [];

  beforeAll(async () => {
    folder = folderWith(FILES);
    store = await filled(folder);
    server = await serveCase(store, { port: 0, log: (error) => bugs.push(error) });
    contacts = await contactsOf(server.address);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    remove(folder);
  });

  const id = (at: number): string => contacts[at] ?? '';
  const decide = (...words: readonly string[]): Promise<Answer> => posted(server, { decide: words, by: 'Ana Lund' });

  it('keeps a value with who decided it and why, in the record that its answer names', async () => {
    const said = { decide: ['correct', id(0), 'date', '2031-03'], by: ' Ana  Lund ', why: 'the day is a guess' };
    const { status, version, decisions } = await posted(server, said);
    expect(status).toBe(200);
    expect(decisions).toMatchObject([
      {
        outcome: 'decided',
        by: 'Ana Lund',
        why: 'the day is a guess',
        state: 'holds',
        bearsOn: [{ id: id(0), kind: 'contact' }],
        says: expect.stringContaining('date March 2031'),
      },
    ]);
    expect(await asked(server.address, `/api/contacts/${id(0)}`)).toMatchObject({
      version,
      contact: { date: { edtf: '2031-03' }, decided: [{ field: 'date', by: 'Ana Lund' }] },
    });
  });

  it('answers that it is known already where somebody decides the same again', async () => {
    const { decisions } = await decide('correct', id(0), 'date', '2031-03');
    expect(decisions).toMatchObject([{ outcome: 'known', why: 'the day is a guess' }]);
    expect(await logOf(server.address)).toMatchObject({ total: 1 });
  });

  it('takes a decision back, and the log tells of both, the last first', async () => {
    const { decisions } = await decide('reject', id(1));
    expect(await contactsOf(server.address)).not.toContain(id(1));
    await decide('undo', decisions[0]?.id ?? '');
    expect(await contactsOf(server.address)).toContain(id(1));
    const log = await logOf(server.address);
    expect(log.decisions.slice(0, 2)).toMatchObject([
      { act: 'undo', undoes: decisions[0]?.id, says: expect.stringContaining('takes back: ') },
      { act: 'reject', state: 'undone', because: expect.stringContaining('Ana Lund') },
    ]);
    expect(await logOf(server.address, '&state=undone')).toMatchObject({ total: 1 });
    expect(await logOf(server.address, '&by=Nobody')).toMatchObject({ total: 0 });
    expect(await logOf(server.address, `&on=${id(0)}`)).toMatchObject({ total: 1, decisions: [{ act: 'correct' }] });
    expect(await asked(server.address, '/api/decisions?limit=1&offset=1')).toMatchObject({
      total: 3,
      by: ['Ana Lund'],
      decisions: [{ act: 'reject' }],
    });
  });

  it('refuses what contradicts others only together, with words for a browser, until it may outrank', async () => {
    const apart = async (contact: string): Promise<string> => {
      const { contact: found } = (await asked(server.address, `/api/contacts/${contact}`)) as {
        contact: { accounts: { id: string }[] };
      };
      return found.accounts[0]?.id ?? '';
    };
    const [one, other, third] = await Promise.all([apart(id(2)), apart(id(3)), apart(id(4))]);
    const [first] = (await decide('same', one, other)).decisions;
    const [second] = (await decide('same', other, third)).decisions;
    const wish = { decide: ['different', one, third], by: 'Bo Lind' };
    const { status, error } = await posted(server, wish);
    expect([status, error.code]).toEqual([409, 'conflict']);
    expect(error.wrong).toContain('Ana Lund');
    expect(error.remedy).toMatch(/^Take back .* or let yours outrank it\.$/);
    expect(error.remedy).not.toMatch(/readout |--/);
    expect((await logOf(server.address, '&by=Bo Lind')).total).toBe(0);
    const { decisions } = await posted(server, { ...wish, outrank: true });
    expect(decisions).toMatchObject([{ state: 'holds', outranks: [expect.anything()] }]);
    expect([first?.id, second?.id]).toContain(decisions[0]?.outranks[0]?.id);
  });

  it('refuses words that say nothing, a case that has changed, and what it cannot read', async () => {
    for (const words of [['dance', id(0)], ['correct', id(0)], ['same'], []])
      expect((await decide(...words)).status).toBe(400);
    for (const sent of [{ decide: ['undo'] }, { decide: 'undo', by: 'Ana' }, { decide: ['undo'], by: ' ' }, '{"x'])
      expect(await posted(server, sent)).toMatchObject({ status: 400, error: { code: 'bad-request' } });
    for (const words of [
      ['reject', 'k00000'],
      ['correct', id(0), 'date', 'Tuesday'],
      ['undo', 'd00000'],
    ]) {
      const { status, error } = await decide(...words);
      expect([status, error.code]).toEqual([422, 'trouble']);
      expect(error.remedy).not.toMatch(/readout |--/);
    }
  });

  it('needs the token', async () => {
    const said = { decide: ['reject', id(0)], by: 'Ana' };
    expect(await posted(server, said, { Authorization: 'Bearer no' })).toMatchObject({ status: 401 });
    expect(await contactsOf(server.address)).toContain(id(0));
  });

  it('has met no fault of its own in all this', () => {
    expect(bugs).toEqual([]);
  });
});

describe('deciding at once', () => {
  it('loses nothing of what two people and a terminal decide', async () => {
    const folder = folderWith(FILES);
    const store = await filled(folder);
    const server = await serveCase(store, { port: 0, log: () => {} });
    try {
      const contacts = await contactsOf(server.address);
      const wish = (by: string) => (contact: string) =>
        posted(server, { decide: ['correct', contact, 'place', `${by}, Egypt`], by });
      const typed = contacts.slice(0, 3).map((contact) => ['correct', contact, 'status', 'unclear']);
      const [answers, ...outcomes] = await Promise.all([
        Promise.all([...contacts.map(wish('Ana')), ...contacts.map(wish('Bo'))]),
        ...typed.map((words) => readout(['decide', '--case', 'x.case', '--by', 'Cy', ...words], { cwd: folder })),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      expect(outcomes.map(({ code }) => code)).toEqual(outcomes.map(() => 0));
      const { total, decisions } = await logOf(server.address);
      expect(total).toBe(contacts.length * 2 + typed.length);
      for (const { decisions: answered } of answers) expect(decisions.map((one) => one.id)).toContain(answered[0]?.id);
    } finally {
      await server.close();
      await store.close();
      remove(folder);
    }
  }, 60_000);

  it('loses nothing of what two people decide in the program itself, which answers others meanwhile', async () => {
    const folder = folderWith(FILES);
    await (await filled(folder)).close();
    try {
      const server = await listening(folder);
      const contacts = await contactsOf(server.address);
      const wishes = ['Ana', 'Bo'].flatMap((by) =>
        contacts.map((contact) => posted(server, { decide: ['correct', contact, 'place', `${by}, Egypt`], by })),
      );
      const totals = await Promise.all(contacts.map(async () => (await contactsOf(server.address)).length));
      expect(totals).toEqual(contacts.map(() => contacts.length));
      const answers = await Promise.all(wishes);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      const refused = await posted(server, { decide: ['correct', contacts[0], 'kind', 'party'], by: 'Ana' });
      expect(refused).toMatchObject({ status: 422, error: { code: 'trouble' } });
      const { decisions } = await logOf(server.address);
      expect(new Set(decisions.map(({ id }) => id))).toEqual(new Set(answers.map((answer) => answer.decisions[0]?.id)));
      server.child.kill('SIGTERM');
      await server.ended;
      // A case at rest is one file.
      expect(readdirSync(folder).filter((name) => name.startsWith('x.case'))).toEqual(['x.case']);
    } finally {
      remove(folder);
    }
  }, 60_000);

  it('keeps what was answered when the server is killed', async () => {
    const folder = folderWith(FILES);
    await (await filled(folder)).close();
    try {
      const first = await listening(folder);
      const contacts = await contactsOf(first.address);
      const answered: string[] = [];
      const all = contacts.map(async (contact) => {
        const { decisions } = await posted(first, { decide: ['confirm', contact], by: 'Ana' });
        answered.push(decisions[0]?.id ?? '');
        if (answered.length === 3) first.child.kill('SIGKILL');
      });
      await Promise.allSettled(all);
      await first.ended;
      expect(answered.length).toBeGreaterThanOrEqual(3);
      const second = await listening(folder);
      const { decisions } = await logOf(second.address);
      second.child.kill('SIGKILL');
      await second.ended;
      expect(decisions.map(({ id }) => id)).toEqual(expect.arrayContaining(answered));
    } finally {
      remove(folder);
    }
  }, 60_000);
});

/** A server in a process of its own. */
async function listening(folder: string) {
  const child = start(['serve', '--case', 'x.case', '--port', '0', '--no-open'], { cwd: folder });
  const ended = once(child, 'exit');
  let said = '';
  for await (const data of child.stdout ?? []) {
    said += String(data);
    const found = /(http:\/\/\S+)\/#token=([\w-]+)/.exec(said);
    if (found) return { child, ended, address: found[1] ?? '', token: found[2] ?? '' };
  }
  throw new Error(`the server ended: ${said}`);
}
