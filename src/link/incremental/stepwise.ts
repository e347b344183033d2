import type { Reading, Relations, Rulings } from '../../domain/index.js';
import type { Linked, LinkedContact } from '../linked.js';
import { personCards } from '../person-groups.js';
import { BufferedRelations } from './buffer.js';
import type { Judged } from './judgement-sources.js';
import { type ArticleChange, type LinkChange, Linker } from './linker.js';

/** Readings that are held at a time. */
const MOST_HELD = 8000;

/** What linking kept when it last ran, the articles that changed since, and the readings that are there now. */
type StepwiseWork = {
  readonly relations: Relations;
  /** Nothing is kept yet. */
  readonly isNew: boolean;
  readonly changes: readonly ArticleChange[];
  readonly readingOf: (article: string) => Reading | undefined;
  /** What people ruled, on the readings that are there; none where it is left out. */
  readonly rulings?: Rulings;
};

/** What a change of articles changed, and the links as they are now. */
export type LinkStep = {
  readonly changes: readonly ArticleChange[];
  readonly change: LinkChange;
  readonly judged: Iterable<Judged>;
  readonly links: Pick<Linker, 'personAt' | 'person' | 'organisationAt' | 'contact' | 'contactOf'>;
  readonly readingOf: (article: string) => Reading | undefined;
  /** For whoever has rows of their own to keep with the links. */
  readonly relations: Relations;
};

/** An article that changed; `wasLinked` where linking knows it, also where it was taken out. */
type SteppedChange = ArticleChange & { readonly wasLinked: boolean };

/** Work that is done in steps: the changes of articles that were linked before come first. */
type SteppedWork = Omit<StepwiseWork, 'changes'> & { readonly changes: readonly SteppedChange[] };

/** The relations of which a step tells what it wrote. */
const TOLD = ['person judged', 'contact', 'parted'];

/**
 * Links the articles that changed, at most `atATime` of them in a step, and has `use` go on from each, so that a large case takes no more memory than a small
 * one. What was linked before is taken in one step, for the readings that are there are no longer those that linking rests on.
 */
export function linkInSteps(work: SteppedWork, atATime: number, use: (step: LinkStep) => void): void {
  const { changes, isNew } = work;
  const known = changes.filter(({ wasLinked }) => wasLinked).length;
  let from = 0;
  do {
    const to = Math.max(known, from + atATime);
    linkChanges({ ...work, isNew: isNew && from === 0, changes: changes.slice(from, to) }, use);
    from = to;
  } while (from < changes.length);
}

/** Links the articles that changed, with their neighbourhoods, into what `relations` keep, and has `use` go on from there. */
function linkChanges(work: StepwiseWork, use: (step: LinkStep) => void): void {
  // Fetched once each: a store may fetch a reading anew whenever it is asked for.
  const changes = work.changes.map(({ before, after }) => ({ before, after }));
  const relations = new BufferedRelations(work.relations, work.isNew, TOLD);
  const readingOf = held(work.readingOf);
  const links = new Linker(relations, readingOf, work.rulings, { rest: () => relations.release() });
  const change = links.change(changes);
  use({ changes, change, judged: links.judged(changes, relations), links, readingOf, relations });
  relations.flush();
}

/** The groups of one name that the people of a reading are in, in the order of the people. */
export function groupsIn(reading: Reading): readonly string[] {
  return personCards(reading).map(({ group }) => group);
}

/** All links that `relations` keep. */
export function linkedNow({ relations, readingOf, rulings }: StepwiseWork): Linked {
  return new Linker(relations, readingOf, rulings).linked();
}

/** To look up the links that `relations` keep, one by one. */
export function linksIn({ relations, readingOf }: Pick<StepwiseWork, 'relations' | 'readingOf'>): LinkStep['links'] {
  return new Linker(relations, readingOf);
}

/** The contacts that `relations` keep, one by one. */
export function contactsNow({ relations, readingOf }: StepwiseWork): Iterable<LinkedContact> {
  return new Linker(relations, readingOf).contacts();
}

/** Links the articles that changed, and gives all links: the same that `link` gives for all readings that are there. */
export function linkStepwise(work: StepwiseWork): Linked {
  linkChanges(work, () => {});
  return linkedNow(work);
}

/** Those that were asked for of late are held, the ones before until as many others were. */
function held(readingOf: StepwiseWork['readingOf']): StepwiseWork['readingOf'] {
  let [late, before] = [new Map<string, Reading>(), new Map<string, Reading>()];
  return (article) => {
    const known = late.get(article);
    if (known) return known;
    const there = before.get(article) ?? readingOf(article);
    if (late.size >= MOST_HELD / 2) [late, before] = [new Map(), late];
    if (there) late.set(article, there);
    return there;
  };
}
