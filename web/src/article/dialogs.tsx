import { type SyntheticEvent, useState } from 'react';
import { CONTACT_KINDS, CONTACT_STATUSES } from '../../../src/domain/reading.js';
import type { ArticleView, Mark } from '../api/queries.js';
import { EntityPicker } from '../decide/entity-picker.js';
import { useDeciding } from '../decide/index.js';
import { Reason } from '../decide/reason.js';
import { dateReading } from '../ui/date-reading.js';
import { Dialog } from '../ui/dialog.js';
import { KIND_WORDS, STATUS_WORDS } from '../ui/words.js';
import { NO_TELLING, type Telling, tellingWords } from './telling.js';

type MeansProps = { article: string; mark: Mark; close: () => void };

/** Asks whom a name means in this article alone. */
export function MeansDialog({ article, mark: { label, layer, to }, close }: MeansProps) {
  const { decide } = useDeciding();
  const [id, setId] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (id === null) return;
    close();
    void decide(['means', article, label, id], { why });
  };
  return (
    <Dialog title={`Whom does ‘${label}’ mean here?`} close={close}>
      <form onSubmit={submit}>
        <EntityPicker about={layer === 'person' ? 'person' : 'organisation'} but={to} chosen={id} choose={setId} />
        <Reason why={why} setWhy={setWhy} />
        <p className="buttons">
          <button type="submit" className="main" disabled={id === null}>
            Decide
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}

type StatementProps = { article: ArticleView; mark: Mark; close: () => void };

/** Asks who said it, or whether it is a statement at all. */
export function StatementDialog({ article: { id, marks, text }, mark, close }: StatementProps) {
  const { decide } = useDeciding();
  const [speaker, setSpeaker] = useState('');
  const of = `${id}#${mark.id}`;
  const names = [...new Set(marks.filter(({ layer }) => layer === 'person').map(({ label }) => label))];
  const send = (words: readonly string[]): void => {
    close();
    void decide(words);
  };
  return (
    <Dialog title="Who said this?" close={close}>
      <blockquote dir="auto">{text.slice(mark.start, mark.end)}</blockquote>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (speaker.trim() !== '') send(['correct', of, 'speaker', speaker.trim()]);
        }}
      >
        <label>
          Speaker, as the article names this one
          <input
            value={speaker}
            onChange={({ target }) => setSpeaker(target.value)}
            list="speakers"
            dir="auto"
            placeholder={mark.label}
          />
        </label>
        <datalist id="speakers">
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <p className="buttons">
          <button type="submit" className="main" disabled={speaker.trim() === ''}>
            Decide
          </button>
          <button type="button" onClick={() => send(['correct', of, 'speaker', 'unknown'])}>
            Not known
          </button>
          <button type="button" onClick={() => send(['confirm', of])}>
            As it stands
          </button>
          <button type="button" onClick={() => send(['reject', of])}>
            This is no statement
          </button>
        </p>
      </form>
    </Dialog>
  );
}

type TellsProps = { article: string; words: string; close: () => void };

/** Adds a contact that the program missed, from words of the article. */
export function TellsDialog({ article, words, close }: TellsProps) {
  const { decide } = useDeciding();
  const [said, say] = useState<Telling>({ ...NO_TELLING, words });
  const [why, setWhy] = useState('');
  const set = (part: Partial<Telling>): void => say({ ...said, ...part });
  const wish = tellingWords(article, said);
  const isWrong = said.date !== '' && dateReading(said.date) === null;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (wish === null || isWrong) return;
    void decide(wish, { why }).then((decided) => {
      if (decided !== null) close();
    });
  };
  return (
    <Dialog title="A contact that was missed" close={close}>
      <form onSubmit={submit}>
        <label>
          The words that tell of it, as they stand in the article
          <textarea rows={3} value={said.words} onChange={({ target }) => set({ words: target.value })} dir="auto" />
        </label>
        <label>
          Kind
          <select value={said.kind} onChange={({ target }) => set({ kind: target.value })}>
            {CONTACT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND_WORDS[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Who took part, one a line, as the article names them
          <textarea
            rows={3}
            value={said.who}
            onChange={({ target }) => set({ who: target.value })}
            dir="auto"
            placeholder="Ilse Morvic (envoy; Egypt)"
          />
        </label>
        <label>
          Status
          <select value={said.status} onChange={({ target }) => set({ status: target.value })}>
            {CONTACT_STATUSES.map((status) => (
              <option key={status} value={status}>
                {STATUS_WORDS[status]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Date <span className="soft">(as far as it is known)</span>
          <input
            value={said.date}
            onChange={({ target }) => set({ date: target.value.trim() })}
            aria-invalid={isWrong}
          />
        </label>
        <p className="date-reading" role="status">
          {said.date === ''
            ? ''
            : isWrong
              ? 'This is no date yet: write 2031-03-05 or 2031-03.'
              : dateReading(said.date)}
        </p>
        <label>
          Place, then country <span className="soft">(if known)</span>
          <input value={said.place} onChange={({ target }) => set({ place: target.value })} dir="auto" />
        </label>
        <Reason why={why} setWhy={setWhy} />
        <p className="buttons">
          <button type="submit" className="main" disabled={wish === null || isWrong}>
            Add it
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}
