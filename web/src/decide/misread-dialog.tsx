import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contactQuery, type ContactView } from '../api/queries.js';
import { Dialog } from '../ui/dialog.js';
import { KIND_WORDS, STATUS_WORDS } from '../ui/words.js';
import { type Correctable, Correction, writtenValue } from './correction.js';
import { DecidedValue } from './decided-value.js';
import { useDeciding } from './deciding.js';
import type { FormField } from './field-form.js';

type Told = ContactView['contact']['accounts'][number];
type Props = {
  contact: string;
  /** '<article id>#<account id>' */
  account: string;
  close: () => void;
};

/** What one article says of a contact, to be put right where it was misread. */
export function MisreadDialog({ contact, account, close }: Props) {
  const { decide } = useDeciding();
  const { data } = useQuery(contactQuery(contact));
  const told = data?.contact.accounts.find(({ id }) => id === account);
  return (
    <Dialog title="What this article says" close={close} wide>
      <p className="soft small">
        What you put right here counts as what the article says: linking and comparing go on with it.
      </p>
      {told && <Fields told={told} />}
      <p className="buttons">
        <button
          type="button"
          onClick={() => {
            close();
            void decide(['reject', account]);
          }}
        >
          It tells of no contact
        </button>
        <button type="button" onClick={close}>
          Close
        </button>
      </p>
    </Dialog>
  );
}

const FIELDS: readonly (readonly [FormField | 'participants', string])[] = [
  ['kind', 'Kind'],
  ['participants', 'Who'],
  ['date', 'Date'],
  ['place', 'Place'],
  ['status', 'Status'],
  ['topics', 'About'],
  ['foreground', 'News or background'],
];

function Fields({ told: { id, account, decided = [] } }: { told: Told }) {
  const [open, setOpen] = useState<string | null>(null);
  const of: Correctable = {
    ...account,
    id,
    topics: account.topics.map(({ text }) => text),
    people: account.participants.map(({ name, role, affiliation, side, type }) => ({
      name,
      role,
      key: name,
      told: { affiliation, side, type },
    })),
  };
  return (
    <dl className="misread">
      {FIELDS.map(([field, label]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            <bdi>{shown(of, field)}</bdi>{' '}
            {open !== field && (
              <button type="button" className="quiet" onClick={() => setOpen(field)}>
                Correct<span className="hidden"> {label}</span>
              </button>
            )}
            {decided
              .filter((mark) => (PARTS.includes(mark.field) ? 'participants' : mark.field) === field)
              .map((mark) => (
                <DecidedValue key={`${mark.decision} ${mark.value}`} mark={mark} />
              ))}
            {open === field && <Correction of={of} field={field} done={() => setOpen(null)} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is known of those who took part stands with them. */
const PARTS: readonly string[] = ['role', 'affiliation', 'side', 'type'];

function shown(of: Correctable, field: FormField | 'participants'): string {
  if (field === 'participants') return of.people.map(({ name }) => name).join(', ') || 'nobody named';
  const words: { readonly [value: string]: string } =
    field === 'kind' ? KIND_WORDS : field === 'status' ? STATUS_WORDS : {};
  const value = writtenValue(of, field);
  return words[value] ?? (value.replaceAll('\n', '; ') || 'not said');
}
