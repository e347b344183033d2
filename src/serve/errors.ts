import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Trouble } from '../domain/index.js';

export const ERROR_CODES = {
  'bad-request': 400,
  'no-token': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  trouble: 422,
  bug: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

/** The one shape of every error. */
export const ErrorSchema = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]),
      about: z.string().openapi({ description: 'what it is about, as it was asked for' }),
      wrong: z.string().openapi({ description: 'what is wrong, without a full stop' }),
      remedy: z.string().openapi({ description: 'what to do now, one sentence' }),
    }),
  })
  .openapi('Error');

/** A request that cannot be answered, as its answer tells it. */
export class Refusal extends Trouble {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, about: string, wrong: string, remedy: string) {
    super(about, wrong, remedy);
    this.code = code;
  }
}

/** The answer to a request that failed. What is no `Trouble` is a fault of ours: it is written to `log` and its words are kept from the reader. */
export function errorAnswer(context: Context, thrown: unknown, log: (error: unknown) => void): Response {
  const error = thrown instanceof HTTPException && thrown.status === 400 ? unreadable(context.req.path) : thrown;
  const told =
    error instanceof Trouble
      ? {
          code: error instanceof Refusal ? error.code : 'trouble',
          about: error.about,
          wrong: error.wrong,
          remedy: error.remedy,
        }
      : {
          code: 'bug',
          about: context.req.path,
          wrong: 'this is a fault in Readout',
          remedy: 'Its terminal has the details; please report them.',
        };
  if (!(error instanceof Trouble)) log(error);
  return context.json({ error: told }, ERROR_CODES[told.code as ErrorCode] as ContentfulStatusCode);
}

function unreadable(path: string): Refusal {
  return new Refusal(
    'bad-request',
    path,
    'what was sent cannot be read',
    'See /api/openapi.json for what can be asked.',
  );
}
