import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Dialog } from '../ui/dialog.js';
import { type Asked, useDeciding } from './deciding.js';
import { Reason } from './reason.js';

type Props = {
  title: string;
  wide?: boolean;
  /** On the button that decides. */
  verb: string;
  /** What is decided; null as long as that is not said. */
  words: readonly string[] | null;
  close: () => void;
  asked?: Pick<Asked, 'next' | 'back'>;
  /** More ways to answer, beside the button that decides. */
  others?: (send: (words: readonly string[]) => void) => ReactNode;
  children?: ReactNode;
};

/** A question with its answer below, the reason if the reader gives one, and a button that decides. It stays until that is kept: nothing is written twice. */
export function DecideDialog({ title, wide = false, verb, words, close, asked = {}, others, children }: Props) {
  const { decide } = useDeciding();
  const [why, setWhy] = useState('');
  const [isBusy, setBusy] = useState(false);
  const send = async (said: readonly string[]): Promise<void> => {
    setBusy(true);
    const decided = await decide(said, { ...asked, why });
    setBusy(false);
    if (decided !== null) close();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (words !== null && !isBusy) void send(words);
  };
  return (
    <Dialog title={title} close={close} wide={wide}>
      <form onSubmit={submit}>
        {children}
        <Reason why={why} setWhy={setWhy} />
        <p className="buttons">
          <button type="submit" className="main" disabled={words === null || isBusy}>
            {verb}
          </button>
          {others?.((said) => void send(said))}
          <button type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}
