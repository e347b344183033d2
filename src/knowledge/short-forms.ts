import { lazily, listed, readRows } from './rows.js';

type Homes = { readonly own: readonly string[]; readonly open: readonly string[] };

/** Each name and form with the full names that it stands for, itself included: in our own list, and in the open one. */
const homes = lazily((): ReadonlyMap<string, Homes> => {
  const byForm = new Map<string, { own: string[]; open: string[] }>();
  for (const row of readRows('short-forms.tsv')) {
    const name = row['name'] ?? '';
    for (const form of [name, ...listed(row['short'])]) {
      const there = byForm.get(form) ?? { own: [], open: [] };
      there[row['source'] === 'own' ? 'own' : 'open'].push(name);
      byForm.set(form, there);
    }
  }
  return byForm;
});

/** Forms of one given name in sister languages, each with the rows that it stands in. */
const sisters = lazily((): ReadonlyMap<string, readonly number[]> => {
  const rowsOf = new Map<string, number[]>();
  for (const [index, row] of readRows('given-name-forms.tsv').entries())
    for (const form of listed(row['forms'])) rowsOf.set(form, [...(rowsOf.get(form) ?? []), index]);
  return rowsOf;
});

const NONE: Homes = { own: [], open: [] };

/**
 * How two given names in small letters are forms of one. usual: as news texts use them ('joe' and 'joseph', 'bob' and 'bobby'). rare: one is listed as
 * a form of the other, as it may be of further names ('ron' and 'aaron'). sister: the same name in two sister languages ('vladimir' and 'volodymyr').
 * null: not that we know.
 */
export function formsOfOneName(a: string, b: string): 'usual' | 'rare' | 'sister' | null {
  const [x, y] = [homes().get(a) ?? NONE, homes().get(b) ?? NONE];
  if (x.own.some((home) => y.own.includes(home))) return 'usual';
  if (x.open.includes(b) || y.open.includes(a)) return 'rare';
  const there = sisters().get(b) ?? [];
  return (sisters().get(a) ?? []).some((row) => there.includes(row)) ? 'sister' : null;
}
