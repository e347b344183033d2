/** The addresses in a text that has nothing else in it, one a line; null for any other text. */
export function linksIn(text: string): readonly string[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line)) ? lines : null;
}
