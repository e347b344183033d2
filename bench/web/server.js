// @ts-check
/** The built program serving a case, in a process of its own. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from '../corpora.js';

/** @typedef {{ address: string, token: string, pid: number, megabytes: () => number, cpu: () => number, end: () => Promise<void> }} Served */

/** @param {readonly string[]} args @returns {Promise<Served>} */
async function listening(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  const address = await new Promise((resolve, reject) => {
    /** @param {Buffer} data */
    const look = (data) => {
      said += data.toString();
      const found = /http:\/\/[\w.:]+\/\S*/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
  const { origin, hash } = new URL(address);
  const pid = child.pid ?? 0;
  return {
    address: origin,
    token: hash.slice('#token='.length),
    pid,
    megabytes: () => memoryOf(pid),
    cpu: () => cpuOf(pid),
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** @param {string} file */
export function served(file) {
  const program = path.join(PROJECT, 'dist', 'cli', 'main.js');
  if (!existsSync(program)) throw new Error(`${program} is missing. Build first: npm run build`);
  return listening([program, 'serve', '--case', file, '--port', '0']);
}

/** A bare server that gives one text, as long as a page of contacts is, whatever is asked: the fastest that this machine and this way of asking allow. @param {number} bytes */
export function bare(bytes) {
  const script = `
    const text = JSON.stringify('x'.repeat(${bytes}));
    const server = require('node:http').createServer((_, answer) => answer.setHeader('Content-Type', 'application/json').end(text));
    server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'));`;
  return listening(['-e', script]);
}

/** The memory of a process that is its own, in MB; 0 where this system does not tell. @param {number} pid */
function memoryOf(pid) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024);
}

/** Milliseconds that a process has had of the processor, which others on the machine do not lengthen; NaN where this system does not tell. @param {number} pid */
function cpuOf(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // After the name in brackets; a tick is a hundredth of a second.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
