import { isVoid, type Placed } from './targets-found.js';

export type Rejected = {
  /** The accounts that are no contact, each with the decision that says so. */
  readonly accounts: ReadonlyMap<string, string>;
  /** For a rejection the later decisions that take some of its accounts for contacts all the same. */
  readonly overruled: ReadonlyMap<string, readonly string[]>;
};

/**
 * What is rejected. A later decision that takes one for a contact outranks the rejection. `placed`
 * are in the order in which they were decided.
 */
export function rejectedAccounts(placed: readonly Placed[]): Rejected {
  const accounts = new Map<string, string>();
  const overruled = new Map<string, string[]>();
  for (const one of placed.filter((candidate) => !isVoid(candidate))) {
    if (one.decision.what.act === 'reject') {
      for (const account of one.a) accounts.set(account, one.decision.id);
      continue;
    }
    for (const account of takenForContacts(one)) {
      const rejection = accounts.get(account);
      if (rejection === undefined) continue;
      accounts.delete(account);
      overruled.set(rejection, [...(overruled.get(rejection) ?? []), one.decision.id]);
    }
  }
  return { accounts, overruled };
}

/** The accounts that a decision rests on as contacts. */
function takenForContacts({ decision: { what }, a, b }: Placed): readonly string[] {
  if (what.act === 'same' && what.about === 'contact') return [...a.slice(0, 1), ...b.slice(0, 1)];
  if (what.act !== 'correct' && what.act !== 'confirm') return [];
  return what.act === 'confirm' && what.scope === 'contact' ? a : a.slice(0, 1);
}

/** The decision without the accounts that are rejected: it goes on with the others. */
export function withoutRejected(one: Placed, { accounts, overruled }: Rejected): Placed {
  const { id, what } = one.decision;
  if (what.act === 'reject') return { ...one, lostTo: overruled.get(id) ?? [] };
  const left = (ids: readonly string[]): readonly string[] => ids.filter((account) => !accounts.has(account));
  const lostTo = [...one.a, ...one.b].flatMap((account) => accounts.get(account) ?? []);
  return lostTo.length === 0 ? one : { ...one, a: left(one.a), b: left(one.b), lostTo };
}
