import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { addSamples } from '../add/upload.js';
import { ApiError } from '../api/client.js';
import { MayNot, useDeciding } from '../decide/index.js';
import { counted } from '../ui/words.js';

/** What a case with nothing in it is for, and the two ways to begin. */
export function EmptyCase() {
  const { may } = useDeciding();
  return (
    <div className="none">
      <p>
        <strong>This case is empty.</strong> Readout reads news articles and notes who met, called, received or visited
        whom, when and where, with the sentence behind every value. Where several outlets tell of one contact, it sets
        their accounts side by side.
      </p>
      <p>
        <Link to="/add">Add articles</Link> here, or from the terminal with <code>readout add FOLDER</code>. They appear
        as they are read.
      </p>
      {may ? <SampleButton /> : <MayNot />}
    </div>
  );
}

/** Puts the articles that come with Readout into the case. */
function SampleButton() {
  const queries = useQueryClient();
  const [count, setCount] = useState<number | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const add = async (): Promise<void> => {
    let read = 0;
    setError(null);
    setCount(0);
    try {
      await addSamples(() => setCount(++read));
    } catch (wrong) {
      if (!(wrong instanceof ApiError)) throw wrong;
      setError(wrong);
    }
    setCount(null);
    await queries.invalidateQueries();
  };
  return (
    <>
      <p>
        <button type="button" disabled={count !== null} onClick={() => void add()}>
          Try it on the sample articles
        </button>
      </p>
      <p className="soft small">
        They are our own, of contacts that took place, under invented outlets. Do that in a case to try things in.
      </p>
      <p role="status">
        {count !== null && (count === 0 ? 'Reading…' : `${counted(count, 'article')} read…`)}
        {error && `${error.message}. ${error.remedy}`}
      </p>
    </>
  );
}
