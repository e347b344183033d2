import { createRoute, z } from '@hono/zod-openapi';
import { cardsOf } from '../cards.js';
import type { LiveCase } from '../live-case.js';
import { CardSchema, PageSchema, WantedSchema } from '../schemas.js';
import { rowsOfValue } from '../view/column.js';
import { rowsFor } from '../view/filter.js';
import { outletMatrix } from '../view/outlets.js';
import { answer, answers, nothingUnder, routes } from './route.js';

export const MatrixSchema = z
  .object({
    heads: z.array(z.object({ value: z.string(), name: z.string(), count: z.number().int() })),
    outlets: z.array(
      z.object({
        outlet: z.string(),
        contacts: z.number().int(),
        alone: z.number().int().openapi({ description: 'contacts that no other outlet tells of' }),
        leftOut: z
          .number()
          .int()
          .openapi({ description: 'contacts that two others or more tell of, and this one does not' }),
        counts: z
          .array(z.number().int())
          .openapi({ description: 'its contacts with each of the values that head the columns' }),
      }),
    ),
    moreOutlets: z.number().int(),
  })
  .openapi('OutletMatrix');

const matrix = createRoute({
  method: 'get',
  path: '/outlets',
  summary: 'Which outlets tell of whom',
  request: {
    query: WantedSchema.extend({
      by: z.enum(['person', 'organisation', 'country', 'kind']).default('country'),
      heads: z.coerce.number().int().min(1).max(60).default(12),
      outlets: z.coerce.number().int().min(1).max(200).default(40),
    }),
  },
  responses: answers(MatrixSchema, 'outlets by values'),
});

const leftOut = createRoute({
  method: 'get',
  path: '/outlets/left-out',
  summary: 'Contacts that two other outlets or more tell of, and one does not',
  request: {
    query: WantedSchema.extend(PageSchema.shape).extend({ by: z.string().openapi({ description: 'the outlet' }) }),
  },
  responses: answers(
    z.object({ total: z.number().int(), contacts: z.array(CardSchema) }),
    'the contacts, a page at a time',
  ),
});

/** Outlets side by side. */
export function outletRoutes(live: LiveCase) {
  return routes()
    .openapi(matrix, async (context) => {
      const { by, heads, outlets, ...wanted } = context.req.valid('query');
      const view = await live.view();
      const made = outletMatrix(view, rowsFor(view, wanted), by, { heads, outlets });
      const rows = made.outlets.map((one) => ({ ...one, counts: [...one.counts] }));
      return answer(context, { ...made, heads: [...made.heads], outlets: rows });
    })
    .openapi(leftOut, async (context) => {
      const { by, offset, limit, ...wanted } = context.req.valid('query');
      const view = await live.view();
      const { outlet } = view.columns;
      if (!outlet.numberOf.has(by)) throw nothingUnder('outlet', by);
      const own = new Set(rowsOfValue(outlet, by));
      const missed = rowsFor(view, wanted).filter(
        (row) => !own.has(row) && (outlet.offsets[row + 1] ?? 0) - (outlet.offsets[row] ?? 0) > 1,
      );
      return answer(context, {
        total: missed.length,
        contacts: [...cardsOf(view, missed.subarray(offset, offset + limit))],
      });
    });
}
