import type { BrowserContextOptions } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, type Opened, SIZES, violations } from './harness.js';
import { asked, openedBy, undo } from './pages.js';

const article = (day: number, name: string, more = ''): string => `Ministers meet in Cairo

CAIRO, ${day} March 2031 – Norwegian Foreign Minister ${name} met Egyptian Foreign Minister Ilse Morvic in Cairo on ${day} March 2031.

"The strait stays open," ${name.split(' ').at(-1)} said after their consultations.${more}
`;
const PATIENCE = { timeout: 20_000 };
const MISSED = 'an hour of whispering on the quay';

inBrowser(
  'deciding on articles, people and organisations in the browser',
  {
    server: {
      'a.txt': article(2, 'Karel Aldane', ` There was ${MISSED}.`),
      'b.txt': article(9, 'Karel Aldane'),
      'c.txt': article(16, 'Oskar Brevik'),
    },
  },
  (here) => {
    const people = async (): Promise<{ value: string; name: string }[]> => {
      type Facets = { values: { value: string; name: string }[] }[];
      return (await asked<Facets>(here.server, '/api/contacts/facets?facet=person'))[0]?.values ?? [];
    };
    const firstArticle = async (): Promise<string> => {
      const { contacts } = await asked<{ contacts: { id: string }[] }>(here.server, '/api/contacts');
      type View = { contact: { accounts: { article: string }[] } };
      const { contact } = await asked<View>(here.server, `/api/contacts/${contacts[0]?.id}`);
      return contact.accounts[0]?.article ?? '';
    };
    const openedAt = (at: string, options: BrowserContextOptions = {}): Promise<Opened> =>
      openedBy('Ana Lund', here.chrome, here.server, at, options);

    it('adds a contact that was missed from the words that are selected', async () => {
      const { page, complaints } = await openedAt(`/articles/${await firstArticle()}`);
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
        const { page } = await openedAt(`/articles/${await firstArticle()}`, { viewport });
        await page.getByRole('button', { name: /^misread\?/ }).click();
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

    it('says whom a name means here', async () => {
      const { page } = await openedAt(`/articles/${await firstArticle()}`);
      await page.locator('.segment.l-person', { hasText: 'Aldane' }).first().click();
      await page.getByRole('button', { name: 'Means another here' }).first().click();
      const dialog = page.getByRole('dialog', { name: /mean here/ });
      await dialog.getByRole('searchbox').fill('brev');
      await dialog.getByRole('radio', { name: /Oskar Brevik/ }).check();
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Decide' }).click();
      await undo(page);
      await page.context().close();
    });

    it('says who said a statement, and at which contact', async () => {
      const { page, complaints } = await openedAt(`/articles/${await firstArticle()}`);
      await page.getByRole('checkbox', { name: /Statements/ }).check();
      await page.locator('.segment.l-statement').first().click();
      await page.getByRole('button', { name: 'Correct who said it' }).first().click();
      const said = page.getByRole('dialog', { name: 'Who said this, and where?' });
      await said.getByRole('combobox', { name: /^Speaker/ }).fill('Ilse Morvic');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.locator('.toast', { hasText: 'speaker Ilse Morvic' }).waitFor();
      await said.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Correct who said it' }).first().click();
      const where = said.getByRole('combobox', { name: 'Said at' });
      const options = await where.getByRole('option').allTextContents();
      expect(options.length).toBeGreaterThan(1);
      const now = await where.inputValue();
      await where.selectOption({ index: now === '' ? 1 : 0 });
      await said.getByRole('button', { name: 'Set where' }).click();
      await said.waitFor({ state: 'detached' });
      await undo(page);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('leads from a statement on the page of its contact to the form that corrects it', async () => {
      const { contacts } = await asked<{ contacts: { id: string }[] }>(here.server, '/api/contacts');
      const { page, complaints } = await openedAt(`/contacts/${contacts[0]?.id}`);
      await page
        .locator('.renderings')
        .getByRole('button', { name: /^Correct/ })
        .first()
        .click();
      const said = page.getByRole('dialog', { name: 'Who said this, and where?' });
      await said.getByRole('button', { name: 'Not known' }).click();
      await page.locator('.renderings .decided-note', { hasText: 'Ana Lund' }).first().waitFor();
      await undo(page);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('lets a contact be put right from its words in the text', async () => {
      const { page } = await openedAt(`/articles/${await firstArticle()}`);
      const words = page.locator('.segment.l-contact').first();
      await words.press('Enter');
      await page
        .locator('.told')
        .getByRole('button', { name: /^Misread/ })
        .click();
      await page.getByRole('dialog', { name: 'What this article says' }).waitFor();
      await page.keyboard.press('Escape');
      // What is set apart goes on in its line.
      await page.locator('.segment.l-contact.chosen').first().waitFor();
      const shown = "getComputedStyle(document.querySelector('.segment.l-contact.chosen')).display";
      expect(await page.evaluate(shown)).toBe('inline');
      await page.context().close();
    });

    it('joins two people, renames them, and splits by article, by keyboard', async () => {
      const id = (await people()).find(({ name }) => name === 'Karel Aldane')?.value ?? '';
      const { page, complaints } = await openedAt(`/entities/${id}`);
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
      await dialog
        .getByRole('checkbox', { name: /Ministers meet in Cairo.* as / })
        .first()
        .waitFor();
      await dialog.getByRole('checkbox').first().focus();
      await page.keyboard.press('Space');
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Split' }).click();
      await expect.poll(async () => (await people()).length, PATIENCE).toBe(4);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  },
);
