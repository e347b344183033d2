import type { ContactView } from '../api/queries.js';
import { DecidedValue } from '../decide/decided-value.js';
import { useDeciding } from '../decide/index.js';
import { localDate } from '../ui/dates.js';
import { Correction } from './correction.js';

type Field = ContactView['comparison']['fields'][number];

const FIELD_WORDS: { readonly [field: string]: string } = {
  kind: 'Kind',
  date: 'Date',
  place: 'Place',
  participants: 'Who',
  status: 'Status',
  topics: 'About',
};
const STATE_NOTES: { readonly [S in Field['state']]: string } = {
  agreed: 'agreed',
  disputed: 'the accounts differ',
  'single-source': 'one source alone',
  silent: 'no account says',
};

type Props = {
  view: ContactView;
  /** The field that is being put right. */
  correcting: string | null;
  correct: (field: string | null) => void;
};

/** Field by field: the value or values, how the accounts stand to one another on it, who says so, and what a person decided of it. */
export function Facts({ view: { comparison, contact }, correcting, correct }: Props) {
  const { may } = useDeciding();
  const agreed = new Map(Object.entries(contact.agreement).map(([field, { values }]) => [field, values]));
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">What the accounts say</h2>
      <dl className="facts">
        {comparison.fields.map((field) => (
          <div key={field.field} className={`fact ${field.state}`}>
            <dt>{FIELD_WORDS[field.field] ?? field.field}</dt>
            <dd>
              {field.values.length === 0 && <span className="soft">not said</span>}
              <ul className="plain">
                {field.values.map(({ value, by }, at) => (
                  <li key={value}>
                    <bdi className="value">
                      {(field.field === 'date' && localDate(agreed.get('date')?.[at]?.value ?? null)) || value}
                    </bdi>
                    <span className="by">{by.map(({ teller }) => teller).join(' · ')}</span>
                  </li>
                ))}
              </ul>
              {(contact.decided ?? [])
                .filter((mark) => (mark.field === 'role' ? 'participants' : mark.field) === field.field)
                .map((mark) => (
                  <DecidedValue key={`${mark.decision} ${mark.value}`} mark={mark} />
                ))}
              {correcting === field.field && (
                <Correction contact={contact} field={field.field} done={() => correct(null)} />
              )}
            </dd>
            <dd className={`stand ${field.state}`}>
              {STATE_NOTES[field.state]}
              {may && correcting !== field.field && (
                <button type="button" className="quiet" onClick={() => correct(field.field)}>
                  Correct<span className="hidden"> the {FIELD_WORDS[field.field] ?? field.field}</span>
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
