import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReviewItem, ReviewView } from '../api/queries.js';
import { AnswerBar } from './answers.js';
import { Asked } from './asked.js';
import { Failures } from './failures.js';
import { Progress } from './progress.js';
import { nextOf, openOf } from './session.js';
import { type Acts, useKeys } from './use-keys.js';
import { useReviewer } from './use-reviewer.js';
import { useDecidedBy } from './use-decided-by.js';

type Props = { inCase: string; pages: readonly ReviewView[]; hasMore: boolean; more: () => void };

/** So many questions are at hand before more are asked for. */
const AT_HAND = 8;

/** The questions one after the other. The one on the screen stays until it is answered or put off, whatever others decide. */
export function Queue({ inCase, pages, hasMore, more }: Props) {
  const reviewer = useReviewer(inCase);
  const state = useSyncExternalStore(reviewer.subscribe, reviewer.state);
  const { session } = state;
  const { may, ask } = useDecidedBy();
  const { items, seen } = useItems(pages);
  const [key, setKey] = useState<string | null>(null);
  const [showsAll, showAll] = useState(false);

  const open = openOf(items, session);
  const left = Math.max(0, (pages[0]?.total ?? 0) - (items.length - open.length));
  const fresh = open.length - session.steps.filter(({ words }) => words === null).length;
  useEffect(() => {
    if (hasMore && fresh < AT_HAND) more();
  }, [hasMore, fresh, more]);

  const current = key === null ? null : (seen.get(key) ?? null);
  const next = nextOf(items, session);
  useEffect(() => {
    if (current === null && next !== null) setKey(next.key);
  }, [current, next]);
  const isGone = current !== null && !open.some((item) => item.key === current.key);

  const step = (): void => {
    const now = reviewer.state().session;
    const others = items.filter((item) => item.key !== key);
    showAll(false);
    setKey((nextOf(others, now) ?? nextOf(items, now))?.key ?? null);
  };
  const conflict = session.failures.find(({ isConflict }) => isConflict);
  const acts: Acts = {
    answers: current && !isGone && may ? current.answers : [],
    answer: (answer) => {
      if (!current) return;
      ask((by) => {
        reviewer.answer(current, answer, by);
        step();
      });
    },
    later: () => {
      if (current && !isGone) reviewer.later(current);
      step();
    },
    undo: () => ask((by) => void reviewer.undo(by).then((back) => back !== null && setKey(back))),
    more: () => showAll(!showsAll),
    outrank: conflict ? () => ask((by) => reviewer.outrank(conflict, by)) : null,
  };
  useKeys(acts);
  const decided = session.steps.filter(({ words }) => words !== null).length;
  const canUndo = session.steps.length > 0;
  return (
    <>
      <Progress decided={decided} left={left} state={state} />
      <Failures failures={session.failures} reviewer={reviewer} ask={ask} />
      {current && <Asked key={current.key} item={current} isGone={isGone} showsAll={showsAll} />}
      {current && (
        <AnswerBar item={current} acts={acts} isGone={isGone} mayDecide={may} showsAll={showsAll} canUndo={canUndo} />
      )}
      {!current && <AllSeen isFirst={decided === 0} undo={canUndo ? acts.undo : null} />}
    </>
  );
}

/** The questions at hand, each once, and all that were at hand before: one that is gone can still be shown. */
function useItems(pages: readonly ReviewView[]) {
  const known = useRef(new Map<string, ReviewItem>());
  return useMemo(() => {
    const items = new Map(pages.flatMap((page) => page.items.map((item) => [item.key, item] as const)));
    for (const [key, item] of items) known.current.set(key, item);
    return { items: [...items.values()], seen: known.current };
  }, [pages]);
}

function AllSeen({ isFirst, undo }: { isFirst: boolean; undo: (() => void) | null }) {
  return (
    <div className="none">
      <p>
        <strong>{isFirst ? 'Nothing is left to decide here.' : 'That was the last question.'}</strong>
      </p>
      {undo && (
        <p>
          <button type="button" onClick={undo}>
            Take the last answer back
          </button>
        </p>
      )}
    </div>
  );
}
