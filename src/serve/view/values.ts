/** The values by which a contact is filtered. */
import type { Contact } from '../../domain/index.js';
import { countryName, countryOf } from '../../knowledge/index.js';
import type { State } from './facet-names.js';

/** Codes of the country of the place, and of those that participants act for. */
export function countriesOf(contact: Contact): readonly string[] {
  return [...codesOf([contact.place?.country ?? null]), ...sidesOf(contact)];
}

/** Codes of the countries that participants act for, by any account. */
export function sidesOf({ accounts }: Contact): readonly string[] {
  return codesOf(accounts.flatMap(({ account }) => account.participants.map(({ affiliation }) => affiliation)));
}

function codesOf(names: readonly (string | null)[]): readonly string[] {
  return names.flatMap((name) => (name === null ? [] : codeOf(name)));
}

const codes = new Map<string, readonly string[]>();
const MOST_CODES = 10_000;

/** Looking a name up folds it, and there are few names for many contacts. */
function codeOf(name: string): readonly string[] {
  const known = codes.get(name);
  if (known) return known;
  const code = countryOf(name) ?? (countryName(name) === null ? null : name);
  const found = code === null ? [] : [code];
  if (codes.size < MOST_CODES) codes.set(name, found);
  return found;
}

/** The outlets that tell of it by name. */
export function outletsOf({ accounts }: Contact): readonly string[] {
  return accounts.flatMap(({ outlet }) => outlet ?? []);
}

/** How it stands. `open`: ids on which a question is open. */
export function statesOf(contact: Contact, open: ReadonlySet<string>): readonly State[] {
  const { id, accounts, agreement, decided, participants } = contact;
  const tellers = new Set(accounts.map(({ outlet, article }) => outlet ?? article));
  const is: { readonly [S in State]: boolean } = {
    disputed: Object.values(agreement).some(({ state }) => state === 'disputed'),
    undecided: open.has(id) || participants.some(({ entity }) => open.has(entity)),
    decided: decided !== undefined || accounts.some((account) => account.decided !== undefined),
    single: tellers.size === 1,
    copied: accounts.some(({ independent }) => !independent),
  };
  return (Object.keys(is) as State[]).filter((state) => is[state]);
}
