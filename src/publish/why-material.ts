import { type Judgement, type Reading, type RecordDocument, Trouble } from '../domain/index.js';
import { oneLine } from './clean.js';
import { indented, type Lines } from './evidence.js';

/** What `why` explains from: the record, the readings of the articles concerned, the judgements behind the record. */
export type Material = {
  readonly record: RecordDocument;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly judgements: readonly Judgement[];
};

/** All fields, or the one that was asked for. Throws a `Trouble` where there is no such field. */
export function chosen<F extends string>(field: string | null, fields: readonly F[], about: string): readonly F[] {
  if (field === null) return fields;
  const match = fields.find((name) => name === field);
  if (match === undefined)
    throw new Trouble(`${about} ${field}`, 'there is no such field', `Ask for one of: ${fields.join(', ')}.`);
  return [match];
}

const DECIDED = {
  same: 'a person decided that they are the same',
  different: 'a person decided that they are different',
  undecided: 'left open by a person',
} as const;

/** A judgement in words: 'a1#c2 and a3#c4 were judged the same', then what spoke for it, against it, and what could not be compared. */
export function judgementLines({ a, b, verdict, reasons, decision }: Judgement): Lines {
  const words = {
    same: 'judged the same',
    different: 'judged different',
    undecided: 'left for a person to decide',
  } as const;
  const weighs = { for: 'for the same', against: 'against', open: 'could not be compared' } as const;
  return [
    `${a} and ${b}: ${decision === undefined ? words[verdict] : `${DECIDED[verdict]} (${decision})`}`,
    ...indented(reasons.map((reason) => `${weighs[reason.weighs]}, ${reason.feature}: ${oneLine(reason.phrase)}`)),
  ];
}
