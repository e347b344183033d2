import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, opened } from './harness.js';

inBrowser('the chronology in the browser', { server: null }, (here) => {
  const result = (page: Page) => page.locator('.result');

  it('is narrowed by a person, keeps that in the address, and widens again', async () => {
    const { page } = await opened(here.chrome, here.server, '/');
    const all = await result(page).textContent();
    await page.getByRole('checkbox', { name: /Barack Obama/ }).check();
    await expect.poll(() => result(page).textContent()).toMatch(/suit what is chosen/);
    expect(new URL(page.url()).search).toMatch(/^\?person=p[0-9a-f]+$/);
    const others = async (): Promise<number | null> => {
      const cards = await page.locator('.card').allTextContents();
      return cards.length === 0 ? null : cards.filter((card) => !card.includes('Obama')).length;
    };
    await expect.poll(others).toBe(0);
    await page.getByRole('button', { name: /Take out People Barack Obama/ }).click();
    await expect.poll(() => result(page).textContent()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('opens at an address as it was left', async () => {
    const { page } = await opened(here.chrome, here.server, '/?kind=call&kind=letter');
    await page.locator('.card').first().waitFor();
    await expect.poll(() => page.getByRole('checkbox', { name: /Phone call/ }).isChecked()).toBe(true);
    expect((await page.locator('.card').allTextContents()).length).toBeGreaterThan(0);
    await page.context().close();
  });

  it('finds words, and says so where there are none', async () => {
    const { page } = await opened(here.chrome, here.server, '/');
    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('reykjavik');
    await expect.poll(() => new URL(page.url()).search).toBe('?q=reykjavik');
    await page.locator('.card', { hasText: 'Reykjavik' }).first().waitFor();
    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('nobody wrote this');
    await page.getByText('No contact suits all of this').waitFor();
    await page.context().close();
  });

  it('keeps a range that is drawn over the bars, and one that is set with keys', async () => {
    const { page } = await opened(here.chrome, here.server, '/');
    const box = await page.locator('.bars svg').boundingBox();
    if (!box) throw new Error('there are no bars');
    await page.mouse.move(box.x + box.width * 0.8, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.99, box.y + 20);
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toMatch(/^\d{4}-01-01$/);
    const before = new URL(page.url()).searchParams.get('from') ?? '';
    await page.getByRole('slider', { name: 'First day' }).press('ArrowRight');
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBe(before);
    await page.context().close();
  });

  it('leads to a contact and from there to the words of an article, by keys alone', async () => {
    const { page } = await opened(here.chrome, here.server, '/?state=disputed');
    await page.locator('.card h3 a').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What the accounts say' }).waitFor();
    expect(await page.evaluate('document.activeElement?.id')).toBe('main');
    await page.locator('th .teller').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.segment.chosen').first().waitFor();
    await page.locator('.segment.l-person').first().press('Enter');
    await page
      .getByText(/one of the names of/)
      .first()
      .waitFor();
    await page.context().close();
  });
});
