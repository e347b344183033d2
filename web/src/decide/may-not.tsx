import { useDeciding } from './deciding.js';

/** Where nothing may be decided, one line that says how one may; else nothing. */
export function MayNot() {
  if (useDeciding().may) return null;
  return (
    <p className="may-not soft small">
      This page may only look. To confirm and correct, open the whole address that Readout printed in its terminal, with
      its #token=… at the end.
    </p>
  );
}
