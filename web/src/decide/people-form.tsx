import { type SyntheticEvent, useState } from 'react';
import { useDeciding } from './deciding.js';

export type TookPart = {
  readonly name: string;
  readonly role: string | null /** By which it is decided on. */;
  readonly key: string;
};
type Props = { id: string; people: readonly TookPart[]; done: () => void; canRemoveAll?: boolean };

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

function Person({ id, one: { name, role, key } }: { id: string; one: TookPart }) {
  const { decide } = useDeciding();
  const [said, say] = useState(role ?? '');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void decide(['role', id, key, said.trim() === '' ? 'unknown' : said.trim()]);
  };
  return (
    <li>
      <bdi className="value">{name}</bdi>
      <form onSubmit={submit} className="inline-form">
        <label>
          <span className="hidden">Role of {name}</span>
          <input value={said} onChange={({ target }) => say(target.value)} dir="auto" placeholder="role not known" />
        </label>
        <button type="submit" disabled={said.trim() === (role ?? '')}>
          Set role
        </button>
        <button type="button" onClick={() => void decide(['remove', id, key])}>
          Did not take part<span className="hidden">: {name}</span>
        </button>
      </form>
    </li>
  );
}
