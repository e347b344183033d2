#!/usr/bin/env node
/** The program's door: answers `--version` at once, and loads the rest only when there is work. */
import { enableCompileCache } from './compile-cache.js';
import { version } from './version.js';

const [first, ...rest] = process.argv.slice(2);
if (rest.length === 0 && (first === '--version' || first === '-V')) {
  process.stdout.write(`${version()}\n`);
} else {
  enableCompileCache();
  const { run } = await import('./program.js');
  process.exitCode = await run(process.argv.slice(2));
}
