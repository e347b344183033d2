import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { CHROMIUM, inBrowser, opened, SIZES, THEMES, violations } from './harness.js';
import { asked, openedBy, sideways } from './pages.js';

inBrowser('the browser app', { server: null }, (here) => {
  let ids: { contact: string; article: string; person: string };
  beforeAll(async () => {
    if (CHROMIUM !== undefined) ids = await idsIn(here.server);
  });

  const PAGES: readonly (readonly [string, () => string, string])[] = [
    ['the chronology', () => '/', 'Chronology'],
    ['a contact', () => `/contacts/${ids.contact}`, 'What the accounts say'],
    ['an article', () => `/articles/${ids.article}`, 'Contacts told here'],
    ['a person', () => `/entities/${ids.person}`, 'Names'],
    ['the outlets', () => '/outlets', 'Which outlets tell of whom'],
    ['what was left out', () => '/outlets?without=The+Harbour+Post', 'Which outlets tell of whom'],
    ['adding', () => '/add', 'Add articles'],
    ['the decisions', () => '/decisions', 'Decisions'],
    ['an address that is not there', () => '/nowhere', 'There is no such page'],
  ];
  for (const [name, at, heading] of PAGES)
    for (const theme of THEMES)
      for (const [size, viewport] of Object.entries(SIZES))
        it(`shows ${name} without a fault in ${theme} colours at the size of a ${size}`, async () => {
          const { page, complaints } = await opened(here.chrome, here.server, at(), { colorScheme: theme, viewport });
          await page.getByRole('heading', { name: heading, exact: false }).first().waitFor({ state: 'attached' });
          expect(await violations(page)).toEqual([]);
          expect(complaints).toEqual([]);
          expect(await sideways(page)).toBe(0);
          await page.context().close();
        });

  /** Each with the page that it opens on and what opens it. */
  const DIALOGS: readonly (readonly [string, () => string, (page: Page) => Promise<void>])[] = [
    ['split', () => `/contacts/${ids.contact}`, (page) => page.keyboard.press('s')],
    ['join', () => `/contacts/${ids.contact}`, (page) => page.keyboard.press('j')],
    ['part of', () => `/contacts/${ids.contact}`, (page) => page.keyboard.press('v')],
    ['reject', () => `/contacts/${ids.contact}`, (page) => page.keyboard.press('x')],
    ['keys', () => `/contacts/${ids.contact}`, (page) => page.keyboard.press('?')],
    ['misread', () => `/contacts/${ids.contact}`, misread],
    ['missed', () => `/articles/${ids.article}`, (page) => page.keyboard.press('n')],
    ['statement', () => `/articles/${ids.article}`, statement],
    ['means', () => `/articles/${ids.article}`, means],
    ['join people', () => `/entities/${ids.person}`, (page) => page.keyboard.press('j')],
    ['split a person', () => `/entities/${ids.person}`, (page) => page.keyboard.press('s')],
    ['rename', () => `/entities/${ids.person}`, (page) => page.keyboard.press('n')],
  ];
  for (const theme of THEMES)
    for (const [size, viewport] of Object.entries(SIZES))
      it(`opens every dialog without a fault in ${theme} colours at the size of a ${size}`, async () => {
        const { page, complaints } = await openedBy('Ana Lund', here.chrome, here.server, '/', {
          colorScheme: theme,
          viewport,
        });
        const faults: string[] = [];
        for (const [name, at, open] of DIALOGS) {
          await page.goto(here.server.address + at());
          await page.waitForLoadState('networkidle');
          await open(page);
          await page.getByRole('dialog').waitFor();
          await page.waitForLoadState('networkidle');
          faults.push(...(await violations(page)).map((fault) => `${name}: ${fault}`));
          if ((await sideways(page)) > 0) faults.push(`${name}: too wide`);
          await page.keyboard.press('Escape');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
        expect([...faults, ...complaints]).toEqual([]);
        await page.context().close();
      }, 120_000);

  it('has its views behind one button on a phone, and closes them when one is chosen or left', async () => {
    const { page } = await opened(here.chrome, here.server, '/?q=trump', { viewport: SIZES.phone });
    const link = page.getByRole('link', { name: 'Timeline' });
    const button = page.getByRole('button', { name: 'Views: Chronology' });
    expect(await link.isVisible()).toBe(false);
    await button.click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await link.click();
    await page.getByRole('button', { name: 'Views: Timeline' }).waitFor();
    expect(await link.isVisible()).toBe(false);
    expect(new URL(page.url()).searchParams.get('q')).toBe('trump');
    await page.context().close();
  });

  it('shows a contact on a phone no wider than that, however many tell of it', async () => {
    const { contacts } = await asked<{ contacts: { id: string; accounts: number }[] }>(
      here.server,
      '/api/contacts?q=havana',
    );
    const most = contacts.toSorted((a, b) => b.accounts - a.accounts)[0];
    expect(most?.accounts).toBeGreaterThan(2);
    const { page } = await openedBy('Ana Lund', here.chrome, here.server, `/contacts/${most?.id ?? ''}`, {
      viewport: SIZES.phone,
    });
    await page.getByRole('group', { name: 'Table of the accounts' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.accounts thead th').count()).toBeGreaterThan(2);
    expect(await sideways(page)).toBe(0);
    await page.context().close();
  });

  it('follows the colours of the system, until a reader chooses others', async () => {
    const { page } = await opened(here.chrome, here.server, '/', { colorScheme: 'light' });
    const ground = (): Promise<unknown> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(ground).not.toBe(light);
    await page.getByRole('button', { name: /Change to light/ }).click();
    await expect.poll(ground).toBe(light);
    await page.reload();
    await page.getByRole('button', { name: /Colours: light/ }).waitFor();
    expect(await ground()).toBe(light);
    await page.context().close();
  });

  it('has no two buttons of one name in the lists of an article and of a contact', async () => {
    const { page } = await openedBy('Ana Lund', here.chrome, here.server, `/articles/${ids.article}`);
    for (const at of [`/articles/${ids.article}`, `/contacts/${ids.contact}`]) {
      await page.goto(here.server.address + at);
      await page.waitForLoadState('networkidle');
      const names = (await page.locator('main button').allTextContents()).map((name) =>
        name.replace(/\s+/g, ' ').trim(),
      );
      expect(names.length).toBeGreaterThan(4);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
    await page.context().close();
  });
});

async function misread(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Misread/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Correct Who' }).click();
}

async function statement(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /Statements/ }).check();
  await page.locator('.segment.l-statement').first().press('Enter');
  await page.getByRole('button', { name: 'Correct who said it' }).first().click();
}

async function means(page: Page): Promise<void> {
  await page.locator('.segment.l-person').first().press('Enter');
  await page.getByRole('button', { name: 'Means another here' }).first().click();
}

/** A contact that is told differently, an article of it with statements, and a person of several articles. */
async function idsIn(server: { readonly address: string; readonly token: string }) {
  type Contacts = { contacts: { id: string }[] };
  type Told = { contact: { accounts: { article: string }[] } };
  const { contacts } = await asked<Contacts>(server, '/api/contacts?state=disputed');
  const contact = contacts[0]?.id ?? '';
  const { contact: told } = await asked<Told>(server, `/api/contacts/${contact}`);
  const facets = await asked<{ values: { value: string }[] }[]>(server, '/api/contacts/facets?facet=person');
  const article = told.accounts[0]?.article ?? '';
  const { statements } = await asked<{ statements: unknown[] }>(server, `/api/articles/${article}`);
  expect(statements.length).toBeGreaterThan(0);
  return { contact, article, person: facets[0]?.values[0]?.value ?? '' };
}
