import { useState } from 'react';
import type { ContactView } from '../api/queries.js';
import { DecideDialog } from '../decide/decide-dialog.js';
import type { DecidedNow } from '../decide/index.js';
import { toggledIn } from '../ui/toggled.js';

type Props = { view: ContactView; close: () => void; follow: (decided: DecidedNow) => Promise<void> };

/** Takes the accounts that tell of something else out of a contact. */
export function SplitDialog({ view: { contact, comparison }, close, follow }: Props) {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const isAll = chosen.size === comparison.accounts.length;
  return (
    <DecideDialog
      title="Which accounts tell of something else?"
      wide
      verb="Split"
      words={chosen.size === 0 || isAll ? null : ['split', contact.id, ...chosen]}
      close={close}
      asked={{ next: follow }}
    >
      <ul className="plain choices">
        {comparison.accounts.map(({ account, name, source }) => (
          <li key={account}>
            <label className="check">
              <input
                type="checkbox"
                checked={chosen.has(account)}
                onChange={() => choose(toggledIn(chosen, account))}
              />{' '}
              <span>
                <bdi>{name}</bdi>
                <bdi className="soft quoted">{wordsOf(source.quotes)}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="soft small" role="status">
        {isAll ? 'One account at least has to stay.' : ''}
      </p>
    </DecideDialog>
  );
}

/** The sentences that an account rests on. */
export function wordsOf(quotes: ContactView['comparison']['accounts'][number]['source']['quotes']): string {
  return quotes.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' … ');
}
