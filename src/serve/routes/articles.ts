import { createRoute, z } from '@hono/zod-openapi';
import type { Decided, Reading } from '../../domain/index.js';
import { LAYERS } from '../article/layers.js';
import { marksOf } from '../article/marks.js';
import type { LiveCase } from '../live-case.js';
import { CardSchema } from '../schemas.js';
import { answers, documentSchema, IdSchema, nothingUnder, routes } from './route.js';
import { cardNamed } from '../cards.js';

export const MarkSchema = z
  .object({
    layer: z.enum(LAYERS),
    start: z.number().int().openapi({ description: 'UTF-16 code units into the text' }),
    end: z.number().int(),
    id: z.string().openapi({ description: 'the same for all marks of one thing' }),
    label: z.string().openapi({ description: 'what the words stand for' }),
    why: z.string().openapi({ description: 'the rule and its reason, in words' }),
    to: z.string().nullable().openapi({ description: 'id of the contact, person or organisation' }),
  })
  .openapi('Mark');
export type Mark = z.infer<typeof MarkSchema>;

export const ArticleSchema = z
  .object({
    id: z.string(),
    source: z.string(),
    url: z.string().nullable().openapi({ description: 'http or https only' }),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.object({ edtf: z.string().nullable(), how: z.string(), reason: z.string() }).nullable(),
    language: z.string(),
    text: z.string(),
    marks: z.array(MarkSchema),
    contacts: z.array(z.object({ account: z.string(), card: CardSchema })),
    statements: z.array(
      z.object({
        id: z.string(),
        speaker: z.string().nullable(),
        account: z
          .string()
          .nullable()
          .openapi({ description: 'the account at which it was said, if the article says so' }),
        decided: z.array(documentSchema<Decided>('Decided', 'a value that is a person’s')),
      }),
    ),
    diagnostics: z.array(z.object({ code: z.string(), message: z.string() })),
  })
  .openapi('Article');

const route = createRoute({
  method: 'get',
  path: '/articles/{id}',
  summary: 'One article: its text, and what was read in it, each with the words that it rests on',
  request: { params: IdSchema },
  responses: answers(ArticleSchema, 'the article'),
});

/** Articles with what was read in them. */
export function articleRoutes(live: LiveCase) {
  return routes().openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const [view, readings] = [await live.view(), await live.readings([id])];
    const reading = readings.get(id);
    if (!reading) throw nothingUnder('article', id);
    const homes = view.accountsOf(id);
    return context.json(
      {
        ...headOf(reading),
        text: reading.text,
        marks: [...marksOf(reading, view, homes)],
        contacts: [...homes].flatMap(([account, contact]) => {
          const card = cardNamed(view, contact);
          return card ? [{ account, card }] : [];
        }),
        statements: reading.statements.map(({ id: statement, speaker, account, decided = [] }) => ({
          id: statement,
          speaker: speaker.name,
          account,
          decided: [...decided],
        })),
        diagnostics: reading.diagnostics.map(({ code, message }) => ({ code, message })),
      },
      200,
    );
  });
}

function headOf({ article }: Reading) {
  const { id, source, url, titleText, outlet, published, language } = article;
  return {
    id,
    source,
    url: url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null,
    title: titleText,
    outlet: outlet?.name ?? null,
    published: published && { edtf: published.edtf, how: published.how, reason: published.reason },
    language,
  };
}
