import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser, CHROMIUM, opened, type Served, served, SIZES, violations } from './harness.js';

describe.skipIf(CHROMIUM === undefined)('deciding in the browser', () => {
  let chrome: Browser;
  let server: Served;

  beforeAll(async () => {
    [chrome, server] = await Promise.all([browser(), served()]);
  });
  afterAll(async () => {
    await chrome.close();
    await server.end();
  });

  const contact = async (least = 1): Promise<string> => {
    const answer = await fetch(`${server.address}/api/contacts?limit=200`);
    const { contacts } = (await answer.json()) as { contacts: { id: string; accounts: number; decided: unknown[] }[] };
    const found = contacts.find((one) => one.accounts >= least && one.decided.length === 0);
    if (!found) throw new Error(`no contact with ${least} accounts`);
    return found.id;
  };
  const named = async (page: Page): Promise<void> => {
    await page.evaluate(`localStorage.setItem('readout-decider', 'Ana Lund')`);
    await page.reload();
    await page.waitForLoadState('networkidle');
  };
  const kept = (page: Page): Promise<void> => page.locator('.toast', { hasText: 'Kept, by Ana Lund' }).waitFor();

  it('shows no actions without the token, and says how to get them', async () => {
    const { page } = await opened(chrome, server, `/contacts/${await contact()}`);
    await page.getByText('This page may only look').waitFor();
    expect(await page.getByRole('button', { name: /Confirm all|Correct|Reject/ }).count()).toBe(0);
    await page.context().close();
  });

  it('asks once who decides, and shows it from then on', async () => {
    const { page, complaints } = await opened(chrome, server, `/contacts/${await contact()}`, { mayWrite: true });
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: 'Who decides?' });
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await dialog.waitFor();
    await page.keyboard.type('Ana Lund');
    await page.keyboard.press('Enter');
    await kept(page);
    await page.getByRole('button', { name: 'Change who decides: Ana Lund' }).waitFor();
    await page.locator('.decided-value', { hasText: 'Confirmed' }).first().waitFor();
    await page.keyboard.press('u');
    await page.locator('.decided-value').first().waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  for (const [size, viewport] of Object.entries(SIZES))
    it(`corrects a date in place, which is told as it is written, and takes it back (${size})`, async () => {
      const { page, complaints } = await opened(chrome, server, `/contacts/${await contact()}`, {
        mayWrite: true,
        viewport,
      });
      await named(page);
      await page.keyboard.press('d');
      const date = page.getByRole('combobox', { name: 'Date' });
      await date.fill('Tuesday');
      await page.getByText('This is no date yet.').waitFor();
      await date.fill('2031-03');
      await page.getByText('Means: March 2031.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('textbox', { name: /Why/ }).first().fill('the day is a guess');
      await page.keyboard.press('Enter');
      await kept(page);
      const value = page.locator('.decided-value', { hasText: 'March 2031' });
      await value.waitFor();
      expect(await value.textContent()).toMatch(/by Ana Lund, .*: the day is a guess/);
      await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
      await value.waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
      await page.context().close();
    });

  it('says that a place is not known, and who took part in which role', async () => {
    const { page } = await opened(chrome, server, `/contacts/${await contact()}`, { mayWrite: true });
    await named(page);
    await page.getByRole('button', { name: 'Correct the Place' }).click();
    await page.getByRole('button', { name: 'Not known' }).click();
    await page.locator('.decided-value', { hasText: 'unknown' }).waitFor();
    await page.getByRole('button', { name: 'Correct the Who' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Who else took part' }).fill('Ines Tarrow');
    await page.getByRole('textbox', { name: /^As/ }).fill('envoy');
    await page.keyboard.press('Enter');
    await page.locator('.took-part li', { hasText: 'Ines Tarrow' }).waitFor();
    await page.getByRole('button', { name: /Did not take part.*Ines Tarrow/ }).click();
    await page.locator('.took-part li', { hasText: 'Ines Tarrow' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('splits accounts off, by keyboard alone, and joins them again', async () => {
    const { page, complaints } = await opened(chrome, server, `/contacts/${await contact(2)}`, { mayWrite: true });
    await named(page);
    const columns = page.locator('.accounts thead th');
    const before = await columns.count();
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: /tell of something else/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Split', exact: true }).focus();
    await page.keyboard.press('Enter');
    await kept(page);
    await expect.poll(() => columns.count()).toBeLessThan(before);
    await page.keyboard.press('j');
    const dialog = page.getByRole('dialog', { name: /the same as this one/ });
    await dialog.getByRole('radio').first().check();
    await dialog.getByText('The other', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await expect.poll(() => columns.count()).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('rejects with a reason, leads to the chronology, and brings the contact back', async () => {
    const id = await contact();
    const { page } = await opened(chrome, server, `/contacts/${id}`, { mayWrite: true });
    await named(page);
    await page.keyboard.press('x');
    await page.getByRole('dialog', { name: 'This is no contact' }).getByRole('textbox').fill('a figure of speech');
    await page.keyboard.press('Enter');
    await kept(page);
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/contacts/${id}`);
    await page.locator('.facts').waitFor();
    await page.context().close();
  });

  it('shows the keys of the page, and lets them be turned off', async () => {
    const { page } = await opened(chrome, server, `/contacts/${await contact()}`, { mayWrite: true });
    await named(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys on this page' }).getByText('confirms all values').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Single keys act' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  it('lists every decision with how it stands, and takes one back from there', async () => {
    const { page, complaints } = await opened(chrome, server, '/decisions', { mayWrite: true });
    await named(page);
    const standing = page.locator('.decision.holds', { hasText: 'place unknown', hasNotText: 'Takes back' });
    await standing.getByRole('button', { name: /^Undo/ }).click();
    await standing.waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'undone' }).click();
    await page.locator('.decision.undone', { hasText: 'place unknown' }).waitFor();
    await expect.poll(() => page.url()).toContain('state=undone');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(SIZES.phone);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SIZES.phone.width);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps what was decided when the server is killed, and goes on when it is back', async () => {
    const { page } = await opened(chrome, server, `/contacts/${await contact()}`, { mayWrite: true });
    await named(page);
    await page.keyboard.press('c');
    await kept(page);
    await server.kill();
    await page.keyboard.press('c');
    await page.locator('.toast', { hasText: 'Nothing was decided' }).waitFor();
    await server.restart();
    await page.locator('.banner').waitFor({ state: 'detached' });
    await page.locator('.decided-value', { hasText: 'Confirmed' }).first().waitFor();
    expect(await page.locator('.decided-value').first().textContent()).toContain('by Ana Lund');
    await page.context().close();
  });
});
