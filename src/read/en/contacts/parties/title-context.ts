/** "Call with Prime Minister Aldane of Morvia" above a text that says only "Prime Minister Aldane": the headline tells for whom he acts. */
import { type Place, spanOf } from '../../../../domain/index.js';
import { countryName } from '../../../../knowledge/index.js';
import type { Draft, Entity } from '../../../draft.js';
import { analyse } from '../../analyse.js';
import { mentions } from '../../mentions/index.js';
import { namePartsOf, sameName } from '../../mentions/same-name.js';

/** What the headline of an article tells, read only where it is asked for. */
export class Headline {
  #above: Draft | null | undefined;
  #town: Place | null | undefined;

  constructor(private readonly draft: Draft) {}

  /** The draft of a headline that stands apart from the text; null where there is none, or where it stands in the text. */
  get above(): Draft | null {
    if (this.#above === undefined) this.#above = headlineApart(this.draft);
    return this.#above;
  }

  /** The one town that the headline places its news in. */
  get town(): Place | null {
    if (this.#town === undefined) this.#town = headlineTown(this.draft, this.above);
    return this.#town;
  }
}

function headlineApart(draft: Draft): Draft | null {
  const { titleText, title } = draft.article;
  if (!titleText || title) return null;
  const above = analyse({
    ...draft.article,
    text: `${titleText} .`,
    title: null,
    titleText: null,
    boilerplate: [],
    dateline: null,
  });
  mentions.run(above);
  return above;
}

/** "Aldane meets Morvic in Oslo": the one town that the headline names behind "in" or "to"; without a span where the headline is no part of the text. */
function headlineTown(draft: Draft, above: Draft | null): Place | null {
  const headline = above ?? draft;
  const inTitle = (at: number) =>
    above !== null || headline.sentences[headline.tokens[at]?.sentence ?? 0]?.role === 'title';
  const towns = headline.mentions.filter(
    (mention) =>
      mention.kind === 'place' &&
      inTitle(mention.first) &&
      headline.entities[mention.entity ?? -1]?.sort === 'city' &&
      /^(?:in|to)$/.test(headline.tokens[mention.first - 1]?.lower ?? ''),
  );
  const [town] = towns;
  const entity = headline.entities[town?.entity ?? -1];
  if (!town || !entity || towns.some((other) => other.entity !== town.entity)) return null;
  const [first, last] = [headline.tokens[town.first], headline.tokens[town.last]];
  const spans = above === null && first && last ? [spanOf(draft.text, first.start, last.end)] : [];
  return { name: entity.name, country: entity.country ? countryName(entity.country) : null, how: 'inferred', spans };
}

/** Gives people of the body the country or organisation that a headline kept apart from the text gives them. */
export function affiliationsFromTitle(draft: Draft, headline: Headline): void {
  const open = draft.entities.filter((entity) => isNamedPerson(entity) && entity.affiliation === null);
  if (open.length === 0) return;
  for (const known of headline.above?.entities ?? []) {
    if (!isNamedPerson(known) || known.affiliation === null) continue;
    const parts = namePartsOf(known.name);
    const same = open.filter((entity) => entity.affiliation === null && sameName(namePartsOf(entity.name), parts));
    if (same.length === 1 && same[0]) same[0].affiliation = known.affiliation;
  }
}

const isNamedPerson = (entity: Entity): boolean => entity.kind === 'person' && entity.named;
