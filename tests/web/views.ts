/** What the tests of network, map and timeline share. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { opened, type Served, SIZES, THEMES, violations } from './harness.js';
import { sideways } from './pages.js';

/** Invented people, few enough to know where each is drawn. */
export const SMALL = {
  'geneva.txt':
    'Talks by the lake\n\nNorwegian Foreign Minister Karel Aldane met Chilean President Ilse Morvic in Geneva on 4 March 2031.\n',
  'again.txt':
    'By telephone\n\nNorwegian Foreign Minister Karel Aldane spoke by phone with Chilean President Ilse Morvic on 10 April 2031.\n',
  'country.txt':
    'In the mountains\n\nNorwegian Foreign Minister Karel Aldane met Chilean President Ilse Morvic in Switzerland in June 2031.\n',
  'open.txt': 'A word\n\nNorwegian Foreign Minister Karel Aldane met Chilean President Ilse Morvic.\n',
};

/** Of each picture in each theme and size: what axe, the console and the width of the page complain of. */
export async function faultsOf(chrome: Browser, server: Served, at: string, ready: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const theme of THEMES)
    for (const [size, viewport] of Object.entries(SIZES)) {
      const { page, complaints } = await opened(chrome, server, at, { colorScheme: theme, viewport });
      await page.locator(ready).first().waitFor({ state: 'attached' });
      const tooWide = (await sideways(page)) > 0;
      const found = [...(await violations(page)), ...complaintsOf(complaints), ...(tooWide ? ['too wide'] : [])];
      faults.push(...found.map((fault) => `${theme}, ${size}: ${fault}`));
      await page.context().close();
    }
  return faults;
}

/** Without what a browser says of drawing without a graphics card. */
export function complaintsOf(complaints: readonly string[]): readonly string[] {
  return complaints.filter((text) => !text.includes('GPU stall'));
}

/** The file that a button saves. */
export async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('group', { name: 'Save' }).getByRole('button', { name: button, exact: true }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The cells of a column of a table, from the top. */
export function columnOf(page: Page, caption: string, column: number): Promise<string[]> {
  return page.getByRole('table', { name: caption }).locator(`tbody tr > :nth-child(${column})`).allTextContents();
}

/** A value of the address. */
export function inAddress(page: Page, name: string): readonly string[] {
  return new URL(page.url()).searchParams.getAll(name);
}

export const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
