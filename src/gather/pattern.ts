export type BoilerplatePattern = {
  readonly kind:
    | 'licence'
    | 'link'
    | 'header'
    | 'form'
    | 'share'
    | 'subscribe'
    | 'cookies'
    | 'advertisement'
    | 'credit'
    | 'sign-off'
    | 'source'
    | 'marker';
  /** line: a paragraph or line of its own. sentence: also a sentence at the end of a paragraph. */
  readonly unit: 'line' | 'sentence';
  /** edge: only before the first and after the last long paragraph, for words that could be news elsewhere. end: only after the last one. */
  readonly where: 'anywhere' | 'edge' | 'end';
  /** False where a second sentence shows that the words are running prose. */
  readonly mayRunOn: boolean;
  readonly pattern: RegExp;
  readonly example: string;
  /** What looks alike and must not be marked. */
  readonly not?: string;
};

/** A pattern for a paragraph or line of its own. */
export function line(
  kind: BoilerplatePattern['kind'],
  pattern: RegExp,
  example: string,
  not?: string,
  where: BoilerplatePattern['where'] = 'anywhere',
): BoilerplatePattern {
  const mayRunOn = kind !== 'link' && kind !== 'credit' && kind !== 'header';
  return { kind, unit: 'line', where, mayRunOn, pattern, example, ...(not === undefined ? {} : { not }) };
}

/** A pattern for a sentence, also at the end of a paragraph. */
export function sentence(
  kind: BoilerplatePattern['kind'],
  pattern: RegExp,
  example: string,
  not?: string,
  where: BoilerplatePattern['where'] = 'anywhere',
): BoilerplatePattern {
  return {
    kind,
    unit: 'sentence',
    where,
    mayRunOn: true,
    pattern,
    example,
    ...(not === undefined ? {} : { not }),
  };
}
