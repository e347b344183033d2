import { bounds, compareDates, type DateValue, daysBetween, describeDate, isEdtf } from '../domain/index.js';
import { nameOf, type Told } from './case.js';
import { byText, oneLine } from './order.js';
import { withWeekday } from './weekday.js';

type Dated = { readonly told: Told; readonly edtf: string };

const OPEN_WIDTH = 100_000;

/** True where some day suits both dates. */
export function datesGoTogether(a: string, b: string): boolean {
  return compareDates(a, b) !== 'conflict';
}

/** The days that were announced and put off later: what an account plans for a day before the one to which another moves it. */
export function putOffDays(accounts: readonly Told[]): ReadonlySet<string> {
  const moved = accounts.flatMap(({ account }) =>
    account.status === 'postponed' && account.date.edtf !== null ? [account.date.edtf] : [],
  );
  const planned = accounts.flatMap(({ account }) => (account.status === 'planned' ? [account.date.edtf ?? ''] : []));
  return new Set(planned.filter((day) => moved.some((to) => isBefore(day, to))));
}

function isBefore(a: string, b: string): boolean {
  const [{ latest }, { earliest }] = [bounds(a), bounds(b)];
  return latest !== null && earliest !== null && latest < earliest;
}

/**
 * The date of a contact: the most precise that goes together with every account's, with the words of the account that gives it, or what several
 * accounts leave together. Where they leave no common day, the value that most accounts support, and the others as alternatives. A day from which it
 * was put off does not count. Says so in the reason.
 */
export function dateOf(accounts: readonly Told[]): DateValue {
  const putOff = putOffDays(accounts);
  const date = dateAmong(accounts.filter(({ account }) => !putOff.has(account.date.edtf ?? '')));
  if (putOff.size === 0) return date;
  const days = [...putOff].sort(byText).map(describeDate).join(', ');
  return { ...date, reason: `${withStop(date.reason)} It was announced for ${days} and put off.` };
}

function dateAmong(accounts: readonly Told[]): DateValue {
  const dated = accounts.flatMap((told): Dated[] =>
    told.account.date.edtf === null ? [] : [{ told, edtf: told.account.date.edtf }],
  );
  const support = (one: Dated): number => dated.filter((other) => datesGoTogether(one.edtf, other.edtf)).length;
  const ranked = dated.toSorted(
    (a, b) =>
      support(b) - support(a) ||
      widthOf(a.edtf) - widthOf(b.edtf) ||
      HOWS[a.told.account.date.how] - HOWS[b.told.account.date.how] ||
      byText(a.told.id, b.told.id),
  );
  const best = ranked[0];
  if (!best) {
    const open = undated(accounts);
    return withWeekday(open, accounts) ?? open;
  }
  if (support(best) < dated.length && areItsDays(accounts)) return daysTold(best, dated);
  if (support(best) < dated.length) return disputed(best, dated, support(best));
  const date = completed(best, dated) ?? common(best, dated) ?? supported(best, accounts.length, dated);
  return withWeekday(date, accounts) ?? date;
}

const HOWS = { given: 0, stated: 1, inferred: 2 } as const;

/** How many days a date leaves open. A day of an unknown year is closer than a month of one, and both than a time open on one side. */
function widthOf(edtf: string): number {
  const { earliest, latest } = bounds(edtf);
  if (earliest !== null && latest !== null) return daysBetween(earliest, latest);
  if (earliest !== null || latest !== null) return OPEN_WIDTH;
  return OPEN_WIDTH - edtf.replace(/\D/g, '').length;
}

function undated(accounts: readonly Told[]): DateValue {
  const first = accounts.toSorted(
    (a, b) => Number(b.account.date.phrase !== null) - Number(a.account.date.phrase !== null) || byText(a.id, b.id),
  )[0];
  const alternatives = [...new Set(accounts.flatMap((told) => told.account.date.alternatives))].sort(byText);
  const said = first?.account.date.phrase ?? null;
  const reason = said === null ? 'No account gives a date.' : (first?.account.date.reason ?? '');
  return {
    edtf: null,
    how: first?.account.date.how ?? 'stated',
    phrase: said,
    anchor: first?.account.date.anchor ?? null,
    reason,
    alternatives,
  };
}

function supported(best: Dated, all: number, dated: readonly Dated[]): DateValue {
  const { date } = best.told.account;
  const others = dated.length - 1;
  if (all === 1) return date;
  const rest =
    others === 0
      ? 'no other account gives a date'
      : `${others === 1 ? 'one other account goes' : `${others} other accounts go`} together with it`;
  return { ...date, reason: `${withStop(date.reason)} From ${nameOf(best.told)}; ${rest}.` };
}

