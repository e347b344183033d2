import type { AccountCard } from './accounts.js';

/** The one day that the account's date allows, 'YYYY-MM-DD'; null where it allows several or is not known. */
export function dayOf({ days }: AccountCard): string | null {
  const { earliest, latest } = days;
  return earliest === latest ? earliest : null;
}

/** The words that give the account's time; '' where there are none. */
export function phraseOf({ account }: AccountCard): string {
  return account.date.phrase?.text ?? '';
}

/** Of something to come, or that was to come when the article appeared. */
export function isAhead({ account: { status } }: AccountCard): boolean {
  return status === 'planned' || status === 'postponed' || status === 'cancelled';
}
