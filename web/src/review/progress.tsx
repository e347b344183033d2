import { counted } from '../ui/words.js';
import type { ReviewState } from './reviewer.js';

type Props = { decided: number; left: number; state: ReviewState };

/** How far one is, what is still on its way, and what was done last. */
export function Progress({ decided, left, state: { unsent, waitsFor, told } }: Props) {
  const all = decided + left;
  return (
    <div className="review-progress">
      <p>
        <span className="review-count">
          {decided.toLocaleString()} of {all.toLocaleString()} decided
        </span>
        <span className="soft">, {left.toLocaleString()} left</span>
      </p>
      <progress value={decided} max={Math.max(1, all)} aria-label="Questions decided" />
      <p className="review-told" role="status">
        {waitsFor ? (
          <strong>
            {counted(unsent, 'answer')} not kept yet: {waitsFor.message}. They wait in this browser and are sent again.
          </strong>
        ) : (
          <bdi>{told || ' '}</bdi>
        )}
      </p>
    </div>
  );
}
