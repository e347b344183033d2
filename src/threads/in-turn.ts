/** What came of one item: a value, or the error that was thrown. */
export type Turn<T, R> = { readonly item: T } & ({ readonly value: R } | { readonly error: unknown });

export type TurnOptions<T> = {
  /** The most items, and the most bytes of them, that are in work or done and not yet taken. One item is always worked on, however large. */
  readonly items: number;
  readonly bytes: number;
  readonly sizeOf: (item: T) => number;
};

/**
 * Works on items as they come, several at once, and gives what came of them in their own order. No more items are taken from their source than the bounds
 * allow. A result is given as soon as its turn has come, also while the source has no next item yet. An error of the source ends it, after what came before.
 */
export async function* inTurn<T, R>(
  source: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  options: TurnOptions<T>,
): AsyncGenerator<Turn<T, R>> {
  const items = source[Symbol.asyncIterator]();
  const begun: { readonly turn: Promise<Turn<T, R>>; readonly size: number }[] = [];
  let bytes = 0;
  let coming: Promise<Next<T>> | null = null;
  let ended: Next<T> | null = null;
  try {
    for (;;) {
      const hasRoom = begun.length === 0 || (begun.length < options.items && bytes < options.bytes);
      if (!ended && hasRoom) coming ??= nextOf(items);
      const [first] = begun;
      if (!first && !coming) break;
      const next = await eitherOf(hasRoom ? coming : null, first?.turn ?? null);
      if (next.kind === 'turn') {
        bytes -= begun.shift()?.size ?? 0;
        yield next.value;
        continue;
      }
      coming = null;
      if ('item' in next.value) {
        const { item } = next.value;
        const size = options.sizeOf(item);
        bytes += size;
        begun.push({ turn: settled(item, work), size });
      } else ended = next.value;
    }
  } finally {
    if (!ended) await items.return?.();
  }
  if (ended && 'error' in ended) throw ended.error;
}

/** The next item, the error that ended them, or nothing at their end. */
type Next<T> = { readonly item: T } | { readonly error: unknown } | { readonly isOver: true };

async function nextOf<T>(items: AsyncIterator<T>): Promise<Next<T>> {
  try {
    const { done, value } = await items.next();
    return done ? { isOver: true } : { item: value };
  } catch (error) {
    return { error };
  }
}

type Either<A, B> = { readonly kind: 'coming'; readonly value: A } | { readonly kind: 'turn'; readonly value: B };

function eitherOf<A, B>(coming: Promise<A> | null, turn: Promise<B> | null): Promise<Either<A, B>> {
  return Promise.race([
    ...(coming ? [coming.then((value) => ({ kind: 'coming' as const, value }))] : []),
    ...(turn ? [turn.then((value) => ({ kind: 'turn' as const, value }))] : []),
  ]);
}

async function settled<T, R>(item: T, work: (item: T) => Promise<R>): Promise<Turn<T, R>> {
  try {
    return { item, value: await work(item) };
  } catch (error) {
    return { item, error };
  }
}
