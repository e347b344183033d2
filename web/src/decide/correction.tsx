import { FieldForm, FORM_FIELDS, type FormField } from './field-form.js';
import { PeopleForm, type TookPart } from './people-form.js';

/** The fields of a contact, or of an account, as they stand. */
export type Correctable = {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly date: { readonly edtf: string | null };
  readonly place: { readonly name: string; readonly country: string | null } | null;
  readonly topics: readonly string[];
  readonly people: readonly TookPart[];
  /** Left out where no single article says it. */
  readonly foreground?: boolean;
};

type Props = { of: Correctable; field: string; done: () => void };

/** The form that puts a field right. */
export function Correction({ of, field, done }: Props) {
  if (field === 'participants') return <PeopleForm id={of.id} people={of.people} done={done} />;
  const known = FORM_FIELDS.find((one) => one === field);
  return known ? <FieldForm id={of.id} field={known} value={writtenValue(of, known)} done={done} /> : null;
}

/** A value as it is written into the form; '' where it is not known. */
export function writtenValue(
  { kind, status, date, place, topics, foreground = true }: Correctable,
  field: FormField,
): string {
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
      return topics.join('\n');
    case 'foreground':
      return foreground ? 'news' : 'background';
  }
}
