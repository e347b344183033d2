import type { Reading } from '../domain/index.js';
import { oneLine } from './clean.js';
import { indented, type Lines } from './evidence.js';
import { folded } from './names.js';
import { chosen, judgementLines, type Material } from './why-material.js';
import { nameFormLine } from './name-form.js';

type Entity = {
  readonly id: string;
  readonly name: string;
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
  for (const { articles } of entity.names) {
    for (const article of articles) {
      const reading = readings.get(article);
      const forms = new Set(
        entity.names.filter((form) => form.articles.includes(article)).map((form) => folded(form.text)),
      );
      const list = about === 'person' ? reading?.people : reading?.organisations;
      list?.forEach(({ name, mentions }, index) => {
        if ([name, ...mentions.map((mention) => mention.text)].some((text) => forms.has(folded(text))))
          keys.add(`${article}@${index}`);
      });
    }
  }
  return keys;
}