/** A day without a year in one account and the year in another give the whole date. */
function completed(best: Dated, dated: readonly Dated[]): DateValue | null {
  for (const recurring of dated.filter(({ edtf }) => /^XXXX-\d\d-\d\d$/.test(edtf))) {
    for (const other of dated) {
      const { earliest, latest } = bounds(other.edtf);
      if (earliest === null || latest === null || earliest.slice(0, 4) !== latest.slice(0, 4) || earliest === latest)
        continue;
      const edtf = earliest.slice(0, 4) + recurring.edtf.slice(4);
      if (!dated.every((one) => datesGoTogether(one.edtf, edtf))) continue;
      const reason = `${nameOf(recurring.told)} gives the day without a year, ${nameOf(other.told)} gives ${other.edtf}.`;
      return {
        ...recurring.told.account.date,
        edtf,
        how: 'inferred',
        anchor: other.edtf,
        reason,
        alternatives: best.told.account.date.alternatives,
      };
    }
  }
  return null;
}

/** Two stretches of days leave the days that lie in both. */
function common(best: Dated, dated: readonly Dated[]): DateValue | null {
  const all = dated.map(({ edtf }) => bounds(edtf));
  const [first, last] = [
    all
      .flatMap(({ earliest }) => earliest ?? [])
      .sort(byText)
      .at(-1),
    all.flatMap(({ latest }) => latest ?? []).sort(byText)[0],
  ];
  if (first === undefined || last === undefined || first > last) return null;
  const edtf = first === last ? first : `${first}/${last}`;
  if (!isEdtf(edtf) || widthOf(edtf) >= widthOf(best.edtf)) return null;
  const said = [...new Set(dated.map((one) => one.edtf))].sort(byText).map(describeDate);
  const reason = `What the accounts leave together: ${said.join('; ')}.`;
  return { ...best.told.account.date, edtf, how: 'inferred', anchor: null, reason, alternatives: [] };
}

/** Days from the first to the last that accounts give for one visit, or for talks. */
const MOST_DAYS = 7;

/** True where the accounts' days are several of one contact that lasted: a visit, or talks that one account has last over all of them. */
export function areItsDays(accounts: readonly Told[]): boolean {
  const dated = accounts.filter(({ account }) => account.date.edtf !== null);
  const all = dated.map(({ account }) => bounds(account.date.edtf));
  const first = all.flatMap(({ earliest }) => earliest ?? []).sort(byText)[0];
  const last = all
    .flatMap(({ latest }) => latest ?? [])
    .sort(byText)
    .at(-1);
  const isOpen = all.some(({ earliest, latest }) => earliest === null || latest === null);
  if (isOpen || first === undefined || last === undefined || daysBetween(first, last) >= MOST_DAYS) return false;
  if (dated.every(({ account }) => account.kind === 'visit')) return true;
  const isTalks = dated.every(({ account }) => account.kind === 'talks' || account.kind === 'conference');
  return isTalks && all.some(({ earliest, latest }) => earliest === first && latest === last);
}

function daysTold(best: Dated, dated: readonly Dated[]): DateValue {
  const inOrder = dated.toSorted(
    (a, b) => byText(bounds(a.edtf).earliest ?? '', bounds(b.edtf).earliest ?? '') || byText(a.told.id, b.told.id),
  );
  const first = bounds(inOrder[0]?.edtf ?? null).earliest ?? '';
  const last =
    dated
      .flatMap(({ edtf }) => bounds(edtf).latest ?? [])
      .sort(byText)
      .at(-1) ?? '';
  const said = inOrder.map(({ told, edtf }) => `${describeDate(edtf)} (${nameOf(told)})`).join('; ');
  const reason = `The accounts tell of several of its days: ${said}.`;
  return {
    ...best.told.account.date,
    edtf: `${first}/${last}`,
    how: 'inferred',
    anchor: null,
    reason,
    alternatives: [],
  };
}

function disputed(best: Dated, dated: readonly Dated[], support: number): DateValue {
  const others = [...new Set(dated.map(({ edtf }) => edtf).filter((edtf) => edtf !== best.edtf))].sort(byText);
  const rest = others.map(describeDate).join('; ');
  const reason = `The accounts dispute the date: ${describeDate(best.edtf)} goes together with ${support} of ${dated.length}, others give ${rest}.`;
  return { ...best.told.account.date, reason, alternatives: others };
}

function withStop(reason: string): string {
  const line = oneLine(reason);
  return line === '' || line.endsWith('.') ? line : `${line}.`;
}
