import { Trouble } from '../../domain/index.js';
import { type ErrorCode, Refusal } from '../errors.js';

/** An error as plain data: what is handed from one thread to another keeps no class. */
export type PlainError = {
  readonly code: ErrorCode | null;
  readonly about: string;
  readonly wrong: string;
  readonly remedy: string;
  /** Of a fault of ours: where it happened. */
  readonly stack: string | null;
};

/** The error as data. */
export function plainError(error: unknown): PlainError {
  if (!(error instanceof Trouble)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { code: null, about: '', wrong: '', remedy: '', stack };
  }
  const { about, wrong, remedy } = error;
  return { code: error instanceof Refusal ? error.code : null, about, wrong, remedy, stack: null };
}

/** The error that the data was made of. */
export function errorOf({ code, about, wrong, remedy, stack }: PlainError): Error {
  if (stack !== null) return Object.assign(new Error(stack.split('\n', 1)[0]), { stack });
  return code === null ? new Trouble(about, wrong, remedy) : new Refusal(code, about, wrong, remedy);
}
