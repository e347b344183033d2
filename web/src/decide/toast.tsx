import { createPortal } from 'react-dom';
import { ApiError } from '../api/client.js';
import { useMessagePlace } from '../ui/message-place.js';
import type { DecidedNow } from './deciding.js';

/** What came of a decision. */
export type Told =
  | { readonly kind: 'kept'; readonly decided: DecidedNow; readonly undo: (() => Promise<void>) | null }
  | { readonly kind: 'trouble'; readonly error: unknown };

/** Tells what came of the last decision, over whatever lies uppermost, and offers to take it back. It stays until the next one, or until it is closed. */
export function Toast({ told, close }: { told: Told | null; close: () => void }) {
  const place = useMessagePlace();
  if (place === null || told === null) return null;
  return createPortal(
    told.kind === 'kept' ? <Kept told={told} close={close} /> : <Trouble error={told.error} close={close} />,
    place,
  );
}

function Kept({ told: { decided, undo }, close }: { told: Extract<Told, { kind: 'kept' }>; close: () => void }) {
  return (
    <div className="toast-inner">
      {decided.decisions.map(({ id, says, outcome, state, because, outranks, by }) => (
        <p key={id} dir="auto">
          <strong>{outcome === 'known' ? 'You decided that already: ' : `Kept, by ${by}: `}</strong>
          {says}.{state !== 'holds' && ` ${because}`}
          {outranks.map((other) => ` It outranks what ${other.by} decided: ${other.says}.`)}
        </p>
      ))}
      <p className="buttons">
        {undo && (
          <button type="button" onClick={() => void undo()}>
            Undo
          </button>
        )}
        <button type="button" className="quiet" onClick={close}>
          Close
        </button>
      </p>
    </div>
  );
}

function Trouble({ error, close }: { error: unknown; close: () => void }) {
  return (
    <div className="toast-inner trouble">
      {error instanceof ApiError ? (
        <p dir="auto">
          <strong>Nothing was decided.</strong> {error.message}. {error.remedy}
        </p>
      ) : (
        <p>This is a fault in Readout. Nothing was decided.</p>
      )}
      <button type="button" className="quiet close" onClick={close} aria-label="Close this message">
        ×
      </button>
    </div>
  );
}
