/** "Call with Prime Minister Aldane of Morvia" above a text that says only "Prime Minister Aldane": the headline tells for whom he acts. */
import type { Draft, Entity } from '../../draft.js';
import { analyse } from '../analyse.js';
import { mentions } from '../mentions/index.js';
import { namePartsOf, sameName } from '../mentions/same-name.js';

/** Gives people of the body the country or organisation that a headline kept apart from the text gives them. */
export function affiliationsFromTitle(draft: Draft): void {
  const { titleText, title } = draft.article;
  if (!titleText || title) return;
  const above = analyse({
    ...draft.article,
    text: `${titleText} .`,
    title: null,
    titleText: null,
    boilerplate: [],
    dateline: null,
  });
  mentions.run(above);
  for (const known of above.entities) {
    if (known.kind !== 'person' || !known.named || known.affiliation === null) continue;
    const parts = namePartsOf(known.name);
    const same = draft.entities.filter(
      (entity: Entity) =>
        entity.kind === 'person' &&
        entity.named &&
        entity.affiliation === null &&
        sameName(namePartsOf(entity.name), parts),
    );
    if (same.length === 1 && same[0]) same[0].affiliation = known.affiliation;
  }
}
