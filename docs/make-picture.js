/**
 * Makes docs/chronology.png, the picture in the README, from the page that `npm start` writes. Takes the browser's path from CHROMIUM
 * (else /usr/bin/chromium). Run by hand where the page's look or the samples have changed: `npm start && node docs/make-picture.js`.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const WIDTH = 1000;
const HIGHEST = 900;
const MARGIN = 2;
/** An article of the samples that the picture shows, by words that no other has. */
const SHOWN = 'Cuban President Raúl Castro received his American counterpart';

const page = fileURLToPath(new URL('../readout-demo/chronology.html', import.meta.url));
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
for (const [path, remedy] of [
  [page, 'Run npm start first.'],
  [browserPath, 'Install Chromium, or say where it is in CHROMIUM.'],
]) {
  if (!existsSync(path)) {
    process.stderr.write(`${path}: there is no such file. ${remedy}\n`);
    process.exit(1);
  }
}

const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
try {
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: HIGHEST }, colorScheme: 'light' });
  await tab.goto(pathToFileURL(page).href);
  const article = tab.locator('article', { hasText: SHOWN }).first();
  const { y, height } = await article.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return { y: box.top + window.scrollY, height: box.height };
  });
  const clip = { x: 0, y: y - MARGIN, width: WIDTH, height: Math.min(height + MARGIN, HIGHEST) };
  await tab.screenshot({ path: fileURLToPath(new URL('chronology.png', import.meta.url)), clip, fullPage: true });
} finally {
  await browser.close();
}
