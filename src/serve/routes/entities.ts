import { createRoute, z } from '@hono/zod-openapi';
import type { RecordOrganisation, RecordPerson, Undecided, Wording } from '../../domain/index.js';
import { wordingOfOrganisation, wordingOfPerson } from '../../pipeline.js';
import { quotesOf } from '../../publish/index.js';
import { cardsOf } from '../cards.js';
import type { LiveCase } from '../live-case.js';
import { CardSchema, WantedSchema } from '../schemas.js';
import { rowsOfValue } from '../view/column.js';
import { common, rowsFor } from '../view/filter.js';
import { rowsOf, tally } from '../view/profile.js';
import { heldOf } from '../view/held.js';
import type { CaseView } from '../view/view.js';
import { answer, answers, documentSchema, IdSchema, nothingUnder, routes } from './route.js';

/** Articles whose words are counted for the names that outlets use, at most. */
const MOST_ARTICLES = 400;
/** So many people and organisations of which it is held what articles call them. */
const MOST_CALLED = 200;
const MOST_STATEMENTS = 60;
const MOST_CARDS = 30;

const TallySchema = z
  .array(z.object({ value: z.string(), name: z.string(), count: z.number().int() }))
  .openapi('Tally');

const SaidSchema = z
  .object({
    contact: z.string(),
    when: z.string(),
    edtf: z.string().nullable(),
    words: z.string(),
    direct: z.boolean(),
    outlet: z.string().nullable(),
    article: z.string(),
    statement: z.string(),
  })
  .openapi('Said');

export const EntitySchema = z
  .object({
    version: z.string(),
    about: z.enum(['person', 'organisation']),
    entity: documentSchema<RecordPerson | RecordOrganisation>('RecordEntity', 'as `readout export` gives it'),
    wording: documentSchema<Wording>('Wording', 'what each outlet calls it, counted, with the places'),
    articles: z.object({ counted: z.number().int(), all: z.number().int() }),
    seenIn: z
      .array(z.object({ id: z.string(), title: z.string().nullable(), outlet: z.string().nullable() }))
      .openapi({ description: 'the articles whose words are counted' }),
    contacts: z.number().int(),
    latest: z.array(CardSchema).openapi({ description: 'the last contacts of the chronology' }),
    counterparts: TallySchema,
    organisations: TallySchema,
    countries: TallySchema,
    kinds: TallySchema,
    outlets: TallySchema,
    said: z.array(SaidSchema).openapi({ description: 'what it is said to have said at contacts, the last first' }),
    open: z.array(documentSchema<Undecided>('Undecided', 'a pair left for a person')),
  })
  .openapi('Entity');

const route = createRoute({
  method: 'get',
  path: '/entities/{id}',
  summary: 'A person or an organisation: names by outlet, offices, contacts, counterparts, statements',
  request: { params: IdSchema, query: WantedSchema },
  responses: answers(EntitySchema, 'the profile, of the contacts that suit the filter'),
});

export const LabelsSchema = z
  .array(
    z.object({
      outlet: z.string().nullable(),
      text: z.string(),
      count: z.number().int(),
      sentences: z.array(
        z.object({
          article: z.string(),
          pieces: z.array(z.object({ text: z.string(), marked: z.boolean() })),
        }),
      ),
    }),
  )
  .openapi('Labels');

const labels = createRoute({
  method: 'get',
  path: '/entities/{id}/labels',
  summary: 'What each outlet calls a person or an organisation, with sentences',
  request: { params: IdSchema, query: z.object({ sentences: z.coerce.number().int().min(0).max(20).default(2) }) },
  responses: answers(LabelsSchema, 'the labels, those of one outlet together'),
});

