import type { Agreement } from '../domain/index.js';
import { byText } from './order.js';

/** What one account says on a field. */
export type Said = { readonly account: string; readonly value: string };

/**
 * silent: no account says anything. single-source: one does, or all that do have it from one. agreed: two sources say the same, or one says it less
 * precisely. disputed: two say what does not go together. A copy adds its account to a value, and no source.
 */
export function agreementOf(
  said: readonly Said[],
  goTogether: (a: string, b: string) => boolean,
  sourceOf: (account: string) => string,
): Agreement<string> {
  const values = valuesOf(said);
  if (values.length === 0) return { state: 'silent', values };
  const isOneVoice = new Set(said.map((one) => sourceOf(one.account))).size === 1;
  const clash = values.some((one, index) =>
    values.slice(index + 1).some((other) => !goTogether(one.value, other.value)),
  );
  if (clash) return { state: 'disputed', values };
  return { state: isOneVoice ? 'single-source' : 'agreed', values };
}

/** Each value with the accounts that say it: the most told first, then by its text. */
export function valuesOf(said: readonly Said[]): Agreement<string>['values'] {
  const accounts = new Map<string, Set<string>>();
  for (const { value, account } of said) accounts.set(value, (accounts.get(value) ?? new Set()).add(account));
  return [...accounts]
    .map(([value, by]) => ({ value, accounts: [...by].sort(byText) }))
    .sort((a, b) => b.accounts.length - a.accounts.length || byText(a.value, b.value));
}
