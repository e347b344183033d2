import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import type { ByteSource } from '../byte-source.js';
import { unpackedStart } from '../gunzip.js';
import { MemberDamage } from './damage.js';

/** Flags of a gzip header (RFC 1952, 2.3.1). */
const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
const RESERVED = 0xe0;

/** The longest name or comment that is passed over in a gzip header. */
const LONGEST_NAME = 4096;

/** How much of a member is kept while it is read, so that the search for the next one can begin shortly behind its start. */
const KEPT = 1024 * 1024;

/** How many bytes are unpacked at once, whatever chunks they came in: how much of a broken member is unpacked before it fails hangs on it. */
const FED = 64 * 1024;

/** How many bytes of a member are unpacked to tell whether it holds a WARC record. */
const TRIED = 512;

/** True where the next bytes are the beginning of a gzip member. */
export async function startsMember(source: ByteSource): Promise<boolean> {
  const start = await source.read(3);
  source.unread(start);
  return start[0] === 0x1f && start[1] === 0x8b && start[2] === 8;
}

/**
 * The unpacked bytes of the gzip member (RFC 1952) that is next in `source`; it is read to its end. Throws `MemberDamage` where it is cut off or broken; `source` stands
 * behind its first byte then, or as near to it as is kept.
 */
export async function* unpackedMember(source: ByteSource): AsyncGenerator<Buffer> {
  const start = source.offset;
  const kept = new Kept();
  let isWhole = false;
  try {
    await passHeader(source, kept);
    yield* inflated(source, kept);
    isWhole = true;
  } finally {
    if (!isWhole) source.unread(kept.all());
    if (!isWhole && source.offset === start) await source.skip(1);
  }
}

async function* inflated(source: ByteSource, kept: Kept): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  const feeding = feed(inflate, source, kept);
  let crc = 0;
  let size = 0;
  try {
    for await (const part of inflate as AsyncIterable<Buffer>) {
      crc = crc32(part, crc);
      size = (size + part.length) % 2 ** 32;
      yield part;
    }
  } catch (error) {
    throw damageOf(error);
  } finally {
    inflate.destroy();
    await feeding;
  }
  source.unread(kept.takeBack((await feeding) - inflate.bytesWritten));
  const trailer = await source.read(8);
  kept.add(trailer);
  if (trailer.length < 8) throw new MemberDamage('it is cut off');
  if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size)
    throw new MemberDamage('its checksum does not fit');
}

function damageOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('Z_')) return error;
  return new MemberDamage(error.code === 'Z_BUF_ERROR' ? 'it is cut off' : 'it cannot be unpacked');
}

/** Writes chunks until the packed data end; gives how many bytes were written. An error of `source` becomes one of `inflate`. */
async function feed(inflate: InflateRaw, source: ByteSource, kept: Kept): Promise<number> {
  let fed = 0;
  inflate.once('error', () => {});
  try {
    for (let isOpen = true; isOpen; ) {
      const chunk = await source.read(FED);
      if (chunk.length === 0) {
        inflate.end();
        break;
      }
      kept.add(chunk);
      fed += chunk.length;
      isOpen = (await written(inflate, chunk)) && inflate.bytesWritten === fed;
    }
  } catch (error) {
    inflate.destroy(error instanceof Error ? error : new Error(String(error)));
  }
  return fed;
}

/** False where the stream wants no more. */
function written(inflate: InflateRaw, chunk: Buffer): Promise<boolean> {
  if (inflate.destroyed || inflate.readableEnded) return Promise.resolve(false);
  return new Promise((resolve) => {
    const over = (): void => resolve(false);
    inflate.once('end', over).once('close', over);
    inflate.write(chunk, () => {
      inflate.off('end', over).off('close', over);
      resolve(!inflate.destroyed && !inflate.readableEnded);
    });
  });
}

/** The last bytes that were read of a member. */
class Kept {
  #chunks: Buffer[] = [];
  #size = 0;

  add(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    while (this.#size > KEPT && this.#chunks.length > 1) this.#size -= this.#chunks.shift()?.length ?? 0;
  }

  /** Takes the last `count` bytes. */
  takeBack(count: number): Buffer {
    const taken: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const last = this.#chunks.pop();
      if (!last) break;
      const part = last.subarray(Math.max(0, last.length - left));
      this.#size -= last.length;
      this.add(last.subarray(0, last.length - part.length));
      taken.unshift(part);
      left -= part.length;
    }
    return Buffer.concat(taken);
  }

  all(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

async function passHeader(source: ByteSource, kept: Kept): Promise<void> {
  const read = async (count: number): Promise<Buffer> => {
    const bytes = await source.read(count);
    kept.add(bytes);
    if (bytes.length < count) throw new MemberDamage('it is cut off');
    return bytes;
  };
  const fixed = await read(10);
  const flags = fixed[3] ?? RESERVED;
  if (fixed[0] !== 0x1f || fixed[1] !== 0x8b || fixed[2] !== 8 || flags & RESERVED)
    throw new MemberDamage('it does not begin as gzip does');
  if (flags & EXTRA) await read((await read(2)).readUInt16LE(0));
  for (const flag of [NAME, COMMENT]) {
    if (!(flags & flag)) continue;
    for (let at = 0; (await read(1))[0] !== 0; at++)
      if (at > LONGEST_NAME) throw new MemberDamage('its name has no end');
  }
  if (flags & HEADER_CRC) await read(2);
}

/** Goes on to the next gzip member that holds a WARC record. False where there is none. */
export async function seekMember(source: ByteSource): Promise<boolean> {
  for (let chunk = await source.next(); chunk; chunk = await source.next()) {
    const at = chunk.indexOf(0x1f);
    if (at < 0) continue;
    source.unread(chunk.subarray(at));
    if (await startsRecord(source)) return true;
    await source.skip(1);
  }
  return false;
}

async function startsRecord(source: ByteSource): Promise<boolean> {
  if (!(await startsMember(source))) return false;
  const sample = await source.read(TRIED);
  source.unread(sample);
  return unpackedStart(sample).toString('latin1', 0, 8).startsWith('WARC/');
}