/** People and organisations. */
export function entityRoutes(live: LiveCase) {
  return routes()
    .openapi(labels, async (context) => {
      const [{ id }, { sentences }, view] = [context.req.valid('param'), context.req.valid('query'), await live.view()];
      const { wording, readings } = await called(live, view, id);
      return answer(
        context,
        wording.labels.map(({ outlet, text, count, places }) => ({
          outlet,
          text,
          count,
          sentences: places.slice(0, sentences).flatMap(({ article, span }) => {
            const [quote] = quotesOf(readings.get(article)?.text ?? '', [span]);
            return quote ? [{ article, pieces: [...quote.pieces] }] : [];
          }),
        })),
      );
    })
    .openapi(route, async (context) => {
      const [{ id }, wanted, view] = [context.req.valid('param'), context.req.valid('query'), await live.view()];
      const { person, entity } = entityNamed(view, id);
      const { wording, seenIn, articles } = await calledHeld(view).of(id, () => calledBriefly(live, view, id));
      const suiting = rowsFor(view, wanted);
      const rows = rowsOf(view, id, suiting);
      return answer(context, {
        version: view.version,
        about: person ? ('person' as const) : ('organisation' as const),
        entity,
        wording,
        articles: { counted: seenIn.length, all: articles },
        seenIn: [...seenIn],
        contacts: rows.length,
        latest: [...cardsOf(view, rows.slice(-MOST_CARDS).reverse())],
        counterparts: [...tally(view, 'person', rows, 20, id)],
        organisations: [...tally(view, 'organisation', rows, 10, id)],
        countries: [...tally(view, 'country', rows, 12)],
        kinds: [...tally(view, 'kind', rows, 9)],
        outlets: [...tally(view, 'outlet', rows, 20)],
        said: saidBy(view, id, common(rowsOfValue(view.speakers, id), suiting)),
        open: view.undecided.filter(({ a, b }) => a === id || b === id),
      });
    });
}

function entityNamed(view: CaseView, id: string) {
  const person = view.personOf(id);
  const entity = person ?? view.organisationOf(id);
  if (!entity) throw nothingUnder('person or organisation', id);
  return { person, entity };
}

/** What the articles call a person or an organisation, and which these are: under every filter the same. */
type Called = {
  readonly wording: Wording;
  readonly seenIn: readonly { readonly id: string; readonly title: string | null; readonly outlet: string | null }[];
  readonly articles: number;
};
const calledHeld = heldOf<Promise<Called>>(MOST_CALLED);

async function calledBriefly(live: LiveCase, view: CaseView, id: string): Promise<Called> {
  try {
    const { wording, readings, articles } = await called(live, view, id);
    const seenIn = Array.from(readings.values(), ({ article: { id: article, titleText, outlet } }) => ({
      id: article,
      title: titleText,
      outlet: outlet?.name ?? null,
    }));
    return { wording, seenIn, articles };
  } catch (error) {
    calledHeld(view).drop(id);
    throw error;
  }
}

/** A person or an organisation, and what the articles call it. */
async function called(live: LiveCase, view: CaseView, id: string) {
  const { person, entity } = entityNamed(view, id);
  const articles = [...new Set(entity.seenAs.map((place) => place.split('@')[0] ?? ''))].sort();
  const readings = await live.readings(articles.slice(0, MOST_ARTICLES));
  const wording = person ? wordingOfPerson(person, readings) : wordingOfOrganisation(entity, readings);
  return { wording, readings, articles: articles.length };
}

function saidBy(view: CaseView, id: string, rows: Uint32Array): z.infer<typeof SaidSchema>[] {
  const said: z.infer<typeof SaidSchema>[] = [];
  for (let at = rows.length - 1; at >= 0 && said.length < MOST_STATEMENTS; at--) {
    const contact = view.contactOf(view.ids[rows[at] ?? 0] ?? '');
    for (const { speaker, renderings } of contact?.statements ?? []) {
      const first = renderings[0];
      if (!contact || speaker.entity !== id || !first) continue;
      const account = contact.accounts.find((one) => one.id === first.account);
      said.push({
        contact: contact.id,
        when: view.sections[view.section[rows[at] ?? 0] ?? 0]?.title ?? '',
        edtf: contact.date.edtf,
        words: first.content.text,
        direct: first.direct,
        outlet: account?.outlet ?? null,
        article: account?.article ?? '',
        statement: first.statement,
      });
    }
  }
  return said.slice(0, MOST_STATEMENTS);
}
