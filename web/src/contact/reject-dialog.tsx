import { DecideDialog } from '../decide/decide-dialog.js';

type Props = { id: string; close: () => void; next: () => Promise<void>; back: () => Promise<void> };

/** Asks whether what is shown is no contact at all. */
export function RejectDialog({ id, close, next, back }: Props) {
  return (
    <DecideDialog title="This is no contact" verb="Reject" words={['reject', id]} close={close} asked={{ next, back }}>
      <p>It leaves the chronology. The articles stay as they are, and the decision can be taken back.</p>
    </DecideDialog>
  );
}
