// @ts-check
/**
 * A set of articles in two parts, of which one is set aside and nobody looks at it: their figures beside each other, their floors, and how both are shown.
 *
 * @typedef {import('./counts.js').Figure} Figure
 * @typedef {import('./counts.js').Finding} Finding
 * @typedef {{ name: string, looked: number, of: number, aside: number, ofAside: number }} Row
 * @typedef {Readonly<Record<string, readonly [number, number]>>} Floors by the name of a figure: of the part looked at, and of the other
 */

/** The figures that both parts have, each once: its value (a share, 0 to 1) and out of how many, by part. @param {readonly Figure[]} looked @param {readonly Figure[]} aside @returns {Row[]} */
export const rowsOf = (looked, aside) =>
  looked.flatMap((one) => {
    const other = aside.find(({ name }) => name === one.name);
    return other ? [{ name: one.name, looked: one.value, of: one.n, aside: other.value, ofAside: other.n }] : [];
  });

/** The rows that are under their floor, and the floors without a row, in words. @param {Floors} floors @param {readonly Row[]} rows @returns {string[]} */
export const rowsUnder = (floors, rows) =>
  Object.entries(floors).flatMap(([name, [looked, aside]]) => {
    const row = rows.find((one) => one.name === name);
    if (!row) return [`${name} is not measured`];
    return [
      ...(row.looked < looked ? [`${name}, looked at: ${row.looked.toFixed(4)} < ${looked}`] : []),
      ...(row.aside < aside ? [`${name}, aside: ${row.aside.toFixed(4)} < ${aside}`] : []),
    ];
  });

/** Prints the rows, what was missed if `--missed` asks for it, and what is under its floor, which sets the exit status 1. @param {{ rows: readonly Row[], findings: readonly Finding[] }} measured @param {readonly string[]} under */
export function show({ rows, findings }, under) {
  if (process.argv.includes('--missed'))
    for (const { label, article, text } of findings) process.stdout.write(`${label} ${article} ${text}\n`);
  for (const { name, looked, of, aside, ofAside } of rows)
    process.stdout.write(
      `${name.padEnd(46)} ${looked.toFixed(3)} of ${of}   aside ${aside.toFixed(3)} of ${ofAside}\n`,
    );
  process.stdout.write(under.length === 0 ? '\nEvery floor holds.\n' : `\n${under.join('\n')}\n`);
  if (under.length > 0) process.exitCode = 1;
}
