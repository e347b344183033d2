import { createRoute, z } from '@hono/zod-openapi';
import { putOff, putOffLast, takeUp } from '../../desk/index.js';
import type { Reading } from '../../domain/index.js';
import { reviewAnswers, type ReviewItem, reviewKey, reviewSort } from '../../publish/index.js';
import type { LiveCase } from '../live-case.js';
import { idsIn, itemOf, queueOf } from '../review/queue.js';
import { contactRows, entityRows } from '../review/rows.js';
import { type ItemView, ReviewSchema, ReviewWantedSchema } from '../review/schemas.js';
import { articlesFor, sideOf } from '../review/sides.js';
import type { CaseView } from '../view/view.js';
import { answers, routes } from './route.js';

const route = createRoute({
  method: 'get',
  path: '/review',
  summary: 'What is left for a person to decide, with the evidence, a page at a time',
  description:
    'In the order of `readout review`: open pairs and disputed values, then what the program is not sure of; of both first what most accounts tell of. A filter keeps questions on the contacts that suit it and on those who took part there.',
  request: { query: ReviewWantedSchema },
  responses: answers(ReviewSchema, 'the page, how many suit in all, and how many of each sort'),
});

const LaterSchema = z
  .object({ keys: z.array(z.string().max(200)).min(1).max(100), later: z.boolean().default(true) })
  .openapi('Later', { description: 'later false: they are asked in their turn again' });

const later = createRoute({
  method: 'post',
  path: '/review/later',
  summary: 'Puts questions off: they come last from now on, for all who review the case',
  request: { body: { content: { 'application/json': { schema: LaterSchema } }, required: true } },
  responses: answers(LaterSchema, 'what is kept'),
});

/** The questions that are open. */
export function reviewRoutes(live: LiveCase) {
  // One after the other, so that none is lost.
  let before: Promise<unknown> = Promise.resolve();
  const app = routes().openapi(later, async (context) => {
    const said = context.req.valid('json');
    const keeping = before.then(() => (said.later ? putOff : takeUp)(live.store, said.keys));
    before = keeping.catch(() => undefined);
    await keeping;
    return context.json(said, 200);
  });
  return app.openapi(route, async (context) => {
    const { offset, limit, ...wanted } = context.req.valid('query');
    const view = await live.view();
    const { items, counts } = queueOf(view, wanted);
    const questions = (await putOffLast(live.store, items, ({ key }) => key)).slice(offset, offset + limit);
    const page = questions.flatMap((question) => itemOf(view, question) ?? []);
    const readings = await live.readings(page.flatMap((item) => articlesFor(view, item)));
    return context.json(
      {
        version: view.version,
        total: items.length,
        offset,
        counts,
        items: page.map((item) => itemView(view, item, readings)),
      },
      200,
    );
  });
}

function itemView(view: CaseView, item: ReviewItem, readings: ReadonlyMap<string, Reading>): ItemView {
  const sides = idsIn(item).flatMap((id) => sideOf(view, item, id, readings) ?? []);
  return {
    key: reviewKey(item),
    sort: reviewSort(item),
    kind: item.kind,
    field: item.kind === 'value' ? item.field : null,
    question: item.question,
    doubt: item.kind === 'pair' ? null : item.doubt,
    reasons: item.kind === 'pair' ? [...item.reasons] : [],
    versions: item.kind === 'value' ? [...item.versions] : [],
    answers: reviewAnswers(item).map((answer) => ({ ...answer, words: [...answer.words] })),
    sides,
    rows: item.kind === 'pair' ? [...rowsFor(view, item.a, item.b)] : [],
  };
}

function rowsFor(view: CaseView, a: string, b: string) {
  const [one, other] = [view.contactOf(a), view.contactOf(b)];
  return one && other ? contactRows(view, [one, other]) : entityRows(view, [a, b]);
}
