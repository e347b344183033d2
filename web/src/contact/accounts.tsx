import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ContactView } from '../api/queries.js';
import { useDeciding } from '../decide/index.js';
import { MisreadDialog } from '../decide/misread-dialog.js';
import { Quote } from '../ui/quote.js';

type Teller = ContactView['comparison']['accounts'][number];
type Field = ContactView['comparison']['fields'][number];

const ROWS: readonly (readonly [Field['field'], string])[] = [
  ['kind', 'Kind'],
  ['participants', 'Who'],
  ['date', 'Date'],
  ['place', 'Place'],
  ['status', 'Status'],
  ['topics', 'About'],
];

/** The accounts beside one another, field by field, with the words that each value rests on. What others say otherwise is marked. */
export function Accounts({ view: { comparison } }: { view: ContactView }) {
  const { accounts, fields } = comparison;
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">{accounts.length === 1 ? 'The account' : 'The accounts side by side'}</h2>
      <div className="scroll" role="group" aria-label="Table of the accounts" tabIndex={0}>
        <table className="accounts">
          <thead>
            <tr>
              <td />
              {accounts.map((teller) => (
                <th key={teller.account} scope="col">
                  <Head teller={teller} contact={comparison.id} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Its words</th>
              {accounts.map(({ account, source }) => (
                <td key={account}>
                  {source.quotes.map((quote) => (
                    <Quote key={quote.start} quote={quote} />
                  ))}
                </td>
              ))}
            </tr>
            {ROWS.map(([name, label]) => {
              const field = fields.find((one) => one.field === name);
              return field ? <FieldRow key={name} label={label} field={field} accounts={accounts} /> : null;
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Head({ teller: { name, source, account }, contact }: { teller: Teller; contact: string }) {
  const { may } = useDeciding();
  const [isOpen, setOpen] = useState(false);
  const own = account.split('#')[1] ?? '';
  return (
    <>
      <Link to="/articles/$id" params={{ id: source.article }} hash={own} className="teller">
        <bdi>{name}</bdi>
      </Link>
      {source.title !== null && (
        <cite>
          <bdi>{source.title}</bdi>
        </cite>
      )}
      <span className="soft">{source.published ?? 'publication date unknown'}</span>
      {source.copyNote !== null && <span className="copy">{source.copyNote}</span>}
      {source.decided.map((mark) => (
        <span key={mark} className="decided-note">
          {mark}
        </span>
      ))}
      {may && (
        <button type="button" className="quiet" onClick={() => setOpen(true)}>
          Misread?<span className="hidden"> {name}</span>
        </button>
      )}
      {isOpen && <MisreadDialog contact={contact} account={account} close={() => setOpen(false)} />}
    </>
  );
}

function FieldRow({ label, field, accounts }: { label: string; field: Field; accounts: readonly Teller[] }) {
  const isDisputed = field.state === 'disputed';
  return (
    <tr className={field.state}>
      <th scope="row">
        {label}
        {isDisputed && <span className="differs">differs</span>}
      </th>
      {accounts.map((teller) => {
        const said = field.values.flatMap(({ value, by }) =>
          by.filter((one) => one.teller === teller.name).map(({ words }) => ({ value, words })),
        );
        return (
          <td key={teller.account}>
            {said.length === 0 && <span className="silent">says nothing</span>}
            {said.map(({ value, words }) => (
              <p key={value}>
                <bdi className={isDisputed ? 'value differs-here' : 'value'}>{value}</bdi>
                {words.map((one) => (
                  <q key={one} className="soft">
                    {one}
                  </q>
                ))}
              </p>
            ))}
          </td>
        );
      })}
    </tr>
  );
}
