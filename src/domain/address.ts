/** Parts of a query that say by which way a reader came, and nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid)$/i;

/**
 * One name for all addresses of one page: takes an address, gives it with https for http, host and scheme in lower case, without default port, fragment,
 * trailing slash, user name, and what tracks readers (`utm_*`, `fbclid`, `gclid`). What is no http address is given back as JSON text, so that it is
 * the name of itself alone.
 */
export function pageAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return JSON.stringify(address);
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part.split('=', 1)[0] ?? ''));
  const path = url.pathname.replace(/\/+$/, '');
  return `https://${url.host}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
