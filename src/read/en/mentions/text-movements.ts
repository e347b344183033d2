/** "the Tarn militant group", "the Harrow League rebels": a movement that no list knows, named by what the text calls it; it bears that name wherever the text has it. */
import type { Draft, Token } from '../../draft.js';
import { isCalendarWord, isCapitalised } from '../words.js';
import type { Label } from './label.js';

const ARMED =
  /^(?:terror|terrorist|militant|rebel|insurgent|guerr?illa|armed|extremist|separatist|jihadist|paramilitary|resistance|islamist|palestinian)$/;
const GROUP = /^(?:groups?|movement|organi[sz]ation|faction|militia|army)$/;
const FIGHTERS = /^(?:rebels|insurgents|guerr?illas|militants|militiamen)$/;
const LONGEST = 4;

/** The labels of such names, for tokens that nothing else is known of. */
export function textMovements(draft: Draft, isFree: (token: number) => boolean): Label[] {
  const names = new Map<string, readonly string[]>();
  for (const { index } of draft.tokens) {
    const name = nameBefore(draft, index, isFree);
    if (name.length > 0) names.set(name.join(' '), name);
  }
  return names.size === 0
    ? []
    : draft.tokens.flatMap(({ index }) => labelAt(draft, index, [...names.values()], isFree));
}

/** The words of the name that ends before the token, where what stands there says that it is a movement's. */
function nameBefore({ tokens }: Draft, at: number, isFree: (token: number) => boolean): string[] {
  const word = tokens[at]?.lower ?? '';
  const isGroup = GROUP.test(word) && ARMED.test(tokens[at - 1]?.lower ?? '');
  if (!isGroup && !FIGHTERS.test(word)) return [];
  const last = isGroup ? at - 2 : at - 1;
  let first = last + 1;
  while (first > last - LONGEST + 1 && isNameWord(tokens[first - 1]) && isFree(first - 1)) first -= 1;
  const before = tokens[first - 1];
  const isNamed = first <= last && before?.lower === 'the' && before.sentence === tokens[last]?.sentence;
  return isNamed ? tokens.slice(first, last + 1).map(({ text }) => text) : [];
}

const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && isCapitalised(token) && !isCalendarWord(token) && /^\p{Lu}[\p{L}’'-]{2,}$/u.test(token.text);

function labelAt(
  { tokens }: Draft,
  at: number,
  names: readonly (readonly string[])[],
  isFree: (token: number) => boolean,
): Label[] {
  const found = names.find((name) => name.every((word, i) => tokens[at + i]?.text === word && isFree(at + i)));
  if (!found || isNameWord(tokens[at - 1]) || isNameWord(tokens[at + found.length])) return [];
  const name = found.join(' ');
  return [{ kind: 'organisation', first: at, last: at + found.length - 1, sort: 'movement', name, country: null }];
}
