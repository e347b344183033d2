import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { stream } from 'hono/streaming';
import { addInputs, type AddReport } from '../../pipeline.js';
import { type Given, isEdtf } from '../../domain/index.js';
import { findSamples } from '../../samples.js';
import { Refusal } from '../errors.js';
import type { LiveCase } from '../live-case.js';
import { refusalOf, routes } from './route.js';

const MOST_BYTES = 64 * 1024 * 1024;

export const AddedSchema = z
  .object({
    source: z.string(),
    outcome: z.enum(['added', 'version', 'amended', 'unchanged', 'refused', 'trouble', 'done']),
    id: z.string().nullable(),
    says: z.string().openapi({ description: 'what is wrong and what to do; empty where all is well' }),
  })
  .openapi('Added', {
    description: 'a line for each article as soon as it is safely kept; the last one has the outcome done',
  });
export type Added = z.infer<typeof AddedSchema>;

const text = z.string().trim().max(300).optional();
const FormSchema = z.object({
  files: z
    .union([z.file(), z.array(z.file())])
    .transform((said) => (Array.isArray(said) ? said : [said]))
    .openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
  outlet: text,
  title: text,
  url: text,
  published: z
    .string()
    .refine((said) => said === '' || isEdtf(said), { error: 'no date: write 2024-03-26, 2024-03 or 2024' })
    .optional(),
});

const route = createRoute({
  method: 'post',
  path: '/articles',
  summary: 'Reads articles and keeps them',
  description:
    'Files as `readout add` takes them (.txt, .md, .html, .json, .jsonl, .warc, .wacz, .zip); a file’s name may have folders in it.',
  request: { body: { content: { 'multipart/form-data': { schema: FormSchema } }, required: true } },
  responses: {
    200: { content: { 'application/x-ndjson': { schema: AddedSchema } }, description: 'a line for each article' },
  },
});

const samples = createRoute({
  method: 'post',
  path: '/samples',
  summary: 'Reads the sample articles that come with Readout, and keeps them',
  responses: {
    200: { content: { 'application/x-ndjson': { schema: AddedSchema } }, description: 'a line for each article' },
  },
});

/** Adding articles. One that has trouble costs nothing but itself. */
export function addRoutes(live: LiveCase) {
  const app = routes();
  app.use(
    '/articles',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new Refusal(
          'too-large',
          'these files',
          'they are more than 64 MB together',
          'Add fewer at a time, or use readout add in the terminal.',
        );
      },
    }),
  );
  // Described here and routed below: what they answer is no JSON, but a line of it for each article.
  app.openAPIRegistry.registerPath(route);
  app.openAPIRegistry.registerPath(samples);
  app.post('/samples', async (context) => {
    const { root, paths } = await findSamples();
    return lines(context, (tell) => read(live, root, paths, {}, tell));
  });
  return app.post('/articles', async (context) => {
    const form = FormSchema.safeParse(await context.req.parseBody({ all: true }));
    if (!form.success) throw refusalOf(form.error);
    const { files, ...said } = form.data;
    const folder = await mkdtemp(path.join(tmpdir(), 'readout-add-'));
    const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
    try {
      const names = await laidDown(folder, files);
      return lines(context, (tell) => read(live, folder, names, said, tell).finally(clear));
    } catch (error) {
      await clear();
      throw error;
    }
  });
}

type Tell = (line: Added) => void;

/** Answers with a line for each article while they are read. */
function lines(context: Context, work: (tell: Tell) => Promise<void>): Response {
  return stream(context, async (out) => {
    context.header('Content-Type', 'application/x-ndjson; charset=utf-8');
    await work((line) => void out.writeln(JSON.stringify(line)));
  });
}

async function read(
  live: LiveCase,
  folder: string,
  names: readonly string[],
  said: { readonly [name: string]: string | undefined },
  tell: Tell,
): Promise<void> {
  const given: Given = Object.fromEntries(Object.entries(said).filter(([, value]) => value));
  await addInputs(live.store, names, { cwd: folder, given }, (report) => tell(lineOf(report)));
  await live.latest();
  tell({ source: '', outcome: 'done', id: null, says: '' });
}

/** Writes files into the folder under their own names, and gives these. Names that would lead out of it lose what leads there. */
async function laidDown(folder: string, files: readonly File[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (const file of files) {
    const parts = file.name.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
    const name = freeName(parts.map((part) => part.replace(/[\0:*?"<>|]/g, '_')).join('/') || 'article.txt', names);
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), new Uint8Array(await file.arrayBuffer()));
    names.push(name);
  }
  return names;
}

function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  const { dir, name: stem, ext } = path.parse(name);
  for (let number = 2; ; number++) {
    const other = path.join(dir, `${stem} (${number})${ext}`);
    if (!taken.includes(other)) return other;
  }
}

/** What became of an article, as a line. */
export function lineOf(report: AddReport): Added {
  if (report.kind === 'trouble') {
    const { about, wrong, remedy } = report.trouble;
    return { source: about, outcome: 'trouble', id: null, says: `${wrong}. ${remedy}` };
  }
  if (report.kind === 'bug')
    return {
      source: report.source,
      outcome: 'trouble',
      id: null,
      says: 'This is a fault in Readout; the article is left out.',
    };
  const { source, outcome } = report;
  const says =
    outcome.outcome === 'refused'
      ? `The case has the ${outcome.conflict.field} “${outcome.conflict.kept}” for this article, and “${outcome.conflict.offered}” was given. Nothing was changed.`
      : '';
  return { source, outcome: outcome.outcome, id: outcome.id, says };
}
