import { Link } from '@tanstack/react-router';
import type { ReviewItem } from '../api/queries.js';
import { Badges } from '../ui/badges.js';
import { localDate } from '../ui/dates.js';
import { Phrase } from '../ui/phrase.js';
import { Quote } from '../ui/quote.js';
import { When } from '../ui/when.js';
import { counted } from '../ui/words.js';

type SideView = ReviewItem['sides'][number];
type Evidence = SideView['evidence'][number];
type Props = { side: SideView; name: string; showsAll: boolean };

const FEW = 2;

/** One side: the contact or the person, and the sentences of the articles. */
export function Side({ side, name, showsAll }: Props) {
  const shown = showsAll ? side.evidence : side.evidence.slice(0, FEW);
  const more = side.evidence.length - shown.length + side.moreEvidence;
  return (
    <section className="side-of" aria-label={`${name}: ${side.name}`}>
      <h3>
        <span className="label">{name}</span> {side.card === null && <bdi className="name">{side.name}</bdi>}
      </h3>
      {side.card && (
        <div className={`side-card ${side.card.status}`}>
          <When date={side.card} />
          <p className="side-phrase">
            <Phrase pieces={side.card.phrase} />
          </p>
          <Badges card={side.card} />
        </div>
      )}
      {side.contacts.length > 0 && <Contacts side={side} />}
      {shown.map((evidence) => (
        <Words key={`${evidence.article} ${evidence.place ?? ''}`} evidence={evidence} />
      ))}
      {more > 0 && <p className="soft small">and {counted(more, 'more article')}</p>}
    </section>
  );
}

function Contacts({ side: { contacts, moreContacts } }: { side: SideView }) {
  return (
    <ul className="plain side-contacts">
      {contacts.map((card) => (
        <li key={card.id}>
          <span className="soft">{localDate(card.edtf, 'short') ?? card.when}:</span> <Phrase pieces={card.phrase} />
        </li>
      ))}
      {moreContacts > 0 && <li className="soft">and {moreContacts.toLocaleString()} more</li>}
    </ul>
  );
}

function Words({ evidence }: { evidence: Evidence }) {
  const { teller, article, place, title, published, note, says, quotes } = evidence;
  return (
    <div className="evidence">
      <p className="evidence-head">
        <Link to="/articles/$id" params={{ id: article }} {...(place === null ? {} : { hash: place })} target="_blank">
          <bdi>{teller}</bdi>
        </Link>
        {title !== null && (
          <cite>
            <bdi>{title}</bdi>
          </cite>
        )}
        <span className="soft">
          {published === null ? 'publication date unknown' : (localDate(published, 'short') ?? published)}
          {note !== null && `, ${note}`}
        </span>
      </p>
      {quotes.map((quote) => (
        <Quote key={quote.start} quote={quote} />
      ))}
      {says.length > 0 && (
        <p className="small">
          Its words for this:{' '}
          {says.map((words) => (
            <q key={words}>
              <bdi>{words}</bdi>
            </q>
          ))}
        </p>
      )}
    </div>
  );
}
