import { type SyntheticEvent, useId, useState } from 'react';
import { CONTACT_KINDS, CONTACT_STATUSES } from '../../../src/domain/reading.js';
import { DATE_EXAMPLES, dateReading } from '../ui/date-reading.js';
import { KIND_WORDS, STATUS_WORDS } from '../ui/words.js';
import { useDeciding } from './deciding.js';
import { Reason } from './reason.js';

/** A field with one value, or with a list of words, that a form can put right. */
export const FORM_FIELDS = ['kind', 'status', 'date', 'place', 'topics', 'foreground'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

type Props = {
  /** Of the contact, of an account. */
  id: string;
  field: FormField;
  /** As it stands; '' where it is not known. */
  value: string;
  done: () => void;
};

/** Puts one value right, or says that it is not known, with the reason if the reader gives one. */
export function FieldForm({ id, field, value, done }: Props) {
  const { decide } = useDeciding();
  const [said, say] = useState(value);
  const [why, setWhy] = useState('');
  const [isBusy, setBusy] = useState(false);
  const send = async (words: readonly string[]): Promise<void> => {
    setBusy(true);
    const decided = await decide(['correct', id, field, ...words], { why });
    setBusy(false);
    if (decided !== null) done();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const words = wordsOf(field, said);
    if (words.length > 0) void send(words);
  };
  const isWrong = field === 'date' && said !== '' && dateReading(said) === null;
  return (
    <form
      className="field-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        done();
      }}
    >
      <Value field={field} said={said} say={say} />
      <Reason why={why} setWhy={setWhy} />
      <p className="buttons">
        <button type="submit" className="main" disabled={isBusy || isWrong || wordsOf(field, said).length === 0}>
          Decide
        </button>
        {EMPTY[field] !== null && (
          <button type="button" disabled={isBusy} onClick={() => void send([EMPTY[field] ?? ''])}>
            {field === 'topics' ? 'No topics' : 'Not known'}
          </button>
        )}
        <button type="button" onClick={done}>
          Cancel
        </button>
      </p>
    </form>
  );
}

/** What is said where there is no value. */
const EMPTY: { readonly [F in FormField]: string | null } = {
  kind: null,
  status: null,
  date: 'unknown',
  place: 'unknown',
  topics: 'none',
  foreground: null,
};

/** The words after the field; topics are one a line. */
export function wordsOf(field: FormField, said: string): readonly string[] {
  const lines = field === 'topics' ? said.split('\n') : [said];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

const CHOICES: { readonly [F in FormField]?: readonly (readonly [string, string])[] } = {
  kind: CONTACT_KINDS.map((kind) => [kind, KIND_WORDS[kind]] as const),
  status: CONTACT_STATUSES.map((status) => [status, STATUS_WORDS[status]] as const),
  foreground: [
    ['news', 'The article’s news'],
    ['background', 'Background'],
  ],
};
const LABELS: { readonly [F in FormField]: string } = {
  kind: 'Kind',
  status: 'Status',
  date: 'Date',
  place: 'Place, then country',
  topics: 'Topics, one a line',
  foreground: 'News or background',
};

function Value({ field, said, say }: { field: FormField; said: string; say: (said: string) => void }) {
  const choices = CHOICES[field];
  if (choices)
    return (
      <label>
        {LABELS[field]}
        <select value={said} onChange={({ target }) => say(target.value)} autoFocus>
          {choices.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
    );
  if (field === 'topics')
    return (
      <label>
        {LABELS[field]}
        <textarea rows={3} value={said} onChange={({ target }) => say(target.value)} dir="auto" autoFocus />
      </label>
    );
  if (field === 'date') return <DateValue said={said} say={say} />;
  return (
    <label>
      {LABELS[field]}
      <input
        value={said}
        onChange={({ target }) => say(target.value)}
        dir="auto"
        placeholder="Cairo, Egypt"
        autoFocus
      />
    </label>
  );
}

function DateValue({ said, say }: { said: string; say: (said: string) => void }) {
  const [note, examples] = [useId(), useId()];
  const reading = dateReading(said.trim());
  return (
    <>
      <label>
        {LABELS.date}
        <input
          value={said}
          onChange={({ target }) => say(target.value)}
          aria-describedby={note}
          aria-invalid={said !== '' && reading === null}
          list={examples}
          placeholder="2031-03-05"
          spellCheck={false}
          autoFocus
        />
      </label>
      <datalist id={examples}>
        {DATE_EXAMPLES.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </datalist>
      <p id={note} className="date-reading" role="status">
        {said === '' ? 'Write as much as is known.' : reading === null ? 'This is no date yet.' : `Means: ${reading}.`}
      </p>
      <details className="soft small">
        <summary>How dates are written</summary>
        <ul>
          {DATE_EXAMPLES.map(([value, words]) => (
            <li key={value}>
              <code>{value}</code> {words}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
