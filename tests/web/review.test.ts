import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browser, CHROMIUM, inBrowser, opened, type Served, served, SIZES, THEMES, violations } from './harness.js';
import { sideways } from './pages.js';

type Log = {
  readonly total: number;
  readonly decisions: readonly {
    readonly act: string;
    readonly by: string;
    readonly says: string;
    readonly state: string;
  }[];
};

const question = (page: Page) => page.locator('#asked');
const asked = async (page: Page): Promise<string> => (await question(page).textContent()) ?? '';

describe.skipIf(CHROMIUM === undefined)('the review in the browser', () => {
  let chrome: Browser;
  let server: Served;
  beforeAll(async () => {
    chrome = await browser();
  });
  afterAll(() => chrome.close());
  beforeEach(async () => {
    server = await served();
  });
  afterEach(() => server.end());

  /** A page of the review, of one who has said a name already. */
  const reviewing = async (by: string, at = '/review'): Promise<{ page: Page; complaints: string[] }> => {
    const { page, complaints } = await opened(chrome, server, at, { mayWrite: true });
    await page.evaluate(`localStorage.setItem('readout-decider', ${JSON.stringify(by)})`);
    await page.reload();
    await question(page).waitFor();
    return { page, complaints };
  };
  /** Presses a key, and waits until another question is asked. */
  const press = async (page: Page, key: string): Promise<void> => {
    const before = await asked(page);
    await page.keyboard.press(key);
    await expect.poll(() => page.locator('#asked').textContent()).not.toBe(before);
  };
  const log = async (): Promise<Log> =>
    (await (await fetch(`${server.address}/api/decisions?limit=200`)).json()) as Log;
  const firstKey = async (): Promise<string> =>
    ((await (await fetch(`${server.address}/api/review?sort=doubts&limit=1`)).json()) as { items: { key: string }[] })
      .items[0]?.key ?? '';
  const total = async (): Promise<number> =>
    ((await (await fetch(`${server.address}/api/review?limit=0`)).json()) as { total: number }).total;
  const decided = (page: Page) => page.locator('.review-count');

  it('asks for the name once, answers with one key, and takes back', async () => {
    const { page, complaints } = await opened(chrome, server, '/review', { mayWrite: true });
    const first = await asked(page);
    await page.keyboard.press('d');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Lund');
    await page.keyboard.press('Enter');
    await expect.poll(() => asked(page)).not.toBe(first);
    await press(page, 'd');
    await press(page, '1');
    await expect
      .poll(async () => (await log()).decisions.map(({ act, by }) => `${act} ${by}`))
      .toEqual(['confirm Ana Lund', 'different Ana Lund', 'different Ana Lund']);
    await press(page, 'u');
    await expect
      .poll(async () => (await log()).decisions.map(({ act }) => act))
      .toEqual(['undo', 'confirm', 'different', 'different']);
    await press(page, 'u');
    await press(page, 'u');
    expect(await asked(page)).toBe(first);
    await expect.poll(async () => (await log()).decisions.filter(({ state }) => state === 'undone').length).toBe(3);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('chooses a version, says that none is known, and puts off what then comes last', async () => {
    const { page } = await reviewing('Ana Lund', '/review?sort=values');
    const first = await asked(page);
    await press(page, ' ');
    await press(page, '1');
    const version = (await page.locator('.versions li').nth(1).locator('.value').textContent()) ?? '';
    expect(version).not.toBe('');
    await press(page, '2');
    await press(page, 'x');
    await expect
      .poll(async () => (await log()).decisions.map(({ act }) => act))
      .toEqual(['correct', 'correct', 'confirm']);
    for (let left = 50; left > 0 && (await asked(page)) !== first; left--) await press(page, '1');
    expect(await asked(page)).toBe(first);
    await page.context().close();
  });

  it('keeps every decision through a reload in the middle, and goes on', async () => {
    const { page } = await reviewing('Ana Lund', '/review?sort=doubts');
    const before = await total();
    await press(page, '1');
    await press(page, '1');
    // The last answer is on its way, or not yet.
    await page.keyboard.press('1');
    await page.reload();
    await question(page).waitFor();
    await expect.poll(async () => (await log()).total).toBe(3);
    await expect.poll(total).toBeLessThanOrEqual(before - 3);
    await expect.poll(() => decided(page).textContent()).toMatch(/^3 of/);
    await press(page, '1');
    await expect.poll(async () => (await log()).total).toBe(4);
    await page.context().close();
  });

  it('loses nothing where two review the same questions at once', async () => {
    const [{ page: ana }, { page: bo }] = [await reviewing('Ana Lund'), await reviewing('Bo Lind')];
    const before = await total();
    for (let round = 0; round < 4; round++) await Promise.all([ana.keyboard.press('d'), bo.keyboard.press('d')]);
    await expect.poll(async () => (await ana.locator('.review-count').textContent()) ?? '').toMatch(/^[1-4] of/);
    await expect.poll(total).toBeLessThan(before);
    const deciders = async (): Promise<readonly string[]> =>
      [...new Set((await log()).decisions.map(({ by }) => by))].toSorted();
    await expect.poll(deciders).toEqual(['Ana Lund', 'Bo Lind']);
    const { decisions } = await log();
    expect(new Set(decisions.map(({ state }) => state))).toEqual(new Set(['holds']));
    await ana.context().close();
    await bo.context().close();
  });

  it('says that a question was answered meanwhile by somebody else, and takes no answer to it', async () => {
    const [{ page: ana }, { page: bo }] = [await reviewing('Ana Lund'), await reviewing('Bo Lind')];
    const first = await asked(ana);
    expect(await asked(bo)).toBe(first);
    await press(ana, 'd');
    await bo.getByText('This is not asked any more').waitFor();
    await bo.keyboard.press('s');
    expect(await asked(bo)).toBe(first);
    await press(bo, ' ');
    expect((await log()).total).toBe(1);
    await ana.context().close();
    await bo.context().close();
  });

  it('keeps answers while the server is gone, and sends them when it is back', async () => {
    const { page } = await reviewing('Ana Lund', '/review?sort=doubts');
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await press(page, '1');
    await answered;
    expect((await log()).total).toBe(1);
    await server.kill();
    await press(page, '1');
    await press(page, '1');
    await page.getByText('2 answers not kept yet').waitFor();
    await server.restart();
    // Whoever starts it anew opens the address that it prints.
    const beside = await page.context().newPage();
    await beside.goto(`${server.address}/#token=${server.token}`);
    await expect.poll(async () => (await log()).total, { timeout: 20_000 }).toBe(3);
    await expect.poll(() => page.locator('.review-told strong').count()).toBe(0);
    await press(page, '1');
    await expect.poll(async () => (await log()).total).toBe(4);
    await page.context().close();
  }, 60_000);

  it('sends what waits from any page that is open', async () => {
    const { page } = await reviewing('Ana Lund', '/review?sort=doubts');
    await server.kill();
    await press(page, '1');
    await page.getByText('1 answer not kept yet').waitFor();
    // A new start, as after the computer was turned off.
    await page.goto('about:blank');
    await server.restart();
    await page.goto(`${server.address}/decisions#token=${server.token}`);
    await expect.poll(async () => (await log()).total, { timeout: 20_000 }).toBe(1);
    await page.context().close();
  }, 60_000);

  it('puts a question off for all who review, and asks it in its turn again when that is taken back', async () => {
    const { page } = await reviewing('Ana Lund', '/review?sort=doubts');
    const before = await firstKey();
    await press(page, ' ');
    await expect.poll(firstKey).not.toBe(before);
    await press(page, 'u');
    await expect.poll(firstKey).toBe(before);
    await page.context().close();
  });

  it('tells of a contradiction, and lets it stand where one says so', async () => {
    const { page } = await reviewing('Ana Lund');
    await page.route('**/api/decisions', async (route) => {
      const { outrank } = route.request().postDataJSON() as { outrank: boolean };
      const error = {
        code: 'conflict',
        about: 'that they differ',
        wrong: 'this contradicts what Bo decided',
        remedy: 'Take it back.',
      };
      if (outrank) await route.continue();
      else await route.fulfill({ status: 409, json: { error } });
    });
    const first = await asked(page);
    await press(page, 'd');
    await page.getByText('this contradicts what Bo decided').waitFor();
    expect((await log()).total).toBe(0);
    await page.keyboard.press('o');
    await expect.poll(async () => (await log()).total).toBe(1);
    await expect.poll(() => page.locator('.review-failure').count()).toBe(0);
    expect(await asked(page)).not.toBe(first);
    await page.context().close();
  });

  it('brings a question back whose answer was refused', async () => {
    const { page } = await reviewing('Ana Lund');
    const error = { code: 'trouble', about: 'k1', wrong: 'it is not there', remedy: 'Load the page anew.' };
    await page.route('**/api/decisions', (route) => route.fulfill({ status: 422, json: { error } }));
    const first = await asked(page);
    await press(page, 'd');
    await page.getByText('it is not there').waitFor();
    await page.unroute('**/api/decisions');
    await press(page, 'd');
    expect(await asked(page)).toBe(first);
    await press(page, 'd');
    await expect.poll(() => page.locator('.review-failure').count()).toBe(0);
    await page.context().close();
  });
});

inBrowser('the page of the review', { server: null }, (here) => {
  it('is narrowed by sort and by the selection of all views, in the address', async () => {
    const { page } = await opened(here.chrome, here.server, '/review');
    await page.getByRole('button', { name: /^Doubts/ }).click();
    await page.waitForURL(/sort=doubts/);
    await page.getByText('The program is not sure').waitFor();
    await page.goto(`${here.server.address}/review?kind=call`);
    await question(page).waitFor();
    await page.getByRole('button', { name: /Take out Kind/ }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await page.context().close();
  });

  it('only looks without the token', async () => {
    const { page } = await opened(here.chrome, here.server, '/review');
    const first = await asked(page);
    await page.getByText('This page may only look').waitFor();
    await page.keyboard.press('d');
    expect(await asked(page)).toBe(first);
    expect(await page.getByRole('button', { name: /Different/ }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it('has no fault in either theme at either size, for each sort of question', async () => {
    const faults: string[] = [];
    for (const theme of THEMES)
      for (const [size, viewport] of Object.entries(SIZES))
        for (const sort of size === 'desk' ? ['contacts', 'doubts'] : ['people', 'values']) {
          const at = `/review?sort=${sort}`;
          const { page, complaints } = await opened(here.chrome, here.server, at, {
            colorScheme: theme,
            viewport,
            mayWrite: true,
          });
          await question(page).waitFor();
          await page.keyboard.press('?');
          const tooWide = (await sideways(page)) > 0;
          const found = [...(await violations(page)), ...complaints, ...(tooWide ? ['too wide'] : [])];
          faults.push(...found.map((fault) => `${theme}, ${size}, ${sort}: ${fault}`));
          await page.context().close();
        }
    expect(faults).toEqual([]);
  }, 120_000);

  it('has big buttons within reach of a thumb on a phone', async () => {
    const { page } = await opened(here.chrome, here.server, '/review', { mayWrite: true, viewport: SIZES.phone });
    const button = page.getByRole('button', { name: 'Same', exact: false }).first();
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(SIZES.phone.height);
    await page.context().close();
  });
});
