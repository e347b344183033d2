import { createRoute, z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { type Given, isEdtf } from '../../domain/index.js';
import { addInputs, refresh, type WebOptions } from '../../pipeline.js';
import type { LiveCase } from '../live-case.js';
import { type Added, AddedSchema, lineOf } from './add.js';
import { refusalOf, routes } from './route.js';

/** At a time, and behind each feed or sitemap among them. */
const MOST_LINKS = 200;

const LinksSchema = z
  .object({
    links: z
      .array(
        z
          .string()
          .trim()
          .max(8000)
          .regex(/^https?:\/\//i, { error: 'no web address: write https://outlet.example/page' }),
      )
      .min(1)
      .max(MOST_LINKS)
      .openapi({ description: 'addresses of pages, feeds, sitemaps or lists of feeds' }),
    outlet: z.string().trim().max(300).optional(),
    published: z
      .string()
      .refine((said) => said === '' || isEdtf(said), { error: 'no date: write 2024-03-26, 2024-03 or 2024' })
      .optional(),
  })
  .openapi('Links');

const route = createRoute({
  method: 'post',
  path: '/links',
  summary: 'Asks for addresses, reads the articles there and keeps them',
  description:
    'As `readout add` does: politely, within bounds, and none that is no part of the public internet. Ends when whoever asked is gone.',
  request: { body: { content: { 'application/json': { schema: LinksSchema } }, required: true } },
  responses: {
    200: { content: { 'application/x-ndjson': { schema: AddedSchema } }, description: 'a line for each article' },
  },
});

/** Adding what lies at addresses. One that has trouble costs nothing but itself. */
export function linkRoutes(live: LiveCase, web: WebOptions) {
  const app = routes();
  // Described here and routed below: what it answers is no JSON, but a line of it for each article.
  app.openAPIRegistry.registerPath(route);
  return app.post('/links', async (context) => {
    const said = LinksSchema.safeParse(await context.req.json().catch(() => null));
    if (!said.success) throw refusalOf(said.error);
    const { links, outlet, published } = said.data;
    const given: Given = { ...(outlet && { outlet }), ...(published && { published }) };
    return stream(context, async (out) => {
      context.header('Content-Type', 'application/x-ndjson; charset=utf-8');
      const gone = new AbortController();
      out.onAbort(() => gone.abort());
      const tell = (line: Added): void => void out.writeln(JSON.stringify(line));
      const options = { given, web, mostPages: MOST_LINKS, signal: gone.signal };
      await addInputs(live.store, links, options, (report) => tell(lineOf(report)));
      await refresh(live.store);
      tell({ source: '', outcome: 'done', id: null, says: '' });
    });
  });
}
