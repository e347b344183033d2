import { createRoute, z } from '@hono/zod-openapi';
import type { LiveCase } from '../live-case.js';
import { answer, answers, routes } from './route.js';

export const CaseSchema = z
  .object({
    name: z.string().openapi({ description: 'the file of the case, without its folder' }),
    version: z.string().openapi({ description: 'changes whenever anything in the case does' }),
    articles: z.number().int(),
    contacts: z.number().int(),
    people: z.number().int(),
    organisations: z.number().int(),
    outlets: z.number().int(),
    undecided: z.number().int(),
    decisions: z.number().int(),
    earliest: z.string().nullable().openapi({ description: 'first day of any contact, YYYY-MM-DD' }),
    latest: z.string().nullable(),
  })
  .openapi('Case');

const route = createRoute({
  method: 'get',
  path: '/case',
  summary: 'What is in this case',
  responses: answers(CaseSchema, 'counts'),
});

/** What is in the case, in numbers. */
export function caseRoutes(live: LiveCase) {
  return routes().openapi(route, async (context) => {
    const view = await live.view();
    return answer(context, {
      name: live.store.location.split(/[\\/]/).at(-1) ?? '',
      version: view.version,
      articles: view.counts.articles,
      contacts: view.ids.length,
      people: view.counts.people,
      organisations: view.counts.organisations,
      outlets: view.columns.outlet.keys.length,
      undecided: view.undecided.length,
      decisions: view.counts.decisions,
      ...view.days,
    });
  });
}
