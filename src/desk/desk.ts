import { articlesOf, type Clash, clashOf, decisionId, standing } from '../decide/index.js';
import { type Act, type Decision, type Reading, type RecordDocument, Trouble } from '../domain/index.js';
import { recordOf } from '../pipeline.js';
import { decisionSentence, instantText } from '../publish/index.js';
import { readingsOf } from '../record.js';
import type { Store } from '../store/index.js';

/** A case laid open to decide on: its record as it was when it was opened, and the log as it is now. */
export type Desk = {
  readonly store: Store;
  readonly record: RecordDocument;
  readonly articles: readonly string[];
  readonly log: readonly Decision[];
  /** The readings of some articles; those of earlier decisions are always among them. */
  readonly readings: (articles: Iterable<string>) => Promise<ReadonlyMap<string, Reading>>;
  /** Adds to the log at once, all or none. */
  readonly add: (...decisions: readonly Decision[]) => Promise<void>;
};

/** What became of one decision. known: the same person had decided just that before, and it still stands. */
export type Outcome = {
  readonly outcome: 'decided' | 'known';
  readonly decision: Decision;
  readonly clashes: readonly Clash[];
};

/** A desk over an open case, with its record brought up to date unless `known` is that. */
export async function deskOver(store: Store, known?: RecordDocument): Promise<Desk> {
  const record = known ?? (await recordOf(store));
  const log = [...(await store.decisions())];
  const read = new Map<string, Reading>();
  const readings = async (articles: Iterable<string>): Promise<ReadonlyMap<string, Reading>> => {
    const missing = new Set([...articles, ...log.flatMap(articlesOf)].filter((id) => !read.has(id)));
    for (const [id, reading] of await readingsOf(store, missing)) read.set(id, reading);
    return read;
  };
  const add = async (...decisions: readonly Decision[]): Promise<void> => {
    await store.decide(decisions);
    log.push(...decisions);
  };
  return { store, record, articles: await store.ids(), log, readings, add };
}

/** By whom, when and why; `outrank` lets it stand against earlier decisions that it contradicts only through others. */
export type Signature = {
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
  readonly outrank: boolean;
};

/** What was decided contradicts earlier decisions, but only together with others: nobody can have meant that unseen. */
export class Contradiction extends Trouble {
  readonly clash: Clash;

  constructor(decision: Decision, clash: Clash) {
    const told = [clash.outranked, ...clash.through].map((one) => `${decisionSentence(one)} (${signature(one)})`);
    super(
      `that ${decisionSentence(decision)}`,
      `this contradicts what was decided before: ${told.join(', and ')}`,
      `Take one of these back with 'readout decide undo ${clash.outranked.id}', or add --outrank to let the new decision stand against ${clash.outranked.id}.`,
    );
    this.clash = clash;
  }
}

/** Decides one thing. Throws a `Contradiction` where it contradicts earlier decisions through others and may not outrank them. */
export async function decideOne(desk: Desk, what: Act, signed: Signature): Promise<Outcome> {
  const outcome = await weighed(desk, desk.log, what, signed);
  if (outcome.outcome === 'decided') await desk.add(outcome.decision);
  return outcome;
}

/** Decides several things, or, where it throws as `decideOne` does, none of them. */
export async function decideAll(desk: Desk, acts: readonly Act[], signed: Signature): Promise<readonly Outcome[]> {
  const log = [...desk.log];
  const outcomes: Outcome[] = [];
  for (const what of acts) {
    const outcome = await weighed(desk, log, what, signed);
    if (outcome.outcome === 'decided') log.push(outcome.decision);
    outcomes.push(outcome);
  }
  const fresh = outcomes.flatMap(({ outcome, decision }) => (outcome === 'decided' ? [decision] : []));
  if (fresh.length > 0) await desk.add(...fresh);
  return outcomes;
}

/** What becomes of one act if it is added to the log. */
async function weighed(
  desk: Desk,
  log: readonly Decision[],
  what: Act,
  { by, at, why, outrank }: Signature,
): Promise<Outcome> {
  const same = standing(log).find((one) => one.by === by && JSON.stringify(one.what) === JSON.stringify(what));
  if (same) return { outcome: 'known', decision: same, clashes: [] };
  const draft = { at, by, why, what };
  const decision: Decision = { id: decisionId(draft, log), ...draft };
  const readings = await desk.readings([...articlesOf(decision), ...log.flatMap(articlesOf)]);
  const clashes = clashOf(log, decision, (article) => readings.get(article));
  const hidden = clashes.find(({ direct }) => !direct);
  if (hidden && !outrank) throw new Contradiction(decision, hidden);
  return { outcome: 'decided', decision, clashes };
}

/** 'd1a2b3c4d5, Bo Lind, 2031-05-06 07:08 UTC' */
export function signature({ id, by, at }: Decision): string {
  return `${id}, ${by}, ${instantText(at)}`;
}
