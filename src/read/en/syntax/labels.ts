/** Relations between a word and its head, as Universal Dependencies names them; what is rare or says nothing of events is gathered into a wider one. */
export const LABELS = [
  'root',
  'nsubj',
  'nsubj:pass',
  'csubj',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'nmod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'appos',
  'conj',
  'cc',
  'xcomp',
  'ccomp',
  'advcl',
  'acl',
  'acl:relcl',
  'parataxis',
  'compound',
  'compound:prt',
  'flat',
  'fixed',
  'amod',
  'nummod',
  'det',
  'case',
  'mark',
  'advmod',
  'aux',
  'aux:pass',
  'cop',
  'expl',
  'discourse',
  'vocative',
  'punct',
  'dep',
] as const;

export type Label = (typeof LABELS)[number];

const NUMBERS: ReadonlyMap<string, number> = new Map(LABELS.map((label, number) => [label, number]));

/** The number of a label in `LABELS`. */
export const labelNumber = (label: Label): number => NUMBERS.get(label) as number;

/** Labels that say the same of a word that bears such dependents. */
const ALIKE: readonly (readonly Label[])[] = [
  ['csubj', 'expl'],
  ['obl', 'obl:agent'],
  ['compound', 'flat', 'fixed', 'amod', 'nummod', 'nmod:desc', 'nmod:unmarked'],
  ['acl', 'acl:relcl'],
  ['parataxis', 'discourse', 'vocative', 'dep'],
];

const KINDS = [...new Set(LABELS.map((label) => ALIKE.find((labels) => labels.includes(label)) ?? [label]))];

/** For each label the bit that stands for it in a set of labels, those that are alike together. */
export const LABEL_BITS: Int32Array = Int32Array.from(
  LABELS,
  (label) => 1 << KINDS.findIndex((labels) => labels.includes(label)),
);
