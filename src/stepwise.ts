/** A record brought up to date, step by step, by the articles and the decisions that changed since it was last made. */
import { compareChanges } from './compare/index.js';
import { articlesOf, DecidedOver, type Weighed, weigh } from './decide/index.js';
import type { Reading } from './domain/index.js';
import { groupsIn, type LinkStep, linkInSteps, linksIn, tellApart } from './link/index.js';
import type { LinkedChange, LinkWork } from './store/index.js';

/** What linking and comparing know of an article: the reading as people corrected it, where that is another than the one that is kept as read. */
const CORRECTED = 'corrected reading';

type Work = Pick<LinkWork, 'relations' | 'isNew' | 'readingOf'> & {
  readonly changes: readonly LinkedChange[];
  readonly rulings?: Weighed['rulings'];
};

/** Brings links and record up to date, at most `atATime` articles in a step: what a step concerns is held in memory. */
export function bringUpToDate(work: LinkWork, atATime: number): void {
  if (work.decisions.length === 0) {
    linkInSteps(work, atATime, (linked) => compareChanges(linked, groupsIn, work.record));
    return;
  }
  const weighed = weigh(work.decisions, work.readingOf);
  const corrected = asCorrected(work, weighed);
  const rows = new DecidedOver(work.record, work.relations);
  linkInSteps(corrected, atATime, (linked) => compareChanges(linked, groupsIn, rows));
  rows.decide(weighed.decideAt(homesIn(linksIn(corrected)), (person) => work.record.nameAsLinked('person', person)));
}

/** The work with readings as people corrected them: what a decision more, or one less, makes of an article is a change of it. */
function asCorrected(work: LinkWork, { correct, rulings }: Weighed): Work {
  const concerned = new Set([...work.decisions.flatMap(articlesOf), ...onceCorrected(work)]);
  const corrected = new Map<string, Reading | undefined>();
  const righted = (article: string): Reading | undefined => {
    const reading = work.readingOf(article);
    return reading && correct(reading);
  };
  const apart = tellApart(rulings.people.different, righted);
  const readingOf = (article: string): Reading | undefined => {
    if (!concerned.has(article)) return work.readingOf(article);
    if (!corrected.has(article)) {
      const reading = righted(article);
      corrected.set(article, reading && apart(reading));
    }
    return corrected.get(article);
  };
  const rawly = new Map(work.changes.map((change) => [change.article, change]));
  const decided = [...concerned].sort().flatMap((article) => changeOf(article, rawly.get(article), work, readingOf));
  const changes = [...decided, ...work.changes.filter(({ article }) => !concerned.has(article))];
  const isKnown = ({ wasLinked }: LinkedChange): boolean => wasLinked;
  return {
    relations: work.relations,
    isNew: work.isNew,
    readingOf,
    rulings,
    changes: [...changes.filter(isKnown), ...changes.filter((change) => !isKnown(change))],
  };
}

/** Articles that linking knows as people corrected them: of an old version by now, what was decided is told of the current one. */
function onceCorrected({ relations }: LinkWork): readonly string[] {
  return Array.from(relations.all(CORRECTED), ([article]) => article);
}

/** What became of an article that decisions are about; none where it is as it was. Keeps how it is known from now on. */
function changeOf(
  article: string,
  change: LinkedChange | undefined,
  work: LinkWork,
  readingOf: Work['readingOf'],
): readonly LinkedChange[] {
  const { relations } = work;
  const kept = relations.get(CORRECTED, article, '') as Reading | undefined;
  const read = work.readingOf(article);
  const before = kept ?? (change ? change.before : read) ?? null;
  const after = readingOf(article) ?? null;
  const json = JSON.stringify(after);
  if (!change && JSON.stringify(before) === json) return [];
  if (after !== null && json !== JSON.stringify(read)) relations.put(CORRECTED, article, '', after);
  else relations.drop(CORRECTED, article, '');
  return [{ article, wasLinked: change ? change.wasLinked : true, before, after }];
}

function homesIn(links: LinkStep['links']): Parameters<Weighed['decideAt']>[0] {
  return {
    contact: { get: (account) => links.contactOf(account) || undefined },
    person: { get: (key) => (key === '' ? undefined : links.personAt(key)?.id) },
    organisation: { get: (key) => (key === '' ? undefined : links.organisationAt(key)?.id) },
  };
}
