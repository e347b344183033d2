import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '../../src/cli/testing/run.js';
import { browser, CHROMIUM, opened, type Served, served, violations } from './harness.js';

describe.skipIf(CHROMIUM === undefined)('adding articles in the browser', () => {
  let chrome: Browser;
  let server: Served;

  beforeAll(async () => {
    [chrome, server] = await Promise.all([browser(), served({})]);
  });
  afterAll(async () => {
    await chrome.close();
    await server.end();
  });

  it('begins in an empty case that explains itself', async () => {
    const { page } = await opened(chrome, server, '/');
    await page.getByText('This case is empty').waitFor();
    await page.getByRole('link', { name: 'Add articles' }).click();
    await page.getByText('This page may only look').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('keeps what is chosen, tells the trouble with what cannot be read, and leads to what is new', async () => {
    const { page, complaints } = await opened(chrome, server, '/add', { mayWrite: true });
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from(article(1)) },
        { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
        { name: 'broken.jsonl', mimeType: 'application/json', buffer: Buffer.from('{"text": \n') },
      ]);
    await page.getByText('1 added, 0 there already, 2 with trouble').waitFor();
    await page.getByText(/empty\.txt: .*empty/).waitFor();
    await page
      .getByText(/broken\.jsonl/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'To the chronology' }).click();
    await page.locator('.card', { hasText: 'Karel Aldane' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps a text that is pasted, with what is known of it, once', async () => {
    const { page } = await opened(chrome, server, '/add', { mayWrite: true });
    await page.getByText('What is known of all of them').click();
    await page.getByRole('textbox', { name: 'Outlet' }).fill('Harbour Post');
    for (const told of ['1 added, 0 there already', '0 added, 1 there already']) {
      await page.getByRole('textbox', { name: /paste the text/ }).fill(article(5));
      await page.getByRole('button', { name: 'Add this text' }).click();
      await page.getByText(told).waitFor();
    }
    await page.getByRole('link', { name: /pasted/ }).click();
    await expect.poll(() => page.locator('.article header .outlet').textContent()).toBe('Harbour Post');
    await page.context().close();
  });

  it('shows a hostile article as text', async () => {
    const hostile = `${article(7)}\n<script>document.title = 'taken'</script> <img src=x onerror="document.title='taken'"> \u202Egnitirw‏ שלום\n`;
    const { page, complaints } = await opened(chrome, server, '/add', { mayWrite: true });
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([{ name: '<b onclick=x>.txt', mimeType: 'text/plain', buffer: Buffer.from(hostile) }]);
    await page.getByText('1 added').waitFor();
    await page.locator('.progress a').first().click();
    await page.getByText("<script>document.title = 'taken'</script>", { exact: false }).first().waitFor();
    expect(await page.title()).not.toBe('taken');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
