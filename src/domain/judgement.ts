/** One thing that speaks for or against two being the same, in words that a reader understands. */
export type Reason = {
  /** What was compared: 'family name', 'date', 'office', 'participants', 'kind', 'place'. */
  readonly feature: string;
  readonly a: string | null;
  readonly b: string | null;
  /** for: speaks for the same. against: speaks for different. open: could not be compared, which is neither. */
  readonly weighs: 'for' | 'against' | 'open';
  readonly phrase: string;
};

export type Verdict = 'same' | 'different' | 'undecided';

/**
 * That two are the same, different, or for a person to decide. Judgements are kept; clusters are worked out from them. `a` < `b`.
 * For people and organisations `a` and `b` are '<article id>@<index in the reading>'; for contacts '<article id>#<account id>'.
 */
export type Judgement = {
  readonly about: 'person' | 'organisation' | 'contact';
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The id of the decision, where a person judged; absent where the program did. */
  readonly decision?: string;
};
