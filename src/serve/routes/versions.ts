import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { goneSince, statusOf } from '../../domain/index.js';
import { diffOfVersions } from '../../publish/index.js';
import type { Entry } from '../../store/index.js';
import type { LiveCase } from '../live-case.js';
import { answers, IdSchema, nothingUnder, routes } from './route.js';

const VersionSchema = z.object({
  article: z.string().openapi({ description: 'the article that stands for it; an old one can be asked for too' }),
  from: z.string().openapi({ description: 'instant of the first capture that had it' }),
  to: z.string(),
  captures: z.number().int(),
  isCurrent: z.boolean(),
});

const CaptureSchema = z.object({
  at: z.string(),
  status: z.number().int(),
  article: z.string().nullable().openapi({ description: 'the article with the bytes; null where there were none' }),
  chain: z.array(z.object({ url: z.string(), status: z.number().int() })),
  headers: z.array(z.tuple([z.string(), z.string()])),
  sha256: z.string().nullable(),
});

export const PreservedSchema = z
  .object({
    goneSince: z.string().nullable().openapi({ description: 'since when its page answers that it is no more' }),
    versions: z.array(VersionSchema).openapi({ description: 'in the order of their captures' }),
    captures: z.array(CaptureSchema),
    original: z.object({ bytes: z.number().int(), media: z.string(), sha256: z.string() }),
  })
  .openapi('Preserved');

const preservedRoute = createRoute({
  method: 'get',
  path: '/articles/{id}/versions',
  summary: 'What is kept of an article: its versions, when and how it was fetched, whether its page is gone',
  request: { params: IdSchema },
  responses: answers(PreservedSchema, 'what is kept of it'),
});

const DiffSchema = z
  .object({
    facts: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    changes: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })),
  })
  .openapi('Diff');

const diffRoute = createRoute({
  method: 'get',
  path: '/articles/{id}/diff/{after}',
  summary: 'What changed from one version of an article to another, word by word',
  request: { params: IdSchema.extend({ after: z.string().max(100) }) },
  responses: answers(DiffSchema, 'the changes'),
});

const originalRoute = createRoute({
  method: 'get',
  path: '/articles/{id}/original',
  summary: 'The bytes of an article as they came, to be kept as a file and never shown',
  request: { params: IdSchema },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      description: 'the bytes',
    },
  },
});

/** What is kept of articles beside what was read in them. */
export function versionRoutes(live: LiveCase) {
  const { store } = live;
  const entryOf = async (id: string): Promise<Entry> => {
    const entry = await store.entry(id);
    if (!entry) throw nothingUnder('article', id);
    return entry;
  };
  const app = routes();
  // What they answer is no JSON.
  app.openAPIRegistry.registerPath(originalRoute);
  app.get('/articles/:id/original', async (context) => {
    const { id, original } = await entryOf(context.req.param('id'));
    return context.body(new Uint8Array(original.bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${id}.bin"`,
      'X-Content-Type-Options': 'nosniff',
    });
  });
  return app
    .openapi(preservedRoute, async (context) => {
      const { id, original } = await entryOf(context.req.valid('param').id);
      const captures = await store.captures({ page: id });
      const versions = await store.versions(id);
      const sha256 = createHash('sha256').update(original.bytes).digest('hex');
      return context.json(
        {
          goneSince: goneSince(captures),
          versions: versions.map(({ article, from, to, captures: count, isCurrent }) => ({
            article,
            from,
            to,
            captures: count,
            isCurrent,
          })),
          captures: captures.map(({ capture, article }) => ({
            at: capture.at,
            status: statusOf(capture),
            article,
            chain: capture.chain.map((one) => ({ ...one })),
            headers: capture.headers.map(([name, value]): [string, string] => [name, value]),
            sha256: capture.sha256,
          })),
          original: { bytes: original.bytes.length, media: original.media, sha256 },
        },
        200,
      );
    })
    .openapi(diffRoute, async (context) => {
      const { id, after } = context.req.valid('param');
      const [before, later] = await Promise.all([entryOf(id), entryOf(after)]);
      const { facts, changes } = diffOfVersions(before.reading, later.reading);
      return context.json({ facts: [...facts], changes: [...changes] }, 200);
    });
}
