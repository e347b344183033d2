/** Tells how many more bytes of a file are done with as it is read, and in the end of all: never more than it has, also where its beginning is read twice. */
export class FileProgress {
  readonly #bytes: number;
  readonly #tell: (more: number) => void;
  #told = 0;

  constructor(bytes: number, tell: (more: number) => void) {
    this.#bytes = bytes;
    this.#tell = tell;
  }

  /** The file was read up to this byte. */
  upTo(position: number): void {
    const more = Math.min(position, this.#bytes) - this.#told;
    if (more <= 0) return;
    this.#told += more;
    this.#tell(more);
  }

  end(): void {
    this.upTo(this.#bytes);
  }
}

/** The chunks of a file from its beginning, each told before it is given. */
export async function* counted(chunks: AsyncIterable<Uint8Array>, progress: FileProgress): AsyncGenerator<Uint8Array> {
  let position = 0;
  for await (const chunk of chunks) {
    position += chunk.length;
    progress.upTo(position);
    yield chunk;
  }
}
