import { useRouter } from '@tanstack/react-router';
import { ApiError } from '../api/client.js';

/** A page that cannot be shown: what is wrong, what to do. */
export function Trouble({ error }: { error: unknown }) {
  const router = useRouter();
  const told = error instanceof ApiError ? error : null;
  return (
    <section className="page narrow" role="alert">
      <h1>{told?.code === 'not-found' ? 'Not in this case' : 'This cannot be shown'}</h1>
      <p>{told ? `${told.message}.` : 'This is a fault in Readout.'}</p>
      <p>{told?.remedy ?? (error instanceof Error ? error.message : '')}</p>
      <p>
        <button type="button" onClick={() => void router.invalidate()}>
          Try again
        </button>
      </p>
    </section>
  );
}
