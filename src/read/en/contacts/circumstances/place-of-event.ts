/** Where contacts were that are told of beside a gathering: at the General Assembly, on the sidelines of a summit whose town the article names. */
import { daysBetween, type Account, type Place, type Span, spanOf } from '../../../../domain/index.js';
import { countryName, recurringEventIn } from '../../../../knowledge/index.js';
import type { Draft } from '../../../draft.js';

const BESIDE = /\b(?:sidelines?|side-?lines?|margins?|fringes?) of\b/iu;
/** What may stand between the words and the name: "the 80th session of the", "this year's". */
const BEFORE_NAME =
  /^\s*(?:(?:the|this|year['’]s|annual|ongoing|current|\d+\p{L}*|\p{L}+th|session|opening|meetings?|of)\s+)*$/iu;
/** Between a gathering of some days and its news. */
const DAYS_OF_NEWS = 6;

/** The place of the gathering beside which the words set the contact; or, where the news is from one, of every contact of those days. Null for none. */
export function placeOfEvent(draft: Draft, account: Account, all: readonly Account[]): Place | null {
  const own = account.spans.find(({ text }) => BESIDE.test(text));
  if (own) return known(draft, own.start, own.end) ?? toldOf(own, all);
  return isOfTheseDays(draft, account) && (isOfThoseThere(account, all) || isNewsFromThere(all))
    ? known(draft, ...lead(draft))
    : null;
}

/** "News in brief from the margins of the General Assembly": the words are of no contact, and so of all. */
const isNewsFromThere = (all: readonly Account[]): boolean =>
  !all.some(({ kind, spans }) => kind !== 'conference' && spans.some(({ text }) => BESIDE.test(text)));

/** Somebody of the contact is told of beside a gathering. */
const isOfThoseThere = ({ participants }: Account, all: readonly Account[]): boolean =>
  all.some(
    (other) =>
      other.spans.some(({ text }) => BESIDE.test(text)) &&
      other.participants.some(({ name }) => participants.some((one) => one.name === name)),
  );

/** A gathering of our list that is named between two offsets, and beside which something happened. */
function known(draft: Draft, from: number, to: number): Place | null {
  const words = draft.text.slice(from, to);
  const beside = BESIDE.exec(words);
  if (!beside) return null;
  const behind = beside.index + beside[0].length;
  const found = recurringEventIn(words.slice(behind));
  if (!found || !BEFORE_NAME.test(words.slice(behind, behind + found.at))) return null;
  const start = from + behind + found.at;
  return placed(found.event.town, found.event.country, spanOf(draft.text, start, start + found.name.length));
}

const placed = (town: string, country: string, span: Span): Place => ({
  name: town,
  country: countryName(country),
  how: 'inferred',
  spans: [span],
});

/** The only gathering that the article gives a place, where the words of the contact name it too. */
function toldOf({ text }: Span, all: readonly Account[]): Place | null {
  const [one, ...more] = all.filter(
    ({ kind, place, participants }) =>
      kind === 'conference' && place !== null && participants.some(({ name }) => text.includes(name)),
  );
  return one?.place && more.length === 0 ? { ...one.place, how: 'inferred' } : null;
}

/** The headline and the first two paragraphs. */
function lead(draft: Draft): readonly [from: number, to: number] {
  const body = draft.sentences.filter(({ role }) => role === 'body');
  const second = [...new Set(body.map(({ paragraph }) => paragraph))][1];
  const last = body.findLast(({ paragraph }) => second === undefined || paragraph <= second);
  return [0, last?.end ?? 0];
}

/** Of the days about which the article appeared, and by its own words in no other place. */
function isOfTheseDays(draft: Draft, { date }: Account): boolean {
  const published = draft.article.published?.edtf ?? null;
  const [day = null] = date.edtf?.split('/') ?? [];
  if (published === null || day === null) return false;
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d{4}-\d\d-\d\d/.test(published)) return false;
  return Math.abs(daysBetween(day, published.slice(0, 10))) <= DAYS_OF_NEWS;
}
