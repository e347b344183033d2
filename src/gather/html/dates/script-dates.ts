import { lazily, readRows } from '../../../knowledge/index.js';
import type { Page } from '../page.js';
import { type Candidate, dateOfValue, meaningBy } from './candidate.js';

/** 'publishedAt: "2024-03-27T…"', '\"publish_date\":1711497600' */
const keys = lazily(() => {
  const names = readRows('page-dates.tsv').flatMap((row) => (row['where'] === 'script' ? [row['name'] ?? ''] : []));
  return new RegExp(
    `(?<![\\w-])(?<name>${names.join('|')})(?:\\\\?["'])?\\s*[:=]\\s*(?:\\\\?["'])?(?<value>(?:19|20)\\d\\d-?\\d\\d-?\\d\\d[^"'\\\\<>,;]{0,20}|1\\d{9}(?:\\d{3})?)(?!\\d)`,
    'g',
  );
});

/** The most that is looked at, in code units. */
const LONGEST = 2_000_000;

/** The dates that the page's programs carry in their data, for pages that give none elsewhere. Nothing is run: the words are searched. */
export function scriptDates(page: Page): Candidate[] {
  const found = new Map<string, Candidate[]>();
  for (const { groups } of page.html.slice(0, LONGEST).matchAll(keys())) {
    const { name = '', value = '' } = groups ?? {};
    const means = meaningBy('script', name);
    const read = means && dateOfValue(value.trim(), null);
    if (!means || !read) continue;
    const worth = { published: 42, created: 34, unclear: 30, modified: 20 }[means];
    found.set(means, [
      ...(found.get(means) ?? []),
      { ...read, means, kind: 'program', where: `the page's program (${name})`, worth },
    ]);
  }
  // Many days under one name are those of a list of other articles.
  return [...found.values()].flatMap((candidates) => {
    const days = new Set(candidates.map(({ date }) => date.edtf.slice(0, 10)));
    const less = days.size > 3 ? 22 : days.size > 1 ? 6 : 0;
    return candidates.slice(0, 20).map((candidate) => ({ ...candidate, worth: candidate.worth - less }));
  });
}
