import { type SyntheticEvent, useState } from 'react';
import { useDeciding } from '../decide/index.js';
import { Reason } from '../decide/reason.js';
import { Dialog } from '../ui/dialog.js';

type Props = { id: string; close: () => void; next: () => Promise<void>; back: () => Promise<void> };

/** Asks whether what is shown is no contact at all. */
export function RejectDialog({ id, close, next, back }: Props) {
  const { decide } = useDeciding();
  const [why, setWhy] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    close();
    void decide(['reject', id], { why, next, back });
  };
  return (
    <Dialog title="This is no contact" close={close}>
      <form onSubmit={submit}>
        <p>It leaves the chronology. The articles stay as they are, and the decision can be taken back.</p>
        <Reason why={why} setWhy={setWhy} />
        <p className="buttons">
          <button type="submit" className="main">
            Reject
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}
