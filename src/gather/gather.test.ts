import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Trouble } from '../domain/index.js';
import { fileTrouble } from './file-trouble.js';
import { toArticle } from './article.js';
import { gather, type GatherOptions } from './index.js';
import { NEWS } from './testing/articles.js';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'readout-gather-'));
});
afterAll(async () => {
  await rm(cwd, { recursive: true, force: true });
});

async function put(path: string, content: string | Uint8Array = NEWS): Promise<void> {
  await mkdir(dirname(join(cwd, path)), { recursive: true });
  await writeFile(join(cwd, path), content);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** What was gathered, one line each: the source of an article, the message of a trouble. */
async function gathered(inputs: readonly string[], options: GatherOptions = {}): Promise<string[]> {
  const lines: string[] = [];
  for await (const found of gather(inputs, { cwd, ...options })) {
    if (found.kind !== 'capture') lines.push(found.kind === 'trouble' ? found.trouble.message : found.article.source);
  }
  return lines;
}

async function* stream(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('Aldane');
  throw Object.assign(new Error('read EIO'), { code: 'EIO' });
}

const record = (id: string | null, text = NEWS): string => JSON.stringify({ ...(id === null ? {} : { id }), text });

describe('gather', () => {
  it('gives the article that the original makes', async () => {
    await put('same.txt');
    const [found] = await all(gather(['same.txt'], { cwd, given: { outlet: 'Harbour Post' } }));
    expect(found?.kind === 'article' && toArticle(found.original)).toEqual(found?.kind === 'article' && found.article);
    expect(found).toMatchObject({ kind: 'article', original: { given: { outlet: 'Harbour Post' }, media: 'text' } });
  });

  it('passes over a README in a folder, and reads one that is named', async () => {
    await Promise.all(['about/README.md', 'about/readme.txt', 'about/a.md', 'only/README.md'].map((path) => put(path)));
    expect(await gathered(['about'])).toEqual(['about/a.md']);
    expect(await gathered(['about/README.md'])).toEqual(['about/README.md']);
    const [message] = await gathered(['only']);
    expect(message).toContain('no articles in this folder, only 1 of other kinds');
  });

  it('walks inputs as given and folders by name, and leaves hidden files out', async () => {
    await Promise.all(
      ['walk/b.txt', 'walk/a/z.md', 'walk/a.txt', 'walk/.hidden.txt', 'walk/.git/x.txt', 'walk/c'].map((path) =>
        put(path),
      ),
    );
    expect(await gathered(['walk/b.txt', 'walk'])).toEqual(['walk/b.txt', 'walk/a/z.md', 'walk/a.txt', 'walk/c']);
    expect(await gathered(['./walk/'])).toEqual(['./walk/a/z.md', './walk/a.txt', './walk/b.txt', './walk/c']);
  });

  it('gives a file once that is named twice', async () => {
    await put('twice/a.txt');
    await symlink(join(cwd, 'twice/a.txt'), join(cwd, 'twice/b.txt'));
    expect(await gathered(['twice/a.txt', 'twice', './twice/a.txt', 'twice/*.txt'])).toEqual(['twice/a.txt']);
  });

  it('follows no link back up', async () => {
    await put('loop/a.txt');
    await symlink(join(cwd, 'loop'), join(cwd, 'loop/again'));
    expect(await gathered(['loop'])).toEqual(['loop/a.txt']);
  });

  it('expands patterns, in the order of names', async () => {
    await Promise.all(['glob/b.txt', 'glob/a.txt', 'glob/sub/c.txt', 'glob/d.md'].map((path) => put(path)));
    expect(await gathered(['glob/**/*.txt'])).toEqual(['glob/a.txt', 'glob/b.txt', 'glob/sub/c.txt']);
    expect(await gathered(['glob/*.{md,txt}'])).toEqual(['glob/a.txt', 'glob/b.txt', 'glob/d.md']);
  });

  it('takes a file for a file although its name looks like a pattern', async () => {
    await put('odd/[draft].txt');
    expect(await gathered(['odd/[draft].txt'])).toEqual(['odd/[draft].txt']);
  });

  it('gives one article a record, named by its id or its line', async () => {
    await put(
      'feed.jsonl',
      `\ufeff${record('one')}\n\n${record(null)}\r\n${JSON.stringify({ _id: { $oid: 'x7' }, body: NEWS })}`,
    );
    expect(await gathered(['feed.jsonl'])).toEqual(['feed.jsonl#one', 'feed.jsonl#3', 'feed.jsonl#x7']);
  });

  it('keeps the record’s own line as its bytes', async () => {
    const line = `{ "id": "one",  "text": ${JSON.stringify(NEWS)} }`;
    await put('spaced.jsonl', `${line}\r\n`);
    for await (const found of gather(['spaced.jsonl'], { cwd })) {
      expect(found.kind === 'article' && Buffer.from(found.original.bytes).toString()).toBe(line);
    }
  });

  it('reads a JSON document: one object, a list, a list within', async () => {
    await put('one.json', JSON.stringify({ id: 7, text: NEWS }, null, 2));
    await put('list.json', `[${record('a')}, ${record(null)}]`);
    await put('within.json', JSON.stringify({ status: 'ok', articles: [{ title: 'x', content: NEWS }] }));
    await put('lines.json', `${record('a')}\n${record('b')}\n`);
    await put('document.jsonl', JSON.stringify([{ id: 'a', text: NEWS }], null, 2));
    expect(await gathered(['one.json', 'list.json', 'within.json', 'lines.json', 'document.jsonl'])).toEqual([
      'one.json#7',
      'list.json#a',
      'list.json#2',
      'within.json#1',
      'lines.json#a',
      'lines.json#b',
      'document.jsonl#a',
    ]);
  });

  it('reads standard input as text or as JSON Lines', async () => {
    expect(await gathered(['-', '-'], { stdin: stream(NEWS.slice(0, 50), NEWS.slice(50)) })).toEqual(['-']);
    expect(await gathered(['-'], { stdin: stream(`${record('a')}\n\n`, `${record(null)}\n`) })).toEqual(['-#a', '-#3']);
    expect(await gathered(['-'], { stdin: stream(`{"not": "all"}\n${NEWS}`) })).toEqual(['-']);
    expect(await gathered(['-'], { stdin: stream(JSON.stringify([{ text: NEWS }], null, 1)) })).toEqual(['-#1']);
  });

  it('goes on behind every trouble, and names it', async () => {
    await put('bad/a-empty.txt', '');
    await put('bad/b-blank.txt', ' \n\t');
    await put('bad/c-binary.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await put('bad/d-feed.jsonl', `${record('one')}\n{"id": "two", "te\n{"id":"three"}\n[1]\n${record('five')}`);
    await put('bad/e-good.txt');
    await put('bad/f-empty.jsonl', '\n');
    await put('bad/g-broken.json', '{\n"text": \n');
    const found = await gathered(['gone.txt', 'bad', 'bad/none-*.txt']);
    expect(found[0]).toMatch(/^gone\.txt: there is no such file or folder\. /);
    expect(found[1]).toMatch(/^bad\/a-empty\.txt: the file is empty\. /);
    expect(found[2]).toMatch(/^bad\/b-blank\.txt: there is no text in it, only white space\. /);
    expect(found[3]).toMatch(/^bad\/c-binary\.txt: this is not a text file\. /);
    expect(found[4]).toBe('bad/d-feed.jsonl#one');
    expect(found[5]).toMatch(/^bad\/d-feed\.jsonl line 2: this is not valid JSON/);
    expect(found[6]).toMatch(/^bad\/d-feed\.jsonl line 3: the record has no text\. /);
    expect(found[7]).toMatch(/^bad\/d-feed\.jsonl line 4: this is no JSON object\. /);
    expect(found[8]).toBe('bad/d-feed.jsonl#five');
    expect(found[9]).toBe('bad/e-good.txt');
    expect(found[10]).toMatch(/^bad\/f-empty\.jsonl: the file is empty\. /);
    expect(found[11]).toMatch(/^bad\/g-broken\.json: this is not valid JSON/);
    expect(found[12]).toMatch(/^bad\/none-\*\.txt: no article matches this pattern\. /);
    expect(found).toHaveLength(13);
  });

  it('names an address that is not asked for as one', async () => {
    expect(await gathered(['ftp://post.example/a', 'file:///a.txt'])).toEqual([
      "ftp://post.example/a: addresses with 'ftp:' are not asked for. Give an address with http:// or https://, or a file.",
      "file:///a.txt: addresses with 'file:' are not asked for. Name the file by its path.",
    ]);
  });

  it('passes over files of other kinds in a folder, and tells where nothing else is there', async () => {
    await put('mixed/picture.png', Buffer.from('89504e470d0a1a0a0000', 'hex'));
    await put('mixed/page.css', '<p>x</p>');
    await put('mixed/data.xyz', Buffer.of(0, 1, 2, 3, 0, 0));
    expect(await gathered(['mixed'])).toEqual([
      expect.stringMatching(/^mixed: there are no articles in this folder, only 3 of other kinds\. /),
    ]);
    await put('mixed/note');
    expect(await gathered(['mixed'])).toEqual(['mixed/note']);
    expect(await gathered(['mixed/page.css'])).toEqual([
      expect.stringMatching(/^mixed\/page\.css: files of this kind are not read\. /),
    ]);
    await mkdir(join(cwd, 'hollow'));
    expect(await gathered(['hollow'])).toEqual([
      expect.stringMatching(/^hollow: there are no articles in this folder\. /),
    ]);
  });

  it('refuses what is far longer than any article, and goes on', async () => {
    await put('long/a.txt', 'x'.repeat(20 * 1024 * 1024));
    await put('long/b.jsonl', `{"text":"${'x'.repeat(20 * 1024 * 1024)}"}\n${record('two')}`);
    expect(await gathered(['long'])).toEqual([
      expect.stringMatching(/^long\/a\.txt: it is far longer than any article/),
      expect.stringMatching(/^long\/b\.jsonl line 1: it is far longer than any article/),
      'long/b.jsonl#two',
    ]);
    const endless = Array.from({ length: 20 }, () => 'x'.repeat(1024 * 1024));
    expect(await gathered(['-'], { stdin: stream(...endless) })).toEqual([
      expect.stringMatching(/^-: it is far longer/),
    ]);
  });

  it('tells of a publication date that is none, before anything is gathered under it', async () => {
    await put('dated.txt');
    expect(await gathered(['dated.txt'], { given: { published: 'last week' } })).toEqual([
      expect.stringMatching(/"last week": this is not a date\. /),
    ]);
    expect(await gathered(['dated.txt'], { given: { published: '2024-02-30' } })).toEqual([
      expect.stringMatching(/no calendar has this day/),
    ]);
    expect(await gathered(['dated.txt'], { given: { published: '3 May 2024' } })).toEqual(['dated.txt']);
  });

  it('passes on what fails in the stream of standard input as a trouble', async () => {
    expect(await gathered(['-'], { stdin: failing() })).toEqual([
      expect.stringMatching(/^standard input: the disk gave an error\. /),
    ]);
  });
});

describe('fileTrouble', () => {
  it.each(['EACCES', 'EPERM'])('says what to do about a file that may not be read (%s)', (code) => {
    const trouble = fileTrouble('secret.txt', Object.assign(new Error('denied'), { code }));
    expect(trouble.message).toMatch(/^secret\.txt: it may not be read\. Give yourself the right/);
  });

  it('names the code of an error that it does not know', () => {
    expect(fileTrouble('x', Object.assign(new Error('odd'), { code: 'ENXIO' })).wrong).toContain('ENXIO');
  });

  it('takes a Trouble as it is, and throws on what is an error of ours', () => {
    const trouble = new Trouble('a', 'b', 'c');
    expect(fileTrouble('x', trouble)).toBe(trouble);
    expect(() => fileTrouble('x', new TypeError('bug'))).toThrow('bug');
    expect(() => fileTrouble('x', Object.assign(new TypeError('bug'), { code: 'ERR_INVALID_ARG_TYPE' }))).toThrow(
      'bug',
    );
  });
});
