import { type Act, type EntityTarget, Trouble } from '../domain/index.js';
import { type Found, folded } from '../publish/index.js';
import {
  find,
  type FoundEntity,
  mustBeEntity,
  namedTargets,
  nounOf,
  oneOfEachName,
  type Placed,
  placesOf,
} from './targets.js';
import type { Desk } from './desk.js';

/** The id of a person or an organisation of the record. */
export function entityId(found: FoundEntity): string {
  return found.kind === 'person' ? found.person.id : found.organisation.id;
}

/**
 * A name means this person or organisation in one article: it is no longer the one that it was taken for, and is the other. Throws a `Trouble` where
 * the article has no such name, several of it, or has it for the one that is meant already.
 */
export async function meaning(
  desk: Desk,
  where: Found,
  article: string,
  name: string,
  id: string,
): Promise<readonly Act[]> {
  if (where.kind !== 'article')
    throw new Trouble(article, `this is ${nounOf(where)}`, 'Give the id of an article (a…).');
  const meant = mustBeEntity(find(desk, id), id, ['person', 'organisation']);
  const about = meant.kind;
  const { found, here } = await bearerIn(desk, where.article, name, about);
  if (entityId(found) === entityId(meant))
    throw new Trouble(id, `‘${name}’ means this one in ${where.article} already`, 'There is nothing to decide.');
  const others = oneOfEachName((await placesOf(desk, found)).filter(({ key }) => key !== here.key));
  const a: readonly EntityTarget[] = [here.target];
  const apart: Act = { act: 'different', about, a, b: others.map(({ target }) => target) };
  const joined: Act = { act: 'same', about, a, b: await namedTargets(desk, meant, id) };
  return others.length === 0 ? [joined] : [apart, joined];
}

/** The one who bears the name in the article, and the mention there. */
async function bearerIn(
  desk: Desk,
  article: string,
  name: string,
  kind: FoundEntity['kind'],
): Promise<{ readonly found: FoundEntity; readonly here: Placed }> {
  const bears = ({
    names,
  }: {
    readonly names: readonly { readonly text: string; readonly articles: readonly string[] }[];
  }) => names.some(({ text, articles }) => articles.includes(article) && folded(text) === folded(name));
  const { people, organisations } = desk.record;
  const bearers: readonly FoundEntity[] =
    kind === 'person'
      ? people.filter(bears).map((person) => ({ kind, person }))
      : organisations.filter(bears).map((organisation) => ({ kind, organisation }));
  const places: { readonly found: FoundEntity; readonly here: Placed }[] = [];
  for (const found of bearers)
    for (const here of await placesOf(desk, found)) if (here.article === article) places.push({ found, here });
  const named = places.filter(({ here }) => folded(here.name) === folded(name));
  const [only, other] = named.length === 1 ? named : places;
  if (!only || other)
    throw new Trouble(
      name,
      only ? `several bear that name in ${article}` : `${article} has ${nounOf({ kind })} of that name nowhere`,
      `'readout show ${article}' lists the names that stand there; write one as it is listed.`,
    );
  return only;
}
