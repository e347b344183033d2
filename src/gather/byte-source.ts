const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const NONE = Buffer.alloc(0);

/** A stream of bytes that is read piece by piece, and to which what was read too much can be given back. Holds one chunk, and what was given back. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Buffer = NONE;
  /** How much of the chunk has been read. */
  #at = 0;
  #offset = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** How many bytes have been read and not been given back. */
  get offset(): number {
    return this.#offset;
  }

  /** What is there without waiting, up to `most` bytes, never none; null at the end. Rejects as the stream does. */
  async next(most = Number.POSITIVE_INFINITY): Promise<Buffer | null> {
    if (!(await this.#fill())) return null;
    return this.#taken(most);
  }

  /** Puts back what was read last. */
  unread(bytes: Buffer): void {
    this.#offset -= bytes.length;
    if (bytes.length <= this.#at) this.#at -= bytes.length;
    else {
      this.#chunk = Buffer.concat([bytes, this.#chunk.subarray(this.#at)]);
      this.#at = 0;
    }
  }

  /** Up to `count` bytes; fewer only at the end of the stream. */
  async read(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = count; left > 0 && (await this.#fill()); ) {
      const part = this.#taken(left);
      parts.push(part);
      left -= part.length;
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : Buffer.concat(parts);
  }

  /** Passes over up to `count` bytes; gives how many there were. */
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > 0 && (await this.#fill())) left -= this.#taken(left).length;
    return count - left;
  }

  /** The next line without its line end, or its first `limit` bytes where it is longer; null at the end of the stream. */
  async line(limit: number): Promise<Buffer | null> {
    const line = await this.rawLine(limit);
    if (!line) return null;
    const end = line.at(-1) === LINE_FEED ? line.length - 1 : line.length;
    return line.subarray(0, line[end - 1] === CARRIAGE_RETURN ? end - 1 : end);
  }

  /** The next line with its line end, or its first `limit` bytes where it is longer; null at the end of the stream. */
  async rawLine(limit: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    let size = 0;
    while (await this.#fill()) {
      const end = this.#chunk.indexOf(LINE_FEED, this.#at);
      const part = this.#taken(end < 0 ? Number.POSITIVE_INFINITY : end + 1 - this.#at);
      if (size < limit) parts.push(part.subarray(0, limit - size));
      size += part.length;
      if (end >= 0) break;
    }
    const [only] = parts;
    if (!only) return null;
    return parts.length === 1 ? only : Buffer.concat(parts);
  }

  /** What is left, chunk by chunk. */
  async *rest(): AsyncGenerator<Buffer> {
    try {
      for (let chunk = await this.next(); chunk; chunk = await this.next()) yield chunk;
    } finally {
      await this.close();
    }
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #taken(most: number): Buffer {
    const taken = this.#chunk.subarray(this.#at, this.#at + most);
    this.#at += taken.length;
    this.#offset += taken.length;
    return taken;
  }

  /** False at the end of the stream. */
  async #fill(): Promise<boolean> {
    while (this.#at >= this.#chunk.length) {
      const { done, value } = await this.#chunks.next();
      if (done) return false;
      this.#chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      this.#at = 0;
    }
    return true;
  }
}
