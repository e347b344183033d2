import { lazily, listed, readRows } from '../../knowledge/index.js';

/** What a site asks for before it shows the page that one wants. */
const ASKS: { readonly [what: string]: string } = {
  consent: 'asks for consent to cookies',
  login: 'asks to log in',
  check: 'checks whether a person asks for it',
};

type Where = 'title' | 'host' | 'path';

const known = lazily(() => {
  const whole: { readonly [where in Where]: Map<string, string> } = {
    title: new Map(),
    host: new Map(),
    path: new Map(),
  };
  for (const row of readRows('pages-in-the-way.tsv')) {
    for (const words of listed(row['words']))
      whole[row['where'] as Where].set(folded(words), ASKS[row['what'] ?? ''] ?? '');
  }
  return whole;
});

const folded = (words: string): string => words.toLowerCase().replace(/[\s.!?…]+$/u, '');

/** Names of sites have no more words. */
const LONGEST_NAME = 4;

/** What a page asks for by its title, the site's name apart: 'asks to log in', with the words. Null where the title says anything else. */
export function askedByTitle(title: string): { readonly asks: string; readonly words: string } | null {
  const parts = title.split(/\s*(?:[|•·]|\s[-–—]\s)\s*/u);
  const [one, other = ''] = parts;
  const pairs = [
    [title, ''],
    ...(parts.length === 2
      ? [
          [one, other],
          [other, one],
        ]
      : []),
  ];
  for (const [words = '', name = ''] of pairs) {
    const asks = known().title.get(folded(words.trim()));
    if (asks !== undefined && name.split(/\s+/).length <= LONGEST_NAME) return { asks, words: words.trim() };
  }
  return null;
}

/** What the page asks for to which one was sent from another: 'asks for consent to cookies'. Null where its address says nothing of it, or the other's does too. */
export function askedByAddress(asked: string, found: string): string | null {
  if (asked === found || !URL.canParse(asked) || !URL.canParse(found)) return null;
  return askedAt(new URL(asked)) === null ? askedAt(new URL(found)) : null;
}

function askedAt({ hostname, pathname }: URL): string | null {
  const names = hostname.split('.').slice(0, -2);
  const host = names.flatMap((name) => known().host.get(name) ?? []);
  const last =
    pathname
      .toLowerCase()
      .split('/')
      .findLast((part) => part !== '') ?? '';
  return host[0] ?? known().path.get(last.replace(/\.\w{1,5}$/, '')) ?? null;
}
