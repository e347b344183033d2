// @ts-check
/** How long somebody at a browser waits: until the chronology can be used, and from a filter or a range to what it leaves. */
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CHROMIUM = [process.env['CHROMIUM_PATH'], ...PLACES].find((place) => place !== undefined && existsSync(place));
const TIMES = 7;

/** @param {number[]} times */
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/**
 * In the page: does something, and gives the milliseconds until the count of contacts has changed and cards are drawn, with the frame after it.
 * Everything is in the page, so that no time of the driver counts.
 */
const UNTIL_REDRAWN = `async (act) => {
  const state = () => document.querySelector('.result')?.textContent ?? '';
  const before = state();
  let start = performance.now();
  start = (await act()) ?? start;
  const isDrawn = () => state() !== before && document.querySelector('.card:not(.waiting)') !== null && document.querySelector('.list .waiting') === null;
  while (!isDrawn() && performance.now() - start < 10000) await new Promise((go) => requestAnimationFrame(go));
  await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
  return performance.now() - start;
}`;

/** @param {string} address @returns {Promise<{ [name: string]: number }>} */
export async function looked(address) {
  if (CHROMIUM === undefined)
    throw new Error('no Chromium is found: set CHROMIUM_PATH, or leave it out with --no-browser');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    /** @type {number[]} */
    const first = [];
    let script = 0;
    for (let time = 0; time < 3; time += 1) {
      const opened = await open(browser, address);
      first.push(opened.usable);
      script = opened.script;
      await opened.page.context().close();
    }
    const { page } = await open(browser, address);
    const filters = await redraws(
      page,
      (at) => `document.querySelectorAll('.facet input[type=checkbox]')[${at % 3}].click()`,
    );
    const calm = await page.goto(`${address}/`).then(() => usable(page));
    const brushes = await redraws(page, brush);
    const scroll = await scrolled(page);
    return {
      'first page, usable': median(first),
      'filter to redraw, median': median(filters),
      'filter to redraw, most': Math.max(...filters),
      'brush to redraw, median': median(brushes),
      'brush to redraw, most': Math.max(...brushes),
      'page again, usable': calm,
      'scroll: frames': scroll.frames,
      'scroll: frames with a blank': scroll.blank,
      'scroll: blanks in a row, most': scroll.longest,
      'scroll: longest frame': scroll.slowest,
      'scripts, bytes gzipped': script,
    };
  } finally {
    await browser.close();
  }
}

/** A page with nothing kept from before. @param {import('playwright-core').Browser} browser @param {string} address */
async function open(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  /** @type {Promise<number>[]} */
  const scripts = [];
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.push(answer.body().then((body) => gzipSync(body).length));
  });
  await page.goto(`${address}/`, { waitUntil: 'commit' });
  const ms = await usable(page);
  await page.waitForLoadState('networkidle');
  return { page, usable: ms, script: (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0) };
}

/** Milliseconds from the start of the navigation until cards, facets and bars are drawn. @param {import('playwright-core').Page} page @returns {Promise<number>} */
function usable(page) {
  // No waitForFunction: the page's own policy forbids what it does.
  return page.evaluate(`(async () => {
    const is = (what) => document.querySelector(what) !== null;
    while (!is('.card:not(.waiting)') || !is('.facet input') || !is('.bars svg')) await new Promise((go) => requestAnimationFrame(go));
    return performance.now();
  })()`);
}

/** @param {import('playwright-core').Page} page @param {(at: number) => string} act */
async function redraws(page, act) {
  /** @type {number[]} */
  const times = [];
  for (let at = 0; at < TIMES; at += 1) {
    /** @type {number} */
    const took = await page.evaluate(`(${UNTIL_REDRAWN})(async () => { ${act(at)} })`);
    times.push(took);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(150);
  }
  return times;
}

/** Draws a range over the bars, each time another, and gives when it was let go. @param {number} at */
function brush(at) {
  return `
    const svg = document.querySelector('.bars svg');
    const box = svg.getBoundingClientRect();
    const send = (type, share) => svg.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientX: box.left + box.width * share, clientY: box.top + 20 }));
    svg.setPointerCapture = () => {};
    const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    send('pointerdown', ${0.1 + at * 0.05});
    await frame();
    send('pointermove', ${0.4 + at * 0.06});
    await frame();
    const released = performance.now();
    send('pointerup', ${0.4 + at * 0.06});
    return released;`;
}

/** Scrolls through the whole list at a steady pace, and looks at every frame. @param {import('playwright-core').Page} page @returns {Promise<{ frames: number, blank: number, longest: number, slowest: number }>} */
async function scrolled(page) {
  await page.goto(page.url().split('?')[0] ?? '');
  await usable(page);
  /** @type {Promise<{ frames: number, blank: number, longest: number, slowest: number }>} */
  const seen = page.evaluate(`(async () => {
      let [frames, blank, row, longest, slowest, last] = [0, 0, 0, 0, 0, performance.now()];
      for (let step = 0; step < 300; step += 1) {
        window.scrollBy(0, 120);
        await new Promise((go) => requestAnimationFrame(go));
        const now = performance.now();
        slowest = Math.max(slowest, now - last);
        last = now;
        frames += 1;
        const seen = [...document.querySelectorAll('.list .waiting')].some((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        });
        row = seen ? row + 1 : 0;
        blank += seen ? 1 : 0;
        longest = Math.max(longest, row);
      }
      return { frames, blank, longest, slowest };
    })()`);
  return seen;
}
