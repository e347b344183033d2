import { useState } from 'react';
import { CONTACT_KINDS, CONTACT_STATUSES } from '../../../src/domain/reading.js';
import { DecideDialog } from '../decide/decide-dialog.js';
import { dateReading } from '../ui/date-reading.js';
import { KIND_WORDS, STATUS_WORDS } from '../ui/words.js';
import { NO_TELLING, type Telling, tellingWords } from './telling.js';

type Props = { article: string; words: string; close: () => void };

/** Adds a contact that the program missed, from words of the article. */
export function TellsDialog({ article, words, close }: Props) {
  const [said, say] = useState<Telling>({ ...NO_TELLING, words });
  const set = (part: Partial<Telling>): void => say({ ...said, ...part });
  const isWrong = said.date !== '' && dateReading(said.date) === null;
  return (
    <DecideDialog
      title="A contact that was missed"
      verb="Add it"
      words={isWrong ? null : tellingWords(article, said)}
      close={close}
    >
      <label>
        The words that tell of it, as they stand in the article
        <textarea rows={3} value={said.words} onChange={({ target }) => set({ words: target.value })} dir="auto" />
      </label>
      <Choice label="Kind" all={CONTACT_KINDS} words={KIND_WORDS} value={said.kind} set={(kind) => set({ kind })} />
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
      <Choice
        label="Status"
        all={CONTACT_STATUSES}
        words={STATUS_WORDS}
        value={said.status}
        set={(status) => set({ status })}
      />
      <label>
        Date <span className="soft">(as far as it is known)</span>
        <input value={said.date} onChange={({ target }) => set({ date: target.value.trim() })} aria-invalid={isWrong} />
      </label>
      <p className="date-reading" role="status">
        {isWrong ? 'This is no date yet: write 2031-03-05 or 2031-03.' : said.date !== '' && dateReading(said.date)}
      </p>
      <label>
        Place, then country <span className="soft">(if known)</span>
        <input value={said.place} onChange={({ target }) => set({ place: target.value })} dir="auto" />
      </label>
    </DecideDialog>
  );
}

type ChoiceProps<V extends string> = {
  label: string;
  all: readonly V[];
  words: { readonly [K in V]: string };
  value: string;
  set: (value: string) => void;
};

function Choice<V extends string>({ label, all, words, value, set }: ChoiceProps<V>) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => set(target.value)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
