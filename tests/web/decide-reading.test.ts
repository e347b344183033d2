import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser, CHROMIUM, opened, type Served, served, SIZES, violations } from './harness.js';

const article = (day: number, name: string, more = ''): string => `Ministers meet in Cairo

CAIRO, ${day} March 2031 – Norwegian Foreign Minister ${name} met Egyptian Foreign Minister Ilse Morvic in Cairo on ${day} March 2031.

"The strait stays open," ${name.split(' ').at(-1)} said after their consultations.${more}
`;
const PATIENCE = { timeout: 20_000 };
const MISSED = 'an hour of whispering on the quay';

describe.skipIf(CHROMIUM === undefined)('deciding on articles, people and organisations in the browser', () => {
  let chrome: Browser;
  let server: Served;

  beforeAll(async () => {
    [chrome, server] = await Promise.all([
      browser(),
      served({
        'a.txt': article(2, 'Karel Aldane', ` There was ${MISSED}.`),
        'b.txt': article(9, 'Karel Aldane'),
        'c.txt': article(16, 'Oskar Brevik'),
      }),
    ]);
  });
  afterAll(async () => {
    await chrome.close();
    await server.end();
  });

  const asked = async <T>(at: string): Promise<T> => (await (await fetch(server.address + at)).json()) as T;
  const people = async (): Promise<{ value: string; name: string }[]> => {
    const facets = await asked<{ values: { value: string; name: string }[] }[]>('/api/contacts/facets?facet=person');
    return facets[0]?.values ?? [];
  };
  const firstArticle = async (): Promise<string> => {
    const { contacts } = await asked<{ contacts: { id: string }[] }>('/api/contacts');
    const { contact } = await asked<{ contact: { accounts: { article: string }[] } }>(
      `/api/contacts/${contacts[0]?.id}`,
    );
    return contact.accounts[0]?.article ?? '';
  };
  const named = async (page: Page): Promise<void> => {
    await page.evaluate(`localStorage.setItem('readout-decider', 'Ana Lund')`);
    await page.reload();
    await page.waitForLoadState('networkidle');
  };
  const undo = async (page: Page): Promise<void> => {
    await page.locator('.toast', { hasText: 'Kept, by Ana Lund' }).waitFor();
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.toast', { hasText: 'akes back' }).waitFor();
  };

  it('adds a contact that was missed from the words that are selected', async () => {
    const { page, complaints } = await opened(chrome, server, `/articles/${await firstArticle()}`, { mayWrite: true });
    await named(page);
    expect(await page.evaluate(`window.find(${JSON.stringify(MISSED)})`)).toBe(true);
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'A contact that was missed' });
    expect(await dialog.getByRole('textbox', { name: /words that tell/ }).inputValue()).toBe(MISSED);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: /Who took part/ }).fill('Karel Aldane\nIlse Morvic');
    await dialog.getByRole('button', { name: 'Add it' }).click();
    await page.locator('.note').nth(1).waitFor();
    await undo(page);
    await page.locator('.note').nth(1).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  for (const [size, viewport] of Object.entries(SIZES))
    it(`puts right what an article was misread to say (${size})`, async () => {
      const { page } = await opened(chrome, server, `/articles/${await firstArticle()}`, { mayWrite: true, viewport });
      await named(page);
      await page.getByRole('button', { name: 'misread?' }).click();
      const dialog = page.getByRole('dialog', { name: 'What this article says' });
      await dialog.getByRole('button', { name: /^Correct.*Kind/ }).click();
      await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('call');
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Decide' }).click();
      await dialog.locator('.decided-value', { hasText: 'Phone call' }).waitFor();
      await page.keyboard.press('Escape');
      await undo(page);
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.context().close();
    });

  it('says whom a name means here, and who said a statement', async () => {
    const { page } = await opened(chrome, server, `/articles/${await firstArticle()}`, { mayWrite: true });
    await named(page);
    await page.locator('.segment.l-person', { hasText: 'Aldane' }).first().click();
    await page.getByRole('button', { name: 'Means another here' }).first().click();
    const dialog = page.getByRole('dialog', { name: /mean here/ });
    await dialog.getByRole('searchbox').fill('brev');
    await dialog.getByRole('radio', { name: /Oskar Brevik/ }).check();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Decide' }).click();
    await undo(page);
    await page.getByRole('checkbox', { name: /Statements/ }).check();
    await page.locator('.segment.l-statement').first().click();
    await page.getByRole('button', { name: 'Correct who said it' }).first().click();
    const said = page.getByRole('dialog', { name: 'Who said this?' });
    await said.getByRole('combobox').fill('Ilse Morvic');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.toast', { hasText: 'speaker Ilse Morvic' }).waitFor();
    await page.context().close();
  });

  it('joins two people, renames them, and splits by article, by keyboard', async () => {
    const id = (await people()).find(({ name }) => name === 'Karel Aldane')?.value ?? '';
    const { page, complaints } = await opened(chrome, server, `/entities/${id}`, { mayWrite: true });
    await named(page);
    await page.keyboard.press('j');
    const dialog = page.getByRole('dialog');
    await page.keyboard.type('brevik');
    await dialog.getByRole('radio', { name: /Oskar Brevik/ }).check();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Join' }).click();
    await expect.poll(async () => (await people()).length, PATIENCE).toBe(2);
    await undo(page);
    await expect.poll(async () => (await people()).length, PATIENCE).toBe(3);
    await page.keyboard.press('n');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Karel F. Aldane');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Karel F. Aldane' }).waitFor();
    await page.locator('.decided-value', { hasText: 'Karel F. Aldane' }).waitFor();
    await page.keyboard.press('s');
    await dialog.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Split' }).click();
    await expect.poll(async () => (await people()).length, PATIENCE).toBe(4);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
