import { expect, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Page } from 'playwright-core';
import { inBrowser, opened } from './harness.js';
import { asked, openedBy, sideways } from './pages.js';

type Contacts = { total: number; contacts: { id: string }[] };

inBrowser('what the browser app prints', { server: null }, (here) => {
  const onPaper = async (page: Page): Promise<readonly string[]> => {
    const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
    return text;
  };

  it('is the whole chronology that is chosen, each contact with its outlets, by the key of every browser', async () => {
    const { total } = await asked<Contacts>(here.server, '/api/contacts');
    expect(total).toBeGreaterThan(50);
    const { page, complaints } = await opened(here.chrome, here.server, '/');
    await page.evaluate('window.print = () => { window.printed = true; }');
    await page.keyboard.press('ControlOrMeta+p');
    await expect.poll(() => page.evaluate('window.printed')).toBe(true);
    expect(await page.locator('.printed .card').count()).toBe(total);
    const sheets = await onPaper(page);
    const text = sheets.join('\n');
    expect(text.match(/\d+ outlets?\b/g)).toHaveLength(total);
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.filter((sheet) => sheet.trim().length < 60)).toEqual([]);
    expect(text).not.toMatch(/Narrow by|review what is open|Search/i);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says so where a browser prints by itself what is not all there', async () => {
    const { page } = await opened(here.chrome, here.server, '/');
    await page.locator('.card').first().waitFor();
    expect((await onPaper(page))[0]).toMatch(/The first 50 contacts alone/);
    await page.goto(`${here.server.address}/?q=reykjavik`);
    await page.locator('.card').first().waitFor();
    const [first = ''] = await onPaper(page);
    expect(first).toMatch(/Chronology/);
    expect(first).toMatch(/“reykjavik”/);
    expect(first).not.toMatch(/alone/);
    await page.context().close();
  });

  it('is a contact with all its accounts, within the sheet and without what is for the screen alone', async () => {
    const { contacts } = await asked<Contacts>(here.server, '/api/contacts?state=disputed');
    const { page } = await openedBy('Ana Lund', here.chrome, here.server, `/contacts/${contacts[0]?.id}`, {
      viewport: { width: 672, height: 900 },
    });
    await page.locator('.accounts').waitFor();
    const text = (await onPaper(page)).join('\n');
    expect(text).toMatch(/THE ACCOUNTS SIDE BY SIDE/i);
    expect(text).not.toMatch(/Confirm all|Misread|Correct|Review what is open/);
    await page.emulateMedia({ media: 'print' });
    expect(await sideways(page)).toBe(0);
    await page.context().close();
  });
});
