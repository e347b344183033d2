import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { NEWS } from './testing/articles.js';
import { folderForTests } from './testing/gathered.js';

const files = folderForTests();
const { put, gathered, told } = files;

const record = (id: string): string => JSON.stringify({ id, text: NEWS });

it('reads what is packed with gzip as what is in it, by its name or by its bytes', async () => {
  await put('news.txt.gz', gzipSync(NEWS));
  await put('feed.jsonl.gz', Buffer.concat([gzipSync(`${record('a')}\n`), gzipSync(record('b'))]));
  await put('list.json.gz', gzipSync(`[${record('c')}]`));
  await put('table.csv.gz', gzipSync(`id,text\nd,"${NEWS}"\n`));
  await put('folder/news', gzipSync(NEWS));
  await put('folder/picture', gzipSync(Buffer.of(0, 1, 2, 0, 0, 3)));
  expect(await told(['news.txt.gz', 'feed.jsonl.gz', 'list.json.gz', 'table.csv.gz', 'folder'])).toEqual([
    'news.txt.gz',
    'feed.jsonl.gz#a',
    'feed.jsonl.gz#b',
    'list.json.gz#c',
    'table.csv.gz#d',
    'folder/news',
  ]);
  const [found] = await gathered(['news.txt.gz']);
  expect(found?.kind === 'article' && Buffer.from(found.original.bytes).toString()).toBe(NEWS);
});

it('gives what came before the damage, and says so', async () => {
  const lines = Array.from({ length: 400 }, (_, index) => `${record(String(index))}\n`).join('');
  await put('cut.jsonl.gz', gzipSync(lines).subarray(0, -20));
  await put('cut.txt.gz', gzipSync(NEWS).subarray(0, -20));
  await put('no.txt.gz', NEWS);
  const found = await told(['cut.jsonl.gz', 'cut.txt.gz', 'no.txt.gz']);
  expect(found[0]).toBe('cut.jsonl.gz#0');
  expect(found.slice(-3)).toEqual([
    expect.stringMatching(/^cut\.jsonl\.gz: the file is damaged: it cannot be unpacked to its end\. /),
    expect.stringMatching(/^cut\.txt\.gz: the file is damaged/),
    expect.stringMatching(/^no\.txt\.gz: the file is damaged/),
  ]);
});

it('does not unpack without end, nor twice', async () => {
  await put('bomb.jsonl.gz', gzipSync(Buffer.alloc(64 * 1024 * 1024)));
  await put('bomb.txt.gz', gzipSync(Buffer.alloc(64 * 1024 * 1024, 'x')));
  await put('twice', gzipSync(gzipSync(NEWS)));
  expect(await told(['bomb.jsonl.gz', 'bomb.txt.gz', 'twice'])).toEqual([
    expect.stringMatching(/^bomb\.jsonl\.gz: it unpacks to more than 200 times its size/),
    expect.stringMatching(/^bomb\.txt\.gz: it is far longer than any article/),
    expect.stringMatching(/^twice: it is packed twice\. /),
  ]);
});

it('lets go of a file that nobody reads to its end', async () => {
  await put(
    'many.jsonl.gz',
    gzipSync(Array.from({ length: 20_000 }, (_, index) => `${record(String(index))}\n`).join('')),
  );
  const { gather } = await import('./index.js');
  const { at } = files;
  for await (const found of gather([at('many.jsonl.gz')])) {
    expect(found.kind).toBe('article');
    break;
  }
});
