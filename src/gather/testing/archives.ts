import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** A page of invented news. */
export function pageOf(title: string, words: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${words.replaceAll('\n\n', '</p><p>')}</p></article></body></html>`;
}

type WarcParts = {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly block?: string | Uint8Array;
};

/** One record of a WARC file, as it stands there unpacked. */
export function warcRecord({ type = 'response', url, date, fields = {}, block = '' }: WarcParts): Buffer {
  const bytes = Buffer.from(block);
  const all: Readonly<Record<string, string>> = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:00000000-0000-4000-8000-${crc32(bytes).toString(16).padStart(12, '0')}>`,
    'WARC-Date': date ?? '2031-03-05T10:15:00Z',
    ...(url !== undefined && { 'WARC-Target-URI': url }),
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(bytes.length),
    ...fields,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** An HTTP answer as it was sent. */
export function httpBlock(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'Content-Type': 'text/html' },
  status = '200 OK',
): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), Buffer.from(body)]);
}

/** Records packed one by one, as WARC files are. */
export function packed(...records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

type ZipPart = {
  readonly name: string;
  readonly bytes?: string | Uint8Array;
  /** 0: stored, 8: deflated, anything else is only written down. */
  readonly method?: number;
  readonly flags?: number;
  /** The Unix mode. */
  readonly mode?: number;
  readonly crc?: number;
  /** What the archive says of the size, where that is not the size. */
  readonly size?: number;
};

/** A ZIP archive (APPNOTE 4.3) that may say what is not so. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes = '', method = 8, flags = 0x800, mode = 0o100644, ...says } of parts) {
    const raw = Buffer.from(bytes);
    const data = method === 8 ? deflateRawSync(raw) : raw;
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(flags, 2);
    about.writeUInt16LE(method, 4);
    about.writeUInt32LE(says.crc ?? crc32(raw), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(says.size ?? raw.length, 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    files.push(Buffer.from('PK\x03\x04'), about, Buffer.from(name), data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    list.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), about, tail, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + data.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...list, end]);
}
