import { createRoute, z } from '@hono/zod-openapi';
import { bounds } from '../../domain/index.js';
import { cardsOf } from '../cards.js';
import type { LiveCase } from '../live-case.js';
import { CardSchema, edtfParameter, listParameter, WantedSchema } from '../schemas.js';
import { dayNumber, dayText } from '../view/days.js';
import { rowsFor } from '../view/filter.js';
import { lanesOf } from '../view/lanes.js';
import type { CaseView } from '../view/view.js';
import { answer, answers, routes } from './route.js';

export const LanesSchema = z
  .object({
    version: z.string(),
    total: z.number().int().openapi({ description: 'contacts that suit the filter' }),
    lanes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        type: z.enum(['person', 'organisation']),
        contacts: z.number().int(),
        undated: z.number().int().openapi({ description: 'of these, how many without any known day' }),
        within: z.array(z.number().int()).nullable().openapi({ description: 'contacts whose date lies in each bin' }),
        possible: z.array(z.number().int()).nullable().openapi({ description: 'contacts that could lie in it' }),
      }),
    ),
    first: z.string().nullable().openapi({ description: 'first day of all contacts in the lanes' }),
    last: z.string().nullable(),
    contacts: z
      .array(z.object({ lanes: z.array(z.number().int()), card: CardSchema }))
      .nullable()
      .openapi({
        description:
          'those of the time that is looked at, and those without any known day where there is room for them; null where they are too many: see bins',
      }),
    bins: z
      .object({ first: z.string(), days: z.number().int(), count: z.number().int() })
      .nullable()
      .openapi({ description: 'where bins begin, and how many days each has' }),
  })
  .openapi('Lanes');

const route = createRoute({
  method: 'get',
  path: '/lanes',
  summary: 'Contacts of several people side by side along time',
  request: {
    query: WantedSchema.extend({
      lane: listParameter(z.string()).openapi({
        description:
          'ids of people and organisations; otherwise those of the filter, and with fewer than two of these the most frequent',
      }),
      mostLanes: z.coerce.number().int().min(1).max(40).default(8),
      most: z.coerce.number().int().min(0).max(2000).default(500),
      start: edtfParameter.openapi({ description: 'EDTF: the time that is looked at begins with its first day' }),
      end: edtfParameter,
    }),
  },
  responses: answers(LanesSchema, 'lanes, and contacts that may stand in several'),
});

/** Contacts of several people side by side. */
export function laneRoutes(live: LiveCase) {
  return routes().openapi(route, async (context) => {
    const { lane, mostLanes, most, start, end, ...wanted } = context.req.valid('query');
    const view = await live.view();
    const rows = rowsFor(view, wanted);
    const chosen = [...(wanted.with ?? []), ...(wanted.person ?? []), ...(wanted.organisation ?? [])];
    const known = chosen.filter((id) => view.entities.has(id));
    const result = lanesOf(view, rows, {
      ids: lane ?? known,
      fill: lane === undefined && known.length < 2,
      mostLanes,
      mostRows: most,
      looked: {
        start: dayNumber(start === undefined ? null : bounds(start).earliest) ?? Number.NEGATIVE_INFINITY,
        end: dayNumber(end === undefined ? null : bounds(end).latest) ?? Number.POSITIVE_INFINITY,
      },
    });
    return answer(context, { version: view.version, total: rows.length, ...plain(view, result) });
  });
}

function plain(view: CaseView, { lanes, days, rows, bins }: ReturnType<typeof lanesOf>) {
  const cards =
    rows &&
    cardsOf(
      view,
      rows.map(({ row }) => row),
    );
  return {
    lanes: lanes.map((lane) => ({
      ...lane,
      within: lane.within && [...lane.within],
      possible: lane.possible && [...lane.possible],
    })),
    first: days && dayText(days[0]),
    last: days && dayText(days[1]),
    contacts: rows && cards && cards.map((card, at) => ({ lanes: [...(rows[at]?.lanes ?? [])], card })),
    bins: bins && { ...bins, first: dayText(bins.first) },
  };
}
