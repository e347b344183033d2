import { createRoute, z } from '@hono/zod-openapi';
import { bounds, type Contact, CONTACT_STATUSES, type Reading, type Undecided } from '../../domain/index.js';
import { wordingOfContact } from '../../pipeline.js';
import { type Comparison, comparisonOf } from '../../publish/index.js';
import { cardNamed, cardOf } from '../cards.js';
import type { LiveCase } from '../live-case.js';
import { CardSchema } from '../schemas.js';
import { partOfRecord } from '../view/part.js';
import { answer, answers, documentSchema, IdSchema, nothingUnder, routes } from './route.js';

export const ContactSchema = z
  .object({
    version: z.string(),
    card: CardSchema,
    contact: documentSchema<Contact>('RecordContact', 'the contact as `readout export` gives it'),
    comparison: documentSchema<Comparison>(
      'Comparison',
      'its accounts side by side, as `readout compare --json` gives them',
    ),
    history: z
      .array(
        z.object({
          account: z.string(),
          outlet: z.string().nullable(),
          published: z.string().nullable(),
          status: z.enum(CONTACT_STATUSES),
        }),
      )
      .openapi({ description: 'who told it as what, in the order of publication; EDTF, null for an unknown day' }),
    whole: CardSchema.nullable().openapi({ description: 'the visit that it was part of' }),
    parts: z.array(CardSchema),
    open: z.array(documentSchema<Undecided>('Undecided', 'a pair left for a person')),
  })
  .openapi('ContactView');

const route = createRoute({
  method: 'get',
  path: '/contacts/{id}',
  summary: 'One contact: what is agreed, and its accounts side by side',
  request: { params: IdSchema },
  responses: answers(ContactSchema, 'the contact'),
});

/** One contact with all that is said of it. */
export function contactRoute(live: LiveCase) {
  return routes().openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const view = await live.view();
    const contact = view.contactOf(id);
    if (!contact) throw nothingUnder('contact', id);
    const readings = await live.readings(contact.accounts.map(({ article }) => article));
    const record = partOfRecord(view, [contact]);
    return answer(context, {
      version: view.version,
      card: cardOf(view, contact),
      contact,
      comparison: comparisonOf(contact, record, readings, wordingOfContact(contact, record, readings)),
      history: historyOf(contact, readings),
      whole: contact.partOf === null ? null : cardNamed(view, contact.partOf),
      parts: view.partsOf(id).flatMap((part) => cardNamed(view, part) ?? []),
      open: view.undecided.filter(({ a, b }) => a === id || b === id),
    });
  });
}

function historyOf({ accounts }: Contact, readings: ReadonlyMap<string, Reading>) {
  const told = accounts.map(({ id, article, outlet, account: { status } }) => ({
    account: id,
    outlet,
    published: readings.get(article)?.article.published?.edtf ?? null,
    status,
  }));
  const day = (published: string | null): string => bounds(published).earliest ?? '~';
  return told.sort((a, b) => (day(a.published) < day(b.published) ? -1 : day(a.published) > day(b.published) ? 1 : 0));
}
