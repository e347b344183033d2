import { z } from '@hono/zod-openapi';
import { CONTACT_KINDS, CONTACT_STATUSES, isEdtf } from '../domain/index.js';
import { FACETS, STATES } from './view/facet-names.js';

const list = <T extends z.ZodType<string>>(item: T) =>
  z
    .union([item, z.array(item)])
    .transform((said) => (Array.isArray(said) ? said : [said]))
    .optional();
const edtf = z.string().refine(isEdtf, { error: 'no EDTF date: write 2024-03-26, 2024-03 or 2024' }).optional();

export { edtf as edtfParameter, list as listParameter };

/** The filter that every view of contacts understands. */
export const WantedSchema = z.object({
  q: z.string().trim().max(200).optional().openapi({ description: 'words that the articles must have' }),
  person: list(z.string()).openapi({ description: 'ids of people, any of whom took part' }),
  organisation: list(z.string()),
  country: list(z.string()).openapi({ description: 'ISO 3166-1 alpha-2: of the place, or that somebody acts for' }),
  place: list(z.string()).openapi({ description: 'places as /api/map names them: “Geneva, Switzerland”' }),
  with: list(z.string()).openapi({
    description: 'ids of people and organisations, alpha-2 codes of countries acted for: all of them took part',
  }),
  kind: list(z.enum(CONTACT_KINDS)),
  status: list(z.enum(CONTACT_STATUSES)),
  outlet: list(z.string()),
  topic: list(z.string()),
  state: list(z.enum(STATES)),
  from: edtf.openapi({ description: 'EDTF; its first day is the earliest that counts' }),
  to: edtf,
});

const whole = (most: number, otherwise: number) => z.coerce.number().int().min(0).max(most).default(otherwise);
export const PageSchema = z.object({ offset: whole(10_000_000, 0), limit: whole(200, 50) });

export const CardSchema = z
  .object({
    id: z.string(),
    kind: z.enum(CONTACT_KINDS),
    status: z.enum(CONTACT_STATUSES),
    phrase: z
      .array(z.object({ kind: z.enum(['name', 'role', 'plain']), text: z.string(), entity: z.string().nullable() }))
      .openapi({ description: 'the sentence that tells of it, in pieces; names lead to people and organisations' }),
    edtf: z.string().nullable(),
    when: z.string().openapi({ description: 'the date in English at the precision that is known' }),
    how: z.string().openapi({ description: 'how the date is known, in two words' }),
    why: z.string().openapi({ description: 'how the date came to be' }),
    earliest: z.string().nullable(),
    latest: z.string().nullable(),
    place: z.object({ name: z.string(), country: z.string().nullable() }).nullable(),
    outlets: z.array(z.string()),
    tellers: z
      .number()
      .int()
      .openapi({ description: 'outlets that tell of it; an article without one counts for itself' }),
    independent: z.number().int().openapi({ description: 'of these, how many do not copy or go by another' }),
    accounts: z.number().int(),
    disputed: z.array(z.string()).openapi({ description: 'fields on which the accounts differ' }),
    undecided: z.boolean(),
    decided: z.array(z.string()).openapi({ description: 'values that are a person’s, one sentence each' }),
    partOf: z.string().nullable(),
    section: z.string().openapi({ description: 'the heading that it stands under' }),
  })
  .openapi('Card');
export type Card = z.infer<typeof CardSchema>;

export const ContactsSchema = z
  .object({ version: z.string(), total: z.number().int(), offset: z.number().int(), contacts: z.array(CardSchema) })
  .openapi('Contacts');

export const HistogramSchema = z
  .object({
    unit: z.enum(['day', 'week', 'month', 'year', 'decade']),
    bins: z.array(z.object({ from: z.string(), to: z.string(), within: z.number().int(), possible: z.number().int() })),
    undated: z.number().int(),
  })
  .openapi('Histogram');

export const FacetsSchema = z
  .array(
    z.object({
      facet: z.enum(FACETS),
      values: z.array(z.object({ value: z.string(), name: z.string(), count: z.number().int(), wanted: z.boolean() })),
      more: z.number().int(),
    }),
  )
  .openapi('Facets');
