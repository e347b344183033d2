// oxlint-disable-next-line no-control-regex -- finding them is the point
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const DIRECTION_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Whether there is anything to do: nearly always there is not. Any space but a single one, any control character, any mark of direction. */
const UNFIT =
  // oxlint-disable-next-line no-control-regex -- finding them is the point
  /[\u0000-\u001F\u007F-\u00A0\u1680\u2000-\u200F\u2028-\u202F\u205F\u2066-\u2069\u3000\uFEFF]| {2}/;

/**
 * Words of an article or of a user, fit to be shown on one line anywhere: runs of space become one space, control characters (which could
 * steer a terminal) become U+FFFD, marks that turn the direction of writing around go.
 */
export function oneLine(text: string): string {
  return shown(text).trim();
}

/** As `oneLine`, but keeps one space at either end, for pieces that will be joined. */
export function shown(text: string): string {
  if (!UNFIT.test(text)) return text;
  return text.replace(DIRECTION_MARKS, '').replace(/\s+/g, ' ').replace(CONTROLS, '\uFFFD');
}

/** 'a', 'a and b', 'a, b and c'. */
export function listed(words: readonly string[], joiner = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`;
}

/** '1 outlet', '3 outlets'. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
