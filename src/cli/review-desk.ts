import type { Decision } from '../domain/index.js';
import { refresh } from '../pipeline.js';
import {
  articlesBehind,
  findById,
  type ReviewItem,
  reviewKey,
  reviewText,
  show,
  type TextStyle,
} from '../publish/index.js';
import { say } from './console.js';
import { actsOf, decideOne, type Desk, putOff, type Signature } from '../desk/index.js';
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
    await putOff(desk.store, later.map(reviewKey));
    say(`\n${decided} decided, ${skipped} for later, ${left} not seen.`);
  } finally {
    terminal.close();
  }
  await refresh(desk.store);
}

function idsOf(item: ReviewItem): readonly string[] {
  return item.kind === 'pair' ? [item.a, item.b] : [item.contact];
}
