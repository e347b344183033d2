/** That somebody took an article out of a case, with what was read in it. The log of removals stays. */
export type Removal = {
  /** The article's id: the same bytes, added again, have the same. */
  readonly article: string;
  readonly source: string;
  /** An instant, 'YYYY-MM-DDTHH:MM:SS.sssZ'. */
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
};
