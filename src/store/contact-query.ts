/** Contacts of a record by page and filter, looked up in the tables that `docs/case-file.md` explains. */
import type Database from 'libsql';
import type { AgreementField, Contact, ContactKind, ContactStatus } from '../domain/index.js';

/** What contacts are to be about. Several fields narrow it together. */
export type ContactFilter = {
  /** The id of a person or an organisation that took part. */
  readonly entity?: string;
  /** Any form of the name of one that took part, as it is written. */
  readonly name?: string;
  /** Where it was, or for whom somebody acted, by any account; the name as articles write it. */
  readonly country?: string;
  readonly kind?: ContactKind;
  readonly status?: ContactStatus;
  readonly outlet?: string;
  readonly topic?: string;
  /** The field that accounts dispute; true for any. */
  readonly disputed?: AgreementField | true;
  /** In a pair that is left for a person. */
  readonly undecided?: true;
  /** 'YYYY-MM-DD': that may have been on this day or later, on this day or before. What nobody dates is left out by both. */
  readonly from?: string;
  readonly to?: string;
  /** Words that all have to stand in it; of the last one the beginning is enough. */
  readonly words?: string;
};

/** Where a page ended. */
export type Cursor = { readonly sort: string; readonly id: string };
export type Page = {
  readonly contacts: readonly Contact[];
  /** Where the next page goes on; null where there is none. */
  readonly next: Cursor | null;
};
export type DayCount = { readonly day: string; readonly contacts: number };

type Value = string | number;
type Condition = readonly [sql: string, ...values: readonly Value[]];

/** The contacts that suit, up to `limit`, after `after`. */
export function pageOf(database: Database.Database, filter: ContactFilter, after: Cursor | null, limit: number): Page {
  const conditions = conditionsOf(filter);
  if (after !== null) conditions.push(['(sort, id) > (?, ?)', after.sort, after.id]);
  const sql = `SELECT number, sort, id FROM contacts ${where(conditions)} ORDER BY sort, id LIMIT ?`;
  const rows = database.prepare(sql).all(...valuesOf(conditions), limit + 1) as readonly (Cursor & {
    number: number;
  })[];
  const shown = rows.slice(0, limit);
  const one = database.prepare('SELECT contact FROM contacts WHERE number = ?');
  const contacts = shown.map(({ number }) => {
    const [row] = one.all(number) as { readonly contact: string }[];
    return JSON.parse(row?.contact ?? 'null') as Contact;
  });
  const last = shown.at(-1);
  return { contacts, next: rows.length > limit && last ? { sort: last.sort, id: last.id } : null };
}

/** How many contacts suit. */
export function countOf(database: Database.Database, filter: ContactFilter): number {
  const conditions = conditionsOf(filter);
  const sql = `SELECT count(*) AS count FROM contacts ${where(conditions)}`;
  const [row] = database.prepare(sql).all(...valuesOf(conditions)) as { readonly count: number }[];
  return row?.count ?? 0;
}

/** How many of those that suit were on each day. */
export function daysOf(database: Database.Database, filter: ContactFilter): readonly DayCount[] {
  const conditions = [...conditionsOf(filter), ['earliest = latest'] as const];
  const sql = `SELECT earliest AS day, count(*) AS contacts FROM contacts ${where(conditions)} GROUP BY earliest ORDER BY earliest`;
  return database.prepare(sql).all(...valuesOf(conditions)) as DayCount[];
}

const where = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;
const valuesOf = (conditions: readonly Condition[]): readonly Value[] => conditions.flatMap(([, ...values]) => values);

function conditionsOf(filter: ContactFilter): Condition[] {
  const { entity, name, country, kind, status, outlet, topic, disputed, undecided, from, to, words } = filter;
  const conditions: Condition[] = [];
  const add = (value: string | undefined, sql: string, times = 1): void => {
    if (value !== undefined) conditions.push([sql, ...Array.from({ length: times }, () => value)]);
  };
  const isIn = (sql: string): string => `id IN (${sql})`;
  add(entity, isIn('SELECT contact FROM participants WHERE entity = ?'));
  add(name, isIn('SELECT contact FROM participants WHERE entity IN (SELECT entity FROM names WHERE name = ?)'));
  add(
    country,
    isIn('SELECT id FROM contacts WHERE country = ? UNION SELECT contact FROM affiliations WHERE name = ?'),
    2,
  );
  add(kind, 'kind = ?');
  add(status, 'status = ?');
  add(outlet, isIn('SELECT contact FROM accounts WHERE outlet = ?'));
  add(topic, isIn('SELECT contact FROM topics WHERE topic = ?'));
  if (disputed === true) conditions.push([isIn('SELECT contact FROM disputes')]);
  else add(disputed, isIn('SELECT contact FROM disputes WHERE field = ?'));
  if (undecided) conditions.push([isIn('SELECT a FROM undecided UNION SELECT b FROM undecided')]);
  if (from !== undefined || to !== undefined) conditions.push(['(earliest IS NOT NULL OR latest IS NOT NULL)']);
  add(from, '(latest IS NULL OR latest >= ?)');
  add(to, '(earliest IS NULL OR earliest <= ?)');
  const match = words === undefined ? undefined : matchOf(words);
  if (match === '') conditions.push(['false']);
  else add(match, 'number IN (SELECT rowid FROM contact_words WHERE contact_words MATCH ?)');
  return conditions;
}

/** Words as FTS5 asks for them, each quoted, so that none of them is taken for a part of its language; '' where there is none. */
export function matchOf(words: string): string {
  const all = words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return all.map((word) => `"${word}"`).join(' ') + (all.length === 0 ? '' : '*');
}
