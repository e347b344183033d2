import { Link } from '@tanstack/react-router';
import type { ApiError } from '../api/client.js';
import { counted } from '../ui/words.js';
import type { Line } from './upload.js';

type Outcome = Line['outcome'];

const WORDS: { readonly [O in Outcome]: string } = {
  added: 'added',
  version: 'new version',
  amended: 'given facts added',
  unchanged: 'was there already',
  refused: 'refused',
  trouble: 'left out',
  done: '',
};

type Props = { lines: readonly Line[]; total: number; isOver: boolean; error: ApiError | null };

/** What became of each article so far, troubles first. */
export function Progress({ lines, total, isOver, error }: Props) {
  const count = (outcome: Outcome): number => lines.filter((line) => line.outcome === outcome).length;
  const troubled = lines.filter(({ says }) => says !== '');
  const fine = lines.filter(({ says }) => says === '');
  return (
    <section className="progress" aria-labelledby="progress">
      <h2 id="progress">{isOver ? 'What became of them' : 'Reading…'}</h2>
      {!isOver && <progress max={Math.max(total, lines.length)} value={lines.length} aria-labelledby="progress" />}
      <p role="status">
        {counted(lines.length, 'article')}: {count('added') + count('version')} added,{' '}
        {count('unchanged') + count('amended')} there already, {count('refused') + count('trouble')} with trouble
      </p>
      {error && (
        <p role="alert" className="question">
          <strong>{error.message}.</strong> {error.remedy}
        </p>
      )}
      <ul className="plain">
        {troubled.map((line) => (
          <li key={`${line.source} ${line.says}`} className="troubled">
            <bdi>{line.source}</bdi>: {line.says}
          </li>
        ))}
        {fine.slice(-200).map(({ source, id, outcome }) => (
          <li key={`${source} ${id}`}>
            {id === null ? (
              <bdi>{source}</bdi>
            ) : (
              <Link to="/articles/$id" params={{ id }}>
                <bdi>{source}</bdi>
              </Link>
            )}{' '}
            <span className="soft small">{WORDS[outcome]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
