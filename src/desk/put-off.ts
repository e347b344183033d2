import type { Store } from '../store/index.js';

const PUT_OFF = 'review-later';
/** So many questions that were put off are remembered. */
const MOST_PUT_OFF = 5000;

/** The questions with those that were put off before behind all others, so that a review goes on where the last one ended. */
export async function putOffLast<Item>(
  store: Store,
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Promise<readonly Item[]> {
  const later = new Set(await putOffBefore(store));
  if (later.size === 0) return items;
  const isPutOff = (item: Item): boolean => later.has(keyOf(item));
  return [...items.filter((item) => !isPutOff(item)), ...items.filter(isPutOff)];
}

/** Remembers questions as put off, by their keys. */
export async function putOff(store: Store, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await keepPutOff(store, [...(await putOffBefore(store)), ...keys]);
}

/** Forgets that questions were put off. */
export async function takeUp(store: Store, keys: readonly string[]): Promise<void> {
  const before = await putOffBefore(store);
  if (before.some((key) => keys.includes(key)))
    await keepPutOff(
      store,
      before.filter((key) => !keys.includes(key)),
    );
}

async function keepPutOff(store: Store, keys: readonly string[]): Promise<void> {
  await store.putFact(PUT_OFF, JSON.stringify([...new Set(keys)].slice(-MOST_PUT_OFF)));
}

async function putOffBefore(store: Store): Promise<readonly string[]> {
  const kept: unknown = JSON.parse((await store.fact(PUT_OFF)) ?? '[]');
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
}
