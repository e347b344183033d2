import { useEffect, useState } from 'react';
import type { ArticleView, Mark } from '../api/queries.js';
import { MayNot, useDeciding } from '../decide/index.js';
import { MisreadDialog } from '../decide/misread-dialog.js';
import { StatementDialog } from '../decide/statement-dialog.js';
import { KeysButton, type Shortcut, useShortcuts } from '../ui/shortcuts.js';
import { MeansDialog } from './means-dialog.js';
import { TellsDialog } from './tells-dialog.js';

/** What is being decided of an article. */
export type Open =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'misread'; readonly account: string; readonly contact: string }
  | { readonly kind: 'tells'; readonly words: string };

type Props = { article: ArticleView; open: Open | null; setOpen: (open: Open | null) => void };

/** What a reader can decide of an article: a contact that was missed, from the words that are selected; and the dialogs for its marks. */
export function ArticleDeciding({ article, open, setOpen }: Props) {
  const { may, undoLast } = useDeciding();
  const selected = useSelected();
  const tell = (): void => setOpen({ kind: 'tells', words: selectedWords() });
  const keys: readonly Shortcut[] = [
    { key: 'n', does: 'adds a contact that was missed, told by the words that are selected', act: tell },
    { key: 'u', does: 'takes back what you decided last', act: undoLast },
  ];
  useShortcuts(may ? keys : []);
  if (!may) return <MayNot />;
  const close = (): void => setOpen(null);
  return (
    <div className="acts" role="group" aria-label="Decide">
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={tell}>
        Add a contact{selected !== '' && ' from the selected words'} <kbd>n</kbd>
      </button>
      <KeysButton />
      {open?.kind === 'tells' && <TellsDialog article={article.id} words={open.words} close={close} />}
      {open?.kind === 'misread' && <MisreadDialog contact={open.contact} account={open.account} close={close} />}
      {open?.kind === 'mark' &&
        (open.mark.layer === 'statement' ? (
          <StatementDialog article={article.id} statement={open.mark.id} close={close} />
        ) : (
          <MeansDialog article={article.id} mark={open.mark} close={close} />
        ))}
    </div>
  );
}

/** The words of the article that are selected now. */
function useSelected(): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    const look = (): void => setWords(selectedWords());
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return words;
}

function selectedWords(): string {
  const selection = document.getSelection();
  const home = selection?.anchorNode?.parentElement?.closest('.text');
  return selection && home ? selection.toString().trim() : '';
}

/** Decides on what a mark stands for, where anything can be. */
export function MarkAct({ article, mark, act }: { article: string; mark: Mark; act: (open: Open) => void }) {
  const { may } = useDeciding();
  const { layer, id, to, label } = mark;
  if (!may) return null;
  if (layer === 'contact' && to !== null)
    return (
      <Act name="Misread?" of={label} act={() => act({ kind: 'misread', account: `${article}#${id}`, contact: to })} />
    );
  if (layer === 'statement')
    return <Act name="Correct who said it" of={label} act={() => act({ kind: 'mark', mark })} />;
  const isSomebody = (layer === 'person' || layer === 'organisation') && to !== null;
  return isSomebody ? <Act name="Means another here" of={label} act={() => act({ kind: 'mark', mark })} /> : null;
}

function Act({ name, of, act }: { name: string; of: string; act: () => void }) {
  return (
    <button type="button" className="quiet" onClick={act}>
      {name}
      <span className="hidden"> {of}</span>
    </button>
  );
}
