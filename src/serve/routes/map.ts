import { createRoute, z } from '@hono/zod-openapi';
import type { LiveCase } from '../live-case.js';
import { WantedSchema } from '../schemas.js';
import { rowsFor } from '../view/filter.js';
import { mapOf } from '../view/map.js';
import { answer, answers, routes } from './route.js';

export const MapSchema = z
  .object({
    version: z.string(),
    total: z.number().int().openapi({ description: 'contacts that suit the filter' }),
    places: z
      .array(
        z.object({
          place: z.string().openapi({ description: 'as the filter `place` takes it' }),
          country: z.string().nullable(),
          precision: z.enum(['city', 'country', 'within']).openapi({
            description:
              'city: its own point. country: the country is all that is told. within: a place of which only the country is known here; its point is the country’s',
          }),
          latitude: z.number(),
          longitude: z.number(),
          outline: z.string().nullable().openapi({ description: 'id of the country’s shape in world-atlas' }),
          contacts: z.number().int(),
        }),
      )
      .openapi({ description: 'the most frequent first' }),
    unknown: z
      .array(z.object({ place: z.string(), contacts: z.number().int() }))
      .openapi({ description: 'places of which nothing is known here' }),
    untold: z.number().int().openapi({ description: 'contacts of which no article says where' }),
  })
  .openapi('Map');

const route = createRoute({
  method: 'get',
  path: '/map',
  summary: 'Where contacts took place, and how exactly that is known',
  request: { query: WantedSchema },
  responses: answers(MapSchema, 'places with their contacts'),
});

/** Where contacts took place. */
export function mapRoutes(live: LiveCase) {
  return routes().openapi(route, async (context) => {
    const wanted = context.req.valid('query');
    const view = await live.view();
    const rows = rowsFor(view, wanted);
    const { places, unknown, untold } = mapOf(view, rows);
    return answer(context, {
      version: view.version,
      total: rows.length,
      places: [...places],
      unknown: [...unknown],
      untold,
    });
  });
}
