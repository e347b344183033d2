/** A user's own knowledge: a folder of files like ours, whose rows are added to ours and come before them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type OwnFile, ownFiles } from './own-columns.js';
import { type Row, readRows, setOwnRows } from './rows.js';

/** What is wrong with a user's file, where, and what to do: 'mine/offices.tsv line 3', 'there is no column "titel"', 'Write title.' */
export type OwnProblem = { readonly about: string; readonly wrong: string; readonly remedy: string };

type Line = { readonly number: number; readonly cells: readonly string[] };

/**
 * From now on all lookups know what the files of the folder say too, and believe them before ours. Gives what is wrong with them, file by file and
 * line by line; where anything is, nothing is taken. `null`: ours alone again.
 */
export function useOwnKnowledge(folder: string | null): readonly OwnProblem[] {
  setOwnRows(new Map());
  if (folder === null) return [];
  const known = ownFiles(new Set(readRows('countries.tsv').map((row) => row['code'] ?? '')));
  const found = filesIn(folder, known);
  if ('wrong' in found) return [found];
  const problems: OwnProblem[] = [];
  const rows = new Map<string, readonly Row[]>();
  for (const file of found) {
    const about = path.join(folder, file);
    const shape = known.get(file);
    if (shape) rows.set(file, rowsOf(about, shape, problems));
    else problems.push(unknownFile(about, known));
  }
  if (problems.length === 0) setOwnRows(rows);
  return problems;
}

/** The names of the folder's tables, sorted. */
function filesIn(folder: string, known: ReadonlyMap<string, OwnFile>): readonly string[] | OwnProblem {
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
    const remedy = `Put one or more of these in it: ${[...known.keys()].join(', ')}.`;
    return files.length > 0
      ? files.toSorted()
      : { about: folder, wrong: 'there is no .tsv file in this folder', remedy };
  } catch {
    return {
      about: folder,
      wrong: 'there is no such folder, or it cannot be read',
      remedy: 'Name the folder that holds your .tsv files with --knowledge or READOUT_KNOWLEDGE.',
    };
  }
}

const unknownFile = (about: string, known: ReadonlyMap<string, OwnFile>): OwnProblem => ({
  about,
  wrong: 'no table of this name can be added to',
  remedy: `Call it one of ${[...known.keys()].join(', ')}.`,
});

function rowsOf(about: string, shape: OwnFile, problems: OwnProblem[]): Row[] {
  const lines = linesOf(about);
  if ('wrong' in lines) {
    problems.push(lines);
    return [];
  }
  const [head, ...body] = lines;
  const wrongHead = head ? problemOfHead(`${about} line ${head.number}`, head.cells, shape) : emptyFile(about, shape);
  if (wrongHead || !head) {
    if (wrongHead) problems.push(wrongHead);
    return [];
  }
  return body.map((line) => {
    const row: Row = Object.fromEntries(head.cells.map((column, at) => [column, line.cells[at] ?? '']));
    const problem = problemOfRow(`${about} line ${line.number}`, head.cells, line.cells, row, shape);
    if (problem) problems.push(problem);
    return row;
  });
}

/** Lines with something in them, comments left out, as cells. */
function linesOf(about: string): readonly Line[] | OwnProblem {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(about));
  } catch {
    return { about, wrong: 'it cannot be read as UTF-8 text', remedy: 'Save it as UTF-8.' };
  }
  return text
    .split(/\r?\n/)
    .map((line, at) => ({ number: at + 1, cells: line.split('\t').map((cell) => cell.trim()), line }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
    .map(({ number, cells }) => ({ number, cells }));
}

const emptyFile = (about: string, shape: OwnFile): OwnProblem => ({
  about,
  wrong: 'it is empty',
  remedy: `Begin it with a line that names its columns, parted by tabs: ${shape.columns.join(', ')}.`,
});

function problemOfHead(about: string, columns: readonly string[], shape: OwnFile): OwnProblem | null {
  const missing = shape.needed.find((column) => !columns.includes(column));
  const remedy = `The first line names the columns, parted by tabs: ${shape.columns.join(', ')}; ${shape.needed.join(' and ')} must be among them.`;
  if (missing !== undefined) return { about, wrong: `there is no column '${missing}'`, remedy };
  const unknown = columns.find((column) => !shape.columns.includes(column));
  if (unknown !== undefined) return { about, wrong: `no column of this table is called '${unknown}'`, remedy };
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  return twice === undefined ? null : { about, wrong: `the column '${twice}' is there twice`, remedy };
}

function problemOfRow(
  about: string,
  columns: readonly string[],
  cells: readonly string[],
  row: Row,
  shape: OwnFile,
): OwnProblem | null {
  // An editor may leave out tabs at a line's end; cells too many are always a slip.
  if (cells.length > columns.length)
    return {
      about,
      wrong: `it has ${cells.length} cells where the table has ${columns.length} columns`,
      remedy: 'Part cells by one tab each, and entries of one cell by |.',
    };
  const { neededWhere: also } = shape;
  const needed = also && row[also.column] === also.holds ? [...shape.needed, also.needed] : shape.needed;
  const empty = needed.find((column) => (row[column] ?? '') === '');
  if (empty !== undefined)
    return { about, wrong: `the cell '${empty}' is empty`, remedy: 'Fill it in; cells are parted by tabs.' };
  for (const [column, check] of Object.entries(shape.checks)) {
    const cell = row[column] ?? '';
    const problem = cell === '' ? null : check(cell);
    if (problem) return { about, wrong: `column '${column}': ${problem.wrong}`, remedy: problem.remedy };
  }
  return null;
}
