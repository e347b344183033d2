import { Link } from '@tanstack/react-router';
import { Fragment, useMemo, useState } from 'react';
import type { Mark } from '../api/queries.js';
import { breakable } from '../ui/breakable.js';
import { MarkAct, type Open } from './deciding.js';
import { type Segment, segmentsOf } from './segments.js';

type Props = {
  article: string;
  text: string;
  marks: readonly Mark[];
  chosen: string | null;
  choose: (id: string) => void;
  act: (open: Open) => void;
};

/** Letters and signs that are written from the right. Where there are none, a browser need not look for the direction of each line: in long ones it takes minutes. */
const TURNED = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The article's text as text, never as markup, with its marks. A mark that is pressed explains itself. */
export function ArticleText({ article, text, marks, chosen, choose, act }: Props) {
  const segments = useMemo(() => segmentsOf(text, marks), [text, marks]);
  const [told, setTold] = useState<Segment | null>(null);
  return (
    <div className="text-home">
      <div className={TURNED.test(text) ? 'text both-ways' : 'text'} dir="auto">
        {segments.map((segment) =>
          segment.marks.length === 0 ? (
            <Fragment key={segment.start}>{breakable(segment.text)}</Fragment>
          ) : (
            <Piece
              key={segment.start}
              segment={segment}
              isChosen={segment.marks.some(({ id }) => id === chosen)}
              isTold={told?.start === segment.start}
              tell={() => {
                setTold(told?.start === segment.start ? null : segment);
                const contact = segment.marks.find(({ layer }) => layer === 'contact');
                if (contact) choose(contact.id);
              }}
            />
          ),
        )}
      </div>
      <div className="told" role="status" aria-live="polite">
        {told && <Explained article={article} marks={told.marks} close={() => setTold(null)} act={act} />}
      </div>
    </div>
  );
}

type PieceProps = { segment: Segment; isChosen: boolean; isTold: boolean; tell: () => void };

function Piece({ segment, isChosen, isTold, tell }: PieceProps) {
  const layers = [...new Set(segment.marks.map(({ layer }) => layer))];
  const only = layers.length === 1 && layers[0] === 'boilerplate';
  const classes = [
    'segment',
    ...layers.map((layer) => `l-${layer}`),
    ...(isChosen ? ['chosen'] : []),
    ...(isTold ? ['told-here'] : []),
  ].join(' ');
  if (only) return <span className={classes}>{breakable(segment.text)}</span>;
  return (
    <span
      className={classes}
      role="button"
      tabIndex={0}
      aria-expanded={isTold}
      title={segment.marks.map(({ label }) => label).join(' · ')}
      onClick={tell}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        tell();
      }}
    >
      {breakable(segment.text)}
    </span>
  );
}

type ExplainedProps = Pick<Props, 'article' | 'marks' | 'act'> & { close: () => void };

/** What each mark over the words stands for, by which rule, and where it leads. */
function Explained({ article, marks, close, act }: ExplainedProps) {
  return (
    <>
      <button type="button" className="quiet close" onClick={close} aria-label="Close">
        ×
      </button>
      <dl>
        {marks.map((mark) => (
          <div key={`${mark.layer} ${mark.id}`}>
            <dt className={`layer l-${mark.layer}`}>
              <span className="swatch" aria-hidden="true" />
              {mark.layer}
            </dt>
            <dd>
              <Target mark={mark} />
              {mark.why !== '' && <span className="soft"> {mark.why}</span>}{' '}
              <MarkAct article={article} mark={mark} act={act} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Target({ mark: { layer, label, to } }: { mark: Mark }) {
  if (to !== null && layer === 'contact')
    return (
      <Link to="/contacts/$id" params={{ id: to }}>
        <bdi>{label}</bdi>
      </Link>
    );
  if (to !== null && (layer === 'person' || layer === 'organisation'))
    return (
      <Link to="/entities/$id" params={{ id: to }} search={{}}>
        <bdi>{label}</bdi>
      </Link>
    );
  return <bdi>{label}</bdi>;
}
