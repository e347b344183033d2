import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, opened } from './harness.js';
import { columnOf, complaintsOf, faultsOf, inAddress, PNG, saved, SMALL } from './views.js';

inBrowser('the network in the browser', { server: SMALL, samples: null }, (here) => {
  const picture = (page: Page) => page.getByRole('application', { name: /^Network of/ });
  const panel = (page: Page) => page.getByRole('region', { name: 'What was picked' });

  it('shows picture and tables without a fault in both themes and sizes', async () => {
    expect(await faultsOf(here.chrome, here.samples, '/network', '.graph canvas')).toEqual([]);
    expect(await faultsOf(here.chrome, here.samples, '/network?show=table', 'table.sorted')).toEqual([]);
  });

  it('a click between two shows what they had to do with each other, and keeps it where that is wanted', async () => {
    const { page } = await opened(here.chrome, here.server, '/network');
    await picture(page).locator('canvas').first().waitFor();
    const box = await picture(page).boundingBox();
    if (!box) throw new Error('no picture');
    // Of two, the tie lies in the middle.
    await page.mouse.move(box.x + box.width / 2 - 2, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('.canvas.over').waitFor();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await panel(page)
      .getByRole('heading', { name: /^(Karel Aldane and Ilse Morvic|Ilse Morvic and Karel Aldane) 4 contacts$/ })
      .waitFor();
    expect(inAddress(page, 'picked')).toHaveLength(2);
    await panel(page).getByRole('button', { name: 'Only these' }).click();
    await expect.poll(() => inAddress(page, 'with').length).toBe(2);
    await page
      .getByRole('button', { name: /Take out With (Karel Aldane|Ilse Morvic)/ })
      .first()
      .waitFor();
    await page.context().close();
  });

  it('is gone through with the keyboard alone', async () => {
    const { page, complaints } = await opened(here.chrome, here.samples, '/network');
    await picture(page).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^Barack Obama: \d+ contacts/).waitFor({ state: 'attached' });
    for (const key of ['+', '-', '0']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await panel(page)
      .getByRole('heading', { name: /^Barack Obama/, level: 2 })
      .waitFor();
    await panel(page).getByRole('link', { name: 'Barack Obama', exact: true }).click();
    await page.waitForURL(/\/entities\//);
    expect(complaintsOf(complaints)).toEqual([]);
    await page.context().close();
  });

  it('goes through the months step by step, with the month in the address', async () => {
    const { page } = await opened(here.chrome, here.server, '/network');
    const said = page.locator('.months p');
    await expect.poll(() => said.textContent()).toBe('March 2031 to June 2031, and 1 contact without a known month.');
    await page.getByRole('button', { name: 'Next month' }).click();
    await expect.poll(() => said.textContent()).toBe('March 2031: 1 contact.');
    expect(inAddress(page, 'month')).toEqual(['2031-03']);
    await page.getByRole('button', { name: 'Next month' }).click();
    await page.getByRole('button', { name: 'All up to it' }).click();
    await expect.poll(() => said.textContent()).toBe('Up to April 2031: 2 contacts.');
    await page.reload();
    await expect.poll(() => said.textContent()).toBe('Up to April 2031: 2 contacts.');
    await page.getByRole('slider', { name: 'Month' }).press('End');
    await expect.poll(() => inAddress(page, 'month')).toEqual(['2031-06']);
    await page.getByRole('button', { name: 'The whole time' }).click();
    await expect.poll(() => inAddress(page, 'month')).toEqual([]);
    await page.context().close();
  });

  it('plays the months, and stops at the last', async () => {
    const { page } = await opened(here.chrome, here.server, '/network');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(() => inAddress(page, 'month'), { timeout: 20_000 }).toEqual(['2031-06']);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await page.context().close();
  });

  it('does not move by itself for whoever asked for less motion', async () => {
    const { page } = await opened(here.chrome, here.server, '/network', { reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Next month' }).waitFor();
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(0);
    await page.context().close();
  });

  it('is of countries too, and coloured by country', async () => {
    const { page } = await opened(here.chrome, here.server, '/network');
    await page.getByLabel('Coloured by').selectOption('country');
    await page.getByRole('list', { name: 'Colours' }).getByText('Norway').waitFor();
    await page.getByRole('button', { name: 'Countries', exact: true }).click();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    expect((await columnOf(page, 'Who deals with others', 1)).sort()).toEqual(['Chile', 'Norway']);
    expect(inAddress(page, 'between')).toEqual(['countries']);
    await page.context().close();
  });

  it('has tables of the month that is shown, and they can be sorted', async () => {
    const { page } = await opened(here.chrome, here.server, '/network?show=table&month=2031-04');
    expect(await columnOf(page, 'Who deals with whom', 3)).toEqual(['1']);
    const names = 'Who deals with others';
    await page.getByRole('table', { name: names }).getByRole('button', { name: 'Name' }).click();
    await expect.poll(() => columnOf(page, names, 1)).toEqual(['Karel Aldane', 'Ilse Morvic']);
    await page.getByRole('table', { name: names }).getByRole('button', { name: 'Name' }).click();
    await expect.poll(() => columnOf(page, names, 1)).toEqual(['Ilse Morvic', 'Karel Aldane']);
    await page.context().close();
  });

  it('is saved as SVG, PNG, CSV, GEXF and GraphML', async () => {
    const { page } = await opened(here.chrome, here.server, '/network');
    await picture(page).locator('canvas').first().waitFor();
    const svg = (await saved(page, 'SVG')).bytes.toString();
    expect(svg).toMatch(/^<svg.*Karel Aldane.*Ilse Morvic|^<svg.*Ilse Morvic.*Karel Aldane/s);
    expect((await saved(page, 'PNG')).bytes.subarray(0, 4)).toEqual(PNG);
    const csv = (await saved(page, 'CSV')).bytes.toString();
    expect(csv).toMatch(/(Karel Aldane,Ilse Morvic|Ilse Morvic,Karel Aldane),4,2031-03,2031-06/);
    expect((await saved(page, 'CSV of names')).bytes.toString()).toContain('Karel Aldane,Norway,4');
    expect((await saved(page, 'GEXF')).bytes.toString()).toMatch(/<gexf [^]*label="Karel Aldane"[^]*<spell start=/);
    expect((await saved(page, 'GraphML')).bytes.toString()).toMatch(/<graphml [^]*>Karel Aldane</);
    await page.context().close();
  });

  it('says so where the browser cannot draw, and shows a still picture', async () => {
    const context = await here.chrome.newContext();
    await context.addInitScript('HTMLCanvasElement.prototype.getContext = () => null');
    const page = await context.newPage();
    await page.goto(`${here.server.address}/network`);
    await page.getByText('This browser cannot draw with WebGL').waitFor();
    const still = page.getByRole('img', { name: /^Network of 2 with 1 tie/ });
    await expect
      .poll(() => still.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
      .toBe(1200);
    await context.close();
  });
});
