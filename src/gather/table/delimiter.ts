const DELIMITERS = [',', ';', '\t', '|'];
const LINES = 20;

/** What stands between the cells of a table, told by its first rows: what the first row has, and most rows have as often. A comma where nothing tells. */
export function delimiterOf(start: string): string {
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const [first = 0, ...others] = countsOf(start, delimiter);
    const alike = others.filter((count) => count === first).length;
    const score = first === 0 ? 0 : 1 + alike / Math.max(1, others.length) + Math.min(first, 99) / 1000;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** How often it stands in each of the first rows, outside quotation marks. */
function countsOf(start: string, delimiter: string): number[] {
  const counts = [0];
  let isQuoted = false;
  for (const letter of start) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (letter === delimiter) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else if (letter === '\n' && counts.push(0) > LINES) break;
  }
  // The last row may be cut off, or be no row.
  return counts.length > 1 ? counts.slice(0, -1) : counts;
}
