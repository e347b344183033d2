import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../api/client.js';
import { caseQuery } from '../api/queries.js';

/** Says so where the server is gone; goes by itself when it is back. */
export function Connection() {
  const { error } = useQuery(caseQuery);
  const told = error instanceof ApiError ? error : null;
  return (
    <div role="status" aria-live="polite">
      {told && (
        <p className="banner">
          <strong>{told.message}.</strong> {told.remedy}
        </p>
      )}
    </div>
  );
}
