// @ts-check
/**
 * When two forms of a name are one, and how texts are compared: in lower case, without accents and punctuation.
 *
 * @typedef {{ name: string, asWritten?: string[], variants?: string[] }} GoldName
 * @typedef {{ name: string | null, spans?: readonly { text: string }[], mentions?: readonly { text: string }[] }} ReadName
 */

const OFFICES = new Set(
  'president minister secretary ambassador king queen prince chancellor envoy speaker leader chief premier'.split(' '),
);
const TITLES = new Set(
  (
    'mr mrs ms dr prof sir lord president prime minister foreign secretary ambassador king queen prince sheikh shaikh ayatollah ' +
    'general gen lt col colonel hon excellency his her the a an of former acting deputy'
  ).split(' '),
);
/**
 * The text's letters and digits in lower case, without accents, single spaces between words.
 * @param {string | null | undefined} text
 */
export function plain(text) {
  return (text ?? '')
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
}

/** The words of `plain`; none for no text. @param {string | null | undefined} text */
export function plainWords(text) {
  const line = plain(text);
  return line === '' ? [] : line.split(' ');
}

/** The words of a name, titles and "the" left aside. @param {string | null | undefined} name */
export const nameWords = (name) => plainWords(name).filter((word) => !TITLES.has(word));

/**
 * True where all of `inner` is in `outer`.
 * @template T
 * @param {Set<T>} inner
 * @param {Set<T>} outer
 */
export const within = (inner, outer) => [...inner].every((one) => outer.has(one));

/**
 * True where the two share something.
 * @template T
 * @param {Set<T>} a
 * @param {Set<T>} b
 */
export const meets = (a, b) => [...a].some((one) => b.has(one));

/**
 * 'Iranian president' is not 'Iranian foreign minister', though either may be shortened to 'Iranian'.
 * @param {string} a
 * @param {string} b
 * @param {number} shorter words left in the shorter of the two
 */
function officesClash(a, b, shorter) {
  const [heldByA, heldByB] = [a, b].map((form) => new Set(plainWords(form).filter((word) => OFFICES.has(word))));
  return (
    shorter === 1 &&
    heldByA !== undefined &&
    heldByB !== undefined &&
    heldByA.size > 0 &&
    heldByB.size > 0 &&
    !meets(heldByA, heldByB)
  );
}

/**
 * @param {string} a
 * @param {string} b
 */
function sameForm(a, b) {
  if (plain(a) === '' || plain(b) === '') return false;
  if (plain(a) === plain(b)) return true;
  const [left, right] = [a, b].map((form) => new Set(nameWords(form)));
  if (left === undefined || right === undefined || left.size === 0 || right.size === 0) return false;
  return (within(left, right) || within(right, left)) && !officesClash(a, b, Math.min(left.size, right.size));
}

/**
 * True where some form of the gold's name is some form of the name that was read, or one holds all words of the other, titles left aside.
 * @param {GoldName} gold
 * @param {ReadName} found
 */
export function sameName(gold, found) {
  const written = gold.asWritten?.length ? gold.asWritten : (gold.variants ?? []);
  const mentions = found.spans?.length ? found.spans : (found.mentions ?? []);
  const said = [found.name ?? '', ...mentions.map((span) => span.text)];
  return [gold.name, ...written].some((form) => said.some((other) => sameForm(form, other)));
}
