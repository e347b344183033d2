import { array, assert, asyncProperty, boolean, integer, nat, record } from 'fast-check';
import { expect, it } from 'vitest';
import { inTurn, type Turn } from './in-turn.js';

const pause = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

async function* from<T>(items: readonly T[], told: (taken: number) => void = () => {}): AsyncGenerator<T> {
  for (const [at, item] of items.entries()) {
    told(at + 1);
    yield item;
  }
}

async function all<T, R>(turns: AsyncIterable<Turn<T, R>>): Promise<Turn<T, R>[]> {
  const list: Turn<T, R>[] = [];
  for await (const turn of turns) list.push(turn);
  return list;
}

it('results come in the order of the items, whatever each takes, and never more are in work than may be', () =>
  assert(
    asyncProperty(
      array(record({ ms: nat(3), size: nat(50), fails: boolean() }), { maxLength: 30 }),
      integer({ min: 1, max: 8 }),
      async (items, most) => {
        let inWork = 0;
        let bytes = 0;
        const work = async (item: (typeof items)[number]): Promise<number> => {
          inWork += 1;
          expect(inWork === 1 || bytes < 100).toBe(true);
          bytes += item.size;
          expect(inWork).toBeLessThanOrEqual(most);
          await pause(item.ms);
          inWork -= 1;
          bytes -= item.size;
          if (item.fails) throw new Error('it failed');
          return item.ms;
        };
        const turns = await all(inTurn(from(items), work, { items: most, bytes: 100, sizeOf: ({ size }) => size }));
        expect(turns.map(({ item }) => item)).toEqual(items);
        expect(turns.map((turn) => 'error' in turn)).toEqual(items.map(({ fails }) => fails));
      },
    ),
    { numRuns: 60 },
  ));

const FREE = { items: 4, bytes: 100, sizeOf: () => 1 };

it('no more is taken from the source than may be in work or done', async () => {
  let taken = 0;
  const turns = inTurn(
    from([...Array(100).keys()], (count) => (taken = count)),
    async (item) => item,
    FREE,
  );
  for (let given = 1; given <= 100; given++) {
    await turns.next();
    await pause(0);
    expect(taken).toBeLessThanOrEqual(given + 4);
  }
});

it('a result is given while the source has no next item yet', async () => {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  async function* slowly(): AsyncGenerator<number> {
    yield 1;
    await gate;
    yield 2;
  }
  const turns = inTurn(slowly(), async (item) => item, FREE);
  expect((await turns.next()).value).toEqual({ item: 1, value: 1 });
  open();
  expect(await all(turns)).toEqual([{ item: 2, value: 2 }]);
});

it('an error of the source comes after what came before it', async () => {
  async function* broken(): AsyncGenerator<number> {
    yield 1;
    throw new Error('the disk is gone');
  }
  const turns = inTurn(broken(), async (item) => (await pause(2), item), FREE);
  expect((await turns.next()).value).toEqual({ item: 1, value: 1 });
  await expect(turns.next()).rejects.toThrow('the disk is gone');
});

it('whoever stops early closes the source', async () => {
  let isClosed = false;
  async function* open(): AsyncGenerator<number> {
    try {
      for (let item = 0; ; item++) yield item;
    } finally {
      isClosed = true;
    }
  }
  for await (const turn of inTurn(open(), async (item) => item, FREE)) if (turn.item > 3) break;
  expect(isClosed).toBe(true);
});
