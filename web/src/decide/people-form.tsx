import { type SyntheticEvent, useState } from 'react';
import { useDeciding } from './deciding.js';

export type TookPart = {
  readonly name: string;
  readonly role: string | null /** By which it is decided on. */;
  readonly key: string;
  /** As one article has them; null: not said. Left out where no single article says it. */
  readonly told?: {
    readonly affiliation: string | null;
    readonly side: 'host' | 'guest' | null;
    readonly type: 'person' | 'organisation' | 'delegation';
  };
};
type Props = { id: string; people: readonly TookPart[]; done: () => void };

/** Who took part: takes one out, adds one, says in which role. Each is decided at once. */
export function PeopleForm({ id, people, done }: Props) {
  const { decide } = useDeciding();
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const add = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    void decide(['add', id, name.trim(), ...(role.trim() === '' ? [] : [role.trim()])]).then((decided) => {
      if (decided === null) return;
      setName('');
      setRole('');
    });
  };
  return (
    <div
      className="field-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        done();
      }}
    >
      <ul className="plain took-part">
        {people.map((one) => (
          <Person key={one.key} id={id} one={one} />
        ))}
      </ul>
      {people.some(({ told }) => told === undefined) && (
        <p className="soft small">
          For whom each of them acts, on which side, and as a person or a delegation, is what an article says:
          ‘Misread?’ beside its account.
        </p>
      )}
      <form onSubmit={add} className="inline-form">
        <label>
          Who else took part
          <input value={name} onChange={({ target }) => setName(target.value)} dir="auto" autoFocus />
        </label>
        <label>
          As <span className="soft">(if known)</span>
          <input
            value={role}
            onChange={({ target }) => setRole(target.value)}
            dir="auto"
            placeholder="foreign minister"
          />
        </label>
        <button type="submit">Add</button>
      </form>
      <p className="buttons">
        <button type="button" onClick={done}>
          Done
        </button>
      </p>
    </div>
  );
}

function Person({ id, one: { name, role, key, told } }: { id: string; one: TookPart }) {
  const { decide } = useDeciding();
  const set = (field: string) => (value: string) => void decide(['correct', id, field, key, value]);
  return (
    <li>
      <p className="value">
        <bdi>{name}</bdi>
      </p>
      <div className="parts">
        <PartForm of={name} label="Role" value={role} set={(value) => void decide(['role', id, key, value])} />
        {told && (
          <>
            <PartForm of={name} label="Acts for" value={told.affiliation} set={set('affiliation')} />
            <PartForm of={name} label="Side" value={told.side} choices={SIDES} set={set('side')} />
            <PartForm of={name} label="Is" value={told.type} choices={TYPES} set={set('type')} />
          </>
        )}
      </div>
      <button type="button" onClick={() => void decide(['remove', id, key])}>
        Did not take part<span className="hidden">: {name}</span>
      </button>
    </li>
  );
}

const UNKNOWN = 'unknown';
const SIDES = [
  ['host', 'host'],
  ['guest', 'guest'],
  [UNKNOWN, 'not known'],
] as const;
const TYPES = [
  ['person', 'a person'],
  ['organisation', 'an organisation'],
  ['delegation', 'a delegation'],
] as const;

type PartFormProps = {
  of: string;
  label: string;
  value: string | null;
  choices?: readonly (readonly [string, string])[];
  set: (value: string) => void;
};

/** One thing that is known of one who took part. */
function PartForm({ of, label, value, choices, set }: PartFormProps) {
  const before = value ?? (choices ? UNKNOWN : '');
  const [said, say] = useState(before);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    set(said.trim() || UNKNOWN);
  };
  return (
    <form onSubmit={submit} className="inline-form">
      <label>
        {label}
        <span className="hidden"> of {of}</span>
        {choices ? (
          <select value={said} onChange={({ target }) => say(target.value)}>
            {choices.map(([one, words]) => (
              <option key={one} value={one}>
                {words}
              </option>
            ))}
          </select>
        ) : (
          <input value={said} onChange={({ target }) => say(target.value)} dir="auto" placeholder="not known" />
        )}
      </label>
      <button type="submit" disabled={said.trim() === before}>
        Set
        <span className="hidden">
          {' '}
          {label.toLowerCase()} of {of}
        </span>
      </button>
    </form>
  );
}
