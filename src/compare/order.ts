/** The total order of every list: by code units, whatever the machine's language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Adds to the list kept under a key. */
export function addTo<T>(lists: Map<string, T[]>, key: string, thing: T): void {
  const list = lists.get(key);
  if (list) list.push(thing);
  else lists.set(key, [thing]);
}

/** Small letters, no accents, every run of other marks one space: a key for words that differ only in how they are set. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words with single spaces, as one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
