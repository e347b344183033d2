import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderWith, remove } from '../cli/testing/run.js';
import { refresh } from '../pipeline.js';
import { answerOf, captureOf } from '../store/conformance/captures.js';
import { entryOf } from '../store/conformance/samples.js';
import { openCase, type Store } from '../store/index.js';
import { serveCase, type Server } from './index.js';

const PAGE = 'https://harbour.example/talks';
const [old, current] = ['<script>alert(1)</script> Aldane met Morvic.', 'Aldane called Morvic.'].map((text) =>
  entryOf(text),
);

let folder: string;
let store: Store;
let server: Server;
beforeAll(async () => {
  if (!old || !current) throw new Error('there are two');
  folder = folderWith();
  store = await openCase(path.join(folder, 'x.case'));
  await store.add([
    { ...old, capture: captureOf(old, 1, { url: PAGE }) },
    { ...current, capture: captureOf(current, 2, { url: PAGE }) },
  ]);
  await refresh(store);
  server = await serveCase(store, { port: 0, log: () => {} });
});
afterAll(async () => {
  await server.close();
  await store.close();
  remove(folder);
});

const ask = (at: string): Promise<Response> => fetch(`${server.address}/api/articles/${at}`);

it('tells versions, captures and the hash, and that a page is gone as soon as that is known', async () => {
  const kept = (await (await ask(`${current?.id}/versions`)).json()) as object;
  expect(kept).toMatchObject({
    goneSince: null,
    versions: [
      { article: old?.id, isCurrent: false },
      { article: current?.id, isCurrent: true },
    ],
    captures: [{ status: 200, article: old?.id }, { status: 200 }],
    original: { media: 'text', sha256: captureOf(current ?? entryOf()).sha256 },
  });
  await store.capture([answerOf(404, 3, PAGE)]);
  expect(await (await ask(`${old?.id}/versions`)).json()).toMatchObject({ goneSince: answerOf(404, 3).at });
});

it('tells what changed between two versions', async () => {
  const diff = (await (await ask(`${old?.id}/diff/${current?.id}`)).json()) as { changes: readonly { kind: string }[] };
  expect(diff.changes.map(({ kind }) => kind)).toContain('removed');
});

it('hands bytes out as a file that no browser renders', async () => {
  const answer = await ask(`${old?.id}/original`);
  expect(await answer.text()).toBe('<script>alert(1)</script> Aldane met Morvic.');
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="a[0-9a-f]{16}\.bin"$/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

it('shows an old version under its own id', async () => {
  expect(await (await ask(old?.id ?? '')).json()).toMatchObject({ id: old?.id, text: old?.reading.text, contacts: [] });
});

it.each(['none/versions', 'none/original', 'none/diff/none'])('%s is under no address', async (at) => {
  const answer = await ask(at);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ error: { code: 'not-found' } });
});
