import {
  pairItem,
  questionsOn,
  type ReviewItem,
  REVIEW_SORTS,
  type ReviewSort,
  reviewKey,
  reviewSort,
} from '../../publish/index.js';
import { countsIn, rowsOfValue } from '../view/column.js';
import { partyColumn, rowsFor, type Wanted } from '../view/filter.js';
import { heldOf } from '../view/held.js';
import { askedAs } from '../view/laid-contact.js';
import type { CaseView } from '../view/view.js';

type Asked = Wanted & {
  readonly sort?: readonly ReviewSort[] | undefined;
  readonly about?: readonly string[] | undefined;
};

/** A question in short: a pair, or what is asked of the contact of a row. */
export type Question = {
  readonly sort: ReviewSort;
  /** The ids that it is on. */
  readonly ids: readonly string[];
  /** As `reviewKey`. */
  readonly key: string;
} & ({ readonly pair: ReviewItem } | { readonly asked: string });

/** The questions that suit the filter, and how many there are of each sort. */
export function queueOf(
  view: CaseView,
  { sort, about, ...wanted }: Asked,
): { readonly items: readonly Question[]; readonly counts: { [S in ReviewSort]: number } } {
  const within = idsWithin(view, wanted);
  const concerned = about === undefined ? null : new Set(about.flatMap((id) => [id, ...partiesOf(view, id)]));
  const suits = (id: string): boolean =>
    (within === null || within.has(id)) && (concerned === null || concerned.has(id));
  const suiting = questionsIn(view).filter(({ ids }) => ids.some(suits));
  const counts = Object.fromEntries(REVIEW_SORTS.map((name) => [name, 0])) as { [S in ReviewSort]: number };
  for (const item of suiting) counts[item.sort] += 1;
  return { items: sort === undefined ? suiting : suiting.filter((item) => sort.includes(item.sort)), counts };
}

const held = heldOf<readonly Question[]>(1);

/** All that is left for a person, in the order of `readout review`. */
export function questionsIn(view: CaseView): readonly Question[] {
  return held(view).of('', () => inOrder([...pairsIn(view), ...askedIn(view)]));
}

/** A question with all that is told of it; null where the contact has it no more. */
export function itemOf(view: CaseView, question: Question): ReviewItem | null {
  if ('pair' in question) return question.pair;
  const contact = view.contactOf(question.ids[0] ?? '');
  if (contact === undefined) return null;
  const forms = contact.participants.flatMap(({ entity }) => view.entities.get(entity)?.named ?? []);
  return questionsOn(contact, forms).find((item) => askedAs(item) === question.asked) ?? null;
}

/** The ids that a question is on. */
export function idsIn(item: ReviewItem): readonly string[] {
  return item.kind === 'pair' ? [item.a, item.b] : [item.contact];
}

/** A question with where it stands: those of the first tier first, of these those with most weight, then by rank. */
type Weighed = { readonly question: Question; readonly tier: 0 | 1; readonly weight: number; readonly rank: number };

function pairsIn(view: CaseView): readonly Weighed[] {
  return view.undecided.map((one) => {
    const { a, b } = one;
    const about = view.entities.get(a)?.type ?? 'contact';
    const pair = pairItem(one, about);
    const weight = accountsBehind(view, a) + accountsBehind(view, b);
    const asked: Question = { sort: reviewSort(pair), ids: [a, b], key: reviewKey(pair), pair };
    return { question: asked, tier: 0, weight, rank: about === 'contact' ? 0 : 1 };
  });
}

/** How many accounts tell of a contact, or of those in which somebody took part. */
function accountsBehind(view: CaseView, id: string): number {
  const row = view.rowOf.get(id);
  if (row !== undefined) return view.accounts[row] ?? 0;
  return rowsOfValue(partyColumn(view, id), id).reduce((sum, one) => sum + (view.accounts[one] ?? 0), 0);
}

function askedIn(view: CaseView): readonly Weighed[] {
  const { keys, offsets, values } = view.asked;
  const sorts = keys.map((asked) => {
    const [sort = '', field = ''] = asked.split(' ', 2);
    return { asked, sort: sort as ReviewSort, field };
  });
  const weighed: Weighed[] = [];
  for (let row = 0; row < view.ids.length; row++)
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const told = sorts[values[at] ?? 0];
      const id = view.ids[row] ?? '';
      if (!told) continue;
      const { asked, sort, field } = told;
      weighed.push({
        question: { sort, ids: [id], key: field === '' ? id : `${id} ${field}`, asked },
        tier: sort === 'values' ? 0 : 1,
        weight: view.accounts[row] ?? 0,
        rank: field === '' ? 2 : 3,
      });
    }
  return weighed;
}

/** More questions, accounts and ranks than there ever are: one number orders by all of them, as many as a number holds exactly. */
const [MOST_QUESTIONS, MOST_ACCOUNTS, RANKS] = [2 ** 24, 2 ** 24, 4];

function inOrder(weighed: readonly Weighed[]): readonly Question[] {
  const keys = Float64Array.from(weighed, ({ tier, weight, rank }, at) => {
    const light = MOST_ACCOUNTS - 1 - Math.min(weight, MOST_ACCOUNTS - 1);
    return ((tier * MOST_ACCOUNTS + light) * RANKS + rank) * MOST_QUESTIONS + at;
  });
  return Array.from(keys.sort(), (key) => weighed[key % MOST_QUESTIONS]?.question).filter((one) => one !== undefined);
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
