import { createRoute, z } from '@hono/zod-openapi';
import { undoneBy } from '../../decide/index.js';
import { decisionSentence, type Stand, standsOf } from '../../publish/index.js';
import { Decider } from '../decider.js';
import type { LiveCase } from '../live-case.js';
import { listParameter, PageSchema } from '../schemas.js';
import type { CaseView } from '../view/view.js';
import { answers, routes } from './route.js';

const DECISION_STATES = ['holds', 'part', 'outranked', 'void', 'undone'] as const;
const ACTS = ['same', 'different', 'correct', 'confirm', 'tells', 'statement', 'reject', 'name', 'undo'] as const;
const LONGEST_WORD = 5000;

const DecisionSchema = z
  .object({
    id: z.string(),
    says: z.string().openapi({ description: 'what was decided, as a sentence without a full stop' }),
    act: z.enum(ACTS),
    by: z.string(),
    at: z.string().openapi({ description: 'an instant, UTC' }),
    why: z.string().nullable(),
    state: z.enum(DECISION_STATES),
    because: z.string().openapi({ description: 'one sentence on every state but holds' }),
    bearsOn: z
      .array(z.object({ id: z.string(), kind: z.enum(['contact', 'person', 'organisation', 'article']) }))
      .openapi({ description: 'whose pages show it now' }),
    undoes: z.string().nullable().openapi({ description: 'id of the decision that this one takes back' }),
  })
  .openapi('Decision');

export const DecisionsSchema = z
  .object({
    version: z.string(),
    total: z.number().int(),
    offset: z.number().int(),
    by: z.array(z.string()).openapi({ description: 'all who have decided anything in this case' }),
    decisions: z.array(DecisionSchema),
  })
  .openapi('Decisions');

export const DecidedSchema = z
  .object({
    version: z.string().openapi({ description: 'that of the case with what was decided' }),
    decisions: z.array(
      DecisionSchema.extend({
        outcome: z
          .enum(['decided', 'known'])
          .openapi({ description: 'known: the same person had decided just that, and it still stands' }),
        outranks: z.array(z.object({ id: z.string(), says: z.string(), by: z.string() })),
      }),
    ),
  })
  .openapi('DecidedNow', { description: 'several decisions where what was said takes more than one' });

const list = createRoute({
  method: 'get',
  path: '/decisions',
  summary: 'What people decided in this case and how it stands, the last first',
  request: {
    query: PageSchema.extend({
      state: listParameter(z.enum(DECISION_STATES)),
      by: listParameter(z.string()),
      on: z.string().max(100).optional().openapi({ description: 'the id of what it bears on' }),
    }),
  },
  responses: answers(DecisionsSchema, 'the page, and how many suit in all'),
});

const decide = createRoute({
  method: 'post',
  path: '/decisions',
  summary: 'Decides what is so, in the words of `readout decide`',
  description:
    'Answered when it is safely kept. 400: the words say nothing that can be decided; 409: it contradicts earlier decisions through others, and is decided with `outrank` alone.',
  request: {
    body: {
      content: {
        'application/json': {
          schema: z.object({
            decide: z
              .array(z.string().max(LONGEST_WORD))
              .min(1)
              .max(100)
              .openapi({ description: 'the verb and what it takes', example: ['same', 'k1f3c9', 'k77ab0'] }),
            by: z
              .string()
              .trim()
              .min(1, 'say who decides')
              .max(100)
              .transform((name) => name.replace(/\s+/g, ' ')),
            why: z.string().trim().max(2000).optional(),
            outrank: z.boolean().default(false),
          }),
        },
      },
      required: true,
    },
  },
  responses: answers(DecidedSchema, 'what came of it'),
});

/** What people decided, and deciding. */
export function decisionRoutes(live: LiveCase) {
  const decider = new Decider(live);
  return routes()
    .openapi(list, async (context) => {
      const { offset, limit, state, by, on } = context.req.valid('query');
      const view = await live.view();
      const log = await live.store.decisions();
      const all = standsOf(log, view.reports, undoneBy(log)).toReversed();
      const suits = ({ decision, ...stand }: Stand): boolean =>
        (!state || state.includes(stand.state)) &&
        (!by || by.includes(decision.by)) &&
        (on === undefined || stand.bearsOn.some((id) => id === on || id.startsWith(`${on}#`)));
      const wanted = all.filter(suits);
      return context.json(
        {
          version: view.version,
          total: wanted.length,
          offset,
          by: [...new Set(log.map((one) => one.by))].sort(),
          decisions: wanted.slice(offset, offset + limit).map((stand) => asShown(view, stand)),
        },
        200,
      );
    })
    .openapi(decide, async (context) => {
      const { decide: words, by, why, outrank } = context.req.valid('json');
      const { version, settled } = await decider.decide({ words, by, why: why || null, outrank });
      const view = await live.view();
      return context.json(
        {
          version,
          decisions: settled.map(({ outcome: { outcome, clashes }, stand }) => ({
            ...asShown(view, stand),
            outcome,
            outranks: clashes.map(({ outranked }) => ({
              id: outranked.id,
              says: decisionSentence(outranked),
              by: outranked.by,
            })),
          })),
        },
        200,
      );
    });
}

function asShown(view: CaseView, { decision, state, because, bearsOn, undoes }: Stand): z.infer<typeof DecisionSchema> {
  const { id, by, at, why, what } = decision;
  const says = undoes === null ? decisionSentence(decision) : `takes back: ${decisionSentence(undoes)}`;
  return {
    id,
    says,
    act: what.act,
    by,
    at,
    why,
    state,
    because,
    bearsOn: pagesOf(view, bearsOn),
    undoes: undoes?.id ?? null,
  };
}

/** The pages that show what a decision bears on: that of a contact stands for its accounts. */
function pagesOf(view: CaseView, ids: readonly string[]): z.infer<typeof DecisionSchema>['bearsOn'] {
  const pages = new Map<string, 'contact' | 'person' | 'organisation' | 'article'>();
  for (const id of ids) {
    const [head = '', tail] = id.split('#', 2);
    if (view.contactOf(id)) pages.set(id, 'contact');
    else if (view.personOf(id)) pages.set(id, 'person');
    else if (view.organisationOf(id)) pages.set(id, 'organisation');
    else if (tail !== undefined) pages.set(head, 'article');
  }
  return [...pages].map(([id, kind]) => ({ id, kind }));
}
