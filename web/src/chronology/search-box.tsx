import { useEffect, useState } from 'react';
import type { Filter } from '../filter.js';

/** Milliseconds without a key after which the words are looked for. */
const PAUSE = 250;

/** Words to look for in contacts and in what was said there. */
export function SearchBox({ filter, set }: { filter: Filter; set: (filter: Filter) => void }) {
  const [words, setWords] = useState(filter.q ?? '');
  useEffect(() => {
    if (words.trim() === (filter.q ?? '')) return undefined;
    const timer = setTimeout(() => {
      const { q: _, ...rest } = filter;
      set(words.trim() === '' ? rest : { ...rest, q: words.trim() });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words, filter, set]);
  return (
    <search>
      <label className="search">
        <span className="hidden">Search</span>
        <input
          type="search"
          value={words}
          placeholder="Search names, places, words…"
          maxLength={200}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
    </search>
  );
}
