import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntityView } from '../api/queries.js';
import { type DecidedNow, MayNot, useDeciding } from '../decide/index.js';
import { KeysButton, type Shortcut, useShortcuts } from '../ui/shortcuts.js';
import { JoinEntityDialog, RenameDialog, SplitEntityDialog } from './dialogs.js';

/** What a reader can decide of a person or an organisation. */
export function EntityActions({ view }: { view: EntityView }) {
  const { may, undoLast } = useDeciding();
  const [open, setOpen] = useState<'join' | 'split' | 'rename' | null>(null);
  const navigate = useNavigate();
  const { id } = view.entity;
  const close = (): void => setOpen(null);
  const follow = async ({ decisions }: DecidedNow): Promise<void> => {
    const homes = decisions.flatMap(({ bearsOn }) => bearsOn.filter(({ kind }) => kind === view.about));
    const [first] = homes;
    if (first && homes.every((one) => one.id !== id))
      await navigate({ to: '/entities/$id', params: { id: first.id }, search: {}, replace: true });
  };
  const canSplit = view.articles.all > 1;
  const keys: readonly Shortcut[] = [
    { key: 'j', does: 'joins with another: both are one', act: () => setOpen('join') },
    ...(canSplit ? [{ key: 's', does: 'splits: some articles mean another', act: () => setOpen('split') }] : []),
    { key: 'n', does: 'gives another name', act: () => setOpen('rename') },
    { key: 'u', does: 'takes back what you decided last', act: undoLast },
  ];
  useShortcuts(may ? keys : []);
  if (!may) return <MayNot />;
  return (
    <div className="acts" role="group" aria-label="Decide">
      <button type="button" onClick={() => setOpen('join')}>
        Join <kbd>j</kbd>
      </button>
      {canSplit && (
        <button type="button" onClick={() => setOpen('split')}>
          Split <kbd>s</kbd>
        </button>
      )}
      <button type="button" onClick={() => setOpen('rename')}>
        Rename <kbd>n</kbd>
      </button>
      <KeysButton />
      {open === 'join' && <JoinEntityDialog view={view} close={close} follow={follow} />}
      {open === 'split' && <SplitEntityDialog view={view} close={close} follow={follow} />}
      {open === 'rename' && <RenameDialog view={view} close={close} follow={follow} />}
    </div>
  );
}
