/** What the constructs hand on: who, with which words, said what. */
import type { Cue } from './cues.js';
import { within } from '../ordered.js';
import type { Boundaries } from './extent.js';
import type { Postposed } from './postposed-cue.js';
import type { Run, Scene } from './scene.js';
import type { Turn } from '../turns.js';

export type Found = {
  readonly content: Run;
  readonly direct: boolean;
  /** The cue's own words; null where a quotation stands without. */
  readonly cue: Run | null;
  /** The words that name the speaker; null: nobody is named. */
  readonly subject: Run | null;
  /** The statement goes on from another one, which has the same speaker: the index of that one's quotation. */
  readonly continues: number | null;
  readonly rule: string;
};

/** What all constructs look at. `claimed` holds quotations and cues that an earlier construct has read. */
export type Hunt = {
  readonly scene: Scene;
  readonly cues: readonly Cue[];
  readonly bounds: Boundaries;
  readonly postposed: ReadonlyMap<Cue, Postposed>;
  /** The turns of a transcript; none in other texts. */
  readonly turns: readonly Turn[];
  readonly claimedQuotations: Set<number>;
  readonly claimedCues: Set<Cue>;
};

/** The cues that begin at token `from` or behind it, and before `to`. */
export const cuesBetween = ({ cues }: Hunt, from: number, to: number): readonly Cue[] =>
  within(cues, (cue) => cue.first, from, to);

export type Construct = { readonly name: string; readonly find: (hunt: Hunt) => Found[] };
