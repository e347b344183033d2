import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { diffQuery, preservedQuery } from '../api/queries.js';
import type { PreservedView } from '../api/queries.js';
import { localDate } from '../ui/dates.js';
import { counted } from '../ui/words.js';

/** What is kept of an article beside its text: whether its page is gone, its versions, each time that it was fetched, its bytes. */
export function Preserved({ id }: { id: string }) {
  const { data } = useQuery(preservedQuery(id));
  if (!data) return null;
  const { goneSince, versions, captures, original } = data;
  return (
    <section className="preserved" aria-labelledby="preserved">
      <h2 id="preserved">What is kept</h2>
      {goneSince !== null && (
        <p className="question">
          <strong>Gone since {dayOf(goneSince)}.</strong> Its page answers that it is no more; what was read stays.
        </p>
      )}
      {versions.length > 1 && <Versions id={id} versions={versions} />}
      {captures.length === 0 ? (
        <p className="soft">It is not known when and how this article was fetched.</p>
      ) : (
        <Captures captures={captures} />
      )}
      <p>
        <a href={`/api/articles/${encodeURIComponent(id)}/original`} download>
          Its bytes as they came
        </a>{' '}
        <span className="soft">
          ({counted(original.bytes, 'byte')}, {original.media}) SHA-256 <code className="hash">{original.sha256}</code>
        </span>
      </p>
    </section>
  );
}

/** What the page said from when to when, the newest first, each with what changed from the one before. */
function Versions({ id, versions }: { id: string; versions: PreservedView['versions'] }) {
  const newest = versions
    .map((version, index) => ({ ...version, before: versions[index - 1]?.article ?? null }))
    .reverse();
  return (
    <>
      <h3>{counted(versions.length, 'version')}</h3>
      <ol className="plain">
        {newest.map(({ article, from, isCurrent, captures, before }) => (
          <li key={`${article} ${from}`}>
            <Link to="/articles/$id" params={{ id: article }} aria-current={article === id ? 'page' : undefined}>
              {instantOf(from)}
            </Link>{' '}
            <span className="soft">
              {isCurrent ? 'current, ' : ''}
              {counted(captures, 'capture')}
              {article === id ? ', shown here' : ''}
            </span>
            {before !== null && before !== article && <Changes before={before} after={article} />}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What changed between two versions, fetched when it is opened. */
function Changes({ before, after }: { before: string; after: string }) {
  const [isOpen, open] = useState(false);
  const { data } = useQuery({ ...diffQuery(before, after), enabled: isOpen });
  return (
    <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>what changed</summary>
      {data && (
        <div className="changes" dir="auto">
          {data.facts.map((fact) => (
            <p key={fact.field}>
              {fact.field}: {fact.before !== null && <del>{fact.before}</del>}{' '}
              {fact.after !== null && <ins>{fact.after}</ins>}
            </p>
          ))}
          <p>
            {data.changes.map(({ kind, text }, index) => {
              const Mark = kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span';
              // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, which never move
              return <Mark key={index}>{text}</Mark>;
            })}
          </p>
        </div>
      )}
    </details>
  );
}

function Captures({ captures }: { captures: PreservedView['captures'] }) {
  return (
    <details>
      <summary>fetched {captures.length === 1 ? 'once' : `${captures.length} times`}</summary>
      <div className="captures">
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Answer</th>
              <th scope="col">Address</th>
              <th scope="col">Headers and hash</th>
            </tr>
          </thead>
          <tbody>
            {captures.map(({ at, status, chain, headers, sha256, article }) => (
              <tr key={`${at} ${article}`}>
                <td>{instantOf(at)}</td>
                <td>{status}</td>
                <td>
                  {chain.map((one) => (
                    <div key={one.url}>
                      <bdi>{one.url}</bdi> {chain.length > 1 && <span className="soft">({one.status})</span>}
                    </div>
                  ))}
                </td>
                <td>
                  {sha256 !== null && <code className="hash">{sha256}</code>}
                  <details>
                    <summary>{counted(headers.length, 'header')}</summary>
                    <pre>{headers.map(([name, value]) => `${name}: ${value}`).join('\n')}</pre>
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const dayOf = (instant: string): string => localDate(instant.slice(0, 10)) ?? instant;

/** '5 March 2031, 10:15 UTC' */
function instantOf(instant: string): string {
  return `${localDate(instant.slice(0, 10), 'short') ?? ''}, ${instant.slice(11, 16)} UTC`;
}
