import { type Bounds, daysBetween } from '../domain/index.js';
import { countryName, inOffice, knownUntil, type OfficeHolder, officeHoldersOf } from '../knowledge/index.js';
import { byText } from './ids.js';
import { compareNames } from './names/compare.js';
import { nameOf } from './names/name.js';
import { isTitleOf, postOf } from './office-posts.js';

/**
 * Who held an office of a state on the days of a contact. one: all these days the same person, as the sources have it. several: two fit, or the holder
 * changed, or the days are not known. unknown: no source names a holder.
 */
export type OfficeAt =
  | { readonly kind: 'one'; readonly name: string; readonly isKnownToLast: boolean; readonly reason: string }
  | { readonly kind: 'several'; readonly names: readonly string[]; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

const COUNTRY = /^[A-Z]{2}$/;
/** Days further apart than this are no date to ask a holder for. */
const MOST_DAYS = 366;
const FULL_DATE = 'YYYY-MM-DD'.length;
/** Rows that editors keep up to date. */
const OF_TODAY = /\bED$/;

/**
 * Who 'the Norwegian foreign minister' is on the days of an account, by `knowledge/office-holders.tsv`. `offices` as `officesIn` writes them, `parties` as
 * `partyOf` does. null where that is no office of which one country has one: two offices or countries, a former holder, a deputy, an envoy.
 */
export function officeAt(
  offices: ReadonlySet<string>,
  parties: ReadonlySet<string>,
  { earliest, latest }: Bounds,
): OfficeAt | null {
  const [office, ...otherOffices] = offices;
  const [country, ...otherParties] = parties;
  if (office === undefined || country === undefined || otherOffices.length > 0 || otherParties.length > 0) return null;
  const post = postOf(office);
  if (post === null || !COUNTRY.test(country)) return null;
  const asked = `${possessive(countryName(country) ?? country)} ${office}`;
  if (earliest === null || latest === null || daysBetween(earliest, latest) > MOST_DAYS)
    return { kind: 'several', names: [], reason: `when ${asked} is meant is not known` };
  const when = earliest === latest ? `on ${earliest}` : `between ${earliest} and ${latest}`;
  const holders = officeHoldersOf(country, post).filter((holder) => isTitleOf(office, holder));
  const persons = personsOf(holders.filter((one) => inOffice(one, latest) || inOffice(one, earliest)));
  const names = persons.map(nameFor).sort(byText);
  const [only] = persons;
  if (only === undefined) return { kind: 'unknown', reason: `no source names ${asked} ${when}` };
  if (persons.length > 1) return { kind: 'several', names, reason: `${names.join(' and ')} can be ${asked} ${when}` };
  if (![earliest, latest].every((day) => only.some((one) => inOffice(one, day))))
    return { kind: 'several', names, reason: `${names.join()} was ${asked} on some of the days ${when} only` };
  const isKnownToLast = only.some((one) => knownUntil(one) >= latest);
  const sources = [...new Set(only.map(({ source }) => source))].sort(byText).join('; ');
  if (!isKnownToLast && !only.some(({ source }) => OF_TODAY.test(source)))
    return {
      kind: 'several',
      names,
      reason: `${names.join()} was ${asked} before, and no source says for how long (${sources})`,
    };
  const reason = `${asked} ${when} was ${nameFor(only)}${isKnownToLast ? '' : ', whose end no source names'} (${sources})`;
  return { kind: 'one', name: nameFor(only), isKnownToLast, reason };
}

const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`);

/** The rows by person: several sources may have one. */
function personsOf(rows: readonly OfficeHolder[]): readonly (readonly OfficeHolder[])[] {
  const persons: OfficeHolder[][] = [];
  for (const row of rows.toSorted((x, y) => byText(x.from, y.from) || byText(x.name, y.name))) {
    const same = persons.find((known) => known.some((other) => areOne(row, other)));
    if (same) same.push(row);
    else persons.push([row]);
  }
  return persons;
}

/** One name, or two spellings of it that begin on the very same day. */
function areOne(a: OfficeHolder, b: OfficeHolder): boolean {
  const { relation } = compareNames(nameOf(a.name), nameOf(b.name));
  if (relation !== 'different' && relation !== 'open') return true;
  return a.from.length === FULL_DATE && a.from === b.from && haveLikeWords(a.name, b.name);
}

/** True where a word of one name can be a word of the other in another spelling. */
export function haveLikeWords(a: string, b: string): boolean {
  const others = nameOf(b).words.map(nameOf);
  return nameOf(a).words.some((word) =>
    others.some((other) => compareNames(nameOf(word), other).relation !== 'different'),
  );
}

const nameFor = (rows: readonly OfficeHolder[]): string =>
  rows.map(({ name }) => name).sort((x, y) => x.length - y.length || byText(x, y))[0] ?? '';

/** True where a person is known by name to be somebody else than who held the office: no word of the two names is alike. */
export function isAnother(held: OfficeAt | null, name: string): boolean {
  if (held?.kind !== 'one' || !held.isKnownToLast) return false;
  return compareNames(nameOf(held.name), nameOf(name)).relation === 'different' && !haveLikeWords(held.name, name);
}
