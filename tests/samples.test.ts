import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../samples');
const names = (await readdir(FOLDER)).filter((name) => name !== 'README.md');

type Sample = { readonly name: string; readonly text: string };

/** Each article of the samples with all that its file says of it. */
async function samples(): Promise<readonly Sample[]> {
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(FOLDER, name), 'utf8') })),
  );
  return files.flatMap((file) => (file.name.endsWith('.jsonl') ? recordsOf(file) : [file]));
}

function recordsOf({ name, text }: Sample): readonly Sample[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; title: string; text: string; url: string })
    .map((record) => ({ name: `${name}#${record.id}`, text: `${record.title}\n${record.text}\n${record.url}` }));
}

const all = await samples();

describe('the samples', () => {
  it('are many, of several outlets, in every form that can be gathered', () => {
    expect(all.length).toBeGreaterThanOrEqual(18);
    expect(new Set(names.map((name) => path.extname(name)))).toEqual(new Set(['.txt', '.md', '.jsonl']));
  });

  it.each(all)('$name puts no quotation into a real person’s mouth', ({ text }) => {
    const withoutFrontMatter = text.replace(/^---\n[\s\S]*?\n---\n/, '');
    expect(withoutFrontMatter).not.toMatch(/["“”«»„]|(?<!\w)[‘']\w[^‘’']*[’'](?!\w)/);
  });

  it.each(all)('$name links to reserved addresses only', ({ text }) => {
    const hosts = [...text.matchAll(/https?:\/\/([^/\s]+)/g)].map((match) => match[1] ?? '');
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([]);
  });

  it('name in the README every file that they hold', async () => {
    const readme = await readFile(path.join(FOLDER, 'README.md'), 'utf8');
    const patterns = [...readme.matchAll(/`([\w-]+(?:\*|\.\w+))`/g)].map((match) => match[1] ?? '');
    const isNamed = (name: string) =>
      patterns.some((pattern) => pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1))));
    expect(names.filter((name) => !isNamed(name))).toEqual([]);
  });
});
