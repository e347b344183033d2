import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readout } from '../src/cli/testing/run.js';
import { CONTACT_KINDS, CONTACT_STATUSES, DIAGNOSTICS } from '../src/domain/index.js';
import { brokenLinks, pageOf, pages, reachedFrom, ROOT, rowsUnder, withFreshParts } from './docs.js';
import { modeOf } from './golden.js';

const all = pages();
const scripts = Object.keys((JSON.parse(pageOf('package.json').text) as { scripts: object }).scripts);

describe('the pages', () => {
  it('link to what is there', () => {
    expect(all.flatMap((page) => brokenLinks(page).map((target) => `${page.name} links to ${target}`))).toEqual([]);
  });

  it('are all reached from the README', () => {
    const reached = reachedFrom('README.md', all);
    const unread = all.filter(({ name }) => !name.startsWith('src') && !reached.has(name));
    expect(unread.map(({ name }) => name)).toEqual([]);
  });

  it('name no path of one machine', () => {
    const machine = /(?<![\w.)])\/(?:work|tmp|home|root|Users)\/\S*|[A-Z]:\\\S*/g;
    expect(all.flatMap(({ name, text }) => (text.match(machine) ?? []).map((found) => `${name}: ${found}`))).toEqual(
      [],
    );
  });

  it('name npm scripts that are there', () => {
    const named = all.flatMap(({ text }) => [
      ...text.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start))\b/g),
    ]);
    expect(named.map((match) => match[1] ?? match[2] ?? '').filter((name) => !scripts.includes(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  it('finds a link that leads nowhere, and a heading that is not there', () => {
    const text = '[a](docs/none.md) [b](README.md#no-such) [c](README.md#licence) [d](https://example.org/x)';
    expect(brokenLinks({ name: 'x.md', text })).toEqual(['docs/none.md', 'README.md#no-such']);
  });
});

describe('the README', () => {
  it('shows what the demo prints now and the figures that are pinned; READOUT_ACCEPT=1 takes them anew', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'readout-docs-'));
    const { out } = await readout(['demo'], { cwd: folder });
    rmSync(folder, { recursive: true });
    const { text } = pageOf('README.md');
    const fresh = withFreshParts(text, out);
    if (modeOf(process.env) === 'accept') writeFileSync(path.join(ROOT, 'README.md'), fresh);
    expect(pageOf('README.md').text).toBe(fresh);
    expect(fresh).toMatch(/```text\n.+\(date/);
  });

  it('keeps everything else when its parts are taken anew', () => {
    const readme = 'A\n\n<!-- excerpt of readout demo: met B -->\n```text\nold\n```\n\n<!-- figures -->\n\n## C\n\nD\n';
    const fresh = withFreshParts(readme, 'E\n\n1 May\n  A met\n  B.\n\nF\n');
    expect(fresh).toContain('-->\n```text\n1 May\n  A met\n  B.\n```\n\n<!-- figures -->\n');
    expect(fresh).toMatch(/\n\n## C\n\nD\n$/);
    expect(withFreshParts(fresh, '1 May\n  A met\n  B.')).toBe(fresh);
    expect(() => withFreshParts(readme, 'nothing')).toThrow('met B');
  });

  it('has a picture that a page can carry', () => {
    const picture = readFileSync(path.join(ROOT, 'docs/chronology.png'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeLessThan(300_000);
  });
});

describe('docs/diagnostics.md', () => {
  const rows = rowsUnder(`\n${pageOf('docs/diagnostics.md').text}`, '# Diagnostics');
  const sources = sourceFiles().map(({ text }) => text);
  const isRaised = (code: string): boolean =>
    sources.some((text) => new RegExp(`diagnostic\\(\\s*'${code}'`).test(text));

  it('has every code with its severity, and no other', () => {
    const told = rows.map(([code, severity]) => `${code} ${severity}`);
    expect(told).toEqual(Object.entries(DIAGNOSTICS).map(([code, { severity }]) => `\`${code}\` ${severity}`));
  });

  it('says of a code that nothing raises that nothing raises it', () => {
    for (const [code = '', , meaning] of rows) {
      expect(`${code} ${meaning?.includes('Not raised by this version') === true}`).toBe(
        `${code} ${!isRaised(code.replaceAll('`', ''))}`,
      );
    }
  });
});

describe('docs/glossary.md', () => {
  const { text } = pageOf('docs/glossary.md');

  it('has one row a word', () => {
    const words = [...text.matchAll(/^\| \*\*(.+?)\*\* \|/gm)].map((match) => match[1] ?? '');
    expect(new Set(words).size).toBe(words.length);
    expect(words.length).toBeGreaterThan(40);
  });

  it('names every kind and status of a contact', () => {
    expect([...CONTACT_KINDS, ...CONTACT_STATUSES].filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe('what docs/ARCHITECTURE.md promises of the source', () => {
  it('no part opens a connection but what asks the web, and the server, which only answers', () => {
    const opens =
      /from 'node:(?:https?|http2|net|tls|dgram|dns)(?:\/\w+)?'|(?:from|import\() ?'(?:undici|@hono\/node-server)'|\b(?:WebSocket|EventSource|XMLHttpRequest)\b/;
    const open = sourceFiles().filter(
      ({ text }) => opens.test(text.replaceAll(/^import type .*$/gm, '')) || fetches(text),
    );
    expect(open.map(({ name }) => name)).toEqual([
      path.join('src', 'gather', 'web', 'connector.ts'),
      path.join('src', 'gather', 'web', 'open-web.ts'),
      path.join('src', 'serve', 'server.ts'),
    ]);
  });

  it('one place alone makes connections, and judges every address that it connects to', () => {
    const web = sourceFiles().filter(({ name }) => name.startsWith(path.join('src', 'gather', 'web')));
    const withAgent = web.filter(({ text }) => /\bnew (?:Agent|Client|Pool|ProxyAgent|EnvHttpProxyAgent)\(/.test(text));
    expect(withAgent.map(({ name }) => path.basename(name))).toEqual(['open-web.ts']);
    expect(withAgent[0]?.text.match(/connect: guardedConnector\(/g)).toHaveLength(1);
    expect(web.filter(({ text }) => text.includes('buildConnector(')).map(({ name }) => path.basename(name))).toEqual([
      'connector.ts',
    ]);
  });

  it('no clock is read but to date a decision or what the web answered, and to wait', () => {
    const reads = sourceFiles().filter(({ text }) => /Date\.now\(|new Date\(\)|performance\.now\(/.test(text));
    expect(reads.map(({ name }) => name)).toEqual([
      path.join('src', 'cli', 'clock.ts'),
      path.join('src', 'gather', 'web', 'clock.ts'),
      path.join('src', 'serve', 'decider.ts'),
      path.join('src', 'store', 'sqlite-trouble.ts'),
    ]);
  });
});

/** The program's own files, without tests. */
function sourceFiles(): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .filter((name) => !/[\\/]testing[\\/.]/.test(name))
    .sort()
    .map(pageOf);
}

/** A parameter may bear the name of the global `fetch`. */
function fetches(text: string): boolean {
  return /\bfetch\(/.test(text) && !/\bfetch: \(/.test(text);
}
