import { useState } from 'react';
import type { ContactView } from '../api/queries.js';
import { DecideDialog } from '../decide/decide-dialog.js';
import { ContactPicker, peopleIn } from './contact-picker.js';

type Props = { view: ContactView; close: () => void };

/** Asks during which visit the contact was held. */
export function PartDialog({ view, close }: Props) {
  const { id, partOf } = view.contact;
  const [whole, setWhole] = useState<string | null>(partOf);
  const people = peopleIn(view);
  const isNew = whole !== null && whole !== partOf;
  return (
    <DecideDialog
      title="During which visit was it held?"
      wide
      verb="Part of it"
      words={isNew ? ['correct', id, 'part-of', whole] : null}
      close={close}
      others={(send) =>
        partOf !== null && (
          <button type="button" onClick={() => send(['correct', id, 'part-of', 'none'])}>
            Part of none
          </button>
        )
      }
    >
      <ContactPicker
        view={view}
        chosen={whole}
        choose={setWhole}
        first={{ kind: ['visit'], ...(people.length > 0 && { person: [...people] }) }}
      />
    </DecideDialog>
  );
}
