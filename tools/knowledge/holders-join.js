// @ts-check
/** What several sources say of one holder becomes one row. */
import { plain } from './holders-names.js';

/** @typedef {import('./office-holders.js').Holder} Holder */

/** States whose head is also that of territories and other realms. */
const SOVEREIGN = ['GB', 'US', 'FR', 'DK', 'NL', 'NZ', 'NO', 'CN'];
/** Editions of one holder become one row; the next holder's first day ends it. @param {import('./holders-factbook.js').Seen[]} seen @returns {Holder[]} */
export function tenures(seen) {
  const rows = new Map();
  for (const one of seen.toSorted((a, b) => a.seen.localeCompare(b.seen))) {
    const key = `${one.country} ${one.post} ${plain(one.family)} ${one.since.slice(0, 7)}`;
    const row = rows.get(key) ?? {
      name: one.name,
      family: one.family,
      gender: '',
      country: one.country,
      post: one.post,
      title: one.title,
      from: one.since,
      to: '',
      seen: '',
      source: 'WFB',
    };
    rows.set(key, { ...row, name: one.name, seen: one.seen });
  }
  const all = [...rows.values()];
  for (const row of all) {
    const next = all
      .filter((other) => other.country === row.country && other.post === row.post && other.from > row.from)
      .toSorted((a, b) => a.from.localeCompare(b.from))[0];
    if (next) row.to = next.from;
  }
  // A president who governs too stands there twice.
  return all.filter((row) => row.post !== 'head-of-government' || !/^president\b/i.test(row.title));
}

/** @param {string} a @param {string} b years and months may be missing */
const near = (a, b) =>
  a === '' || b === '' || Math.abs(Date.parse(padded(a)) - Date.parse(padded(b))) < 100 * 86_400_000;
/** @param {string} day */
const padded = (day) => [day, `${day}-01-01`, `${day}-01`, day][Math.ceil((day.length - 1) / 3)] ?? day;

/** @param {Holder} a @param {Holder} b */
function isSame(a, b) {
  if (a.country !== b.country || a.post !== b.post || !near(a.from, b.from)) return false;
  const words = new Set(plain(a.name).split(' '));
  return plain(b.family || b.name)
    .split(' ')
    .some((word) => word.length > 1 && words.has(word));
}

/** Rows of a later source fill those of an earlier one, or stand for themselves. @param {Holder[]} into @param {Holder[]} more */
export function joined(into, more) {
  const added = [];
  for (const row of more) {
    const known = into.find((one) => isSame(one, row));
    if (!known) added.push(row);
    else {
      known.to ||= row.to;
      known.seen = known.seen > row.seen ? known.seen : row.seen;
      if (!known.source.includes(row.source)) known.source += `, ${row.source}`;
      if (row.source === 'WFB' && row.family) known.family = row.family;
    }
  }
  return [...into, ...added];
}

/** Of one head of several countries, the row of the country that the head comes from. @param {Holder[]} rows */
export function atHome(rows) {
  /** @param {Holder} row */
  const same = (row) =>
    rows.filter((one) => one.post === row.post && plain(one.name) === plain(row.name) && one.from === row.from);
  return rows.filter((row) => {
    const group = same(row);
    if (row.post !== 'head-of-state' || new Set(group.map((one) => one.country)).size < 2) return true;
    const home = SOVEREIGN.find((code) => group.some((one) => one.country === code));
    return home === undefined || row.country === home;
  });
}
