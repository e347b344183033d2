import type { Reading, Relations } from '../../domain/index.js';
import type { Linked } from '../linked.js';
import { BufferedRelations } from './buffer.js';
import { type ArticleChange, type LinkChange, Linker } from './linker.js';

/** Readings that are held at a time. */
const MOST_HELD = 4000;

/** What linking kept when it last ran, the articles that changed since, and the readings that are there now. */
export type StepwiseWork = {
  readonly relations: Relations;
  /** Nothing is kept yet. */
  readonly isNew: boolean;
  readonly changes: readonly ArticleChange[];
  readonly readingOf: (article: string) => Reading | undefined;
};

/** Links the articles that changed, with their neighbourhoods, into what `relations` keep. Gives what became of the contacts and people. */
export function linkChanges({ relations, isNew, changes, readingOf }: StepwiseWork): LinkChange {
  const buffer = new BufferedRelations(relations, isNew);
  const change = new Linker(buffer, held(readingOf)).change(changes);
  buffer.flush();
  return change;
}

/** All links that `relations` keep. */
export function linkedNow({ relations, readingOf }: StepwiseWork): Linked {
  return new Linker(relations, readingOf).linked();
}

/** Links the articles that changed, and gives all links: the same that `link` gives for all readings that are there. */
export function linkStepwise(work: StepwiseWork): Linked {
  linkChanges(work);
  return linkedNow(work);
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
