import * as fc from 'fast-check';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packed, pageOf, warcRecord, httpBlock, zipOf } from '../testing/archives.js';
import { NEWS } from '../testing/articles.js';
import { folderForTests } from '../testing/gathered.js';

const { put, gathered, told, at } = folderForTests();

const record = (id: string): string => JSON.stringify({ id, text: NEWS });

describe('a ZIP archive', () => {
  it('gives what is in it as a folder would', async () => {
    await put(
      'pages.zip',
      zipOf([
        { name: 'a/', mode: 0o040755 },
        { name: 'a/one.txt', bytes: NEWS },
        { name: 'a/feed.jsonl', bytes: `${record('x')}\n${record('y')}\n`, method: 0 },
        {
          name: 'crawl.warc.gz',
          bytes: packed(warcRecord({ url: 'https://harbour.example/a', block: httpBlock(pageOf('A', NEWS)) })),
        },
        { name: 'note', bytes: `${NEWS} Noted.` },
        { name: 'README.md', bytes: 'What this is.' },
        { name: 'picture.png', bytes: Buffer.of(0x89, 0x50, 0, 1) },
        { name: 'data.xyz', bytes: Buffer.of(0, 1, 2, 3, 0, 0) },
        { name: '.hidden.txt', bytes: NEWS },
        { name: '__MACOSX/a/._one.txt', bytes: Buffer.of(0, 5, 0x16, 7, 0) },
      ]),
    );
    expect(await told(['pages.zip'])).toEqual([
      'pages.zip#a/one.txt',
      'pages.zip#a/feed.jsonl#x',
      'pages.zip#a/feed.jsonl#y',
      'pages.zip#crawl.warc.gz#20310305101500/https://harbour.example/a',
      'pages.zip#note',
    ]);
    const [first] = await gathered(['pages.zip']);
    expect(first?.kind === 'article' && Buffer.from(first.original.bytes).toString()).toBe(NEWS);
  });

  it('is told by its bytes, and an office document is not taken for one', async () => {
    await put('bytes/archive', zipOf([{ name: 'one.txt', bytes: NEWS }]));
    await put('bytes/letter', zipOf([{ name: '[Content_Types].xml', bytes: '<Types/>' }]));
    expect(await told(['bytes'])).toEqual(['bytes/archive#one.txt']);
    expect(await told(['bytes/letter'])).toEqual([
      expect.stringMatching(/^bytes\/letter: files of this kind are not read\. /),
    ]);
  });

  it('says so where there is nothing in it', async () => {
    await put('empty.zip', zipOf([]));
    await put('other.zip', zipOf([{ name: 'a.png', bytes: 'x' }]));
    expect(await told(['empty.zip', 'other.zip'])).toEqual([
      expect.stringMatching(/^empty\.zip: there are no articles in this archive\. /),
      expect.stringMatching(/^other\.zip: there are no articles in this archive, only 1 of other kinds\. /),
    ]);
  });

  it('is not read from a stream or out of another archive', async () => {
    const inner = zipOf([{ name: 'one.txt', bytes: NEWS }]);
    await put(
      'outer.zip',
      zipOf([
        { name: 'inner.zip', bytes: inner },
        { name: 'two.txt', bytes: NEWS },
      ]),
    );
    const stdin = (async function* () {
      yield inner;
    })();
    expect(await told(['outer.zip', '-'], { stdin })).toEqual([
      expect.stringMatching(
        /^outer\.zip#inner\.zip: a ZIP archive cannot be read from a stream or out of another archive\. /,
      ),
      'outer.zip#two.txt',
      expect.stringMatching(/^-: a ZIP archive cannot be read from a stream/),
    ]);
  });
});

