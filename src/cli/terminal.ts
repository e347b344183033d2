import { isOutputClosed } from './console.js';

/** A terminal that gives one key at a time. */
export type Terminal = {
  readonly write: (text: string) => void;
  /** The next key, as the characters that it sends; null when nobody types any more. */
  readonly key: () => Promise<string | null>;
  /** Gives the terminal back as it was. */
  readonly close: () => void;
};

/** One key at the beginning: an escape sequence, or nothing. */
// oxlint-disable-next-line no-control-regex -- an escape sequence begins with one
const SEQUENCE = /^\u001B(?:\[[0-?]*[ -/]*[@-~]|O.|.)?/u;

/**
 * The terminal that the program runs in. Keys are not shown as they are typed, and Ctrl-C is a key like any other until it is closed. Where standard input
 * is a pipe or a file, its characters are the keys, without the ends of lines.
 */
export function openTerminal(): Terminal {
  const keys: string[] = [];
  let ended = false;
  let wake: () => void = () => {};
  const isTyped = process.stdin.isTTY;
  const take = (data: string): void => {
    keys.push(...keysIn(isTyped ? data : data.replace(/[\r\n]/g, '')));
    wake();
  };
  const end = (): void => {
    ended = true;
    wake();
  };
  if (isTyped) process.stdin.setRawMode(true);
  process.stdin.setEncoding('utf8').on('data', take).on('end', end).on('close', end).resume();
  return {
    write: (text) => void process.stdout.write(text),
    async key() {
      await toldWhetherRead();
      if (isOutputClosed()) return null;
      while (keys.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return keys.shift() ?? null;
    },
    close() {
      process.stdin.off('data', take).off('end', end).off('close', end).pause();
      if (isTyped) process.stdin.setRawMode(false);
    },
  };
}

/** Lets standard output say whether anybody reads it still: nobody decides on questions that nobody sees. */
function toldWhetherRead(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Keys that came at once, one by one: an arrow key is one key, though it sends several characters. */
export function keysIn(data: string): readonly string[] {
  const keys: string[] = [];
  for (let rest = data; rest !== ''; ) {
    const key = SEQUENCE.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    keys.push(key);
    rest = rest.slice(key.length);
  }
  return keys;
}
