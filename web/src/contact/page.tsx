import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Card, contactQuery, type ContactView } from '../api/queries.js';
import { DecidedValue, type Mark } from '../decide/decided-value.js';
import { Badges } from '../ui/badges.js';
import { Phrase } from '../ui/phrase.js';
import { useTitle } from '../ui/use-title.js';
import { When } from '../ui/when.js';
import { Actions } from './actions.js';
import { Accounts } from './accounts.js';
import { Chain } from './chain.js';
import { Facts } from './facts.js';
import { History } from './history.js';
import { Statements } from './statements.js';
import { Wordings } from './wording.js';
import { sentenceOf } from '../ui/sentence.js';

/** One contact: what is agreed on top, then its accounts side by side, and why they are one. */
export function ContactPage() {
  const { id } = useParams({ from: '/contacts/$id' });
  const { data } = useSuspenseQuery(contactQuery(id));
  const [correcting, correct] = useState<string | null>(null);
  useTitle(sentenceOf(data.card));
  return (
    <article className="page contact">
      <header>
        <When date={data.card} />
        <h1>
          <Phrase pieces={data.card.phrase} linked />
        </h1>
        <Badges card={data.card} />
        {(data.card.undecided || data.card.disputed.length > 0 || data.open.length > 0) && (
          <p className="small screen-only">
            <Link to="/review" search={{ about: [data.card.id] }}>
              Review what is open here
            </Link>
          </p>
        )}
        {data.whole && <Part card={data.whole} label="Part of" />}
        {data.parts.map((card) => (
          <Part key={card.id} card={card} label="With" />
        ))}
        {wholeMarks(data).map((mark) => (
          <DecidedValue key={mark.decision} mark={mark} />
        ))}
        <Actions view={data} correct={correct} />
      </header>
      <Facts view={data} correcting={correcting} correct={correct} />
      <Accounts view={data} />
      <History view={data} />
      <Statements view={data} />
      <Wordings view={data} />
      <Chain view={data} />
      <Why view={data} />
      <p className="notice">{data.comparison.notice}</p>
      <p className="print-only soft small">Contact {data.card.id}, read by Readout.</p>
    </article>
  );
}

/** What people decided of the contact as a whole, each decision once; what they decided of its values stands with these. */
function wholeMarks({ contact: { decided = [] } }: ContactView): readonly Mark[] {
  const whole = decided.filter(({ field }) => field === 'part-of' || field === 'identity');
  return [...new Map(whole.map((mark) => [mark.decision, mark])).values()];
}

function Part({ card, label }: { card: Card; label: string }) {
  return (
    <p className="part">
      <span className="label">{label}</span>{' '}
      <Link to="/contacts/$id" params={{ id: card.id }}>
        <Phrase pieces={card.phrase} />
      </Link>
    </p>
  );
}

function Why({ view: { comparison, open } }: { view: ContactView }) {
  if (comparison.why.length === 0 && open.length === 0) return null;
  return (
    <section aria-labelledby="why">
      <h2 id="why">Why these accounts are one contact</h2>
      {comparison.why.length > 0 && (
        <ul className="plain">
          {comparison.why.map((reason) => (
            <li key={reason}>{withNames(reason, comparison.accounts)}</li>
          ))}
        </ul>
      )}
      {open.map(({ a, b, question, reasons }) => (
        <div key={`${a} ${b}`} className="question">
          <p>
            <span className="label">Open</span> {question}
          </p>
          <ul className="plain soft">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** With the outlets in the place of the accounts' ids. */
function withNames(reason: string, accounts: ContactView['comparison']['accounts']): string {
  return accounts.reduce((text, { account, name }) => text.replaceAll(account, name), reason);
}
