import type { Decision } from '../domain/index.js';
import { refresh } from '../pipeline.js';
import { articlesBehind, findById, type ReviewItem, reviewText, show, type TextStyle } from '../publish/index.js';
import type { Store } from '../store/index.js';
import { say } from './console.js';
import { actsOf, decideOne, type Desk, type Signature } from '../desk/index.js';
import { reviewSession } from './review-session.js';
import { openTerminal } from './terminal.js';

type Reviewer = { readonly by: string; readonly at: () => string; readonly style: TextStyle };

/** Reviews what is open in a case, in the terminal that the program runs in; then makes the record again with what was decided. */
export async function reviewAt(desk: Desk, items: readonly ReviewItem[], { by, at, style }: Reviewer): Promise<void> {
  const sign = (outrank: boolean): Signature => ({ by, at: at(), why: null, outrank });
  const readingsBehind = async (item: ReviewItem) => {
    const found = idsOf(item).map((id) => findById(id, desk.record, desk.articles));
    return { found, readings: await desk.readings(found.flatMap((one) => [...articlesBehind(one)])) };
  };
  const terminal = openTerminal();
  try {
    const { decided, skipped, left, later } = await reviewSession(
      {
        items,
        width: style.width,
        render: async (item) => reviewText(item, desk.record, (await readingsBehind(item)).readings, style),
        more: async (item) => {
          const { found, readings } = await readingsBehind(item);
          return found.map((one) => show(one, desk.record, readings, style)).join('\n');
        },
        decide: async (words, outrank): Promise<Decision> => {
          const [act] = await actsOf(desk, words, by);
          if (!act) throw new Error(`nothing to decide in: ${words.join(' ')}`);
          return (await decideOne(desk, act, sign(outrank))).decision;
        },
        undo: async (decision) => {
          await decideOne(desk, { act: 'undo', decision: decision.id }, sign(true));
        },
      },
      terminal,
    );
    terminal.close();
    await putOff(desk.store, later);
    say(`\n${decided} decided, ${skipped} for later, ${left} not seen.`);
  } finally {
    terminal.close();
  }
  await refresh(desk.store);
}

function idsOf(item: ReviewItem): readonly string[] {
  return item.kind === 'pair' ? [item.a, item.b] : [item.contact];
}

const PUT_OFF = 'review-later';
/** So many questions that were put off are remembered. */
const MOST_PUT_OFF = 5000;

/** The questions with those that were put off before behind all others, so that a review goes on where the last one ended. */
export async function inOrder(store: Store, items: readonly ReviewItem[]): Promise<readonly ReviewItem[]> {
  const later = new Set(await putOffBefore(store));
  const isPutOff = (item: ReviewItem): number => Number(later.has(keyOf(item)));
  return items.toSorted((a, b) => isPutOff(a) - isPutOff(b));
}

async function putOff(store: Store, items: readonly ReviewItem[]): Promise<void> {
  if (items.length === 0) return;
  const all = [...new Set([...(await putOffBefore(store)), ...items.map(keyOf)])];
  await store.putFact(PUT_OFF, JSON.stringify(all.slice(-MOST_PUT_OFF)));
}

async function putOffBefore(store: Store): Promise<readonly string[]> {
  const kept: unknown = JSON.parse((await store.fact(PUT_OFF)) ?? '[]');
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
}

function keyOf(item: ReviewItem): string {
  if (item.kind === 'pair') return `${item.a} ${item.b}`;
  return item.kind === 'value' ? `${item.contact} ${item.field}` : item.contact;
}
