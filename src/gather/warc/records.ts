import { ByteSource } from '../byte-source.js';
import { Damage, MemberDamage } from './damage.js';
import { seekMember, startsMember, unpackedMember } from './members.js';

/** One record of a WARC file (ISO 28500). */
export type WarcRecord = {
  /** Where it begins in the file, in bytes; where its gzip member begins in a packed one. */
  readonly offset: number;
  /** By names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** The record's block; null where it was not wanted, or is longer than the limit. */
  readonly block: Buffer | null;
  /** The block's length as the record says it. */
  readonly length: number;
};

/** A place at which no record can be read. */
export type WarcDamage = { readonly offset: number; readonly wrong: string };

/** The longest block that is wanted of a record with these fields, in bytes; 0 for none. */
export type Wanted = (fields: ReadonlyMap<string, string>) => number;

const LONGEST_LINE = 64 * 1024;
const MOST_FIELDS = 1000;
const VERSION = /^WARC\/[01]\.\d+$/;

/**
 * The records of a WARC file, plain or packed with gzip, in its order, one held in memory at a time. What is damaged is told in its place, and reading goes
 * on with the next gzip member, or the next line that a record can begin with. Rejects as the stream does.
 */
export async function* warcRecords(
  chunks: AsyncIterable<Uint8Array>,
  wanted: Wanted,
): AsyncGenerator<WarcRecord | WarcDamage> {
  const source = new ByteSource(chunks);
  try {
    if (await startsMember(source)) yield* packedRecords(source, wanted);
    else yield* recordsWithin(source, wanted);
  } finally {
    await source.close();
  }
}

async function* packedRecords(source: ByteSource, wanted: Wanted): AsyncGenerator<WarcRecord | WarcDamage> {
  for (let goesOn = true; goesOn; ) {
    const offset = source.offset;
    try {
      for await (const found of recordsWithin(new ByteSource(unpackedMember(source)), wanted))
        yield { ...found, offset };
      goesOn = await hasMore(source);
    } catch (error) {
      if (!(error instanceof MemberDamage)) throw error;
      yield { offset, wrong: error.message };
      goesOn = await seekMember(source);
    }
  }
}

async function hasMore(source: ByteSource): Promise<boolean> {
  const next = await source.read(1);
  source.unread(next);
  return next.length > 0;
}

/** A record is given once what follows it has proved good: another record, or the checksum behind it. */
async function* recordsWithin(source: ByteSource, wanted: Wanted): AsyncGenerator<WarcRecord | WarcDamage> {
  let ready: WarcRecord | null = null;
  for (let goesOn = true; goesOn; ) {
    const offset = source.offset;
    try {
      const next = await readRecord(source, wanted);
      if (ready) yield ready;
      ready = next;
      goesOn = next !== null;
    } catch (error) {
      if (!(error instanceof Damage) || error instanceof MemberDamage) throw error;
      if (ready) yield ready;
      ready = null;
      yield { offset, wrong: error.message };
      goesOn = await seekVersion(source);
    }
  }
}

/** Goes on to the next line that a record can begin with. False where there is none. */
async function seekVersion(source: ByteSource): Promise<boolean> {
  for (;;) {
    const start = source.offset;
    const line = (await source.line(LONGEST_LINE))?.toString('latin1');
    if (line === undefined) return false;
    if (!VERSION.test(line)) continue;
    const end = ['', '\n', '\r\n'][source.offset - start - line.length] ?? '\n';
    source.unread(Buffer.from(line + end, 'latin1'));
    return true;
  }
}

/** The next record; null where only empty lines are left. */
async function readRecord(source: ByteSource, wanted: Wanted): Promise<WarcRecord | null> {
  let offset = source.offset;
  let line = await source.line(LONGEST_LINE);
  while (line?.length === 0) {
    offset = source.offset;
    line = await source.line(LONGEST_LINE);
  }
  if (!line) return null;
  if (!VERSION.test(line.toString('latin1'))) throw new Damage('there is no WARC record');
  const fields = await readFields(source);
  const length = Number(/^\d{1,15}$/.exec(fields.get('content-length') ?? '')?.[0] ?? Number.NaN);
  if (Number.isNaN(length)) throw new Damage('the record does not say its length');
  const limit = wanted(fields);
  const isTaken = limit > 0 && length <= limit;
  const block = isTaken ? await source.read(length) : null;
  const had = block ? block.length : await source.skip(length);
  if (had < length) throw new Damage('it is cut off');
  return { offset, fields, block, length };
}

/** Named fields, a line each; a line that begins with white space goes on with the one before. */
async function readFields(source: ByteSource): Promise<Map<string, string>> {
  const fields = new Map<string, string>();
  let name = '';
  for (let count = 0; count < MOST_FIELDS; count++) {
    const line = (await source.line(LONGEST_LINE))?.toString('utf8');
    if (line === undefined) throw new Damage('it is cut off');
    if (line === '') return fields;
    const field = /^([^\s:]+)\s*:\s*(.*)$/.exec(line);
    if (field) name = field[1]?.toLowerCase() ?? '';
    if (field && !fields.has(name)) fields.set(name, field[2]?.trim() ?? '');
    else if (/^[ \t]/.test(line) && name !== '') fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
  }
  throw new Damage('the record has too many fields');
}
