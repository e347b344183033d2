import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ContactView } from '../api/queries.js';
import { MayNot, useDeciding } from '../decide/index.js';
import { KeysButton, type Shortcut, useShortcuts } from '../ui/shortcuts.js';
import { useFollow } from './go.js';
import { JoinDialog } from './join-dialog.js';
import { PartDialog } from './part-dialog.js';
import { RejectDialog } from './reject-dialog.js';
import { SplitDialog } from './split-dialog.js';

type Props = { view: ContactView; correct: (field: string) => void };

const FIELD_KEYS: readonly (readonly [string, string, string])[] = [
  ['k', 'kind', 'corrects the kind'],
  ['t', 'status', 'corrects the status'],
  ['d', 'date', 'corrects the date'],
  ['p', 'place', 'corrects the place'],
  ['w', 'participants', 'corrects who took part'],
  ['a', 'topics', 'corrects what it was about'],
];

/** What a reader can decide of a contact as a whole, by a press or by one key. */
export function Actions({ view, correct }: Props) {
  const { id, accounts } = view.contact;
  const { may, decide, undoLast } = useDeciding();
  const [open, setOpen] = useState<'split' | 'join' | 'part' | 'reject' | null>(null);
  const navigate = useNavigate();
  const follow = useFollow(id);
  const confirm = (): void => void decide(['confirm', id]);
  const canSplit = accounts.length > 1;
  const keys: readonly Shortcut[] = [
    { key: 'c', does: 'confirms all values', act: confirm },
    ...FIELD_KEYS.map(([key, field, does]) => ({ key, does, act: () => correct(field) })),
    ...(canSplit
      ? [{ key: 's', does: 'splits: some accounts tell of something else', act: () => setOpen('split') }]
      : []),
    { key: 'j', does: 'joins with another contact', act: () => setOpen('join') },
    { key: 'v', does: 'says during which visit it was held', act: () => setOpen('part') },
    { key: 'x', does: 'rejects: this is no contact', act: () => setOpen('reject') },
    { key: 'u', does: 'takes back what you decided last', act: undoLast },
  ];
  useShortcuts(may ? keys : []);
  if (!may) return <MayNot />;
  return (
    <div className="acts" role="group" aria-label="Decide">
      <button type="button" onClick={confirm} title="The values of this contact are right as they stand">
        Confirm all <kbd>c</kbd>
      </button>
      {canSplit && (
        <button type="button" onClick={() => setOpen('split')}>
          Split <kbd>s</kbd>
        </button>
      )}
      <button type="button" onClick={() => setOpen('join')}>
        Join <kbd>j</kbd>
      </button>
      <button type="button" onClick={() => setOpen('part')} title="It was held during a visit">
        Part of <kbd>v</kbd>
      </button>
      <button type="button" onClick={() => setOpen('reject')}>
        Reject <kbd>x</kbd>
      </button>
      <KeysButton />
      {open === 'split' && <SplitDialog view={view} close={() => setOpen(null)} follow={follow} />}
      {open === 'join' && <JoinDialog view={view} close={() => setOpen(null)} follow={follow} />}
      {open === 'part' && <PartDialog view={view} close={() => setOpen(null)} />}
      {open === 'reject' && (
        <RejectDialog
          id={id}
          close={() => setOpen(null)}
          next={() => navigate({ to: '/', search: {} })}
          back={() => navigate({ to: '/contacts/$id', params: { id } })}
        />
      )}
    </div>
  );
}
