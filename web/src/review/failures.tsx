import type { Reviewer } from './reviewer.js';
import type { Failure } from './session.js';
import type { AskWho } from './use-decided-by.js';

type Props = { failures: readonly Failure[]; reviewer: Reviewer; ask: AskWho };

/** Answers that were not kept, each with what is wrong; where it contradicts earlier decisions, it can be let stand against them. */
export function Failures({ failures, reviewer, ask }: Props) {
  return (
    <div role="alert">
      {failures.map((failure) => (
        <div key={failure.step.id} className="question review-failure">
          <p>
            <span className="label">Not kept</span> <bdi>{failure.step.question}</bdi> {failure.step.label}
          </p>
          <p>
            <bdi>{failure.wrong}.</bdi> <bdi>{failure.remedy}</bdi>
          </p>
          <p className="review-failure-acts">
            {failure.isConflict && (
              <button type="button" aria-keyshortcuts="o" onClick={() => ask((by) => reviewer.outrank(failure, by))}>
                <kbd>o</kbd> Let it stand against that
              </button>
            )}
            <button type="button" onClick={() => reviewer.leave(failure)}>
              Leave it open
            </button>
          </p>
        </div>
      ))}
    </div>
  );
}
