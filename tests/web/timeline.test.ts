import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, opened } from './harness.js';
import { columnOf, complaintsOf, faultsOf, inAddress, PNG, saved, SMALL } from './views.js';

inBrowser('the timeline in the browser', { server: SMALL, samples: null }, (here) => {
  const marks = (page: Page) => page.locator('.lanes a.stretch');
  const focused = (page: Page) => page.evaluate('document.activeElement.getAttribute("aria-label")');

  it('shows picture and tables without a fault in both themes and sizes', async () => {
    expect(await faultsOf(here.chrome, here.samples, '/timeline', '.lanes a.stretch')).toEqual([]);
    expect(await faultsOf(here.chrome, here.samples, '/timeline?show=table', 'table.sorted')).toEqual([]);
  });

  it('draws a day as a dot, a month as a bar, and counts at the side what has no day', async () => {
    const { page } = await opened(here.chrome, here.server, '/timeline');
    await marks(page).first().waitFor();
    // Each of three dated contacts stands in two lanes.
    expect(await marks(page).count()).toBe(6);
    expect(await page.locator('.stretch circle').count()).toBe(4);
    expect(await page.locator('.stretch .bar').count()).toBe(2);
    expect(await page.locator('.lanes .tie').count()).toBe(3);
    expect(await page.locator('.lanes .undated').allTextContents()).toEqual([
      '+11 contact without a known day',
      '+11 contact without a known day',
    ]);
    await page.context().close();
  });

  it('is gone through with the keyboard alone, and opens a contact', async () => {
    const { page, complaints } = await opened(here.chrome, here.server, '/timeline');
    await page.locator('.lanes a[tabindex="0"]').focus();
    expect(await focused(page)).toMatch(/4 March 2031/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toMatch(/10 April 2031/);
    const before = String(await focused(page)).split('.')[0];
    await page.keyboard.press(
      (await page.locator('.lanes a').first().getAttribute('aria-label'))?.startsWith(before ?? '')
        ? 'ArrowDown'
        : 'ArrowUp',
    );
    await expect.poll(async () => String(await focused(page)).split('.')[0]).not.toBe(before);
    expect(await focused(page)).toMatch(/10 April 2031/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/contacts\//);
    expect(complaintsOf(complaints)).toEqual([]);
    await page.context().close();
  });

  it('zooms and moves by keyboard, wheel and pointer, with what is seen in the address', async () => {
    const { page } = await opened(here.chrome, here.samples, '/timeline');
    await page.locator('.lanes a[tabindex="0"]').focus();
    await page.keyboard.press('+');
    await expect.poll(() => inAddress(page, 'start')).toHaveLength(1);
    const [start = ''] = inAddress(page, 'start');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => (inAddress(page, 'start')[0] ?? '') > start).toBe(true);
    await page.keyboard.press('0');
    await expect.poll(() => inAddress(page, 'start')).toEqual([]);
    const box = await page.locator('.lanes svg').boundingBox();
    if (!box) throw new Error('no lanes');
    await page.mouse.move(box.x + box.width * 0.7, box.y + 60);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(() => inAddress(page, 'start')).toHaveLength(1);
    const [from = ''] = inAddress(page, 'start');
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.4, box.y + 60, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => (inAddress(page, 'start')[0] ?? '') > from).toBe(true);
    await page.getByRole('button', { name: 'Keep to these days' }).click();
    await expect.poll(() => inAddress(page, 'from')).toHaveLength(1);
    expect(inAddress(page, 'start')).toEqual([]);
    await page.context().close();
  });

  it('has the lanes that are chosen, and the most frequent again', async () => {
    const { page } = await opened(here.chrome, here.samples, '/timeline');
    const lanes = () => page.locator('.lanes .who').count();
    await expect.poll(lanes).toBe(8);
    await page.getByRole('button', { name: 'Take out the lane of Donald Trump' }).click();
    await expect.poll(lanes).toBe(7);
    await page.getByRole('searchbox', { name: 'Look for somebody to put in' }).fill('reagan');
    await page
      .getByRole('list', { name: 'Found' })
      .getByRole('button', { name: /^Ronald Reagan/ })
      .click();
    await expect.poll(lanes).toBe(8);
    expect(inAddress(page, 'lane')).toHaveLength(8);
    await page.getByRole('button', { name: 'The most frequent again' }).click();
    await expect.poll(() => inAddress(page, 'lane')).toEqual([]);
    await page.context().close();
  });

  it('has tables that can be sorted', async () => {
    const { page } = await opened(here.chrome, here.server, '/timeline?show=table&sort=when');
    const dates = await columnOf(page, 'Contacts in these lanes', 2);
    expect(dates.slice(0, 3)).toEqual([
      expect.stringMatching(/4 March 2031/),
      expect.stringMatching(/10 April 2031/),
      'June 2031',
    ]);
    expect(dates).toHaveLength(4);
    await page.context().close();
  });

  it('is saved as SVG, PNG and CSV', async () => {
    const { page } = await opened(here.chrome, here.server, '/timeline');
    await marks(page).first().waitFor();
    const svg = (await saved(page, 'SVG')).bytes.toString();
    expect(svg).toMatch(/^<svg.*Karel Aldane/s);
    expect(svg).not.toMatch(/href=|<script/);
    expect((await saved(page, 'PNG')).bytes.subarray(0, 4)).toEqual(PNG);
    expect((await saved(page, 'CSV')).bytes.toString()).toContain(',2031-06,2031-06-01,2031-06-30,');
    await page.context().close();
  });

  it('goes on with the selection of the other views', async () => {
    const { page } = await opened(here.chrome, here.samples, '/?country=US');
    for (const name of ['Timeline', 'Network', 'Map'])
      await page
        .getByRole('navigation', { name: 'Views' })
        .getByRole('link', { name })
        .click()
        .then(() => expect.poll(() => page.locator('.result').textContent()).toMatch(/suit what is chosen/));
    expect(inAddress(page, 'country')).toEqual(['US']);
    await page.context().close();
  });
});
