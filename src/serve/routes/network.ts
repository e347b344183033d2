import { createRoute, z } from '@hono/zod-openapi';
import { gexfOf, graphmlOf } from '../../publish/index.js';
import type { LiveCase } from '../live-case.js';
import { WantedSchema } from '../schemas.js';
import { rowsFor } from '../view/filter.js';
import { BETWEEN, networkOf } from '../view/network.js';
import { answer, answers, routes } from './route.js';

const TimesSchema = z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()])).openapi({
  description:
    'contacts by months, counted from the first: from, to, how many. They lie in one of these months; -1 and the number of months stand for earlier and later. The undated are not in it.',
});

export const NetworkSchema = z
  .object({
    version: z.string(),
    total: z.number().int().openapi({ description: 'contacts that suit the filter' }),
    nodes: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          type: z.enum(['person', 'organisation', 'country']),
          country: z.string().nullable().openapi({ description: 'alpha-2, as offices in most articles have it' }),
          countryName: z.string().nullable(),
          contacts: z.number().int(),
          times: TimesSchema,
        }),
      )
      .openapi({ description: 'the most frequent first' }),
    edges: z.array(
      z.object({
        a: z.number().int().openapi({ description: 'place in nodes' }),
        b: z.number().int(),
        contacts: z.number().int(),
        times: TimesSchema,
      }),
    ),
    months: z.object({ first: z.string().nullable(), count: z.number().int() }),
    times: TimesSchema,
    undated: z.number().int(),
    more: z.number().int().openapi({ description: 'less frequent ones that are left out' }),
    moreEdges: z.number().int().openapi({ description: 'less frequent edges that are left out' }),
    crowded: z.number().int().openapi({ description: 'contacts of too many to draw lines between all' }),
  })
  .openapi('Network');

const route = createRoute({
  method: 'get',
  path: '/network',
  summary: 'Who deals with whom, by month',
  request: {
    query: WantedSchema.extend({
      between: z.enum(BETWEEN).default('people').openapi({ description: 'people and organisations, or countries' }),
      most: z.coerce.number().int().min(2).max(1000).default(150),
      mostEdges: z.coerce.number().int().min(1).max(10_000).default(1000),
    }),
  },
  responses: answers(NetworkSchema, 'nodes and edges with their contacts by month'),
});

const FORMATS = { gexf: gexfOf, graphml: graphmlOf } as const;

const file = createRoute({
  method: 'get',
  path: '/network/file',
  summary: 'The network as a file for other programs: GEXF with its months, or GraphML',
  request: {
    query: route.request.query.extend({ format: z.enum(['gexf', 'graphml']).default('gexf') }),
  },
  responses: {
    200: { content: { 'application/xml': { schema: z.string() } }, description: 'the file' },
  },
});

/** Who deals with whom. */
export function networkRoutes(live: LiveCase) {
  return routes()
    .openapi(route, async (context) => {
      const { between, most, mostEdges, ...wanted } = context.req.valid('query');
      const view = await live.view();
      const rows = rowsFor(view, wanted);
      const network = networkOf(view, rows, wanted, between, { most, mostEdges });
      return answer(context, { version: view.version, total: rows.length, ...plain(network) });
    })
    .openapi(file, async (context) => {
      const { between, most, mostEdges, format, ...wanted } = context.req.valid('query');
      const view = await live.view();
      const rows = rowsFor(view, wanted);
      const text = FORMATS[format](networkOf(view, rows, wanted, between, { most, mostEdges }));
      context.header('Content-Disposition', `attachment; filename="network.${format}"`);
      return context.body(text, 200, { 'Content-Type': 'application/xml; charset=utf-8' });
    });
}

/** Read-only lists as the schema has them. */
function plain({ nodes, edges, ...rest }: ReturnType<typeof networkOf>) {
  const times = (all: (typeof nodes)[number]['times']) => all.map((one): [number, number, number] => [...one]);
  return {
    ...rest,
    times: times(rest.times),
    nodes: nodes.map((node) => ({ ...node, times: times(node.times) })),
    edges: edges.map((edge) => ({ ...edge, times: times(edge.times) })),
  };
}
