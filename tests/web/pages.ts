/** What tests of the browser do again and again on a page. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Opened, opened, type Served } from './harness.js';

/** A page of one who may decide, and has said a name. */
export async function openedBy(
  by: string,
  from: Browser,
  server: Served,
  at: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const told = await opened(from, server, at, { ...options, mayWrite: true });
  await told.page.evaluate(`localStorage.setItem('readout-decider', ${JSON.stringify(by)})`);
  await told.page.reload();
  await told.page.waitForLoadState('networkidle');
  return told;
}

/** Waits until the page says that a decision was kept. */
export function kept(page: Page, by = 'Ana Lund'): Promise<void> {
  return page.locator('.toast', { hasText: `Kept, by ${by}` }).waitFor();
}

/** Takes back what the page has just said to have kept. */
export async function undo(page: Page): Promise<void> {
  await kept(page);
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await page.locator('.toast', { hasText: 'akes back' }).waitFor();
}

/** What the server's API gives. */
export async function asked<T>({ address }: Pick<Served, 'address'>, at: string): Promise<T> {
  return (await (await fetch(address + at)).json()) as T;
}

/** By how much the page is wider than the screen. */
export async function sideways(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}
