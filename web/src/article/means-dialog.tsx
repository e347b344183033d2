import { useState } from 'react';
import type { Mark } from '../api/queries.js';
import { DecideDialog } from '../decide/decide-dialog.js';
import { EntityPicker } from '../decide/entity-picker.js';

type Props = { article: string; mark: Mark; close: () => void };

/** Asks whom a name means in this article alone. */
export function MeansDialog({ article, mark: { label, layer, to }, close }: Props) {
  const [id, setId] = useState<string | null>(null);
  return (
    <DecideDialog
      title={`Whom does ‘${label}’ mean here?`}
      verb="Decide"
      words={id === null ? null : ['means', article, label, id]}
      close={close}
    >
      <EntityPicker about={layer === 'person' ? 'person' : 'organisation'} but={to} chosen={id} choose={setId} />
    </DecideDialog>
  );
}
