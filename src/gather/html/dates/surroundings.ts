import type { PageElement } from '../tree.js';
import { type Meaning, meaningBy } from './candidate.js';

/** Names of classes under which pages keep what is no part of the article. */
const AWAY =
  /(?:^|[-_ ])(?:nav|navigation|menu|footer|foot|sidebar|side|aside|related|recommend\w*|comments?|commentlist|respond|widget\w*|teasers?|promo|popular|recent|trending|archives?|calendar|cookie\w*|banner|newsletter|breadcrumb\w*|sponsor\w*|similar|more-?\w*|latest|carousel|slider|events?|veranstaltung\w*|kommentar\w*|comment-\w+|mehr|also|prev|next|previous|copyright)(?:$|[-_ ])/i;
const MAIN = /(?:^|[-_ ])(?:article|post|entry|story|content|main|beitrag|artikel|hentry|news|single|node)(?:$|[-_ ])/i;

/** What a place away from the article costs, and what one inside of it gives. */
const AWAY_COST = 24;
const MAIN_WORTH = 6;

/** So many elements around a date are looked at. */
const FARTHEST = 64;

/** How far a date is believed for where its element stands on the page: in the article's head, in a list of other articles, in comments. */
export function placeWorth(element: PageElement): number {
  let away = 0;
  let main = 0;
  let items = 0;
  let up = 0;
  for (let at: PageElement | null = element; at && at.name !== 'body' && up < FARTHEST; at = at.parent, up++) {
    const names = `${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`;
    if (/^(?:aside|footer|nav)$/.test(at.name) || (names !== ' ' && AWAY.test(parted(names).replace(ABOUT_OTHERS, ''))))
      away = AWAY_COST;
    if (/^(?:article|main|header)$/.test(at.name) || (names !== ' ' && MAIN.test(names))) main = MAIN_WORTH;
    if (at.name === 'li') items += 2;
  }
  return main - away - Math.min(items, 6);
}

/** 'relatedArticles' as 'related-Articles'. */
function parted(names: string): string {
  return names.replace(/([a-z])([A-Z])/g, '$1-$2');
}

/** 'has-sidebar', 'no-comments': names of what holds the whole page, for what else is on it or is not. */
const ABOUT_OTHERS = /(?<![\w-])(?:has|with|without|no)-[\w-]+/g;

/** What the element of a date, or one of the two around it, is called; null where it has no telling name. */
export function meaningOfName(element: PageElement): Meaning | null {
  for (let at: PageElement | null = element, up = 0; at && up < 3 && at.name !== 'body'; at = at.parent, up++) {
    const { attributes } = at;
    const names = [attributes['class'], attributes['id'], attributes['itemprop'], attributes['property']];
    const found = names.flatMap((words) =>
      words === undefined ? [] : words.split(/\s+/).flatMap((name) => meaningOfClass(name) ?? []),
    );
    const best = (['published', 'modified', 'created', 'unclear'] as const).find((means) => found.includes(means));
    if (best) return best;
  }
  return null;
}

function meaningOfClass(name: string): Meaning | null {
  if (name === '') return null;
  const whole = meaningBy('class', name) ?? meaningBy('property', name);
  if (whole) return whole;
  const parts = parted(name)
    .toLowerCase()
    .split(/[-_:]+/);
  if (parts.some((part) => /^(?:updated?|modified|modification|lastmod)$/.test(part))) return 'modified';
  if (parts.some((part) => /^(?:publi(?!c$|cs$|cation$|cations$|sher$|shers$|shing$)\w+|posted|pubdate)$/.test(part)))
    return 'published';
  return parts.some((part) => /^(?:date|datum|datetime|time|timestamp|fecha|byline|meta)$/.test(part))
    ? 'unclear'
    : null;
}

/** How an element and the two around it are made: their names and classes. */
export function makeOf(element: PageElement | null): string {
  const made: string[] = [];
  for (let at = element, up = 0; at && up < 3; at = at.parent, up++) {
    made.push(`${at.name}.${at.attributes['class'] ?? ''}`);
  }
  return made.join(' ');
}
