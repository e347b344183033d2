import type { Decided, Reading } from '../domain/index.js';
import { oneLine } from './clean.js';
import { markText } from './decision-text.js';
import { indented, type Lines } from './evidence.js';
import { folded } from './names.js';
import { chosen, judgementLines, type Material } from './why-material.js';
import { nameFormLine } from './name-form.js';

type Entity = {
  readonly id: string;
  readonly name: string;
  readonly decided?: readonly Decided[];
  readonly names: readonly { readonly text: string; readonly articles: readonly string[] }[];
};

/** Under which names a person or an organisation stands in which articles, and the judgements that joined or parted them. */
export function whyEntity(
  about: 'person' | 'organisation',
  entity: Entity,
  field: string | null,
  { readings, judgements }: Material,
): Lines {
  chosen(field, ['names'], entity.id);
  const keys = entityKeys(about, entity, readings);
  const concerned = judgements.filter(
    (judgement) => judgement.about === about && (keys.has(judgement.a) || keys.has(judgement.b)),
  );
  return [
    `${entity.id}: ${oneLine(entity.name)}`,
    ...(entity.decided ?? []).map((mark) => `  ${markText(mark)} (${mark.decision})`),
    ...entity.names.map((form) => `  ${nameFormLine(form)}`),
    ...(concerned.length === 0
      ? ['  no judgement was needed: only one article names them, or nothing else comes near']
      : []),
    ...indented(concerned.flatMap(judgementLines)),
  ];
}

/** '<article id>@<index in the reading>' for every reading that has the entity under one of its forms there. */
function entityKeys(
  about: 'person' | 'organisation',
  entity: Entity,
  readings: ReadonlyMap<string, Reading>,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [article, forms] of formsByArticle(entity)) {
    const reading = readings.get(article);
    const list = about === 'person' ? reading?.people : reading?.organisations;
    list?.forEach(({ name, mentions }, index) => {
      if ([name, ...mentions.map((mention) => mention.text)].some((text) => forms.has(folded(text))))
        keys.add(`${article}@${index}`);
    });
  }
  return keys;
}

/** Where a person stands in the readings, by the name that each article has for the person: articles in order, and the index there. */
export function personIndices(
  person: Entity,
  readings: ReadonlyMap<string, Reading>,
): readonly { readonly article: string; readonly index: number }[] {
  return [...formsByArticle(person)].flatMap(([article, forms]) =>
    (readings.get(article)?.people ?? []).flatMap(({ name }, index) =>
      forms.has(folded(name)) ? [{ article, index }] : [],
    ),
  );
}

/** The forms of a name, folded, by the articles that have them, in the order of the articles' ids. */
function formsByArticle(entity: Entity): ReadonlyMap<string, ReadonlySet<string>> {
  const articles = [...new Set(entity.names.flatMap((form) => form.articles))].sort((a, b) => (a < b ? -1 : 1));
  return new Map(
    articles.map((article) => [
      article,
      new Set(entity.names.filter((form) => form.articles.includes(article)).map((form) => folded(form.text))),
    ]),
  );
}
