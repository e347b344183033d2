import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { articleQuery, type ArticleView, type Mark } from '../api/queries.js';
import { localDate } from '../ui/dates.js';
import { Phrase } from '../ui/phrase.js';
import { useTitle } from '../ui/use-title.js';
import { useDeciding } from '../decide/index.js';
import { ArticleDeciding, type Open } from './deciding.js';
import { type Layer, LAYERS } from '../../../src/serve/article/layers.js';
import { Layers } from './layers.js';
import { Preserved } from './preserved.js';
import { ArticleText } from './text.js';
import { sentenceOf } from '../ui/sentence.js';

/** One article, its evidence highlighted by layer, with notes beside it that lead to the contacts. */
export function ArticlePage() {
  const { id } = useParams({ from: '/articles/$id' });
  const { data } = useSuspenseQuery(articleQuery(id));
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(
    new Set(['contact', 'person', 'date', 'place', 'boilerplate']),
  );
  const [chosen, choose] = useChosen();
  const [open, setOpen] = useState<Open | null>(null);
  useTitle(data.title ?? data.source);
  return (
    <article className="page article">
      <Head article={data} />
      <ArticleDeciding article={data} open={open} setOpen={setOpen} />
      <Layers shown={layers} counts={countsOf(data.marks)} show={setLayers} />
      <div className="reading">
        <ArticleText
          article={data.id}
          text={data.text}
          marks={data.marks.filter(({ layer }) => layers.has(layer))}
          chosen={chosen}
          choose={choose}
          act={setOpen}
        />
        <Notes article={data} chosen={chosen} choose={choose} act={setOpen} />
      </div>
      <Preserved id={id} />
    </article>
  );
}

function Head({ article: { title, source, outlet, published, url, language } }: { article: ArticleView }) {
  return (
    <header>
      <h1 dir="auto">{title ?? source}</h1>
      <p className="soft">
        <bdi className="outlet">{outlet ?? 'outlet not named'}</bdi>
        {', '}
        {published ? `published ${localDate(published.edtf) ?? published.edtf ?? ''}` : 'publication date unknown'}
        {language !== 'en' && language !== 'und' && `, in ${language}`}
        {' · '}
        {url === null ? (
          <bdi>{source}</bdi>
        ) : (
          <a href={url} rel="noreferrer noopener" target="_blank">
            original page
          </a>
        )}
      </p>
    </header>
  );
}

/** The contacts that this article tells of, each leading to its words here and to the contact. */
function Notes({
  article,
  chosen,
  choose,
  act,
}: {
  article: ArticleView;
  chosen: string | null;
  choose: (id: string) => void;
  act: (open: Open) => void;
}) {
  const { may } = useDeciding();
  return (
    <aside className="notes" aria-label="Contacts in this article">
      <h2>Contacts told here</h2>
      {article.contacts.length === 0 && <p className="soft">This article tells of no diplomatic contact.</p>}
      <ol className="plain">
        {article.contacts.map(({ account, card }) => (
          <li key={account} className={chosen === account ? 'note chosen' : 'note'}>
            <p>
              <Link to="/contacts/$id" params={{ id: card.id }}>
                <Phrase pieces={card.phrase} />
              </Link>
            </p>
            <p className="soft small">
              {localDate(card.edtf) ?? card.when}{' '}
              <button type="button" className="quiet" onClick={() => choose(account)}>
                show its words
                <span className="hidden"> {sentenceOf(card)}</span>
              </button>
              {may && (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => act({ kind: 'misread', account: `${article.id}#${account}`, contact: card.id })}
                >
                  misread?
                  <span className="hidden"> {sentenceOf(card)}</span>
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** The thing whose marks are set apart: the one in the address, then the one that was pressed. */
function useChosen(): [string | null, (id: string) => void] {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const [chosen, setChosen] = useState<string | null>(hash || null);
  useEffect(() => setChosen(hash || null), [hash]);
  useEffect(() => {
    if (chosen !== null) document.querySelector('.segment.chosen')?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return [chosen, setChosen];
}

function countsOf(marks: readonly Mark[]): ReadonlyMap<Layer, number> {
  const things = new Map<Layer, Set<string>>(LAYERS.map((layer) => [layer, new Set()]));
  for (const { layer, id, start } of marks) things.get(layer)?.add(layer === 'boilerplate' ? `${start}` : id);
  return new Map([...things].map(([layer, ids]) => [layer, ids.size]));
}
