import { bounds, type Contact, describeDate } from '../../domain/index.js';
import { folded, versionText } from '../../publish/index.js';
import { rowsOfValue } from '../view/column.js';
import { dayText } from '../view/days.js';
import { partyColumn } from '../view/filter.js';
import { tally } from '../view/profile.js';
import type { CaseView } from '../view/view.js';
import type { Row } from './schemas.js';

/** One value as it is compared, and as it is shown. */
type Value = { readonly key: string; readonly text: string };
type Pair<T> = readonly [T, T];

/** What two contacts have in common, and where they differ, field by field. */
export function contactRows(view: CaseView, pair: Pair<Contact>): readonly Row[] {
  const of = (field: Row['field'], values: (contact: Contact) => readonly Value[]): Row =>
    rowOf(field, [values(pair[0]), values(pair[1])]);
  const date = of('date', ({ date: { edtf } }) => (edtf === null ? [] : [{ key: edtf, text: describeDate(edtf) }]));
  return [
    of('who', ({ participants }) =>
      participants.map(({ entity, name }) => ({ key: entity, text: nameOf(view, entity, name) })),
    ),
    date.stand === 'different' && canBeOne(pair) ? { ...date, stand: 'possible' as const } : date,
    of('place', ({ place }) => {
      const words = place && [place.name, place.country].filter((part) => part !== null).join(', ');
      return words === null ? [] : [{ key: folded(words), text: words }];
    }),
    of('kind', ({ kind }) => [{ key: kind, text: versionText('kind', kind) }]),
    of('status', ({ status }) => [{ key: status, text: versionText('status', status) }]),
    of('about', ({ agreement }) => agreement.topics.values.map(({ value }) => ({ key: folded(value), text: value }))),
    aside(of('outlets', ({ accounts }) => named(accounts.flatMap(({ outlet }) => outlet ?? [])))),
  ].filter(({ stand }) => stand !== 'none');
}

/** The same for two people, or two organisations. */
export function entityRows(view: CaseView, pair: Pair<string>): readonly Row[] {
  const of = (field: Row['field'], values: (id: string, rows: Uint32Array) => readonly Value[]): Row =>
    rowOf(field, [values(pair[0], rowsWithParty(view, pair[0])), values(pair[1], rowsWithParty(view, pair[1]))]);
  const tallied = (facet: 'person' | 'country' | 'outlet') => (id: string, rows: Uint32Array) =>
    tally(view, facet, rows, MOST_VALUES, id).map(({ value, name }) => ({ key: value, text: name }));
  return [
    of('names', (id) =>
      named(
        (view.personOf(id) ?? view.organisationOf(id))?.names.flatMap(({ text, articles }) =>
          articles.length > 0 ? text : [],
        ) ?? [],
      ),
    ),
    of('offices', (id) =>
      named(
        (view.personOf(id)?.offices ?? []).map(({ title, organisation }) =>
          [title, organisation].filter((part) => part !== null).join(', '),
        ),
      ),
    ),
    of('with', tallied('person')),
    of('countries', tallied('country')),
    of('days', (_id, rows) => daysOf(view, rows)),
    aside(of('outlets', tallied('outlet'))),
  ].filter(({ stand }) => stand !== 'none');
}

const MOST_VALUES = 8;

/** The rows of the contacts in which somebody took part, in the order of the chronology. */
export function rowsWithParty(view: CaseView, id: string): Uint32Array {
  return rowsOfValue(partyColumn(view, id), id);
}

/** A row that tells who says it: that these are others makes no difference between the two. */
function aside(row: Row): Row {
  return row.stand === 'none' ? row : { ...row, stand: 'aside' };
}

function rowOf(field: Row['field'], values: Pair<readonly Value[]>): Row {
  const keys = values.map((side) => new Set(side.map(({ key }) => key)));
  const marked = values.map((side, at) =>
    side.map(({ key, text }) => ({ text, both: keys[1 - at]?.has(key) === true })),
  );
  const [a = [], b = []] = marked;
  return { field, stand: standOf(a, b), values: [a, b] };
}

type Marked = Row['values'][0];

function standOf(a: Marked, b: Marked): Row['stand'] {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'none' : 'one';
  const all = [...a, ...b];
  if (all.every(({ both }) => both)) return 'same';
  return all.some(({ both }) => both) ? 'partly' : 'different';
}

function named(texts: readonly string[]): readonly Value[] {
  return [...new Map(texts.map((text) => [folded(text), { key: folded(text), text }])).values()];
}

function nameOf(view: CaseView, entity: string, name: string): string {
  return (view.personOf(entity) ?? view.organisationOf(entity))?.name ?? name;
}

/** Whether some day suits both dates. */
function canBeOne([a, b]: Pair<Contact>): boolean {
  const [one, other] = [bounds(a.date.edtf), bounds(b.date.edtf)];
  const isBefore = (late: string | null, early: string | null): boolean =>
    late !== null && early !== null && late < early;
  return !isBefore(one.latest, other.earliest) && !isBefore(other.latest, one.earliest);
}

/** From the first to the last day of any of the contacts. */
function daysOf(view: CaseView, rows: Uint32Array): readonly Value[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    const [earliest, latest] = [view.earliest[row] ?? Number.NaN, view.latest[row] ?? Number.NaN];
    if (!Number.isFinite(earliest) || !Number.isFinite(latest)) continue;
    [first, last] = [Math.min(first, earliest), Math.max(last, latest)];
  }
  if (!Number.isFinite(first)) return [];
  const edtf = first === last ? dayText(first) : `${dayText(first)}/${dayText(last)}`;
  return [{ key: edtf, text: describeDate(edtf) }];
}
