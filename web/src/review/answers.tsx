import type { ReviewItem } from '../api/queries.js';
import { dateOrWords } from './dates.js';
import type { Acts } from './use-keys.js';

type Props = { item: ReviewItem; acts: Acts; isGone: boolean; mayDecide: boolean; showsAll: boolean; canUndo: boolean };

/** The answers as buttons, each with its key; at the foot of the screen, so that a thumb reaches them. */
export function AnswerBar({ item, acts, isGone, mayDecide, showsAll, canUndo }: Props) {
  return (
    <div className="review-bar" role="group" aria-label="Answers">
      {!isGone && (
        <div className="review-answers">
          {item.answers.map((answer) => (
            <button
              key={answer.key}
              type="button"
              className="answer"
              disabled={!mayDecide}
              aria-keyshortcuts={answer.key}
              onClick={() => acts.answer(answer)}
            >
              <kbd>{answer.key}</kbd> <bdi>{labelOf(item, answer)}</bdi>
            </button>
          ))}
        </div>
      )}
      <div className="review-others">
        <button type="button" aria-keyshortcuts="Space" onClick={acts.later}>
          <kbd>space</kbd> {isGone ? 'Next' : 'Later'}
        </button>
        <button type="button" aria-keyshortcuts="u" disabled={!canUndo || !mayDecide} onClick={acts.undo}>
          <kbd>u</kbd> Undo
        </button>
        <button type="button" aria-keyshortcuts="?" aria-expanded={showsAll} onClick={acts.more}>
          <kbd>?</kbd> {showsAll ? 'Less' : 'More'}
        </button>
      </div>
    </div>
  );
}

function labelOf({ kind, versions }: ReviewItem, { key, label }: ReviewItem['answers'][number]): string {
  const version = kind === 'value' ? versions[Number(key) - 1] : undefined;
  if (version) return dateOrWords(version);
  return label.charAt(0).toUpperCase() + label.slice(1);
}
