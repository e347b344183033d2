import { z } from '@hono/zod-openapi';
import { type Comparison, REVIEW_SORTS } from '../../publish/index.js';
import { CardSchema, listParameter, PageSchema, WantedSchema } from '../schemas.js';
import { documentSchema } from '../routes/route.js';

export type QuoteView = Comparison['accounts'][number]['source']['quotes'][number];

const EvidenceSchema = z
  .object({
    teller: z.string().openapi({ description: 'the outlet' }),
    article: z.string(),
    place: z
      .string()
      .nullable()
      .openapi({ description: 'id of the account in the article; null: the article as such' }),
    title: z.string().nullable(),
    published: z.string().nullable(),
    note: z.string().nullable().openapi({ description: 'whose copy it is' }),
    says: z.array(z.string()).openapi({ description: 'its words for the value that is asked for' }),
    quotes: z.array(documentSchema<QuoteView>('Quote', 'a sentence with the words in it that count')),
  })
  .openapi('Evidence');
export type Evidence = z.infer<typeof EvidenceSchema>;

const SideSchema = z
  .object({
    id: z.string(),
    sort: z.enum(['contact', 'person', 'organisation']),
    name: z.string(),
    card: CardSchema.nullable().openapi({ description: 'of a contact' }),
    contacts: z.array(CardSchema).openapi({ description: 'of a person or an organisation: the first ones' }),
    moreContacts: z.number().int(),
    evidence: z.array(EvidenceSchema),
    moreEvidence: z.number().int(),
  })
  .openapi('ReviewSide');
export type Side = z.infer<typeof SideSchema>;

const MarkedSchema = z.object({ text: z.string(), both: z.boolean().openapi({ description: 'the other has it too' }) });
const RowSchema = z
  .object({
    field: z.enum([
      'kind',
      'who',
      'date',
      'place',
      'status',
      'about',
      'names',
      'offices',
      'with',
      'countries',
      'days',
      'outlets',
    ]),
    stand: z.enum(['same', 'partly', 'possible', 'different', 'one', 'aside', 'none']).openapi({
      description:
        'possible: dates that can be one day. one: only one side says. aside: nothing that could differ. none: neither does.',
    }),
    values: z.tuple([z.array(MarkedSchema), z.array(MarkedSchema)]),
  })
  .openapi('ReviewRow');
export type Row = z.infer<typeof RowSchema>;

const AnswerSchema = z.object({
  key: z.string(),
  label: z.string(),
  words: z.array(z.string()).openapi({ description: 'what `readout decide` would be told' }),
});

const ItemSchema = z
  .object({
    key: z.string().openapi({ description: 'the same for the same question' }),
    sort: z.enum(REVIEW_SORTS),
    kind: z.enum(['pair', 'value', 'contact']),
    field: z.enum(['date', 'place', 'kind', 'status']).nullable(),
    question: z.string(),
    doubt: z.string().nullable().openapi({ description: 'why the program is not sure' }),
    reasons: z.array(z.string()).openapi({ description: 'what was weighed' }),
    versions: z.array(z.object({ value: z.string(), words: z.string(), by: z.string() })),
    answers: z.array(AnswerSchema),
    sides: z.array(SideSchema),
    rows: z.array(RowSchema).openapi({ description: 'of a pair: what both have in common, and where they differ' }),
  })
  .openapi('ReviewItem');
export type ItemView = z.infer<typeof ItemSchema>;

export const ReviewSchema = z
  .object({
    version: z.string(),
    total: z.number().int(),
    offset: z.number().int(),
    counts: z
      .record(z.enum(REVIEW_SORTS), z.number().int())
      .openapi({ description: 'how many of each sort suit the rest of the filter' }),
    items: z.array(ItemSchema),
  })
  .openapi('Review');

export const ReviewWantedSchema = WantedSchema.extend(PageSchema.shape).extend({
  limit: z.coerce.number().int().min(0).max(100).default(20),
  sort: listParameter(z.enum(REVIEW_SORTS)).openapi({ description: 'only questions of these sorts' }),
  about: listParameter(z.string()).openapi({
    description: 'ids of contacts, people and organisations: only questions on these, or on those who took part',
  }),
});
