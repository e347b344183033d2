import type { ContactView } from '../api/queries.js';
import { FieldForm, FORM_FIELDS, type FormField } from '../decide/field-form.js';
import { PeopleForm } from '../decide/people-form.js';

type Props = { contact: ContactView['contact']; field: string; done: () => void };

/** The form that puts a field of a contact right. */
export function Correction({ contact, field, done }: Props) {
  if (field === 'participants') {
    const people = contact.participants.map(({ entity, name, role }) => ({
      name,
      role,
      key: /^[po][\da-f]{4,}$/.test(entity) ? entity : name,
    }));
    return <PeopleForm id={contact.id} people={people} done={done} />;
  }
  const known = FORM_FIELDS.find((one) => one === field);
  return known ? <FieldForm id={contact.id} field={known} value={valueOf(contact, known)} done={done} /> : null;
}

function valueOf({ kind, status, date, place, decided, agreement }: ContactView['contact'], field: FormField): string {
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
      return decided?.some((mark) => mark.field === 'topics')
        ? ''
        : agreement.topics.values.map(({ value }) => value).join('\n');
    case 'foreground':
      return '';
  }
}
