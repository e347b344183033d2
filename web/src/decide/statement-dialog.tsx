import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useId, useState } from 'react';
import { articleQuery, type ArticleView } from '../api/queries.js';
import { localDate } from '../ui/dates.js';
import { Dialog } from '../ui/dialog.js';
import { DecidedValue } from './decided-value.js';
import { useDeciding } from './deciding.js';
import { sentenceOf } from '../ui/sentence.js';

type Props = { article: string; statement: string; close: () => void };
type Send = (words: readonly string[]) => void;

/** Asks who said something and at which contact, or whether it is a statement at all. */
export function StatementDialog({ article, statement, close }: Props) {
  const { decide } = useDeciding();
  const { data } = useQuery(articleQuery(article));
  const known = data?.statements.find(({ id }) => id === statement);
  const mark = data?.marks.find(({ layer, id }) => layer === 'statement' && id === statement);
  const send: Send = ([verb = '', ...rest]) =>
    void decide([verb, `${article}#${statement}`, ...rest]).then((decided) => decided !== null && close());
  return (
    <Dialog title="Who said this, and where?" close={close}>
      {data && mark && <blockquote dir="auto">{data.text.slice(mark.start, mark.end)}</blockquote>}
      {data && known && (
        <>
          {known.decided.map((one) => (
            <DecidedValue key={`${one.decision} ${one.field}`} mark={one} />
          ))}
          <Speaker article={data} speaker={known.speaker} send={send} />
          <SaidAt article={data} account={known.account} send={send} />
        </>
      )}
      <p className="buttons">
        <button type="button" onClick={() => send(['confirm'])}>
          As it stands
        </button>
        <button type="button" onClick={() => send(['reject'])}>
          This is no statement
        </button>
        <button type="button" onClick={close}>
          Close
        </button>
      </p>
    </Dialog>
  );
}

function Speaker({ article, speaker, send }: { article: ArticleView; speaker: string | null; send: Send }) {
  const [said, say] = useState(speaker ?? '');
  const list = useId();
  const names = new Set(article.marks.filter(({ layer }) => layer === 'person').map(({ label }) => label));
  const isNew = said.trim() !== '' && said.trim() !== speaker;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isNew) send(['correct', 'speaker', said.trim()]);
  };
  return (
    <form onSubmit={submit} className="inline-form">
      <label>
        Speaker, as named there
        <input
          value={said}
          onChange={({ target }) => say(target.value)}
          list={list}
          dir="auto"
          placeholder="not known"
        />
      </label>
      <datalist id={list}>
        {[...names].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="submit" disabled={!isNew}>
        Set speaker
      </button>
      <button type="button" disabled={speaker === null} onClick={() => send(['correct', 'speaker', 'unknown'])}>
        Not known
      </button>
    </form>
  );
}

function SaidAt({
  article: { id, contacts },
  account,
  send,
}: {
  article: ArticleView;
  account: string | null;
  send: Send;
}) {
  const [said, say] = useState(account ?? '');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    send(['correct', 'said-at', said === '' ? 'unknown' : `${id}#${said}`]);
  };
  return (
    <form onSubmit={submit} className="inline-form">
      <label>
        Said at
        <select value={said} onChange={({ target }) => say(target.value)}>
          <option value="">The article does not say</option>
          {contacts.map(({ account: own, card }) => (
            <option key={own} value={own}>
              {[sentenceOf(card), localDate(card.edtf)].filter(Boolean).join(', ')}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={said === (account ?? '')}>
        Set where
      </button>
    </form>
  );
}
