import { readFileSync } from 'node:fs';

/** One row of a knowledge file: its cells by column name. An absent cell is ''. */
export type Row = { readonly [column: string]: string };

const FOLDER = new URL('../../knowledge/', import.meta.url);

/** A knowledge file as it stands: the `# source:` line, its column names, its rows. `source` is '' where the line is missing. */
type KnowledgeFile = {
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

/** What a user added, by file. */
let ownRows: ReadonlyMap<string, readonly Row[]> = new Map();
/** Goes up when `ownRows` change: what was made of the rows before holds no longer. */
let edition = 0;

/** From now on these rows stand before ours. */
export function setOwnRows(rows: ReadonlyMap<string, readonly Row[]>): void {
  ownRows = rows;
  edition += 1;
}

/** What a user added, as one text: equal where it is the same. '' for nothing. */
export function ownKnowledge(): string {
  return ownRows.size === 0 ? '' : JSON.stringify([...ownRows]);
}

/** The rows of one knowledge file in its own order, each cell under its column's name; a user's own come first. */
export function readRows(file: string): Row[] {
  const { columns, rows } = readKnowledgeFile(file);
  const ours = rows.map((cells) => {
    const row: { [column: string]: string } = {};
    for (let index = 0; index < columns.length; index++) row[columns[index] ?? ''] = cells[index] ?? '';
    return row;
  });
  return [...(ownRows.get(file) ?? []), ...ours];
}

/** The entries of a cell that holds several, parted by '|'. An empty cell has none. */
export function listed(cell: string | undefined): string[] {
  return cell === undefined || cell === '' ? [] : cell.split('|');
}

/** Calls `make` at the first use and keeps what it gave, until a user's own knowledge changes. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T; readonly edition: number } | null = null;
  return () => {
    if (made === null || made.edition !== edition) made = { value: make(), edition };
    return made.value;
  };
}
