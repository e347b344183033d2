/** Finer parts of speech: those of the Penn Treebank, auxiliaries and subordinating conjunctions apart, each with the universal one that it belongs to. */
import type { Pos } from '../../draft.js';

const UNIVERSAL: Readonly<Record<string, Pos>> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  PRP: 'PRON',
  PRP$: 'PRON',
  WP: 'PRON',
  WDT: 'DET',
  WRB: 'ADV',
  DT: 'DET',
  PDT: 'DET',
  EX: 'PRON',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  RB: 'ADV',
  RBR: 'ADV',
  RP: 'ADV',
  IN: 'ADP',
  'IN/S': 'SCONJ',
  TO: 'PART',
  CC: 'CCONJ',
  CD: 'NUM',
  MD: 'AUX',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  'VB/A': 'AUX',
  'VBD/A': 'AUX',
  'VBG/A': 'AUX',
  'VBN/A': 'AUX',
  'VBP/A': 'AUX',
  'VBZ/A': 'AUX',
  POS: 'PART',
  UH: 'INTJ',
  FW: 'X',
  ',': 'PUNCT',
  '.': 'PUNCT',
  ':': 'PUNCT',
  SYM: 'SYM',
};

export const PENN_TAGS: readonly string[] = Object.keys(UNIVERSAL);

/** The universal part of speech of each. */
export const UNIVERSAL_TAGS: readonly Pos[] = Object.values(UNIVERSAL);
