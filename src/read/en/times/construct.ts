/** One way in which English names a time: a pattern, and what a match of it says. */
import type { Expression } from './expression.js';

/** The text around a match, and what is known of the article as a whole. */
export type Around = {
  /** Up to 48 code units before the match. */
  readonly before: string;
  /** Up to 32 code units behind it. */
  readonly after: string;
  /** Months that are a family name in this article ('may' where Mrs May acts). */
  readonly names: ReadonlySet<string>;
  /** True where the words are known to be an expression of time, so that the neighbours need no look. */
  readonly trusted: boolean;
};

export type Construct = {
  readonly name: string;
  /** Global, and without regard to case. */
  readonly pattern: RegExp;
  /** Words of which each match holds one, where they are rarer than what its whole group of constructs holds. */
  readonly holds?: RegExp;
  /** What the match says; null where it is no expression of time here. */
  readonly read: (match: RegExpExecArray, around: Around) => Expression | null;
};

/** An expression at its place; offsets are code units into the view. */
export type Found = { readonly start: number; readonly end: number; readonly expression: Expression };

/** "in March 20 people died", "2000 troops": a number with these behind it counts things. */
const COUNTED =
  /^ ?(?:%|(?:per ?cent|people|persons|men|women|children|civilians|soldiers|troops|fighters|police|officers|families|dead|deaths|victims|others|countries|nations|states|members|million|billion|thousand|hundred|trillion|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|tons?|tonnes?|dollars|euros|pounds|homes|houses|hostages|prisoners|delegates|jobs|cases|votes|seats|planes|aircraft|ships|tanks|missiles|drones|rockets|workers|employees|protesters|migrants|refugees)(?![\p{L}\d]))/iu;

/** True where the number before `after` counts things, so that it is no day and no year. */
export function countsThings(after: string): boolean {
  return COUNTED.test(after);
}

/** The last word before the match, as written; '' at the start of a paragraph or behind a mark. */
export function wordBefore(before: string): string {
  return /([\p{L}\p{M}\d.'’-]+) *$/u.exec(before)?.[1] ?? '';
}

/** "6 October Bridge", "May Street", "the March 9 Movement": a place or a body that bears a date. */
export function isInAnAddress(after: string): boolean {
  return /^ (?:Street|Square|Road|Avenue|Boulevard|Bridge|Hall|Palace|Hospital|University|Stadium|Park|City|Movement|Front|Brigades?|Battalion|Alliance|Coalition|Party|Airport)(?![\p{L}])/u.test(
    after,
  );
}
