import { officeClass, type OfficeHolder } from '../knowledge/index.js';
import { areOfOneSort } from './office-sorts.js';
import { isOtherOffice, isShortTitle } from './parties.js';

type Post = OfficeHolder['post'];

/** Names of the one office of a state that each post is. */
const POSTS: readonly (readonly [Post, RegExp])[] = [
  [
    'foreign-minister',
    /^(?:(?:foreign|external)(?: affairs)? (?:minister|secretary)|(?:minister|secretary) (?:of|for) (?:europe and )?(?:foreign|external) .*|secretary of state)$/,
  ],
  ['defence-minister', /^(?:defen[cs]e (?:minister|secretary)|(?:minister|secretary) of (?:national )?defen[cs]e)$/],
  ['head-of-government', /^(?:prime minister|premier|pm|chancellor|federal chancellor|taoiseach|head of government)$/i],
  ['vice-president', /^vice president$/],
  [
    'head-of-state',
    /^(?:president|federal president|state president|president of the (?:republic|state|federation|islamic republic)|king|queen|emir|sultan|monarch|supreme leader|head of state)$/,
  ],
];
/** Of the posts that several kinds of people hold, what the title of the source has to say. */
const TITLES: { readonly [office: string]: RegExp } = {
  president: /^(?:federal )?president\b/i,
  'federal president': /^(?:federal )?president\b/i,
  king: /\b(?:king|monarch)\b/i,
  queen: /\b(?:queen|monarch)\b/i,
  monarch: /\b(?:king|queen|monarch)\b/i,
  emir: /\b(?:emir|amir)\b/i,
  sultan: /\bsultan\b/i,
  'supreme leader': /\bsupreme leader\b/i,
  chancellor: /\bchancellor\b/i,
};
/** Ministers under the one who is asked for. */
const BELOW = /^(?:Minister of State|Secretary of State for|Deputy|Acting Deputy|Vice-Minister)\b/;

/** The post that an office is, as `officesIn` writes it; null for an office that a state has several of, and for what only sounds like one. */
export function postOf(office: string): Post | null {
  return POSTS.find(([, names]) => names.test(office))?.[0] ?? null;
}

/** True where a source's title is the office asked for: Iran's president is not its Supreme Leader, and a secretary of state is a foreign minister in few states. */
export function isTitleOf(office: string, { title, post, country }: OfficeHolder): boolean {
  if (office === 'secretary of state' && !country.match(/^(?:US|VA)$/)) return false;
  if (post === 'foreign-minister' && BELOW.test(title)) return title.startsWith('Secretary of State for Foreign');
  return TITLES[office]?.test(title) ?? true;
}

/** A vice president is no president who was. */
const IN_TITLES = new Set(['vice', 'under']);

/** The office without what makes another one of it: 'former president' gives 'president', 'deputy foreign minister' gives 'foreign minister'. */
export function officeOfCareer(office: string): string {
  const words = office.split(' ').filter((word) => !isOtherOffice(word) || IN_TITLES.has(word));
  return words.join(' ');
}

/** Said of whoever holds the same office as somebody else. */
const OF_ANY_OFFICE = /^(?:counterpart|opposite number)$/;
/** True for a word that says only whose equal somebody is: 'counterpart'. */
export function isOfAnyOffice(office: string): boolean {
  return OF_ANY_OFFICE.test(office);
}

/** What the press calls the holders of a post. */
const PRESS_NAMES: readonly (readonly [RegExp, readonly Post[]])[] = [
  [/^(?:leader|national leader)$/, ['head-of-state', 'head-of-government']],
  [/^(?:top|chief) diplomat$/, ['foreign-minister']],
  [/^defen[cs]e chief$/, ['defence-minister']],
];
/** Offices that a text calls by their last word alone: 'the negotiator' for the chief negotiator. */
const BY_LAST_WORD = /^(?:negotiator|envoy|representative|mediator)$/;

function isPressName(name: string, office: string): boolean {
  const post = postOf(office);
  return post !== null && PRESS_NAMES.some(([names, posts]) => names.test(name) && posts.includes(post));
}

/** 'the military ruler' beside a president. */
const isRuler = (name: string, office: string): boolean =>
  officeClass(name) === 'ruler' && (postOf(office) === 'head-of-state' || office === 'leader');

/** True where two titles can be one office: the same, one cut short, or two names of one post. Where there is a chancellor, a prime minister is somebody else. */
export function canBeOneOffice(a: string, b: string): boolean {
  if (a === b || isShortTitle(a, b) || isShortTitle(b, a)) return true;
  if (isOfAnyOffice(a) || isOfAnyOffice(b) || isPressName(a, b) || isPressName(b, a)) return true;
  if ((BY_LAST_WORD.test(a) && b.endsWith(` ${a}`)) || (BY_LAST_WORD.test(b) && a.endsWith(` ${b}`))) return true;
  const kind = officeClass(a);
  if (kind !== null && kind === officeClass(b)) return true;
  if (isRuler(a, b) || isRuler(b, a) || areOfOneSort(a, b)) return true;
  const post = postOf(a);
  if (a.includes('chancellor') !== b.includes('chancellor')) return false;
  if (post === null || post !== postOf(b)) return false;
  return post !== 'head-of-state' || a === 'head of state' || b === 'head of state';
}
