import { type Decided, describeDate } from '../domain/index.js';
import { oneLine } from './clean.js';
import { KIND_NOUNS, STATUS_WORDS } from './phrase.js';

/** What a field is called where its name would not do. */
const FIELD_WORDS: { readonly [field: string]: string } = {
  participants: 'who took part',
  affiliation: 'whom this one acts for',
  foreground: 'news or background',
  'part-of': 'part of',
  'said-at': 'said at',
};

/**
 * What people decided of one thing, one sentence without a full stop for each decision and value, what one decision confirms together:
 * 'Date decided by Bo Lind on 2031-05-06: 5 March 2031; the program has 4 March 2031'.
 */
export function markTexts(decided: readonly Decided[]): readonly string[] {
  const isConfirmed = ({ act, read, value }: Decided): boolean => act === 'confirm' && read === value;
  const texts = new Map<string, string>();
  for (const mark of decided) {
    if (!isConfirmed(mark)) texts.set(`${mark.decision} ${mark.field} ${mark.value}`, markText(mark));
    else {
      const there = texts.get(mark.decision) ?? `Confirmed ${signedText(mark)}:`;
      texts.set(
        mark.decision,
        `${there}${there.endsWith(':') ? '' : ','} ${mark.field} ${markedValue(mark.field, mark.value)}`,
      );
    }
  }
  return [...texts.values()];
}

/** One mark beside a value, as `markTexts` has it. */
export function markText(mark: Decided): string {
  const { field, value, read, act } = mark;
  const who = signedText(mark);
  if (field === 'identity') return `${act === 'same' ? 'Joined' : 'Kept apart'} ${who}: ${oneLine(value)}`;
  const shown = markedValue(field, value);
  if (field === 'contact') return `${shown}, found ${who}: the program read no contact in these words`;
  if (act === 'confirm' && read === value) return `Confirmed ${who}: ${field} ${shown}`;
  const name = FIELD_WORDS[field] ?? field;
  const label = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  const instead = read === null ? 'the program has none' : `the program has ${markedValue(field, read)}`;
  return `${label}, decided ${who}: ${shown}; ${field === 'participants' && read === null ? 'the program does not' : instead}`;
}

/** 'by Bo Lind on 2031-05-06 (both readouts name the hotel)' */
function signedText({ by, at, why }: Decided): string {
  return `by ${oneLine(by)} on ${at.slice(0, 10)}${why === null ? '' : ` (${oneLine(why)})`}`;
}

function markedValue(field: Decided['field'], value: string): string {
  if (field === 'date') return value === 'unknown' ? value : describeDate(value);
  const words: { readonly [value: string]: string } =
    field === 'kind' || field === 'contact' ? KIND_NOUNS : field === 'status' ? STATUS_WORDS : {};
  return words[value] ?? oneLine(value);
}
