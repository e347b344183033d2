import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser, CHROMIUM, opened, type Served, served, SIZES, THEMES, violations } from './harness.js';

describe.skipIf(CHROMIUM === undefined)('the browser app', () => {
  let chrome: Browser;
  let server: Served;
  let disputed: { id: string; article: string };

  beforeAll(async () => {
    [chrome, server] = await Promise.all([browser(), served()]);
    disputed = await aDisputedContact(server.address);
  });
  afterAll(async () => {
    await chrome.close();
    await server.end();
  });

  const PAGES: readonly (readonly [string, () => string, string])[] = [
    ['the chronology', () => '/', 'Chronology'],
    ['a contact', () => `/contacts/${disputed.id}`, 'What the accounts say'],
    ['an article', () => `/articles/${disputed.article}`, 'Contacts told here'],
    ['an address that is not there', () => '/nowhere', 'There is no such page'],
  ];
  for (const [name, at, heading] of PAGES)
    for (const theme of THEMES)
      for (const [size, viewport] of Object.entries(SIZES))
        it(`shows ${name} without a fault in ${theme} colours at the size of a ${size}`, async () => {
          const { page, complaints } = await opened(chrome, server, at(), { colorScheme: theme, viewport });
          await page.getByRole('heading', { name: heading, exact: false }).first().waitFor({ state: 'attached' });
          expect(await violations(page)).toEqual([]);
          expect(complaints).toEqual([]);
          const sideways = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect(sideways).toBe(0);
          await page.context().close();
        });
});

async function aDisputedContact(address: string): Promise<{ id: string; article: string }> {
  const page = (await (await fetch(`${address}/api/contacts?state=disputed`)).json()) as { contacts: { id: string }[] };
  const id = page.contacts[0]?.id ?? '';
  const { contact } = (await (await fetch(`${address}/api/contacts/${id}`)).json()) as {
    contact: { accounts: { article: string }[] };
  };
  return { id, article: contact.accounts[0]?.article ?? '' };
}
