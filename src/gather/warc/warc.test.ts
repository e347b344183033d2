import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { createHash, randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpBlock, packed, pageOf, warcRecord, zipOf } from '../testing/archives.js';
import { NEWS } from '../testing/articles.js';
import { folderForTests, lineOf } from '../testing/gathered.js';
import { warcRecords } from './records.js';

const { put, gathered, told } = folderForTests();

const page = (title: string): string => pageOf(title, `${title}. ${NEWS}`);
const URL_A = 'https://harbour.example/a';
const URL_B = 'https://harbour.example/b';
const answer = (url: string, title = url, date = '2031-03-05T10:15:00Z'): Buffer =>
  warcRecord({ url, date, block: httpBlock(page(title)) });
const info = warcRecord({
  type: 'warcinfo',
  fields: { 'Content-Type': 'application/warc-fields' },
  block: 'software: none\r\n',
});
const NAME_A = `20310305101500/${URL_A}`;
const NAME_B = `20310305101500/${URL_B}`;

const originalsIn = async (
  path: string,
): Promise<{ source: string; words: string; media: string; url: string | undefined }[]> =>
  (await gathered([path])).flatMap((found) =>
    found.kind === 'article'
      ? {
          source: found.original.source,
          words: Buffer.from(found.original.bytes).toString(),
          media: found.original.media,
          url: found.original.given.url,
        }
      : [],
  );

