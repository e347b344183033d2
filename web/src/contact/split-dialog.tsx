import { type SyntheticEvent, useState } from 'react';
import type { ContactView } from '../api/queries.js';
import { type DecidedNow, useDeciding } from '../decide/index.js';
import { Reason } from '../decide/reason.js';
import { Dialog } from '../ui/dialog.js';

type Props = { view: ContactView; close: () => void; follow: (decided: DecidedNow) => Promise<void> };

/** Takes the accounts that tell of something else out of a contact. */
export function SplitDialog({ view: { contact, comparison }, close, follow }: Props) {
  const { decide } = useDeciding();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [why, setWhy] = useState('');
  const isAll = chosen.size === comparison.accounts.length;
  const toggle = (account: string): void => {
    const next = new Set(chosen);
    if (!next.delete(account)) next.add(account);
    choose(next);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    close();
    void decide(['split', contact.id, ...chosen], { why, next: follow });
  };
  return (
    <Dialog title="Which accounts tell of something else?" close={close} wide>
      <form onSubmit={submit}>
        <ul className="plain choices">
          {comparison.accounts.map(({ account, name, source }) => (
            <li key={account}>
              <label className="check">
                <input type="checkbox" checked={chosen.has(account)} onChange={() => toggle(account)} />{' '}
                <span>
                  <bdi>{name}</bdi>
                  <bdi className="soft quoted">{wordsOf(source.quotes)}</bdi>
                </span>
              </label>
            </li>
          ))}
        </ul>
        <Reason why={why} setWhy={setWhy} />
        <p className="soft small" role="status">
          {isAll ? 'One account at least has to stay.' : ''}
        </p>
        <p className="buttons">
          <button type="submit" className="main" disabled={chosen.size === 0 || isAll}>
            Split
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** The sentences that an account rests on. */
export function wordsOf(quotes: ContactView['comparison']['accounts'][number]['source']['quotes']): string {
  return quotes.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' … ');
}
