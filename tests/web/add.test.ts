import { expect, it } from 'vitest';
import { article } from '../../src/cli/testing/run.js';
import { inBrowser, opened, served, violations } from './harness.js';

inBrowser('adding articles in the browser', { server: {} }, (here) => {
  it('begins in an empty case that explains itself', async () => {
    const { page } = await opened(here.chrome, here.server, '/');
    await page.getByText('This case is empty').waitFor();
    await page.getByRole('link', { name: 'Add articles' }).click();
    await page.getByText('This page may only look').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('offers the samples, reads them at one press, and shows what they tell', async () => {
    const server = await served({});
    try {
      const { page, complaints } = await opened(here.chrome, server, '/', { mayWrite: true });
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Try it on the sample articles' }).press('Enter');
      await page.locator('.card').first().waitFor();
      await expect.poll(() => page.locator('.result').textContent()).toMatch(/^\d\d contacts/);
      expect(await page.getByText('This case is empty').count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    } finally {
      await server.end();
    }
  });

  it('keeps what is chosen, tells the trouble with what cannot be read, and leads to what is new', async () => {
    const { page, complaints } = await opened(here.chrome, here.server, '/add', { mayWrite: true });
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
    const { page } = await opened(here.chrome, here.server, '/add', { mayWrite: true });
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

  it('asks for links that are pasted, and says why it does not ask for one', async () => {
    const { page, complaints } = await opened(here.chrome, here.server, '/add', { mayWrite: true });
    const pasted = page.getByRole('textbox', { name: /paste the text/ });
    await pasted.fill('http://127.0.0.1/a\nhttp://169.254.169.254/b\n');
    await page.getByText('2 links').waitFor();
    await page.getByRole('button', { name: 'Ask for these links' }).click();
    await page.getByText('0 added, 0 there already, 2 with trouble').waitFor();
    await page.getByText(/127\.0\.0\.1 is no address of the public internet/).waitFor();
    await pasted.fill('Aldane met Morvic. See http://127.0.0.1/a');
    await page.getByRole('button', { name: 'Add this text' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
