import { type Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { neverAsked, Trouble, type Watched } from '../domain/index.js';
import type { Store } from '../store/index.js';
import { now } from './clock.js';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { colours, print, say, warn } from './console.js';
import { webOptionsOf, withAskingFlags } from './web-flags.js';
import { watchUntilEnd } from './watch-run.js';

const DESCRIPTION = `Asks again and again for feeds, sitemaps, lists of feeds (OPML) and pages, and keeps what is new in a case. What is watched,
and what came of it, is kept in the case too.`;

/** The command `readout watch`. */
export function watchCommand(): Command {
  return newCommand('watch', 'ask feeds and pages again and again for what is new', DESCRIPTION, [
    'watch add https://outlet.example/feed.xml feeds.opml',
    'watch run',
    'watch run --once',
    'watch list',
  ])
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(removeCommand())
    .addCommand(runCommand());
}

function addCommand() {
  const description = `SOURCE is the address of a feed, a sitemap, a list of feeds or a page, or a file with a list of feeds (OPML) or with one address a line.
A front page leads to the feed that it names. Nothing is asked for yet.`;
  return newCommand('add', 'watch these from now on', description, [
    'watch add https://outlet.example/feed.xml',
    'watch add --case strait.case feeds.opml',
  ])
    .argument('<source...>', 'addresses, or files with addresses')
    .option(CASE_FLAG, CASE_HELP)
    .option('--allow-private', 'take private addresses and unusual ports too, if you trust them')
    .action(async (sources, options) => {
      const { openToWrite } = await import('./case.js');
      const store = await openToWrite(options.case);
      try {
        await addSources(store, sources, options.allowPrivate === true);
      } finally {
        await store.close();
      }
    });
}

async function addSources(store: Store, sources: readonly string[], allowPrivate: boolean): Promise<void> {
  const { addressesToWatch } = await import('../gather/index.js');
  const known = new Set((await store.watched()).map(({ address }) => address));
  const fresh = new Map<string, Watched>();
  const since = now();
  let troubles = 0;
  let again = 0;
  for (const source of sources)
    for (const found of await addressesToWatch(source, { web: { allowPrivate } })) {
      if (found instanceof Trouble) {
        troubles += 1;
        warn(`readout: ${found.message}`);
      } else if (known.has(found.url) || fresh.has(found.url)) again += 1;
      else fresh.set(found.url, { address: found.url, title: found.title, since, ...neverAsked(since) });
    }
  await store.watch([...fresh.values()]);
  await print(`${fresh.size} watched from now on${again > 0 ? `, ${again} watched already` : ''}\n`);
  if (fresh.size > 0) say("'readout watch run' asks for them.");
  if (troubles > 0) process.exitCode = 1;
}

function listCommand() {
  return newCommand(
    'list',
    'what is watched, and how it stands',
    'Lists what is watched: since when, what came of it last.',
    ['watch list', 'watch list --json'],
  )
    .option(CASE_FLAG, CASE_HELP)
    .option('--json', 'one JSON object a line')
    .action(async (options) => {
      const { casePath, mustExist } = await import('./case.js');
      const { openCase } = await import('../store/index.js');
      mustExist(casePath(options.case));
      const store = await openCase(casePath(options.case), { mode: 'read' });
      try {
        const watched = await store.watched();
        for (const source of watched) await print(options.json ? `${JSON.stringify(source)}\n` : listed(source));
        if (watched.length === 0) say("Nothing is watched. 'readout watch add ADDRESS' begins it.");
      } finally {
        await store.close();
      }
    });
}

function listed({ address, title, askedAt, nextAt, failures, outcome }: Watched): string {
  const paint = colours();
  const last = askedAt === null ? 'not asked yet' : `asked ${minute(askedAt)}: ${outcome ?? ''}`;
  const next = failures > 0 && nextAt !== null ? `; ${failures} in a row, again from ${minute(nextAt)}` : '';
  const state = failures > 0 ? paint.yellow(`${last}${next}`) : last;
  return `${paint.bold(address)}${title === null ? '' : `  ${title}`}\n  ${state}\n`;
}

/** '2031-03-05 10:15', in UTC. */
function minute(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

function removeCommand() {
  const description = 'Ends the watching. Articles that came of it stay in the case.';
  return newCommand('remove', 'watch these no longer', description, ['watch remove https://outlet.example/feed.xml'])
    .argument('<source...>', "addresses, as 'readout watch list' prints them, or files with addresses")
    .option(CASE_FLAG, CASE_HELP)
    .action(async (sources, options) => {
      const { casePath, mustExist, openToWrite } = await import('./case.js');
      const { addressesToWatch } = await import('../gather/index.js');
      mustExist(casePath(options.case));
      const store = await openToWrite(options.case);
      try {
        const found = await Promise.all(
          sources.map((source) => addressesToWatch(source, { web: { allowPrivate: true } })),
        );
        const removed = await store.unwatch(found.flat().flatMap((one) => (one instanceof Trouble ? [] : [one.url])));
        for (const one of found.flat()) if (one instanceof Trouble) warn(`readout: ${one.message}`);
        await print(`${removed} watched no longer\n`);
        if (removed === 0) process.exitCode = 1;
      } finally {
        await store.close();
      }
    });
}

function runCommand() {
  const description = `Asks for all that is watched and due, then for the pages that it leads to and that the case has not, and prints a line for each article: outcome,
id, source. Goes on until Ctrl-C, or ends after one round with --once (for cron). A host is asked for one page at a time and as its robots.txt says; what fails is
asked again later and later.`;
  const command = newCommand('run', 'ask for what is new', description, [
    'watch run',
    'watch run --every 1h',
    'watch run --once --case strait.case',
    'watch run --once --recheck',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .option('--once', 'end after one round')
    .option('--every <time>', 'the time between two rounds: 30m, 2h, 1d (default: 15m)', everyOption)
    .option('--recheck', 'ask again for pages that the case has: changed ones are new versions, gone ones are noted');
  return withAskingFlags(command).action(async (options) => {
    const { casePath, mustExist, openToWrite } = await import('./case.js');
    mustExist(casePath(options.case));
    const store = await openToWrite(options.case);
    try {
      await watchUntilEnd(store, { ...options, web: webOptionsOf(options) });
    } finally {
      await store.close();
    }
  });
}

const UNITS: { readonly [unit: string]: number } = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** '30m' in milliseconds. Throws commander's error for anything else. */
function everyOption(value: string): number {
  const [, number = '', unit = ''] = /^(\d{1,5})([smhd])$/.exec(value) ?? [];
  const ms = Number(number) * (UNITS[unit] ?? 0);
  if (ms < 1000 || ms > 30 * 86_400_000) throw new InvalidArgumentError('Write it as 30m, 2h or 1d.');
  return ms;
}
