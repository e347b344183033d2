/** Takes a table of comma- or tab-separated values as a stream, gives a record for each row. Never holds more than one row. */
import { CsvError, type Info, parse } from 'csv-parse';
import { finished } from 'node:stream';
import { Trouble } from '../../domain/index.js';
import { ByteSource } from '../byte-source.js';
import { type ColumnMap, listed, mapped, unknownColumns } from '../columns-map.js';
import { decodedChunks, encodingOf } from '../decoded-chunks.js';
import { FIELD_NAMES, foldFieldName } from '../field-names.js';
import { tooLongTrouble } from '../file-trouble.js';
import type { Sorted } from '../json-records.js';
import { LONGEST_ARTICLE_BYTES } from '../limits.js';
import { metadataOf } from '../metadata.js';
import type { Asked, Parcel } from '../parcel.js';
import { delimiterOf } from './delimiter.js';

/** How many bytes are looked at to tell encoding and delimiter. */
const SAMPLE = 64 * 1024;

const ONE_ROW = 'Give each article a row of its own, or leave this one out.';

/** The rows of a table, whose first row names the columns; a row that is none is a trouble in its place. */
export async function* originalsOfTable({ path, open }: Parcel, { given, columns }: Asked): AsyncGenerator<Sorted> {
  const source = new ByteSource(open());
  const start = await source.read(SAMPLE);
  source.unread(start);
  const encoding = encodingOf(start, start.length < SAMPLE);
  if (encoding === null) {
    await source.close();
    yield { trouble: new Trouble(path, 'this is not a text file', 'Save the table as CSV in UTF-8.') };
    return;
  }
  let table: Table | null = null;
  let rows = 0;
  const sample = new TextDecoder(encoding).decode(start);
  for await (const row of rowsOf(decodedChunks(source.rest(), encoding), delimiterOf(sample))) {
    const about = `${path} line ${row.line}`;
    if ('wrong' in row) {
      rows++;
      yield {
        trouble: row.isTooLong ? tooLongTrouble(about, LONGEST_ARTICLE_BYTES, ONE_ROW) : brokenRow(about, row.wrong),
      };
    } else if (!table) {
      const made = tableOf(path, row.cells, columns);
      if (made instanceof Trouble) {
        yield { trouble: made };
        return;
      }
      table = made;
    } else {
      rows++;
      const record = recordOf(table, row.cells);
      if (!record) yield { trouble: raggedRow(about, row.cells.length, table.names.length) };
      else {
        const id = metadataOf(record).id ?? String(row.line);
        const bytes = new TextEncoder().encode(JSON.stringify(record));
        yield { original: { bytes, source: `${path}#${id}`, media: 'record', given }, about };
      }
    }
  }
  if (rows === 0)
    yield { trouble: new Trouble(path, 'the table has no rows', 'Leave it out, or put articles in it, a row each.') };
}

type Row =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly wrong: string; readonly isTooLong: boolean };

/** The rows with the lines that they begin at, counted from 1. Empty lines are passed over. */
async function* rowsOf(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row> {
  const rows: Row[] = [];
  let lines = 0;
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ARTICLE_BYTES,
    // What the parser holds when it meets an error would be lost with it: rows are taken as soon as they are there.
    on_record: (cells: string[], info: Info) => {
      const within = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      rows.push({ line: info.lines - within, cells });
      ({ lines } = info);
      return null;
    },
  }).resume();
  parser.once('error', () => {});
  for await (const chunk of text) {
    await new Promise((resolve) => parser.write(chunk, resolve));
    yield* rows.splice(0);
    if (parser.errored) break;
  }
  await new Promise((resolve) => finished(parser.end(), resolve));
  yield* rows.splice(0);
  if (parser.errored) yield brokenAt(lines + 1, parser.errored);
}

function brokenAt(line: number, error: Error): Row {
  if (!(error instanceof CsvError)) throw error;
  const isTooLong = error.code === 'CSV_MAX_RECORD_SIZE';
  return { line, isTooLong, wrong: 'a quotation mark opens here that is never closed; nothing was read from here on' };
}

type Table = { readonly names: readonly string[]; readonly columns: ColumnMap };

/** Checks the first row against what the user said of the columns, or against the names that are known. */
function tableOf(path: string, cells: readonly string[], columns: ColumnMap = new Map()): Table | Trouble {
  const names = cells.map((name, at) => name.trim() || `column ${at + 1}`);
  const unknown = unknownColumns(
    path,
    [...columns.values()].filter((column) => !names.includes(column)),
    names,
  );
  if (unknown) return unknown;
  if (columns.has('text') || names.some((name) => FIELD_NAMES.text.includes(foldFieldName(name))))
    return { names, columns };
  const wrong = `no column is known to hold the text; the first line names ${listed(names)}`;
  return new Trouble(path, wrong, 'Say which it is with --map text=COLUMN.');
}

/** Null for a row with more or fewer cells than there are columns; empty ones at its end do not count. */
function recordOf({ names, columns }: Table, cells: readonly string[]): Readonly<Record<string, unknown>> | null {
  if (cells.length < names.length || cells.slice(names.length).some((cell) => cell.trim() !== '')) return null;
  return mapped(Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])), columns);
}

function raggedRow(about: string, has: number, columns: number): Trouble {
  const wrong = `the row has ${has} cells, and the first line names ${columns} columns`;
  return new Trouble(
    about,
    wrong,
    'Mend the row: a comma or line break within a cell wants quotation marks around the cell.',
  );
}

function brokenRow(about: string, wrong: string): Trouble {
  return new Trouble(about, wrong, 'Mend the row: a quotation mark within a cell is written twice.');
}
