// @ts-check
/**
 * How fast the web app is over a large case: `node bench/web.js [--case FILE] [--contacts 100000] [--clients 16] [--requests 4000] [--seconds 60] [--linked 3000] [--no-browser]`.
 * Without `--case` one is made. The server runs in its own process; every figure stands beside one of something plain on the same machine. Ends with status 1
 * where an aim is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { looked } from './web/browser.js';
import { makeCase } from './web/case.js';
import { decided } from './web/decide.js';
import { costs, load, mixOf } from './web/load.js';
import { scanned } from './web/scan.js';
import { bare, served } from './web/server.js';

/** In milliseconds and bytes. */
const AIMS = { p95: 50, firstPage: 1000, redraw: 100, script: 200_000 };

/** @param {readonly (readonly (string | number)[])[]} rows */
function table(rows) {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell)));
  return `${cells.map(([head = '', ...rest]) => head.padEnd(30) + rest.map((cell) => cell.padStart(11)).join('')).join('\n')}\n\n`;
}

/** @param {string} file @param {{ clients: number, requests: number, seconds: number, seed: number, withBrowser: boolean }} how */
async function measure(file, how) {
  const server = await served(file);
  /** @type {string[]} */
  const missed = [];
  /** @param {string} name @param {number} value @param {number} aim */
  const hold = (name, value, aim) => {
    if (!(value < aim)) missed.push(`${name}: ${value.toFixed(0)}, and should be under ${aim}`);
  };
  try {
    const start = performance.now();
    await (await fetch(`${server.address}/api/contacts`)).arrayBuffer();
    const ready = performance.now() - start;
    const mix = await mixOf(server.address, how.seed);
    const page = await (await fetch(`${server.address}/api/contacts?limit=50`)).arrayBuffer();
    const plain = await bare(page.byteLength);
    const floor = await load(plain.address, mix, how);
    const floorCpu = plain.cpu() / floor.all.count;
    await plain.end();
    await load(server.address, mix, { ...how, requests: 200 });
    const before = server.cpu();
    const ours = await load(server.address, mix, how);
    const cpu = (server.cpu() - before) / ours.all.count;
    const alone = await costs(server, mix, how.seed);
    process.stdout.write(
      table([
        ['ms, by what is asked', 'asked', 'p50', 'p95', 'p99', 'p95/bare', 'processor', 'failed'],
        ...[...ours.routes, ours.all].map(({ name, count, p50, p95, p99, failed }) => [
          name,
          String(count),
          p50,
          p95,
          p99,
          p95 / floor.all.p95,
          name === ours.all.name ? cpu : (alone.get(name) ?? Number.NaN),
          String(failed),
        ]),
        [
          'a bare server',
          String(floor.all.count),
          floor.all.p50,
          floor.all.p95,
          floor.all.p99,
          1,
          floorCpu,
          String(floor.all.failed),
        ],
      ]),
    );
    const scan = await scanned(file, server.address);
    process.stdout.write(
      table([
        ['one client', 'ms'],
        ['first answer after start', ready],
        ['filter, by the server', scan.ours],
        ['filter, a scan over JSON', scan.plain],
        ['times as fast', scan.plain / scan.ours],
        ['processor, ms a request', cpu],
        ['requests a second', ours.perSecond],
        ['of a bare server', floor.perSecond],
        ['memory of the server, MB', server.megabytes()],
      ]),
    );
    hold('p95 of all that is asked', ours.all.p95, AIMS.p95);
    if (how.withBrowser) {
      const seen = await looked(server.address);
      process.stdout.write(table([['in the browser', 'ms'], ...Object.entries(seen)]));
      hold('first page', seen['first page, usable'] ?? Number.NaN, AIMS.firstPage);
      hold('filter to redraw', seen['filter to redraw, median'] ?? Number.NaN, AIMS.redraw);
      hold('brush to redraw', seen['brush to redraw, median'] ?? Number.NaN, AIMS.redraw);
      hold('scripts, bytes gzipped', seen['scripts, bytes gzipped'] ?? Number.NaN, AIMS.script);
    }
  } finally {
    await server.end();
  }
  return missed;
}

async function main() {
  const { values } = parseArgs({
    options: {
      case: { type: 'string' },
      contacts: { type: 'string', default: '100000' },
      clients: { type: 'string', default: '16' },
      requests: { type: 'string', default: '4000' },
      seconds: { type: 'string', default: '60' },
      linked: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      'no-browser': { type: 'boolean', default: false },
    },
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'readout-web-'));
  try {
    const file = values.case ?? path.join(folder, 'world.case');
    if (values.case === undefined)
      await makeCase(file, { contacts: Number(values.contacts), seed: Number(values.seed) });
    const missed = await measure(file, {
      clients: Number(values.clients),
      requests: Number(values.requests),
      seconds: Number(values.seconds),
      seed: Number(values.seed),
      withBrowser: !values['no-browser'],
    });
    if (Number(values.linked) > 0) {
      const waited = await decided(folder, Number(values.linked), Number(values.seed));
      process.stdout.write(table([['somebody who decides', 'ms'], ...Object.entries(waited)]));
    }
    for (const one of missed) process.stdout.write(`Missed: ${one}.\n`);
    if (missed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
