import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, type Opened, opened, SIZES, violations } from './harness.js';
import { asked, kept, openedBy, undo } from './pages.js';

inBrowser('deciding in the browser', { server: null }, (here) => {
  const contact = async (least = 1, isWanted = (_kind: string): boolean => true): Promise<string> => {
    type Cards = { contacts: { id: string; kind: string; accounts: number; decided: unknown[] }[] };
    const { contacts } = await asked<Cards>(here.server, '/api/contacts?limit=200');
    const found = contacts.find((one) => one.accounts >= least && one.decided.length === 0 && isWanted(one.kind));
    if (!found) throw new Error(`no contact with ${least} accounts`);
    return found.id;
  };
  const openedAt = (at: string, options: BrowserContextOptions = {}): Promise<Opened> =>
    openedBy('Ana Lund', here.chrome, here.server, at, options);

  it('shows no actions without the token, and says how to get them', async () => {
    const { page } = await opened(here.chrome, here.server, `/contacts/${await contact()}`);
    await page.getByText('This page may only look').waitFor();
    expect(await page.getByRole('button', { name: /Confirm all|Correct|Reject/ }).count()).toBe(0);
    await page.context().close();
  });

  it('asks once who decides, and shows it from then on', async () => {
    const { page, complaints } = await opened(here.chrome, here.server, `/contacts/${await contact()}`, {
      mayWrite: true,
    });
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
      const { page, complaints } = await openedAt(`/contacts/${await contact()}`, { viewport });
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
    const { page } = await openedAt(`/contacts/${await contact()}`);
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

  it('says during which visit a contact was held, shows it, and takes it back', async () => {
    const { page, complaints } = await openedAt(`/contacts/${await contact(1, (kind) => kind !== 'visit')}`);
    await page.keyboard.press('v');
    const dialog = page.getByRole('dialog', { name: 'During which visit was it held?' });
    await dialog.getByRole('searchbox').fill('visit');
    const visit = dialog.getByRole('radio', { name: /visited Asmara/ }).first();
    const button = dialog.getByRole('button', { name: 'Part of it' });
    // What is found for the word takes the place of what stood there before.
    await expect.poll(() => visit.check().then(() => button.isEnabled())).toBe(true);
    expect(await violations(page)).toEqual([]);
    await button.click();
    await kept(page);
    await dialog.waitFor({ state: 'detached' });
    await page.locator('header .part', { hasText: 'Part of' }).waitFor();
    await page.locator('header .decided-value', { hasText: 'part of a visit' }).waitFor();
    await page.keyboard.press('v');
    await dialog.getByRole('button', { name: 'Part of none' }).click();
    await page.locator('header .decided-value', { hasText: 'part of no visit' }).waitFor();
    await undo(page);
    await page.locator('header .part', { hasText: 'Part of' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('corrects for whom somebody acted, on which side and as what, over the dialog that asks', async () => {
    const { page, complaints } = await openedAt(`/contacts/${await contact()}`);
    await page
      .getByRole('button', { name: /^Misread/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'What this article says' });
    await dialog.getByRole('button', { name: 'Correct Who' }).click();
    const set = async (field: string, decided: string): Promise<void> => {
      await dialog
        .getByRole('button', { name: new RegExp(`^Set ${field}`) })
        .first()
        .click();
      // The message lies over the dialog, and can be reached there.
      await dialog.locator('.toast', { hasText: decided }).getByRole('button', { name: 'Undo' }).click({ trial: true });
      await dialog.locator('.decided-value', { hasText: decided }).first().waitFor();
    };
    await dialog
      .getByRole('textbox', { name: /^Acts for/ })
      .first()
      .fill('Brevania');
    await set('acts for', 'Brevania');
    await dialog.getByRole('combobox', { name: /^Side/ }).first().selectOption('host');
    await set('side', 'host');
    await dialog.getByRole('combobox', { name: /^Is/ }).first().selectOption('delegation');
    await set('is', 'delegation');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Correct News or background' }).click();
    await dialog.getByRole('combobox', { name: 'News or background' }).selectOption('background');
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await dialog.locator('.decided-value', { hasText: 'background' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps what was written in a dialog when the server does not answer', async () => {
    const { page } = await openedAt(`/contacts/${await contact()}`);
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog', { name: 'This is no contact' });
    await dialog.getByRole('textbox').fill('a figure of speech');
    await page.route('**/api/decisions', (route) => route.abort());
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await dialog.locator('.toast', { hasText: 'Nothing was decided' }).waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('a figure of speech');
    await page.context().close();
  });

  it('splits accounts off, by keyboard alone, and joins them again', async () => {
    const { page, complaints } = await openedAt(`/contacts/${await contact(2)}`);
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
    const { page } = await openedAt(`/contacts/${id}`);
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
    const { page } = await openedAt(`/contacts/${await contact()}`);
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
    const { page, complaints } = await openedAt('/decisions');
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
    const { page } = await openedAt(`/contacts/${await contact()}`);
    await page.keyboard.press('c');
    await kept(page);
    await here.server.kill();
    await page.keyboard.press('c');
    await page.locator('.toast', { hasText: 'Nothing was decided' }).waitFor();
    await page.locator('.banner', { hasText: 'Readout does not answer' }).waitFor();
    await here.server.restart();
    await page.locator('.banner').waitFor({ state: 'detached' });
    await page.locator('.decided-value', { hasText: 'Confirmed' }).first().waitFor();
    expect(await page.locator('.decided-value').first().textContent()).toContain('by Ana Lund');
    await page.context().close();
  });
});
