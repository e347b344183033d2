/** Which body convenes a conference, and at what level: one body convenes its leaders, its foreign ministers and its finance ministers apart. */
import { remembered } from '../knowledge/index.js';
import type { AccountCard, Side } from './accounts.js';
import { foldText } from './names/fold.js';

const COUNTRY = /^[A-Z]{2}$/;
/** The body under which conferences of all kinds are called, each with a name of its own. */
const CALLS_ALL_KINDS = 'united nations';
/** What a conference's name has beside its own matter. */
const COMMON_WORDS =
  /\b(?:the|of|on|for|un|united|nations|summit|conference|forum|meeting|session|ministerial|leaders|annual|special|high|level|first|second|third|fourth|fifth|next|last|\d+(?:st|nd|rd|th)?)\b/g;
const MINISTERS =
  /\b(foreign|finance|defen[cs]e|media|health|trade|interior|justice|energy|environment|climate|agriculture|digital|labou?r|development|education|transport)(?: affairs)? minist(?:ers?|erial)\b/g;
const LEADERS = /\b(?:leaders|heads of (?:state|government))\b/;

/** The organisations, countries left aside, that a conference is one of; of the United Nations the conference by its own name. */
export function conveners(card: AccountCard): readonly string[] {
  return [
    ...new Set(groupsOf(card).flatMap((side) => bodiesOf(side).map((body) => sessionOf(body, side.name)))),
  ].sort();
}

/** True where one body convenes both. */
export function haveOneConvener(a: AccountCard, b: AccountCard): boolean {
  const others = new Set(conveners(b));
  return conveners(a).some((one) => others.has(one)) && !areOfTwoLevels(a, b);
}

/** Why two sessions of one body are two, in words: other conferences under one roof, or ministers of two kinds. null where nothing says so. */
export function otherSession(a: AccountCard, b: AccountCard): string | null {
  const [bodiesA, bodiesB] = [a, b].map((card) => new Set(groupsOf(card).flatMap(bodiesOf)));
  if (![...(bodiesA ?? [])].some((body) => bodiesB?.has(body))) return null;
  if (areOfTwoLevels(a, b)) return `one body meets at two levels: ${levelNames(a)} and ${levelNames(b)}`;
  if (a.account.kind !== 'conference' || b.account.kind !== 'conference') return null;
  const [one, other] = [conveners(a), conveners(b)];
  const isNamed = (keys: readonly string[]): boolean => keys.every((key) => key !== CALLS_ALL_KINDS);
  const areTwo = isNamed(one) && isNamed(other) && !one.some((key) => other.includes(key));
  return areTwo ? `one account has ${one.join(', ')}, the other ${other.join(', ')}` : null;
}

function areOfTwoLevels(a: AccountCard, b: AccountCard): boolean {
  const [one, other] = [levelsOf(a), levelsOf(b)];
  return one.length > 0 && other.length > 0 && !one.some((level) => other.includes(level));
}

const levelNames = (card: AccountCard): string => levelsOf(card).join(', ');

/** 'leaders', 'foreign ministers', as the names of those who met say it. */
function levelsOf(card: AccountCard): readonly string[] {
  return [...new Set(groupsOf(card).flatMap(({ name }) => levelsIn(name)))].sort();
}

const levelsIn = remembered((name: string): readonly string[] => {
  const words = foldText(name);
  const ministers = [...words.matchAll(MINISTERS)].map(([, of = '']) => `${of} ministers`);
  return LEADERS.test(words) ? [...ministers, 'leaders'] : ministers;
});

const groupsOf = (card: AccountCard): readonly Side[] => card.sides.filter((side) => !side.isPerson);
const bodiesOf = (side: Side): readonly string[] => [...side.parties].filter((party) => !COUNTRY.test(party));

/** 'united nations food systems' for the UN Food Systems Summit; the body itself for any other, and where the name says no more. */
function sessionOf(body: string, name: string): string {
  if (body !== CALLS_ALL_KINDS) return body;
  const own = ownMatter(name);
  return own === '' ? body : `${body} ${own}`;
}

const ownMatter = remembered((name: string) => foldText(name).replace(COMMON_WORDS, ' ').replace(/\s+/g, ' ').trim());