describe('a ZIP archive that is damaged or hostile', () => {
  it('is read but for what leads out of it, and nothing is written anywhere', async () => {
    const names = ['../out.txt', '/etc/out.txt', 'a/../../out.txt', 'C:/out.txt', 'a\\..\\out.txt', 'a\0.txt'];
    await put('escapes.zip', zipOf([...names.map((name) => ({ name, bytes: NEWS })), { name: 'in.txt', bytes: NEWS }]));
    const before = await readdir(at('.'));
    expect(await told(['escapes.zip'])).toEqual([
      'escapes.zip#in.txt',
      expect.stringMatching(
        /^escapes\.zip: 6 entries of the archive have names that lead out of the archive.*"\.\.\/out\.txt".* and others/,
      ),
    ]);
    expect(await readdir(at('.'))).toEqual(before);
    expect(await readdir(join(at('.'), '..'))).not.toContain('out.txt');
  });

  it('follows no link, and names what is encrypted or packed in another way once for each reason', async () => {
    await put(
      'odd.zip',
      zipOf([
        { name: 'link.txt', bytes: '/etc/passwd', mode: 0o120777 },
        { name: 'secret-1.txt', bytes: NEWS, flags: 0x801 },
        { name: 'secret-2.txt', bytes: NEWS, flags: 0x801 },
        { name: 'lzma.txt', bytes: NEWS, method: 14 },
      ]),
    );
    expect(await told(['odd.zip'])).toEqual([
      expect.stringMatching(/^odd\.zip: 1 entry of the archive is a symbolic link, .*"link\.txt"/),
      expect.stringMatching(/^odd\.zip: 2 entries of the archive are encrypted \("secret-1\.txt", "secret-2\.txt"\)/),
      expect.stringMatching(
        /^odd\.zip: 1 entry of the archive is packed in a way that is not known here \(method 14\)/,
      ),
    ]);
  });

  it('is not unpacked where it unpacks to far more than it could hold, whatever sizes it tells', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    await put(
      'bomb.zip',
      zipOf([
        { name: 'bomb.jsonl', bytes: zeros },
        { name: 'one.txt', bytes: NEWS },
      ]),
    );
    await put(
      'liar.zip',
      zipOf([
        { name: 'bomb.jsonl', bytes: zeros, size: 1000 },
        { name: 'one.txt', bytes: NEWS },
      ]),
    );
    const [bomb] = await told(['bomb.zip']);
    expect(bomb).toMatch(/^bomb\.zip#bomb\.jsonl: it unpacks to more than 200 times its size/);
    expect(await told(['liar.zip'])).toEqual([
      expect.stringMatching(/^liar\.zip#bomb\.jsonl: the archive is damaged: it cannot be unpacked\. /),
      'liar.zip#one.txt',
    ]);
  });

  it('has any number of entries up to its bound', async () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({ name: `${index}.png`, bytes: '' }));
    await put('many.zip', zipOf([...entries, { name: 'one.txt', bytes: NEWS }]));
    expect(await told(['many.zip'])).toEqual(['many.zip#one.txt']);
  });

  it('costs an entry for each that is damaged', async () => {
    await put(
      'crc.zip',
      zipOf([
        { name: 'one.txt', bytes: NEWS, crc: 7 },
        { name: 'two.txt', bytes: NEWS },
      ]),
    );
    expect(await told(['crc.zip'])).toEqual([
      expect.stringMatching(/^crc\.zip#one\.txt: the archive is damaged: its checksum does not fit\. /),
      'crc.zip#two.txt',
    ]);
    const good = zipOf([{ name: 'one.txt', bytes: NEWS }]);
    await put('cut.zip', good.subarray(0, -10));
    await put('text.zip', NEWS);
    expect(await told(['cut.zip', 'text.zip'])).toEqual([
      expect.stringMatching(/^cut\.zip: this is no whole ZIP archive/),
      expect.stringMatching(/^text\.zip: this is no whole ZIP archive/),
    ]);
  });

  it('ends in articles or troubles whatever bytes are flipped', async () => {
    const good = zipOf([
      { name: 'one.txt', bytes: NEWS },
      { name: 'two.jsonl', bytes: record('x'), method: 0 },
    ]);
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(flips, fc.option(fc.nat(good.length)), async (flipped, cut) => {
        const bytes = Buffer.from(good);
        for (const [place, by] of flipped) bytes[place] = (bytes[place] ?? 0) ^ by;
        await put('flipped.zip', bytes.subarray(0, cut ?? bytes.length));
        expect((await gathered(['flipped.zip'])).length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
