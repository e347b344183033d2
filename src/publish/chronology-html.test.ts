import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chronologyOf } from './chronology.js';
import { chronologyHtml } from './chronology-html.js';
import { aContact, aDate, anAccount, aReading, aRecord, at, READINGS, RECORD, told } from './testing/fixtures.js';

const LONG = {
  ...RECORD,
  contacts: [
    ...RECORD.contacts,
    ...[1, 2, 3, 4, 5, 6].map((month) => aContact(`k-${month}`, { date: aDate(`2030-0${month}-11`) })),
  ],
};
const PAGE = chronologyHtml(chronologyOf(LONG, READINGS));

test('the page fetches nothing and runs nothing', () => {
  expect(PAGE).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
});

test('whatever stands in a text, a name or an id is shown as it is', () => {
  const evil = `<script>alert("1")</script>&"'`;
  const text = `${evil} met Morvic.`;
  const account = anAccount({ spans: [at(text, 'met')] });
  const decided = {
    field: 'place',
    value: evil,
    read: evil,
    act: 'correct',
    decision: evil,
    by: evil,
    at: evil,
    why: evil,
  } as const;
  const record = aRecord(
    [
      aContact(`k"><i>`, {
        participants: [{ entity: 'p', name: evil, role: evil }],
        place: { name: evil, country: evil },
        accounts: [told('a1', account, { outlet: evil, source: evil, decided: [decided] })],
        decided: [decided, { ...decided, field: 'identity', act: 'same' }],
      }),
    ],
    { undecided: [{ a: `k"><i>`, b: evil, question: evil, reasons: [evil] }] },
  );
  const reading = aReading(
    'a1',
    text,
    { cites: [{ name: evil, spans: [] }] },
    { titleText: evil, url: 'https://a.example/"><script>', language: '"><i>' },
  );
  const html = chronologyHtml(chronologyOf(record, new Map([['a1', reading]]), { person: 'script' }));
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<i>');
  expect(html).toContain('&#60;script&#62;');
});

test('nothing found is said on the page', () => {
  expect(chronologyHtml(chronologyOf(aRecord([]), new Map()))).toContain('No contact suits this choice.');
});

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
if (!executablePath)
  console.warn('chronology-html.test: skipped in the browser, since no Chromium was found (apt-get install chromium)');

describe.skipIf(!executablePath)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ];
    browser = await chromium.launch({ executablePath: executablePath ?? '', args });
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      await page.setContent(PAGE);
      return await use(page);
    } finally {
      await context.close();
    }
  }

  test.each(['light', 'dark'] as const)('axe finds nothing to mend, %s', async (colorScheme) => {
    const { violations } = await withPage({ colorScheme }, (page) =>
      new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze(),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });

  test('nothing stands out over the edge of a page of 360 pixels', async () => {
    const width = await withPage({ viewport: { width: 360, height: 740 } }, (page) =>
      page.evaluate<number>('document.documentElement.scrollWidth'),
    );
    expect(width).toBeLessThanOrEqual(360);
  });

  test('sources can be hidden on the screen and are printed all the same', async () => {
    await withPage({}, async (page) => {
      const quote = page.getByText('“Aldane is to visit Lowmark in April.”').first();
      expect(await quote.isVisible()).toBe(true);
      await page.getByLabel('Show sources').uncheck();
      expect(await quote.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await quote.isVisible()).toBe(true);
    });
  });

  test('every entry of the table of contents leads somewhere', async () => {
    const missing = await withPage({}, (page) =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href')).filter((h) => !document.getElementById(decodeURIComponent(h.slice(1))))`,
      ),
    );
    expect(missing).toEqual([]);
  });
});
