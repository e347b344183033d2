import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contactQuery, type ContactView } from '../api/queries.js';
import { Dialog } from '../ui/dialog.js';
import { KIND_WORDS, STATUS_WORDS } from '../ui/words.js';
import { DecidedValue } from './decided-value.js';
import { useDeciding } from './deciding.js';
import { FieldForm, type FormField } from './field-form.js';
import { PeopleForm } from './people-form.js';

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
    <Dialog title="What this article says" close={close}>
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
  const people = account.participants.map(({ name, role }) => ({ name, role, key: name }));
  return (
    <dl className="misread">
      {FIELDS.map(([field, label]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            <bdi>{shown(account, field)}</bdi>{' '}
            {open !== field && (
              <button type="button" className="quiet" onClick={() => setOpen(field)}>
                Correct<span className="hidden"> {label}</span>
              </button>
            )}
            {decided
              .filter((mark) => mark.field === field)
              .map((mark) => (
                <DecidedValue key={`${mark.decision} ${mark.value}`} mark={mark} />
              ))}
            {open === field &&
              (field === 'participants' ? (
                <PeopleForm id={id} people={people} done={() => setOpen(null)} />
              ) : (
                <FieldForm id={id} field={field} value={written(account, field)} done={() => setOpen(null)} />
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function written({ kind, status, date, place, topics, foreground }: Told['account'], field: FormField): string {
  switch (field) {
    case 'kind':
      return kind;
    case 'status':
      return status;
    case 'date':
      return date.edtf ?? '';
    case 'place':
      return place === null ? '' : [place.name, place.country ?? ''].filter((part) => part !== '').join(', ');
    case 'topics':
      return topics.map(({ text }) => text).join('\n');
    case 'foreground':
      return foreground ? 'news' : 'background';
  }
}

function shown(account: Told['account'], field: FormField | 'participants'): string {
  if (field === 'participants') return account.participants.map(({ name }) => name).join(', ') || 'nobody named';
  if (field === 'kind') return KIND_WORDS[account.kind];
  if (field === 'status') return STATUS_WORDS[account.status];
  return written(account, field).replaceAll('\n', '; ') || 'not said';
}
