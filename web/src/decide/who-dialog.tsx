import { type SyntheticEvent, useState } from 'react';
import { Dialog } from '../ui/dialog.js';
import { cleanName, who } from './who.js';

type Props = { answer: (name: string | null) => void };

/** Asks who decides. Answers null where nobody says. */
export function WhoDialog({ answer }: Props) {
  const [name, setName] = useState(who() ?? '');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (cleanName(name) !== '') answer(cleanName(name));
  };
  return (
    <Dialog title="Who decides?" close={() => answer(null)}>
      <form onSubmit={submit}>
        <label>
          Your name
          <input
            value={name}
            onChange={({ target }) => setName(target.value)}
            autoComplete="name"
            maxLength={100}
            required
          />
        </label>
        <p className="soft small">
          It stands beside everything that you decide, for all who work on this case. This browser remembers it.
        </p>
        <p className="buttons">
          <button type="submit" className="main">
            Keep
          </button>
          <button type="button" onClick={() => answer(null)}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}
