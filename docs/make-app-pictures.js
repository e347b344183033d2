/**
 * Makes the pictures of the browser app in the README, from the samples: docs/app-*.png. Takes the browser's path from CHROMIUM (else
 * /usr/bin/chromium). Run by hand where the app's look or the samples have changed: `npm run build && node docs/make-app-pictures.js`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'readout-pictures-'));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
execFileSync(process.execPath, [program, 'demo'], { cwd: folder, stdio: 'ignore' });
const server = spawn(process.execPath, [program, 'serve', '--case', 'readout-demo/demo.case', '--port', '0'], { cwd: folder });
try {
  const { address, token } = await new Promise((resolve) => {
    let said = '';
    server.stdout.on('data', (data) => {
      said += data;
      const found = /(http:\/\/\S+)\/#token=(\S+)/.exec(said);
      if (found) resolve({ address: found[1], token: found[2] });
    });
  });
  const { contacts } = await (await fetch(`${address}/api/contacts?q=havana&from=2016`)).json();
  const shown = contacts.toSorted((a, b) => b.accounts - a.accounts)[0].id;
  /** @type {{ name: string, at: string, viewport: typeof DESK, colorScheme: 'light' | 'dark' }[]} */
  const pictures = [
    { name: 'chronology', at: '/', viewport: DESK, colorScheme: 'light' },
    { name: 'contact', at: `/contacts/${shown}`, viewport: DESK, colorScheme: 'light' },
    { name: 'map', at: '/map', viewport: DESK, colorScheme: 'dark' },
    { name: 'phone', at: '/', viewport: PHONE, colorScheme: 'dark' },
  ];
  for (const { name, at, viewport, colorScheme } of pictures) {
    const page = await browser.newPage({ viewport, colorScheme, locale: 'en-GB' });
    await page.goto(`${address}/#token=${token}`);
    await page.goto(address + at);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await page.screenshot({ path: fileURLToPath(new URL(`app-${name}.png`, import.meta.url)) });
    await page.close();
  }
} finally {
  server.kill();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
