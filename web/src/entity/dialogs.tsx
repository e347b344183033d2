import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EntityView } from '../api/queries.js';
import { DecideDialog } from '../decide/decide-dialog.js';
import { EntityPicker } from '../decide/entity-picker.js';
import type { DecidedNow } from '../decide/index.js';
import { toggledIn } from '../ui/toggled.js';

type Props = { view: EntityView; close: () => void; follow: (decided: DecidedNow) => Promise<void> };

/** Asks who else is the same. */
export function JoinEntityDialog({ view: { entity, about }, close, follow }: Props) {
  const [other, setOther] = useState<string | null>(null);
  const words = other === null ? null : ['same', entity.id, other];
  return (
    <DecideDialog
      title={`Who is one with ${entity.name}?`}
      verb="Join"
      words={words}
      close={close}
      asked={{ next: follow }}
    >
      <EntityPicker about={about} but={entity.id} chosen={other} choose={setOther} />
    </DecideDialog>
  );
}

/** Asks which articles mean another one. */
export function SplitEntityDialog({ view: { entity, seenIn }, close, follow }: Props) {
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const articles = [...new Set(entity.seenAs.map((place) => place.slice(0, place.lastIndexOf('@'))))];
  const words = chosen.size === 0 || chosen.size === articles.length ? null : ['split', entity.id, ...chosen];
  return (
    <DecideDialog
      title={`Which articles mean another ${entity.name}?`}
      verb="Split"
      words={words}
      close={close}
      asked={{ next: follow }}
    >
      <fieldset className="choices">
        <legend>Articles, with what each calls this one</legend>
        {articles.map((article) => {
          const name = nameOf(seenIn, article);
          return (
            <div key={article} className="choice">
              <label className="check">
                <input
                  type="checkbox"
                  checked={chosen.has(article)}
                  onChange={() => choose(toggledIn(chosen, article))}
                />{' '}
                <span>
                  <bdi>{name}</bdi> <bdi className="soft">as {formsIn(entity, article)}</bdi>
                </span>
              </label>
              <Link to="/articles/$id" params={{ id: article }} target="_blank">
                look<span className="hidden"> at {name} in another window</span>
              </Link>
            </div>
          );
        })}
      </fieldset>
    </DecideDialog>
  );
}

/** 'The Harbour Post: Ministers meet', as far as they are known. */
function nameOf(seenIn: EntityView['seenIn'], article: string): string {
  const head = seenIn.find(({ id }) => id === article);
  return [head?.outlet, head?.title].filter(Boolean).join(': ') || article;
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
    <DecideDialog
      title={`What is ${entity.name} called?`}
      verb="Rename"
      words={words}
      close={close}
      asked={{ next: follow }}
    >
      <label>
        Name
        <input value={name} onChange={({ target }) => setName(target.value)} dir="auto" />
      </label>
      <p className="soft small">All spellings that articles use stay, with who uses them.</p>
    </DecideDialog>
  );
}
