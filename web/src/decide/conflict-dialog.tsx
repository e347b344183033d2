import type { ApiError } from '../api/client.js';
import { Dialog } from '../ui/dialog.js';

type Props = { error: ApiError; answer: (isYes: boolean) => void };

/** What was decided before stands against this: asks whether it shall be outranked. */
export function ConflictDialog({ error, answer }: Props) {
  return (
    <Dialog title="This contradicts earlier decisions" close={() => answer(false)}>
      <p dir="auto">{error.message}.</p>
      <p dir="auto">{error.remedy}</p>
      <p className="buttons">
        <button type="button" className="main" onClick={() => answer(false)}>
          Leave it
        </button>
        <button type="button" onClick={() => answer(true)}>
          Let mine outrank it
        </button>
      </p>
    </Dialog>
  );
}
