import { createRoute } from '@hono/zod-openapi';
import { putOffLast } from '../../desk/index.js';
import type { Reading } from '../../domain/index.js';
import { reviewAnswers, type ReviewItem, reviewKey, reviewSort } from '../../publish/index.js';
import type { LiveCase } from '../live-case.js';
import { idsIn, queueOf } from '../review/queue.js';
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

/** The questions that are open. */
export function reviewRoutes(live: LiveCase) {
  return routes().openapi(route, async (context) => {
    const { offset, limit, ...wanted } = context.req.valid('query');
    const view = await live.view();
    const { items, counts } = queueOf(view, await live.questions(view), wanted);
    const page = (await putOffLast(live.store, items)).slice(offset, offset + limit);
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
