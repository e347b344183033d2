const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** One line of a stream, without its line end; `bytes` null where it was longer than the limit. `number` counts from 1. */
type ByteLine = { readonly number: number; readonly bytes: Uint8Array | null };

/** Cuts a stream of bytes into lines. Never holds more than `limit` bytes and one chunk; the rest of a longer line is passed over. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) held = [];
    else held.push(part);
  };
  const finish = (): ByteLine => {
    const line = { number: number++, bytes: size > limit ? null : withoutReturn(Buffer.concat(held)) };
    held = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      hold(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    // The stream may use a chunk's memory again.
    hold(Uint8Array.from(chunk.subarray(from)));
  }
  if (size > 0) yield finish();
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

/** The stream as UTF-8 where it begins with the byte order mark of UTF-16, whose line ends are two bytes; any other stream as it is. */
export async function* withoutUtf16(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: Utf16Decoder | null | undefined;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (decoder === undefined && chunk.length > 1) decoder = utf16Decoder(chunk);
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
  if (decoder) yield encoder.encode(decoder.decode());
}

type Utf16Decoder = InstanceType<typeof TextDecoder>;

function utf16Decoder([first, second]: Uint8Array): Utf16Decoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null;
}
