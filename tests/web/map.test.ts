import { expect, it } from 'vitest';
import { inBrowser, opened } from './harness.js';
import { columnOf, faultsOf, inAddress, PNG, saved, SMALL } from './views.js';

inBrowser('the map in the browser', { server: SMALL, samples: null }, (here) => {
  it('shows picture and table without a fault in both themes and sizes', async () => {
    expect(await faultsOf(here.chrome, here.samples, '/map', '.map .mark')).toEqual([]);
    expect(await faultsOf(here.chrome, here.samples, '/map?show=table', 'table.sorted')).toEqual([]);
  });

  it('tells a city from a country of which no more is known, and says what has no place', async () => {
    const { page } = await opened(here.chrome, here.server, '/map');
    await page.getByRole('button', { name: 'Geneva, Switzerland: 1 contact' }).waitFor();
    await page.getByRole('button', { name: 'Somewhere in Switzerland: 1 contact' }).waitFor();
    expect(await page.locator('.aside').textContent()).toContain('Of 2 contacts no article says where.');
    await page.context().close();
  });

  it('a click on a mark shows its contacts, and keeps them where that is wanted', async () => {
    const { page } = await opened(here.chrome, here.server, '/map');
    await page.getByRole('button', { name: 'Geneva, Switzerland: 1 contact' }).click();
    await expect.poll(() => inAddress(page, 'picked')).toEqual(['Geneva, Switzerland']);
    const panel = page.getByRole('region', { name: 'What was picked' });
    await panel.getByText('Geneva, Switzerland').first().waitFor();
    await expect.poll(() => panel.locator('.card').count()).toBe(1);
    await panel.getByRole('button', { name: 'Only these' }).click();
    await expect.poll(() => inAddress(page, 'place')).toEqual(['Geneva, Switzerland']);
    await expect.poll(() => page.locator('.result').textContent()).toBe('1 contact suit what is chosen');
    await page.getByRole('link', { name: 'Chronology' }).click();
    await page.locator('.card').first().waitFor();
    expect(inAddress(page, 'place')).toEqual(['Geneva, Switzerland']);
    await page.context().close();
  });

  it('is gone through with the keyboard alone', async () => {
    const { page } = await opened(here.chrome, here.samples, '/map');
    const marks = page.locator('.map .mark');
    await marks.first().waitFor();
    expect(await page.locator('.map .mark[tabindex="0"]').count()).toBe(1);
    await page.locator('.map .mark[tabindex="0"]').focus();
    const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
    const before = await focused();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(focused).not.toBe(before);
    const frame = () => page.locator('.map > svg').getAttribute('viewBox');
    const whole = await frame();
    await page.keyboard.press('+');
    await expect.poll(frame).not.toBe(whole);
    await page.keyboard.press('0');
    await expect.poll(frame).toBe(whole);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'What was picked' }).waitFor();
    await page.context().close();
  });

  it('is moved by dragging, and a drag is no click', async () => {
    const { page } = await opened(here.chrome, here.server, '/map');
    const frame = () => page.locator('.map > svg').getAttribute('viewBox');
    const whole = await frame();
    const box = await page.getByRole('button', { name: 'Geneva, Switzerland: 1 contact' }).boundingBox();
    if (!box) throw new Error('no mark');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(frame).not.toBe(whole);
    const before = await frame();
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(frame).not.toBe(before);
    expect(inAddress(page, 'picked')).toEqual([]);
    await page.context().close();
  });

  it('has a table that can be sorted, with its order in the address', async () => {
    const { page } = await opened(here.chrome, here.samples, '/map?show=table');
    const caption = 'Places, by how many contacts took place there';
    await page.getByRole('button', { name: 'Place', exact: true }).click();
    await page.getByRole('button', { name: 'Place', exact: false }).first().click();
    await expect.poll(() => inAddress(page, 'sort')).toEqual(['place']);
    const names = await columnOf(page, caption, 1);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain('Place');
    await page.context().close();
  });

  it('is saved as SVG, PNG and CSV', async () => {
    const { page } = await opened(here.chrome, here.server, '/map');
    await page.locator('.map .mark').first().waitFor();
    const svg = await saved(page, 'SVG');
    expect(svg.name).toBe('map.svg');
    expect(svg.bytes.toString()).toMatch(/^<svg[^>]+xmlns.*Where contacts took place.*Geneva.*GeoNames/s);
    expect(svg.bytes.toString()).not.toMatch(/<script|href=|class=/);
    const png = await saved(page, 'PNG');
    expect(png.bytes.subarray(0, 4)).toEqual(PNG);
    const csv = (await saved(page, 'CSV')).bytes.toString();
    expect(csv).toContain('"Geneva, Switzerland",1,a city,46.2,6.15');
    expect(csv).toContain('Switzerland,1,the country alone is told,,');
    await page.context().close();
  });

  it('says so where nothing suits', async () => {
    const { page } = await opened(here.chrome, here.server, '/map?q=unwritten');
    await expect.poll(() => page.locator('.none').textContent()).toContain('No contact suits all of this');
    await page.context().close();
  });
});
