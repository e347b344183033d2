import type { ContactView } from '../api/queries.js';
import { type Correctable, Correction } from '../decide/correction.js';
import { DecidedValue } from '../decide/decided-value.js';
import { useDeciding } from '../decide/index.js';
import { localDate } from '../ui/dates.js';

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

/** How the accounts stand to one another; values that go with each other are not the same yet. */
function standOf({ field, state, values }: Field): string {
  const isOne = field === 'participants' || field === 'topics' || values.length === 1;
  return state === 'agreed' && !isOne ? 'no contradiction' : STATE_NOTES[state];
}

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
                <Correction of={correctableOf(contact)} field={field.field} done={() => correct(null)} />
              )}
            </dd>
            <dd className={`stand ${field.state}`}>
              {standOf(field)}
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

function correctableOf(contact: ContactView['contact']): Correctable {
  const { participants, agreement, decided = [] } = contact;
  const areDecided = decided.some(({ field }) => field === 'topics');
  return {
    ...contact,
    topics: areDecided ? [] : agreement.topics.values.map(({ value }) => value),
    people: participants.map(({ entity, name, role }) => ({
      name,
      role,
      key: /^[po][\da-f]{4,}$/.test(entity) ? entity : name,
    })),
  };
}