describe('a WARC file', () => {
  it('gives its pages, plain, packed record by record, or packed as a whole', async () => {
    const records = [info, answer(URL_A), answer(URL_B)];
    await put('plain.warc', Buffer.concat(records));
    await put('packed.warc.gz', packed(...records));
    await put('whole.warc.gz', gzipSync(Buffer.concat(records)));
    for (const path of ['plain.warc', 'packed.warc.gz', 'whole.warc.gz']) {
      expect(await originalsIn(path)).toEqual([
        { source: `${path}#${NAME_A}`, words: page(URL_A), media: 'html', url: URL_A },
        { source: `${path}#${NAME_B}`, words: page(URL_B), media: 'html', url: URL_B },
      ]);
    }
  });

  it('is told by its bytes where its name says nothing, and read from standard input', async () => {
    const bytes = packed(info, answer(URL_A));
    await put('bytes/crawl', bytes);
    expect(await told(['bytes'])).toEqual([`bytes/crawl#${NAME_A}`]);
    const stdin = (async function* () {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    })();
    expect(await told(['-'], { stdin })).toEqual([`-#${NAME_A}`]);
  });

  it('says when and how each page was fetched, with the redirects that led to it', async () => {
    const moved = warcRecord({
      url: 'http://harbour.example/a',
      block: httpBlock('', { Location: URL_A }, '301 Moved'),
    });
    await put('moved.warc', Buffer.concat([moved, answer(URL_A)]));
    expect(await gathered(['moved.warc'])).toMatchObject([
      {
        kind: 'article',
        capture: {
          url: 'http://harbour.example/a',
          at: '2031-03-05T10:15:00.000Z',
          chain: [
            { url: 'http://harbour.example/a', status: 301 },
            { url: URL_A, status: 200 },
          ],
          headers: [['Content-Type', 'text/html']],
          sha256: createHash('sha256').update(page(URL_A)).digest('hex'),
        },
      },
    ]);
  });

  it('follows no redirects in a circle', async () => {
    const to = (from: string, location: string): Buffer =>
      warcRecord({ url: from, block: httpBlock('', { Location: location }, '302 Found') });
    await put('circle.warc', Buffer.concat([to(URL_A, URL_B), to(URL_B, URL_A), to(URL_A, URL_A), answer(URL_A)]));
    expect(await told(['circle.warc'])).toEqual([`circle.warc#${NAME_A}`]);
  });

  it('names two captures of one address apart, by their time or by a number', async () => {
    await put(
      'twice.warc',
      Buffer.concat([answer(URL_A), answer(URL_A, 'later', '2031-03-06T10:15:00Z'), answer(URL_A, 'again')]),
    );
    expect(await told(['twice.warc'])).toEqual([
      `twice.warc#${NAME_A}`,
      `twice.warc#20310306101500/${URL_A}`,
      `twice.warc#${NAME_A} (2)`,
    ]);
  });

  it('decodes bodies that were sent in chunks or packed, and takes them as they are where they are not', async () => {
    const words = page('packed');
    const chunked = (body: Buffer): Buffer =>
      Buffer.concat([
        Buffer.from(`${(10).toString(16)};x=1\r\n`),
        body.subarray(0, 10),
        Buffer.from(`\r\n${(body.length - 10).toString(16)}\r\n`),
        body.subarray(10),
        Buffer.from('\r\n0\r\n\r\n'),
      ]);
    const html = { 'Content-Type': 'text/html; charset=utf-8' };
    const blocks = [
      httpBlock(gzipSync(words), { ...html, 'Content-Encoding': 'gzip' }),
      httpBlock(brotliCompressSync(words), { ...html, 'content-encoding': 'br' }),
      httpBlock(deflateRawSync(words), { ...html, 'Content-Encoding': 'deflate' }),
      httpBlock(chunked(gzipSync(words)), { ...html, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }),
      httpBlock(words, { ...html, 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' }),
    ];
    await put('codings.warc', Buffer.concat(blocks.map((block, at) => warcRecord({ url: `${URL_A}/${at}`, block }))));
    const found = await originalsIn('codings.warc');
    expect(found.map((original) => original.words)).toEqual(blocks.map(() => words));
  });

  it('takes pages out of resource records, and no other kinds of content', async () => {
    const block = page('resource');
    await put(
      'kinds.warc',
      Buffer.concat([
        warcRecord({ type: 'resource', url: URL_A, fields: { 'Content-Type': 'text/html' }, block }),
        warcRecord({ type: 'resource', url: 'urn:pageinfo:x', fields: { 'Content-Type': 'text/html' }, block }),
        warcRecord({ type: 'request', url: URL_B, block: 'GET /b HTTP/1.1\r\n\r\n' }),
        warcRecord({ url: URL_B, block: httpBlock('x{}', { 'Content-Type': 'text/css' }) }),
        warcRecord({ url: URL_B, block: httpBlock('oh', { 'Content-Type': 'text/html' }, '503 Busy') }),
      ]),
    );
    expect(await told(['kinds.warc'])).toEqual([`kinds.warc#${NAME_A}`]);
  });

  it('tells of a page that was gone, with the capture, and not of a missing picture', async () => {
    const missing = (url: string, status: string): Buffer =>
      warcRecord({ url, block: httpBlock('no', { 'Content-Type': 'text/html' }, status) });
    await put(
      'gone.warc',
      Buffer.concat([
        missing(URL_A, '404 Not Found'),
        missing(`${URL_A}.png`, '404 Not Found'),
        missing(URL_B, '410 Gone'),
      ]),
    );
    const found = await gathered(['gone.warc']);
    expect(found).toMatchObject([
      { kind: 'trouble', capture: { url: URL_A, chain: [{ url: URL_A, status: 404 }], sha256: null } },
      { kind: 'trouble', capture: { url: URL_B, chain: [{ url: URL_B, status: 410 }], sha256: null } },
    ]);
    expect(found.map(lineOf)[0]).toMatch(
      /^gone\.warc#https:\/\/harbour\.example\/a: the page was gone when the archive was made \(404\)\. /,
    );
  });

  it('notices that a page was the same as before, and with which bytes', async () => {
    const digest = { 'WARC-Payload-Digest': 'sha1:AAAA' };
    const first = warcRecord({ url: URL_A, fields: digest, block: httpBlock(page('first')) });
    const profile = { 'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest' };
    const again = warcRecord({
      type: 'revisit',
      url: URL_A,
      date: '2031-03-07T08:00:00Z',
      fields: { ...digest, ...profile },
      block: httpBlock(''),
    });
    await put('again.warc', Buffer.concat([first, again]));
    expect(await gathered(['again.warc'])).toMatchObject([
      { kind: 'article' },
      {
        kind: 'capture',
        capture: {
          url: URL_A,
          at: '2031-03-07T08:00:00.000Z',
          sha256: createHash('sha256').update(page('first')).digest('hex'),
        },
      },
    ]);
  });
});

it('an archive of the older form is refused with what to do, plain or packed, under any name', async () => {
  const record = 'http://post.example/a 192.0.2.1 20050301101500 text/html 26\n<p>Aldane met Morvic.</p>\n';
  const arc = `filedesc://crawl.arc 0.0.0.0 20050301000000 text/plain 76\n1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n\n${record}`;
  await put('crawl.arc', arc);
  await put('crawl.arc.gz', gzipSync(arc));
  await put('crawl-of-2005', arc);
  const wrong = 'this is a web archive of the older form (ARC), which is not read. Turn it into a WARC file';
  for (const name of ['crawl.arc', 'crawl.arc.gz', 'crawl-of-2005'])
    expect(await told([name])).toEqual([expect.stringContaining(`${name}: ${wrong}`)]);
});

describe('a WARC file that is damaged or hostile', () => {
  const three = [answer(URL_A), answer(URL_B), answer(`${URL_B}c`)];

  it('is read on after a member that cannot be unpacked, and says where it is', async () => {
    const [one, two, last] = three.map((record) => gzipSync(record)) as [Buffer, Buffer, Buffer];
    two.fill(0x55, 60, 80);
    await put('bad.warc.gz', Buffer.concat([one, two, last]));
    const lines = await told(['bad.warc.gz']);
    expect(lines[0]).toBe(`bad.warc.gz#${NAME_A}`);
    expect(lines[1]).toMatch(
      new RegExp(`^bad\\.warc\\.gz at byte ${one.length}: the archive is damaged: it cannot be unpacked\\. `),
    );
    expect(lines[2]).toBe(`bad.warc.gz#${NAME_B}c`);
    expect(lines).toHaveLength(3);
  });

  it('is read as far as it goes where it is cut off', async () => {
    const bytes = packed(...three);
    await put('cut.warc.gz', bytes.subarray(0, -50));
    const lines = await told(['cut.warc.gz']);
    expect(lines.slice(0, 2)).toEqual([`cut.warc.gz#${NAME_A}`, `cut.warc.gz#${NAME_B}`]);
    expect(lines[2]).toMatch(/^cut\.warc\.gz at byte \d+: the archive is damaged: it is cut off\. /);
    await put('cut.warc', Buffer.concat(three).subarray(0, -50));
    expect((await told(['cut.warc'])).at(-1)).toMatch(/ at byte \d+: the archive is damaged: it is cut off\. /);
  });

  it('is read whole where its members are many and small', async () => {
    const records = Array.from({ length: 500 }, (_, index) =>
      answer(`${URL_A}/${index}`, randomBytes(3000).toString('hex')),
    );
    await put('many.warc.gz', packed(...records));
    const lines = await told(['many.warc.gz']);
    expect(lines).toEqual(records.map((_, index) => `many.warc.gz#${NAME_A}/${index}`));
  });

  it('gives nothing of a record whose checksum does not fit', async () => {
    const [one, two] = three.map((record) => gzipSync(record, { level: 0 })) as [Buffer, Buffer];
    two[two.indexOf('Aldane') + 2] = 0x58;
    await put('flipped.warc.gz', Buffer.concat([one, two]));
    const lines = await told(['flipped.warc.gz']);
    expect(lines).toEqual([`flipped.warc.gz#${NAME_A}`, expect.stringContaining('its checksum does not fit')]);
  });

  it('finds the next record of a plain file after one that is none', async () => {
    const noLength = warcRecord({ url: URL_A, fields: { 'Content-Length': 'many' } });
    await put(
      'plain-bad.warc',
      Buffer.concat([Buffer.from('What is this?\r\n'), three[0] ?? info, noLength, three[1] ?? info]),
    );
    const lines = await told(['plain-bad.warc']);
    expect(lines.filter((line) => line.startsWith('plain-bad.warc#'))).toEqual([
      `plain-bad.warc#${NAME_A}`,
      `plain-bad.warc#${NAME_B}`,
    ]);
    expect(lines.some((line) => line.includes('the record does not say its length'))).toBe(true);
  });

  it('does not unpack a body without end, and goes on', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, 'x'));
    const headers = { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' };
    await put('bomb.warc.gz', packed(warcRecord({ url: URL_A, block: httpBlock(bomb, headers) }), answer(URL_B)));
    const lines = await told(['bomb.warc.gz']);
    expect(lines[0]).toMatch(/https:\/\/harbour\.example\/a\): it is far longer than any article/);
    expect(lines[1]).toBe(`bomb.warc.gz#${NAME_B}`);
  });

  it('says so where it is empty or has no pages', async () => {
    await put('empty.warc', '');
    await put('empty.warc.gz', gzipSync(''));
    await put(
      'none.warc',
      Buffer.concat([info, warcRecord({ url: URL_A, block: httpBlock('{}', { 'Content-Type': 'application/json' }) })]),
    );
    await put('text.warc', 'Nobody made this with a crawler.');
    expect(await told(['empty.warc', 'empty.warc.gz', 'none.warc', 'text.warc'])).toEqual([
      expect.stringMatching(/^empty\.warc: the archive is empty\. /),
      expect.stringMatching(/^empty\.warc\.gz: the archive is empty\. /),
      expect.stringMatching(/^none\.warc: there are no pages in this archive, only 2 records of other kinds\. /),
      expect.stringMatching(/^text\.warc at byte 0: the archive is damaged: there is no WARC record\. /),
    ]);
  });

  it('gives the same records however the stream is cut into chunks, and ends in records or damage whatever bytes are flipped or cut', async () => {
    const good = packed(...three);
    const read = async (bytes: Buffer, size: number): Promise<string[]> => {
      const chunks = (async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      })();
      const lines: string[] = [];
      for await (const found of warcRecords(chunks, () => 1e6))
        lines.push(`${found.offset} ${'wrong' in found ? found.wrong : found.fields.get('warc-target-uri')}`);
      return lines;
    };
    const brokenAfterItsFirstBytes: [[number, number][], number, number] = [
      [
        [1174, 16],
        [1104, 1],
      ],
      1182,
      1,
    ];
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(good.length), fc.integer({ min: 1, max: 400 }), async (flipped, cut, size) => {
        const bytes = Buffer.from(good);
        for (const [at, by] of flipped) bytes[at] = (bytes[at] ?? 0) ^ by;
        const kept = bytes.subarray(0, cut);
        expect(await read(kept, size)).toEqual(await read(kept, 1 << 16));
      }),
      { numRuns: 60, examples: [brokenAfterItsFirstBytes] },
    );
  });
});

describe('a WACZ file', () => {
  it('gives the pages of its WARC files, and nothing of its lists', async () => {
    await put(
      'crawl.wacz',
      zipOf([
        { name: 'datapackage.json', bytes: '{"profile": "data-package"}' },
        { name: 'pages/pages.jsonl', bytes: `{"url": "${URL_A}"}` },
        { name: 'archive/data.warc.gz', bytes: packed(info, answer(URL_A)), method: 0 },
      ]),
    );
    expect(await told(['crawl.wacz'])).toEqual([`crawl.wacz#archive/data.warc.gz#${NAME_A}`]);
  });
});
