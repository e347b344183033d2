import { execFile, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, MAIN } from '../src/cli/testing/run.js';
import { serveWeb, type WebServer } from '../src/gather/testing/web-server.js';
import { commandsIn, pages, ROOT } from './docs.js';

/** Articles that the examples read. */
const SAMPLES = [
  'un-2013-levant-courier.md',
  'un-2013-meridian.md',
  'havana-2016-austral.md',
  'un-2013-savanna-wire.txt',
];
/** Examples that go on until they are ended. */
const SERVES = /^(?:npx )?readout (?:serve|demo --serve)\b/;
const EXAMPLE = /^(?:npx )?readout /;
/** Examples that ask the web. The outlet that they name is a server of ours, at an address that is not public. */
const ASKS = /^(?:npx )?readout (?:(?:add|read|watch)\b.*(?:https:\/\/|--links |\.opml)|watch run)/;
/** Examples that show how a page changed, with what they name it by. */
const CHANGED = /^((?:npx )?readout show) \S+(?= --(?:captures|versions|diff)\b)/;
const OUTLET = 'https://outlet.example';
const withExamples = pages()
  .map(({ name, text }) => ({ name, examples: commandsIn(text).filter((line) => EXAMPLE.test(line)) }))
  .filter(({ examples }) => examples.length > 0);

describe('the commands shown', () => {
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  let outlet: WebServer;

  beforeAll(async () => {
    outlet = await serveOutlet();
    folder = mkdtempSync(path.join(tmpdir(), 'readout-docs-'));
    const bin = path.join(folder, 'bin');
    mkdirSync(bin);
    const program = `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`;
    writeFileSync(path.join(bin, 'readout'), program);
    writeFileSync(path.join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n');
    for (const name of readdirSync(bin)) chmodSync(path.join(bin, name), 0o755);
    const { READOUT_CASE: _case, ...rest } = process.env;
    environment = { ...rest, PATH: `${bin}${path.delimiter}${rest['PATH'] ?? ''}` };
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await outlet.close();
  });

  const run = (line: string, cwd: string): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      execFile('sh', ['-c', line], { cwd, env: environment }, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }),
      );
    });

  /** Until it says where it is to be seen; it goes on until somebody ends it. */
  const serve = (line: string, cwd: string): Promise<{ code: number; err: string }> =>
    new Promise((resolve) => {
      const child = spawn('sh', ['-c', `exec ${line.replace(/^npx /, '')}`], { cwd, env: environment });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (data: string) => (err += data));
      child.stdout.setEncoding('utf8').on('data', (data: string) => {
        if (data.includes('#token=')) child.kill();
      });
      child.once('close', (code, signal) => resolve({ code: signal === 'SIGTERM' ? 0 : (code ?? 1), err }));
    });

  /** A folder with what the examples speak of; gives the ids that stand for those of the examples. */
  async function stage(name: string): Promise<{ readonly cwd: string; readonly real: (line: string) => string }> {
    const cwd = path.join(folder, name);
    for (const folderName of ['news', 'some-folder']) {
      mkdirSync(path.join(cwd, folderName), { recursive: true });
      for (const sample of SAMPLES) {
        copyFileSync(path.join(ROOT, 'samples', sample), path.join(cwd, folderName, sample));
      }
    }
    mkdirSync(path.join(cwd, 'mine'));
    writeFileSync(path.join(cwd, 'mine', 'organisations.tsv'), 'name\tkind\nTwin Straits Pact\tinternational\n');
    writeFileSync(path.join(cwd, 'call.txt'), article(1));
    writeFileSync(path.join(cwd, 'feed.jsonl'), `${JSON.stringify({ id: '1', text: article(2) })}\n`);
    writeFileSync(
      path.join(cwd, 'articles.csv'),
      `Titel,Datum,Artikel\nMinisters meet,2031-03-05,"${article(4).replaceAll('"', '""')}"\n`,
    );
    writeFileSync(path.join(cwd, 'links.txt'), `${outlet.origin}/news/a.html\n`);
    writeFileSync(path.join(cwd, 'feeds.opml'), opmlOf(outlet.origin));
    await run('readout add news', cwd);
    copyFileSync(path.join(cwd, 'readout.case'), path.join(cwd, 'strait.case'));
    const { out } = await run('readout export', cwd);
    const record = JSON.parse(out) as {
      people: { id: string }[];
      contacts: { id: string; accounts: { id: string; article: string }[] }[];
    };
    const account = record.contacts[0]?.accounts[0];
    const changed = await changedPage(cwd);
    const asking = (line: string): string =>
      ASKS.test(line) ? `${line.replaceAll(OUTLET, outlet.origin)} --allow-private` : line;
    const contactsIn = (line: string): readonly string[] => [...new Set(line.match(/\bk[\da-f]{5}\b/g))];
    const real = (line: string): string =>
      contactsIn(line)
        .reduce(
          (words, shown, at) => words.replaceAll(shown, record.contacts[at]?.id ?? ''),
          asking(line).replace(CHANGED, `$1 ${changed}`),
        )
        .replace(/\bp[\da-f]{5}\b/, record.people[0]?.id ?? '')
        .replace(/\ba[\da-f]{5}#c\d+/, account?.id ?? '')
        .replace(/\ba[\da-f]{5}\b/, account?.article ?? '');
    return { cwd, real };
  }

  /** A page of the outlet that the case has in two versions; gives its address. */
  async function changedPage(cwd: string): Promise<string> {
    const address = `${outlet.origin}/changed/${path.basename(cwd)}.html`;
    for (const number of [5, 6]) {
      outlet.paths[new URL(address).pathname] = pageOf(number);
      await run(`readout add --allow-private ${address}`, cwd);
    }
    return address;
  }

  it.each(withExamples)('in $name run and end well', async ({ name, examples }) => {
    const { cwd, real } = await stage(name.replaceAll('/', '-'));
    const failed: string[] = [];
    for (const line of examples) {
      const { code, err } = await (SERVES.test(line) ? serve(real(line), cwd) : run(real(line), cwd));
      if (code !== 0) failed.push(`${line}: ended with ${code}, ${err}`);
    }
    expect(failed).toEqual([]);
  });

  it('are found in fenced and indented examples', () => {
    const text = '```sh\nreadout add a\n```\n\n    readout show b\n\n```text\nreadout never\n```\n';
    expect(commandsIn(text)).toEqual(['readout add a', 'readout show b']);
  });
});

/** The outlet of the examples: a page, and a feed of it. */
async function serveOutlet(): Promise<WebServer> {
  const server = await serveWeb({});
  server.paths['/news/a.html'] = pageOf(3);
  const link = `${server.origin}/news/a.html`;
  server.paths['/feed.xml'] = `<rss version="2.0"><channel><item><link>${link}</link></item></channel></rss>`;
  server.paths['/feeds.opml'] = opmlOf(server.origin);
  return server;
}

function pageOf(number: number): string {
  const text = article(number)
    .split('\n\n')
    .map((part) => `<p>${part}</p>`);
  return `<!doctype html><title>Ministers meet</title><article>${text.join('')}</article>`;
}

function opmlOf(origin: string): string {
  return `<opml version="2.0"><body><outline text="News" xmlUrl="${origin}/feed.xml"/></body></opml>`;
}
