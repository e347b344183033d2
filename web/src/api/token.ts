const KEY = 'readout-token';

/** Takes the token out of the address, so that it is neither seen nor shared, and keeps it for this server. */
export function takeToken(): void {
  const said = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (said === undefined) return;
  localStorage.setItem(KEY, said);
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** The token that changes need; null where this browser was not given one. */
export function token(): string | null {
  return localStorage.getItem(KEY);
}
