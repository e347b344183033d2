import { readFileSync } from 'node:fs';

/** One row of a knowledge file: its cells by column name. An absent cell is ''. */
export type Row = { readonly [column: string]: string };

const FOLDER = new URL('../../knowledge/', import.meta.url);

/** A knowledge file as it stands: the `# source:` line, its column names, its rows. `source` is '' where the line is missing. */
export type KnowledgeFile = {
  readonly source: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Reads one knowledge file, `countries.tsv` for example. Throws where the installation lacks it. */
export function readKnowledgeFile(file: string): KnowledgeFile {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
  const content = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const source =
    lines
      .find((line) => line.startsWith('# source:'))
      ?.slice('# source:'.length)
      .trim() ?? '';
  return {
    source,
    columns: content[0]?.split('\t') ?? [],
    rows: content.slice(1).map((line) => line.split('\t')),
  };
}

/** The rows of one knowledge file in its own order, each cell under its column's name. */
export function readRows(file: string): Row[] {
  const { columns, rows } = readKnowledgeFile(file);
  return rows.map((cells) => {
    const row: { [column: string]: string } = {};
    for (let index = 0; index < columns.length; index++) row[columns[index] ?? ''] = cells[index] ?? '';
    return row;
  });
}

/** The entries of a cell that holds several, parted by '|'. An empty cell has none. */
export function listed(cell: string | undefined): string[] {
  return cell === undefined || cell === '' ? [] : cell.split('|');
}

/** Calls `make` at the first use and keeps what it gave. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
