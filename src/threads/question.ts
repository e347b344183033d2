import { type Article, type Original, type Reading, Trouble } from '../domain/index.js';

/** What a thread is asked: to make the article of an original, or to read it as well. */
export type Question = { readonly wanted: 'article' | 'reading'; readonly original: Original };

/** What came of it, as plain data: what is handed from one thread to another keeps no class. */
export type Answer =
  | { readonly value: Article | Reading }
  | { readonly trouble: Pick<Trouble, 'about' | 'wrong' | 'remedy' | 'isAbsent'> }
  /** A fault of ours, and where it happened. */
  | { readonly fault: { readonly message: string; readonly stack: string } };

/** The value of an answer. Throws the trouble or the fault in it. */
export function valueOf(answer: Answer): Article | Reading {
  if ('value' in answer) return answer.value;
  if ('fault' in answer) throw Object.assign(new Error(answer.fault.message), { stack: answer.fault.stack });
  const { about, wrong, remedy, isAbsent } = answer.trouble;
  throw new Trouble(about, wrong, remedy, isAbsent);
}
