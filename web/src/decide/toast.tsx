import { ApiError } from '../api/client.js';
import type { DecidedNow } from './deciding.js';

/** What came of a decision. */
export type Told =
  | { readonly kind: 'kept'; readonly decided: DecidedNow; readonly undo: (() => Promise<void>) | null }
  | { readonly kind: 'trouble'; readonly error: unknown };

/** Tells what came of the last decision, and offers to take it back. It stays until the next one, or until it is closed. */
export function Toast({ told, close }: { told: Told | null; close: () => void }) {
  return (
    <div className="toast" role="status" aria-live="polite">
      {told?.kind === 'kept' && <Kept told={told} close={close} />}
      {told?.kind === 'trouble' && (
        <div className="toast-inner trouble">
          <Trouble error={told.error} />
          <button type="button" className="quiet close" onClick={close} aria-label="Close this message">
            ×
          </button>
        </div>
      )}
    </div>
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

function Trouble({ error }: { error: unknown }) {
  if (!(error instanceof ApiError)) return <p>This is a fault in Readout. Nothing was decided.</p>;
  return (
    <p dir="auto">
      <strong>Nothing was decided.</strong> {error.message}. {error.remedy}
    </p>
  );
}
