import { Link } from '@tanstack/react-router';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import type { EntityView } from '../api/queries.js';
import { EntityPicker } from '../decide/entity-picker.js';
import { type DecidedNow, useDeciding } from '../decide/index.js';
import { Reason } from '../decide/reason.js';
import { Dialog } from '../ui/dialog.js';

type Props = { view: EntityView; close: () => void; follow: (decided: DecidedNow) => Promise<void> };

type AskedProps = Pick<Props, 'close' | 'follow'> & {
  title: string;
  verb: string;
  /** What is decided; null as long as that is not said. */
  words: readonly string[] | null;
  children: ReactNode;
};

/** A question with its answer below, the reason, and a button that decides. */
function Asked({ title, verb, words, close, follow, children }: AskedProps) {
  const { decide } = useDeciding();
  const [why, setWhy] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (words === null) return;
    close();
    void decide(words, { why, next: follow });
  };
  return (
    <Dialog title={title} close={close}>
      <form onSubmit={submit}>
        {children}
        <Reason why={why} setWhy={setWhy} />
        <p className="buttons">
          <button type="submit" className="main" disabled={words === null}>
            {verb}
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** Asks who else is the same. */
export function JoinEntityDialog({ view: { entity, about }, close, follow }: Props) {
  const [other, setOther] = useState<string | null>(null);
  const words = other === null ? null : ['same', entity.id, other];
  return (
    <Asked title={`Who is one with ${entity.name}?`} verb="Join" words={words} close={close} follow={follow}>
      <EntityPicker about={about} but={entity.id} chosen={other} choose={setOther} />
    </Asked>
  );
}

/** Asks which articles mean another one. */
export function SplitEntityDialog({ view: { entity }, close, follow }: Props) {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const articles = [...new Set(entity.seenAs.map((place) => place.slice(0, place.lastIndexOf('@'))))];
  const toggle = (article: string): void => {
    const next = new Set(chosen);
    if (!next.delete(article)) next.add(article);
    choose(next);
  };
  const words = chosen.size === 0 || chosen.size === articles.length ? null : ['split', entity.id, ...chosen];
  return (
    <Asked
      title={`Which articles mean another ${entity.name}?`}
      verb="Split"
      words={words}
      close={close}
      follow={follow}
    >
      <fieldset className="choices">
        <legend>Articles, with what each calls this one</legend>
        {articles.map((article) => (
          <div key={article} className="choice">
            <label className="check">
              <input type="checkbox" checked={chosen.has(article)} onChange={() => toggle(article)} />{' '}
              <span>
                <code>{article}</code> <bdi>{formsIn(entity, article)}</bdi>
              </span>
            </label>
            <Link to="/articles/$id" params={{ id: article }} target="_blank">
              look<span className="hidden"> at {article} in another window</span>
            </Link>
          </div>
        ))}
      </fieldset>
    </Asked>
  );
}

function formsIn({ names }: EntityView['entity'], article: string): string {
  return names.flatMap(({ text, articles }) => (articles.includes(article) ? [text] : [])).join(', ');
}

/** Asks for the name. */
export function RenameDialog({ view: { entity }, close, follow }: Props) {
  const [name, setName] = useState(entity.name);
  const isNew = name.trim() !== '' && name.trim() !== entity.name;
  const words = isNew ? ['name', entity.id, name.trim()] : null;
  return (
    <Asked title={`What is ${entity.name} called?`} verb="Rename" words={words} close={close} follow={follow}>
      <label>
        Name
        <input value={name} onChange={({ target }) => setName(target.value)} dir="auto" />
      </label>
      <p className="soft small">All spellings that articles use stay, with who uses them.</p>
    </Asked>
  );
}
