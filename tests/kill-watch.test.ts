/**
 * A real `readout watch run` that is killed at a random moment, again and again, with the promises of `kill.test.ts`. More on demand:
 * `RUNS=100 npx vitest run tests/kill-watch.test.ts`.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { article, folderWith, readout, remove } from '../src/cli/testing/run.js';
import { pageOf } from '../src/gather/testing/archives.js';
import { serveWeb, type WebServer } from '../src/gather/testing/web-server.js';
import { contentOf, expectKept, type Reported, reportedIn, runAndKill } from './killing.js';

const RUNS = Number(process.env['RUNS'] ?? 3);
/** Each is a host of its own, so that many are asked at once. */
const HOSTS = 6;
const PAGES = 3;

let home = '';
let servers: readonly WebServer[] = [];
let undisturbed: { readonly content: unknown; readonly ms: number };
const watching = (path: string): readonly string[] => ['watch', 'run', '--once', '--allow-private', '--case', path];

beforeAll(async () => {
  home = folderWith({});
  servers = await Promise.all(Array.from({ length: HOSTS }, () => serveWeb({})));
  for (const [host, server] of servers.entries()) publish(server, host);
  await subscribe('whole.case');
  const since = performance.now();
  const { code, err } = await readout(watching('whole.case'), { cwd: home });
  if (code !== 0) throw new Error(`the undisturbed run ended with ${code}: ${err}`);
  undisturbed = { content: await contentOf(home, 'whole.case'), ms: performance.now() - since };
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  remove(home);
});

/** A feed of pages. */
function publish(server: WebServer, host: number): void {
  const links = Array.from({ length: PAGES }, (_, number) => {
    server.paths[`/${number}`] = pageOf(`Ministers meet ${host} ${number}`, article(host * PAGES + number));
    return `<item><link>${server.origin}/${number}</link></item>`;
  });
  server.paths['/feed'] = `<rss version="2.0"><channel>${links.join('')}</channel></rss>`;
}

async function subscribe(path: string): Promise<void> {
  const feeds = servers.map(({ origin }) => `${origin}/feed`);
  await readout(['watch', 'add', '--allow-private', '--case', path, ...feeds], { cwd: home });
}

test(
  'whatever watch reported before a kill is kept, nothing is added twice, and a last run has all pages',
  async () => {
    for (let [kills, number] = [0, 0]; kills < RUNS; number += 1) {
      const path = `killed-${number}.case`;
      await subscribe(path);
      const reported: Reported[] = [];
      for (let round = 0; round < 3 && kills < RUNS; round += 1) {
        const run = await runAndKill(watching(path), home, Math.random() * undisturbed.ms);
        reported.push(...run.reported);
        await expectKept(join(home, path), reported);
        if (!run.isKilled) break;
        kills += 1;
      }
      reported.push(...reportedIn((await readout(watching(path), { cwd: home })).out));
      await expectKept(join(home, path), reported);
      expect((await readout(['doctor', '--case', path], { cwd: home })).code).toBe(0);
      expect(await articlesAndRecord(path)).toEqual(withoutCaptures(undisturbed.content));
    }
  },
  120_000 + RUNS * 60_000,
);

/** A page that was asked for and not told before the kill may be asked for once more, which is a capture more. */
const articlesAndRecord = async (path: string): Promise<unknown> => withoutCaptures(await contentOf(home, path));
function withoutCaptures(content: unknown): unknown {
  return { ...(content as object), captures: null };
}
