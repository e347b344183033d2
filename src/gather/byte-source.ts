const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const NONE = Buffer.alloc(0);

/** A stream of bytes that is read piece by piece, and to which what was read too much can be given back. Holds one chunk, and what was given back. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Buffer = NONE;
  #offset = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** How many bytes have been read and not been given back. */
  get offset(): number {
    return this.#offset;
  }

  /** The next chunk, never an empty one; null at the end. Rejects as the stream does. */
  async next(): Promise<Buffer | null> {
    if (!(await this.#fill())) return null;
    return this.#taken(this.#held.length);
  }

  /** Puts back what was read last. */
  unread(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([bytes, this.#held]);
    this.#offset -= bytes.length;
  }

  /** Up to `count` bytes; fewer only at the end of the stream. */
  async read(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = count; left > 0 && (await this.#fill()); ) {
      const part = this.#taken(Math.min(left, this.#held.length));
      parts.push(part);
      left -= part.length;
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : Buffer.concat(parts);
  }

  /** Passes over up to `count` bytes; gives how many there were. */
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > 0 && (await this.#fill())) left -= this.#taken(Math.min(left, this.#held.length)).length;
    return count - left;
  }

  /** The next line without its line end, or its first `limit` bytes where it is longer; null at the end of the stream. */
  async line(limit: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    let size = 0;
    let hasSome = false;
    while (await this.#fill()) {
      hasSome = true;
      const end = this.#held.indexOf(LINE_FEED);
      const part = this.#taken(end < 0 ? this.#held.length : end + 1);
      if (size < limit) parts.push(end < 0 ? part : part.subarray(0, -1));
      size += part.length;
      if (end >= 0) break;
    }
    if (!hasSome) return null;
    const line = Buffer.concat(parts).subarray(0, limit);
    return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
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

  #taken(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    this.#offset += count;
    return taken;
  }

  /** False at the end of the stream. */
  async #fill(): Promise<boolean> {
    while (this.#held.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done) return false;
      this.#held = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
    return true;
  }
}
