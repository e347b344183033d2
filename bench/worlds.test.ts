/** Linking alone, on invented readings of which we know what is one contact: `bench/worlds/README.md`. Floors only rise. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { link } from '../src/link/index.js';
import { type AccountSketch, readingOf, type ReadingSketch } from '../src/link/testing.js';

type Told = AccountSketch & { readonly contact: string };
type World = {
  readonly readings: readonly (Omit<ReadingSketch, 'accounts'> & { readonly accounts: readonly Told[] })[];
};
type Account = { readonly id: string; readonly article: string; readonly told: Told };
type Pair = readonly [Account, Account];

const FOLDER = path.join(import.meta.dirname, 'worlds');
const numberOf = (file: string): number => Number(file.slice(1, 3));
const ASIDE = { first: 25, last: 32 };

const isAside = (file: string): boolean => numberOf(file) >= ASIDE.first && numberOf(file) <= ASIDE.last;

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

function accountsIn({ readings }: World): readonly Account[] {
  return readings.flatMap(({ id, accounts }) =>
    accounts.map((told, index) => ({ id: `${id}#c${index}`, article: id, told })),
  );
}

/** The pairs of accounts that are one contact and stayed apart, and those that are two and were joined, with how many are one. */
function judge(file: string): {
  readonly one: number;
  readonly lost: readonly Pair[];
  readonly wrong: readonly Pair[];
} {
  const world = JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as World;
  const linked = link(world.readings.map((reading) => readingOf(reading)));
  const homes = new Map(
    linked.contacts.flatMap(({ id, accounts }) => accounts.map((account) => [account, id] as const)),
  );
  const accounts = accountsIn(world);
  const pairs = accounts.flatMap((a, at) =>
    accounts.slice(at + 1).flatMap((b): Pair[] => (a.article === b.article ? [] : [[a, b]])),
  );
  const isOne = ([a, b]: Pair): boolean => a.told.contact === b.told.contact;
  const isJoined = ([a, b]: Pair): boolean => homes.get(a.id) === homes.get(b.id);
  return {
    one: pairs.filter(isOne).length,
    lost: pairs.filter((pair) => isOne(pair) && !isJoined(pair)),
    wrong: pairs.filter((pair) => !isOne(pair) && isJoined(pair)),
  };
}

const say = ({ id, told: { who, kind, status, date, when, place } }: Account): string =>
  `${id} ${kind} ${status} {${who}} ${date ?? '-'} “${when ?? ''}” ${place ?? '-'}`;

function show(file: string): void {
  const { lost, wrong } = judge(file);
  const rows = [...lost.map((pair) => ['LOST', pair] as const), ...wrong.map((pair) => ['WRONG', pair] as const)];
  for (const [what, [a, b]] of rows) process.stdout.write(`${what} ${say(a)}\n     ${say(b)}\n`);
}

test.each([
  ['worlds that may be looked at', (file: string) => !isAside(file), 0.81, 0],
  ['worlds for figures only', isAside, 0.66, 2],
] as const)('%s', (name, isOf, floor, most) => {
  const judged = files.filter(isOf).map(judge);
  const one = judged.reduce((sum, world) => sum + world.one, 0);
  const lost = judged.reduce((sum, world) => sum + world.lost.length, 0);
  const wrong = judged.reduce((sum, world) => sum + world.wrong.length, 0);
  const joined = (one - lost) / one;
  process.stdout.write(`${name}: joined ${joined.toFixed(3)} of ${one}, ${wrong} joined wrongly\n`);
  expect(joined).toBeGreaterThanOrEqual(floor);
  expect(wrong).toBeLessThanOrEqual(most);
});

const asked = process.env['LOST'];
test.each(asked === undefined ? [] : [asked])('what is lost of %s', (world) => {
  const file = files.find((one) => one.startsWith(world) && !isAside(one));
  expect(file).toBeDefined();
  show(file ?? '');
});
