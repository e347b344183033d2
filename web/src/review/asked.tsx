import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ReviewItem } from '../api/queries.js';
import { dateOrWords } from './dates.js';
import { Rows } from './rows.js';
import { Side } from './side.js';
import { ASKED_WORDS } from './words.js';

type Props = { item: ReviewItem; isGone: boolean; showsAll: boolean };

/** One question: what is asked and why, both sides with the words of their articles, what they have in common. */
export function Asked({ item, isGone, showsAll }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const isBusy = document.activeElement?.closest('dialog, form, .review-sorts') ?? null;
    if (isBusy === null) heading.current?.focus({ preventScroll: true });
    if ((heading.current?.getBoundingClientRect().top ?? 0) < 0) heading.current?.scrollIntoView();
  }, []);
  const names = item.kind === 'pair' ? ['One', 'Other'] : ['What the accounts say'];
  return (
    <article className="asked" aria-labelledby="asked">
      <p className="label">{ASKED_WORDS[item.sort]}</p>
      <h2 id="asked" ref={heading} tabIndex={-1} dir="auto">
        {item.question}
      </h2>
      {isGone && (
        <p className="question" role="status">
          This is not asked any more: it was answered meanwhile, here or by somebody else. Go on to the next.
        </p>
      )}
      {item.doubt !== null && <p dir="auto">{item.doubt}</p>}
      {item.versions.length > 0 && <Versions item={item} />}
      <Rows rows={item.rows} />
      {item.reasons.length > 0 && (
        <div className="weighed">
          <h3>What was weighed</h3>
          <ul>
            {item.reasons.map((reason) => (
              <li key={reason} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={item.sides.length > 1 ? 'sides two' : 'sides'}>
        {item.sides.map((side, at) => (
          <Side key={side.id} side={side} name={names[at] ?? ''} showsAll={showsAll} />
        ))}
      </div>
      {showsAll && (
        <p className="soft">
          {item.sides.map(({ id, sort, name }) => (
            <span key={id} className="whole-page">
              <Link to={sort === 'contact' ? '/contacts/$id' : '/entities/$id'} params={{ id }} target="_blank">
                The whole page of <bdi>{name}</bdi>
              </Link>{' '}
            </span>
          ))}
        </p>
      )}
    </article>
  );
}

/** The versions with who has each; their keys are those of the answers. */
function Versions({ item: { versions } }: { item: ReviewItem }) {
  return (
    <ol className="versions">
      {versions.map((version, at) => (
        <li key={version.value}>
          <kbd>{at + 1}</kbd> <bdi className="value">{dateOrWords(version)}</bdi>{' '}
          <bdi className="soft">{version.by}</bdi>
        </li>
      ))}
    </ol>
  );
}
