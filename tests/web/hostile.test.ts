import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, opened, SIZES } from './harness.js';
import { asked, sideways } from './pages.js';

const SCRIPT = "<script>window.taken = 'script'</script>";
const HANDLER = '<img src=x onerror="window.taken=1">';
const FRAME = '<iframe src="javascript:parent.taken=1"></iframe>';
const OVERRIDE = '\u202Egnitirw\u202C';
const ARABIC = 'إسماعيل هنية';
const LONG = 'a'.repeat(5_000_000);

const FILES = {
  'hostile.jsonl': `${JSON.stringify({
    title: `${HANDLER} Ministers ${OVERRIDE} meet`,
    outlet: `Harbour ${SCRIPT} Post`,
    url: 'javascript:window.taken=1',
    published: '2031-03-04',
    text: `Norwegian Foreign Minister Karel Aldane met Egyptian Foreign Minister Ilse Morvic in Cairo on 3 March 2031. ${SCRIPT} ${HANDLER} ${FRAME} ${OVERRIDE} ${ARABIC}\n\n"The strait ${HANDLER} stays open," Aldane said after the meeting.`,
  })}\n`,
  '<b onclick=x>.txt': `A long line\n\nNorwegian Foreign Minister Karel Aldane met Egyptian Foreign Minister Ilse Morvic in Oslo on 9 March 2031. ${LONG}\n`,
};

type Told = {
  contacts: { id: string }[];
  contact: { accounts: { article: string }[]; participants: { entity: string }[] };
};

inBrowser('hostile articles', { server: FILES }, (here) => {
  /** What of an article has become more than text; [] where nothing has. */
  const taken = async (page: Page): Promise<unknown> =>
    page.evaluate(
      '[...document.querySelectorAll(\'main script, main img, main iframe, main [onclick], main [onerror], a[href^="javascript"]\')].map((one) => one.outerHTML).concat(window.taken ?? [])',
    );

  it('are text on every page that shows them, at both sizes', async () => {
    const { contacts } = await asked<Told>(here.server, '/api/contacts');
    expect(contacts).toHaveLength(2);
    const { contact } = await asked<Told>(here.server, `/api/contacts/${contacts[0]?.id}`);
    const pages: readonly (readonly [string, string])[] = [
      [`/articles/${contact.accounts[0]?.article}`, SCRIPT],
      [`/contacts/${contacts[0]?.id}`, SCRIPT],
      [`/entities/${contact.participants[0]?.entity}`, SCRIPT],
      ['/outlets', SCRIPT],
      ['/', 'Karel Aldane'],
      ['/network?show=table', 'Karel Aldane'],
      ['/timeline?show=table', 'Karel Aldane'],
      ['/map?show=table', 'Cairo'],
    ];
    for (const viewport of Object.values(SIZES)) {
      const { page, complaints } = await opened(here.chrome, here.server, '/', { viewport });
      for (const [at, words] of pages) {
        await page.goto(here.server.address + at);
        await page.waitForLoadState('networkidle');
        await expect.poll(() => page.locator('main').textContent()).toContain(words);
        expect([at, await taken(page)]).toEqual([at, []]);
        expect([at, await sideways(page)]).toEqual([at, 0]);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  }, 120_000);

  it('have their right-to-left words in their own direction, and turn round nothing beside them', async () => {
    const { contacts } = await asked<Told>(here.server, '/api/contacts');
    const { contact } = await asked<Told>(here.server, `/api/contacts/${contacts[0]?.id}`);
    const { page } = await opened(here.chrome, here.server, `/articles/${contact.accounts[0]?.article}`);
    const text = page.locator('.article .text');
    await expect.poll(() => text.textContent()).toContain(ARABIC);
    for (const at of ['.article h1', '.article .outlet', '.article .text']) {
      const direction = `getComputedStyle(document.querySelector('${at}')).unicodeBidi`;
      expect([at, await page.evaluate(direction)]).toEqual([at, expect.stringMatching(/isolate|plaintext/)]);
    }
    await page.context().close();
  });

  it('with a line of five megabytes are shown, and other pages stay as quick', async () => {
    const { contacts } = await asked<Told>(here.server, '/api/contacts');
    const { contact } = await asked<Told>(here.server, `/api/contacts/${contacts[1]?.id}`);
    const { page, complaints } = await opened(here.chrome, here.server, `/articles/${contact.accounts[0]?.article}`);
    const length = (): Promise<number> =>
      page
        .locator('.article .text')
        .evaluate((text) => (text as unknown as { textContent: string }).textContent.length);
    await expect.poll(length, { timeout: 30_000 }).toBeGreaterThan(LONG.length);
    expect(await sideways(page)).toBe(0);
    await page
      .getByRole('link', { name: /Karel Aldane.*met/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'What the accounts say' }).waitFor();
    expect(await taken(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);
});
