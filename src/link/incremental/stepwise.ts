import type { Reading, Relations } from '../../domain/index.js';
import type { Linked } from '../linked.js';
import { BufferedRelations } from './buffer.js';
import { type ArticleChange, Linker } from './linker.js';

/** Readings that are held at a time. */
const MOST_HELD = 4000;

/** What linking kept when it last ran, the articles that changed since, and the readings that are there now. */
export type StepwiseWork = {
  readonly relations: Relations;
  readonly changes: readonly ArticleChange[];
  readonly readingOf: (article: string) => Reading | undefined;
};

/**
 * Links the articles that changed, with their neighbourhoods, into what `relations` keep. Gives all links, the same that `link` gives for all readings that
 * are there.
 */
export function linkStepwise({ relations, changes, readingOf }: StepwiseWork): Linked {
  const buffer = new BufferedRelations(relations);
  const linker = new Linker(buffer, held(readingOf));
  linker.change(changes);
  buffer.flush();
  return linker.linked();
}

function held(readingOf: StepwiseWork['readingOf']): StepwiseWork['readingOf'] {
  const known = new Map<string, Reading>();
  return (article) => {
    const there = known.get(article) ?? readingOf(article);
    if (known.size >= MOST_HELD) known.clear();
    if (there) known.set(article, there);
    return there;
  };
}
