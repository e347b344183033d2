import { targetAccount, targetStatement } from '../decide/index.js';
import { type Act, type Reading, type Statement, type StatementValue, Trouble } from '../domain/index.js';
import type { Found } from '../publish/index.js';
import { ENTITY_ID, namedAs, namedIn } from './named.js';
import { find, mustBeContact } from './targets.js';
import { oneOf, UNKNOWN } from './words.js';
import type { Desk } from './desk.js';
import { UsageError } from './usage-error.js';

const FIELDS = ['speaker', 'said-at'] as const;
const VERBS = ['correct', 'confirm', 'reject'] as const;

/** What is decided of a statement: its speaker, the contact at which it was said, or that it is none. Throws a `Trouble` or a `UsageError`. */
export async function onStatement(
  desk: Desk,
  { article, statement: id }: Extract<Found, { kind: 'statement' }>,
  verb: string,
  [field = '', ...words]: readonly string[],
): Promise<Act> {
  const about = `${article}#${id}`;
  const reading = (await desk.readings([article])).get(article);
  const statement = reading?.statements.find((one) => one.id === id);
  if (!reading || !statement)
    throw new Trouble(about, 'there is no such statement', `'readout show ${article}' lists them.`);
  const verdict = VERBS.find((one) => one === verb);
  if (verdict === undefined)
    throw new Trouble(about, `this is a statement, for which there is no ${verb}`, `There are: ${VERBS.join(', ')}.`);
  const of = targetStatement(reading, statement);
  if (verdict === 'reject') return { act: 'statement', verdict, of, values: [{ field: 'statement', value: false }] };
  if (verdict === 'correct') {
    if (words.length === 0) throw new UsageError('it takes: readout decide correct ARTICLE#s12 FIELD VALUE');
    return {
      act: 'statement',
      verdict,
      of,
      values: [valueOf(desk, reading, oneOf(FIELDS, field, 'field of a statement'), words.join(' '))],
    };
  }
  const wanted = field === '' ? FIELDS : [oneOf(FIELDS, field, 'field of a statement')];
  return { act: 'statement', verdict, of, values: wanted.map((one) => asItStands(reading, statement, one)) };
}

function asItStands(
  reading: Reading,
  { speaker, account: at }: Statement,
  field: (typeof FIELDS)[number],
): StatementValue {
  if (field === 'speaker') return { field, value: speaker.name };
  const account = reading.contacts.find(({ id }) => id === at);
  return { field, value: account ? targetAccount(reading, account) : null };
}

function valueOf(desk: Desk, reading: Reading, field: (typeof FIELDS)[number], value: string): StatementValue {
  if (value === UNKNOWN) return { field, value: null };
  if (field === 'speaker') return { field, value: speakerIn(desk, reading, value) };
  const { contact, ...found } = mustBeContact(find(desk, value), value);
  const here = contact.accounts.filter(({ article }) => article === reading.article.id);
  const told = 'account' in found ? here.find(({ id }) => id === found.account.id) : here[0];
  if (!told)
    throw new Trouble(value, `${reading.article.id} does not tell of it`, 'Give an account of the same article.');
  return { field, value: targetAccount(reading, told.account) };
}

/** The name as the reading has it. Throws a `Trouble` where the article names nobody so. */
function speakerIn(desk: Desk, reading: Reading, name: string): string {
  const known = namedIn(reading, name) ?? (ENTITY_ID.test(name) ? namedAs(find(desk, name), reading) : null);
  if (known) return known.name;
  if (reading.text.includes(name)) return name;
  throw new Trouble(
    name,
    `the article ${reading.article.id} names nobody so`,
    "Write the name as it stands there, or 'unknown'.",
  );
}
