/** What people do to a case, drawn by chance: articles come, go and are read anew, and decisions of all kinds are made. */
import * as fc from 'fast-check';
import { targetStatement } from '../../src/decide/index.js';
import { Log } from '../../src/decide/testing.js';
import type { DecidedValue, Decision, Reading } from '../../src/domain/index.js';
import type { Store } from '../../src/store/index.js';
import { article, entryOf, made, removalOf } from './world.js';

export const SORTS = [
  'same',
  'different',
  'same-person',
  'different-person',
  'correct',
  'confirm',
  'misread',
  'reject',
  'tells',
  'same-body',
  'different-body',
  'name',
  'statement',
  'undo',
] as const;
const act = (sorts: readonly string[]) =>
  fc.record({ sort: fc.constantFrom(...sorts), a: fc.nat(60), b: fc.nat(60), value: fc.nat(9) });
type Act = { readonly sort: string; readonly a: number; readonly b: number; readonly value: number };

/** What is decided, of things of the world by what they come to when all are counted through. */
function decide(log: Log, { sort, a, b, value }: Act): Decision | null {
  const accounts = log.readings.flatMap((one) => one.contacts.map(({ id }) => `${one.article.id}#${id}`));
  const people = log.readings.flatMap((one) => one.people.map((_, index) => `${one.article.id}@${index}`));
  const bodies = log.readings.flatMap((one) => one.organisations.map((_, index) => `${one.article.id}@${index}`));
  const pick = (all: readonly string[], at: number): string => all[at % all.length] ?? '';
  const [account, other] = [pick(accounts, a), pick(accounts, b)];
  if (sort === 'same') return log.same(account, other);
  if (sort === 'different') return log.different([account, pick(accounts, a + 3)], [other]);
  if (sort === 'undo') {
    const earlier = log.decisions[a % Math.max(1, log.decisions.length)];
    return earlier ? log.undo(earlier) : null;
  }
  if (sort === 'reject') return log.reject(account, other);
  if (sort === 'tells') return log.tells(account, value % 2 === 0 ? '2024-03-01' : '2024-03-02');
  if (sort === 'correct') return log.correct(account, valueOf(log, account, other, value));
  if (sort === 'confirm') return log.confirm(account, valueOf(log, account, other, value));
  if (sort === 'misread') return log.misread(account, valueOf(log, account, other, value % 8));
  if (sort === 'statement') return onStatement(log, account, value);
  if (sort === 'same-body' || sort === 'different-body')
    return bodies.length === 0
      ? null
      : log.organisations(sort === 'same-body' ? 'same' : 'different', pick(bodies, a), pick(bodies, b));
  if (sort === 'name' && value > 6)
    return bodies.length === 0
      ? null
      : log.decide({
          act: 'name',
          about: 'organisation',
          of: [log.entity('organisations', pick(bodies, a))],
          name: 'The Lumen',
        });
  if (people.length === 0) return null;
  const [one, another] = [log.person(pick(people, a)), log.person(pick(people, b))];
  if (sort === 'same-person') return log.decide({ act: 'same', about: 'person', a: [one], b: [another] });
  if (sort === 'different-person') return log.decide({ act: 'different', about: 'person', a: [one], b: [another] });
  return log.decide({ act: 'name', of: [one], name: pick(['Tomas K. Aldane', 'Ines Morvic'], value) });
}

function valueOf(log: Log, account: string, other: string, value: number): DecidedValue {
  const [told = '', id] = account.split('#');
  const reading = log.readings.find((one) => one.article.id === told);
  const name = reading?.contacts.find((one) => one.id === id)?.participants[0]?.name ?? '';
  const person = reading?.people.some((one) => one.name === name)
    ? [log.person(`${told}@${reading.people.findIndex((one) => one.name === name)}`)]
    : [];
  const values: readonly DecidedValue[] = [
    { field: 'kind', value: 'visit' },
    { field: 'status', value: 'planned' },
    { field: 'date', value: '2024-03-02' },
    { field: 'date', value: null },
    { field: 'participants', change: 'part', name: 'Edda Brun', person: [], role: 'envoy' },
    { field: 'participants', change: 'none', name, person, role: null },
    { field: 'role', name, person, value: 'foreign minister' },
    { field: 'place', value: null },
    { field: 'part-of', value: [log.account(other)] },
    { field: 'part-of', value: [] },
  ];
  return values[value] ?? { field: 'kind', value: 'call' };
}

function onStatement(log: Log, account: string, value: number): Decision | null {
  const reading = log.readings.find((one) => account.startsWith(`${one.article.id}#`));
  const statement = reading?.statements[value % 3];
  if (!reading || !statement) return null;
  const of = targetStatement(reading, statement);
  if (value < 3)
    return log.decide({ act: 'statement', verdict: 'reject', of, values: [{ field: 'statement', value: false }] });
  const said = { field: 'said-at', value: value < 6 ? null : log.account(account) } as const;
  return log.decide({ act: 'statement', verdict: 'correct', of, values: [said] });
}

export const turnOf = (sorts: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ decide: fc.array(act(sorts), { minLength: 1, maxLength: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ turn: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ anew: fc.nat(8), as: article }) },
  );

export type Turn = ReturnType<typeof turnOf> extends fc.Arbitrary<infer T> ? T : never;

/** Takes each turn in a store that is empty, and after each, and before the first, has the articles and decisions looked at that are there. */
export async function takeTurns(
  store: Store,
  readings: readonly Reading[],
  turns: readonly Turn[],
  look: (there: readonly Reading[], decisions: readonly Decision[]) => Promise<void>,
): Promise<void> {
  const log = new Log(readings);
  const there = new Map<string, Reading>();
  const turn = async (chosen: readonly Reading[]): Promise<void> => {
    const gone = chosen.filter(({ article: { id } }) => there.has(id));
    await store.remove(gone.map(removalOf));
    await store.add(chosen.filter((one) => !gone.includes(one)).map(entryOf));
    for (const one of chosen) if (!there.delete(one.article.id)) there.set(one.article.id, one);
  };
  await turn(readings.filter((_, index) => index % 3 > 0));
  for (const one of turns) {
    if ('decide' in one) await store.decide(one.decide.flatMap((what) => decide(log, what) ?? []));
    else if ('turn' in one)
      await turn(
        one.turn.flatMap(
          (index) =>
            [...there.values(), ...readings].find(({ article: { id } }) => id === readings[index]?.article.id) ?? [],
        ),
      );
    else if (there.has(made(one.as, one.anew).article.id)) {
      const reading = made(one.as, one.anew);
      await store.replaceReadings([reading]);
      there.set(reading.article.id, reading);
    }
    await look([...there.values()], log.decisions);
  }
}
