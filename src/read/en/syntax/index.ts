/**
 * The syntax of a draft's sentences, as a learned parser tells it: asked of one sentence, it parses that one alone and keeps the answer.
 * What it says is a likely tree, no certain one: of the heads in news about one in seven is wrong.
 */
import type { Draft, Sentence } from '../../draft.js';
import { type Label, labelNumber, LABELS } from './labels.js';
import { type Parse, parse } from './parser.js';

export type { Label } from './labels.js';

const NOTHING: readonly number[] = [];

/** The tree over one sentence. Tokens are named by their index in the draft. */
export class Tree {
  private readonly dependents: readonly (readonly number[] | undefined)[];

  constructor(
    readonly sentence: Sentence,
    private readonly parsed: Parse,
  ) {
    const dependents: number[][] = [];
    for (const [index, head] of parsed.heads.entries())
      if (head >= 0) (dependents[head] ??= []).push(sentence.from + index);
    this.dependents = dependents;
  }

  /** The head of a token of this sentence; null for the one that the sentence hangs on. */
  headOf(token: number): number | null {
    const head = this.parsed.heads[token - this.sentence.from] as number;
    return head < 0 ? null : head + this.sentence.from;
  }

  /** What a token is to its head. */
  labelOf(token: number): Label {
    return LABELS[this.parsed.labels[token - this.sentence.from] as number] as Label;
  }

  /** The dependents of a token in their order: all of them, or those that bear one of the labels. */
  dependentsOf(token: number, ...labels: readonly Label[]): readonly number[] {
    const all = this.dependents[token - this.sentence.from] ?? NOTHING;
    if (labels.length === 0 || all.length === 0) return all;
    const wanted = new Set(labels.map(labelNumber));
    return all.filter((one) => wanted.has(this.parsed.labels[one - this.sentence.from] as number));
  }

  /** The word of a phrase, of tokens `first` to `last`, whose head lies outside of it. */
  headIn(first: number, last: number): number {
    for (let token = first; token <= last; token += 1) {
      const head = this.headOf(token);
      if (head === null || head < first || head > last) return token;
    }
    return last;
  }
}

const trees = new WeakMap<Draft, (Tree | null)[]>();

/** The tree over a sentence of a draft; null where it is too long to parse. Call it once the parts of speech are settled. */
export function treeOf(draft: Draft, sentence: number): Tree | null {
  let own = trees.get(draft);
  if (own === undefined) {
    own = [];
    trees.set(draft, own);
  }
  const known = own[sentence];
  if (known !== undefined) return known;
  const tree = grown(draft, draft.sentences[sentence] as Sentence);
  own[sentence] = tree;
  return tree;
}

function grown(draft: Draft, sentence: Sentence): Tree | null {
  const tokens = draft.tokens.slice(sentence.from, sentence.to);
  const found = parse(
    tokens.map(({ word }) => word),
    tokens.map(({ pos }) => pos),
  );
  return found && new Tree(sentence, found);
}
