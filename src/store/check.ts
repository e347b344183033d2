import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type Database from 'libsql';
import { type Reading, type Span, spanChecks } from '../domain/index.js';
import { pragmaNumber } from './case-file.js';
import { CASE_VERSION } from './migrations/index.js';
import { PAGE, pages } from './pages.js';
import { isDamage } from './sqlite-trouble.js';
import { isFresh, isUntouched } from './state-rows.js';
import type { Finding } from './store.js';
import type { Tables } from './tables.js';

const REBUILD = "Run 'readout rebuild': it reads the articles again and works out the record anew.";
const RESTORE = 'Put back a copy of the file from a backup, or make a new case from the articles.';

/** How many names of bad rows a finding tells. */
const NAMES_TOLD = 3;

/** Looks at everything in a case, one finding for each thing looked at. Changes nothing. Throws where the case is locked. */
export async function checkCase(database: Database.Database, tables: Transaction<Tables>): Promise<readonly Finding[]> {
  const findings = [
    await tryFinding(() => checkFile(database)),
    await tryFinding(() => checkKeys(database)),
    await tryFinding(() => checkVersion(database)),
  ];
  try {
    findings.push(...(await checkArticles(tables)));
  } catch (error) {
    findings.push(damage(error));
  }
  findings.push(await tryFinding(() => checkRecord(tables)));
  return findings;
}

async function tryFinding(look: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    return damage(error);
  }
}

function damage(error: unknown): Finding {
  if (!isDamage(error) || !(error instanceof Error)) throw error;
  return { ok: false, what: `the file is damaged: ${error.message}`, remedy: RESTORE };
}

function checkFile(database: Database.Database): Finding {
  const rows = database.prepare('PRAGMA integrity_check').all() as readonly { readonly integrity_check: string }[];
  const faults = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  return finding(faults, 'the file is sound', (told) => `the file is damaged: ${told}`, RESTORE);
}

function checkKeys(database: Database.Database): Finding {
  const rows = database.prepare('PRAGMA foreign_key_check').all() as readonly { readonly table: string }[];
  const owners = new Set(rows.map((row) => row.table));
  return finding(
    [...owners],
    'every row has the row it belongs to',
    (told) => `rows without an owner in ${told}`,
    REBUILD,
  );
}

function checkVersion(database: Database.Database): Finding {
  const version = pragmaNumber(database, 'user_version');
  const remedy = version > CASE_VERSION ? 'Update Readout.' : REBUILD;
  const faults = version === CASE_VERSION ? [] : [`version ${version}`];
  return finding(faults, `the case is of version ${version}`, (told) => `the case is of ${told}`, remedy);
}

type ArticleRow = {
  readonly id: string;
  readonly bytes: Uint8Array | ArrayBuffer;
  readonly reading: string | null;
  /** The SHA-256 of the bytes as they were captured; null where they never were. */
  readonly captured: string | null;
};

async function checkArticles(tables: Transaction<Tables>): Promise<readonly Finding[]> {
  const [altered, unread, misplaced]: [string[], string[], string[]] = [[], [], []];
  let articles = 0;
  let spans = 0;
  for await (const row of articleRows(tables)) {
    articles += 1;
    if (!areAsAdded(row)) altered.push(row.id);
    const reading = readingIn(row);
    if (!reading) unread.push(row.id);
    const found = reading ? [...spansIn(reading)] : [];
    spans += found.length;
    if (reading && !found.every((span) => spanChecks(reading.text, span))) misplaced.push(row.id);
  }
  return [
    finding(
      altered,
      `the bytes of ${counted(articles, 'article')} are as added`,
      (told) => `altered bytes in ${told}`,
      RESTORE,
    ),
    finding(
      unread,
      `${counted(articles, 'article')} with a reading`,
      (told) => `no usable reading of ${told}`,
      RESTORE,
    ),
    finding(
      misplaced,
      `${counted(spans, 'span')} checked: the text has their words`,
      (told) => `spans that miss their words in ${told}`,
      REBUILD,
    ),
  ];
}

/** '1 article', '2 articles' */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function articleRows(tables: Transaction<Tables>): AsyncGenerator<ArticleRow> {
  const query = tables
    .selectFrom('articles')
    .leftJoin('readings', 'readings.article', 'articles.id')
    .leftJoin('old_readings', 'old_readings.article', 'articles.id')
    .select(['articles.id', 'articles.bytes'])
    .select(({ fn }) => fn.coalesce('readings.reading', 'old_readings.reading').as('reading'))
    .select((eb) =>
      eb.selectFrom('captures').select('sha256').whereRef('article', '=', 'articles.id').limit(1).as('captured'),
    )
    .orderBy('articles.id')
    .limit(PAGE);
  return pages((last) => query.where('articles.id', '>', last).execute());
}

async function checkRecord(tables: Transaction<Tables>): Promise<Finding> {
  const strays = await tables
    .selectFrom('accounts')
    .leftJoin('articles', 'articles.id', 'accounts.article')
    .where('articles.id', 'is', null)
    .select('accounts.id')
    .execute();
  const names = strays.map(({ id }) => id);
  if (names.length === 0 && (await isUntouched(tables))) return { ok: true, what: 'the case is empty', remedy: null };
  if (names.length === 0 && !(await isFresh(tables))) {
    return { ok: true, what: 'the record is older than the articles', remedy: "Run 'readout rebuild'." };
  }
  return finding(
    names,
    'the record is fresh',
    (told) => `the record tells of articles that are not there: ${told}`,
    REBUILD,
  );
}

function finding(faults: readonly string[], fine: string, wrong: (told: string) => string, remedy: string): Finding {
  if (faults.length === 0) return { ok: true, what: fine, remedy: null };
  const more = faults.length > NAMES_TOLD ? ` and ${faults.length - NAMES_TOLD} more` : '';
  return { ok: false, what: wrong(faults.slice(0, NAMES_TOLD).join(', ') + more), remedy };
}

/** Whether the bytes have the hash that the article's id begins, and that they had when they were captured. */
function areAsAdded({ id, bytes, captured }: ArticleRow): boolean {
  const hash = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
  return id === `a${hash.slice(0, 16)}` && (captured === null || captured === hash);
}

/** The reading of that very article, or null where there is none that can be used. */
function readingIn(row: ArticleRow): Reading | null {
  try {
    const reading = JSON.parse(row.reading ?? 'null') as Reading | null;
    return reading?.article.id === row.id && typeof reading.text === 'string' ? reading : null;
  } catch {
    return null;
  }
}

/** Every span, however deep in the reading. */
function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return;
  if (isSpan(value)) yield value;
  else for (const part of Object.values(value)) yield* spansIn(part);
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && 'text' in value;
}
