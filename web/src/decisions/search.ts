export const STATES = ['holds', 'part', 'outranked', 'void', 'undone'] as const;
export type DecisionState = (typeof STATES)[number];
export type DecisionsSearch = { state?: DecisionState[]; by?: string[]; page?: number };

/** What of the log is shown, as the address has it. */
export function decisionsSearch(search: { readonly [name: string]: unknown }): DecisionsSearch {
  const state = STATES.filter((one) => listed(search['state']).includes(one));
  const by = listed(search['by']);
  const page = Number(search['page']);
  return {
    ...(state.length > 0 ? { state } : {}),
    ...(by.length > 0 ? { by: [...by] } : {}),
    ...(Number.isSafeInteger(page) && page > 1 ? { page } : {}),
  };
}

function listed(said: unknown): readonly string[] {
  return (Array.isArray(said) ? said : [said]).filter((one) => typeof one === 'string' && one !== '') as string[];
}
