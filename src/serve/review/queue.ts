import { type ReviewItem, REVIEW_SORTS, type ReviewSort, reviewSort } from '../../publish/index.js';
import { countsIn } from '../view/column.js';
import { rowsFor, type Wanted } from '../view/filter.js';
import type { CaseView } from '../view/view.js';

type Asked = Wanted & {
  readonly sort?: readonly ReviewSort[] | undefined;
  readonly about?: readonly string[] | undefined;
};

/** The questions that suit the filter, and how many there are of each sort. */
export function queueOf(
  view: CaseView,
  items: readonly ReviewItem[],
  { sort, about, ...wanted }: Asked,
): { readonly items: readonly ReviewItem[]; readonly counts: { [S in ReviewSort]: number } } {
  const within = idsWithin(view, wanted);
  const concerned = about === undefined ? null : new Set(about.flatMap((id) => [id, ...partiesOf(view, id)]));
  const suits = (id: string): boolean =>
    (within === null || within.has(id)) && (concerned === null || concerned.has(id));
  const suiting = items.filter((item) => idsIn(item).some(suits));
  const counts = Object.fromEntries(REVIEW_SORTS.map((name) => [name, 0])) as { [S in ReviewSort]: number };
  for (const item of suiting) counts[reviewSort(item)] += 1;
  return { items: sort === undefined ? suiting : suiting.filter((item) => sort.includes(reviewSort(item))), counts };
}

/** The ids that a question is on. */
export function idsIn(item: ReviewItem): readonly string[] {
  return item.kind === 'pair' ? [item.a, item.b] : [item.contact];
}

function partiesOf(view: CaseView, id: string): readonly string[] {
  return view.contactOf(id)?.participants.map(({ entity }) => entity) ?? [];
}

/** The contacts that suit a filter and those who took part in them; null where nothing is filtered. */
function idsWithin(view: CaseView, wanted: Wanted): ReadonlySet<string> | null {
  if (Object.values(wanted).every((value) => value === undefined)) return null;
  const rows = rowsFor(view, wanted);
  const ids = new Set(Array.from(rows, (row) => view.ids[row] ?? ''));
  for (const column of [view.columns.person, view.columns.organisation])
    countsIn(column, rows).forEach((count, number) => {
      if (count > 0) ids.add(column.keys[number] ?? '');
    });
  return ids;
}
