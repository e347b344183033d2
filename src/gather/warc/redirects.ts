import type { Answered } from '../../domain/index.js';

/** The redirects that an archive has, by the address that they lead to. */
export type Redirects = Map<string, Answered>;

const MOST = 100_000;
const LONGEST_WAY = 20;

/** Notes that `from` answered with a redirect to `location`, where that is an address. */
export function noted(redirects: Redirects, from: string, status: number, location: string | null): void {
  if (location === null || !URL.canParse(location, from)) return;
  const to = keyOf(new URL(location, from).href);
  if (to === keyOf(from)) return;
  // The latest redirect to an address is the likeliest to have led there.
  redirects.delete(to);
  redirects.set(to, { url: from, status });
  const [oldest] = redirects.keys();
  if (redirects.size > MOST && oldest !== undefined) redirects.delete(oldest);
}

/** The answers on the way to `url`, the first one first; none where no redirect led there. */
export function wayTo(redirects: Redirects, url: string): Answered[] {
  const way: Answered[] = [];
  const seen = new Set([keyOf(url)]);
  for (let step = redirects.get(keyOf(url)); step && way.length < LONGEST_WAY; step = redirects.get(keyOf(step.url))) {
    if (seen.has(keyOf(step.url))) break;
    seen.add(keyOf(step.url));
    way.unshift(step);
  }
  return way;
}

function keyOf(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*$/, '') : url;
}
