import { createRoute, z } from '@hono/zod-openapi';
import { cardsBetween } from '../cards.js';
import type { LiveCase } from '../live-case.js';
import { ContactsSchema, FacetsSchema, HistogramSchema, PageSchema, WantedSchema } from '../schemas.js';
import { facetsOf } from '../view/facets.js';
import { rowsFor } from '../view/filter.js';
import { histogramOf } from '../view/histogram.js';
import { FACETS } from '../view/facet-names.js';
import { answer, answers, jsonAnswer, routes } from './route.js';

const list = createRoute({
  method: 'get',
  path: '/contacts',
  summary: 'Contacts in the order of the chronology, a page at a time',
  request: { query: WantedSchema.extend(PageSchema.shape) },
  responses: answers(ContactsSchema, 'the page, and how many suit in all'),
});

const histogram = createRoute({
  method: 'get',
  path: '/contacts/histogram',
  summary: 'How many contacts lie where in time',
  description: 'The filter counts but for its days, so that a range can be chosen in the whole.',
  request: { query: WantedSchema.extend({ bins: z.coerce.number().int().min(2).max(1000).default(120) }) },
  responses: answers(HistogramSchema, 'bins of one unit'),
});

const facets = createRoute({
  method: 'get',
  path: '/contacts/facets',
  summary: 'What else contacts could be filtered by, with how many each value leaves',
  request: {
    query: WantedSchema.extend({
      most: z.coerce.number().int().min(1).max(1000).default(12),
      facet: z.enum(FACETS).optional().openapi({ description: 'this one alone' }),
      like: z.string().max(100).default('').openapi({ description: 'letters that the name of a value must have' }),
    }),
  },
  responses: answers(FacetsSchema, 'each facet with its most frequent values'),
});

/** Contacts as a list, along time, and by what they have in common. */
export function contactRoutes(live: LiveCase) {
  return routes()
    .openapi(list, async (context) => {
      const { offset, limit, ...wanted } = context.req.valid('query');
      const view = await live.view();
      const rows = rowsFor(view, wanted);
      const head = JSON.stringify({ version: view.version, total: rows.length, offset }).slice(0, -1);
      const page = rows.subarray(offset, offset + limit);
      return jsonAnswer<z.infer<typeof ContactsSchema>>(context, cardsBetween(`${head},"contacts":`, view, page, '}'));
    })
    .openapi(histogram, async (context) => {
      const { bins, ...wanted } = context.req.valid('query');
      const view = await live.view();
      const { unit, undated, bins: counted } = histogramOf(view, rowsFor(view, wanted, 'days'), bins);
      return answer(context, { unit, undated, bins: [...counted] });
    })
    .openapi(facets, async (context) => {
      const { most, facet, like, ...wanted } = context.req.valid('query');
      const view = await live.view();
      const counted = facetsOf(view, wanted, {
        most,
        like,
        ...(facet ? { facets: [facet] } : {}),
      });
      return answer(
        context,
        counted.map((one) => ({ ...one, values: [...one.values] })),
      );
    });
}
