import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import { ErrorSchema, Refusal } from '../errors.js';

/** An app for some routes; what is asked for wrongly is refused in the one shape of errors. */
export function routes() {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw refusalOf(result.error);
    },
  });
}

/** The refusal of what does not fit its schema. */
export function refusalOf({ issues: [issue] }: z.core.$ZodError): Refusal {
  return new Refusal(
    'bad-request',
    issue?.path.join('.') || 'the request',
    issue?.message ?? 'it is not understood',
    'See /api/openapi.json for what can be asked.',
  );
}

/** What a route gives: its schema as JSON, or an error. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { content: { 'application/json': { schema } }, description },
    '4XX': { content: { 'application/json': { schema: ErrorSchema } }, description: 'what is wrong, and what to do' },
    '5XX': { content: { 'application/json': { schema: ErrorSchema } }, description: 'a fault of Readout' },
  };
}

/** An answer whose JSON is made already. */
export function jsonAnswer<T>(context: Context, text: string): TypedResponse<T, 200, 'json'> & Response {
  const answer: unknown = context.body(text, 200, { 'Content-Type': 'application/json' });
  return answer as TypedResponse<T, 200, 'json'> & Response;
}

export const IdSchema = z.object({ id: z.string().max(100) });

/** One of our own documents, given on as the case has it. */
export function documentSchema<T>(name: string, description: string) {
  return z.custom<T>().openapi(name, { type: 'object', description });
}

/** The refusal for an id that nothing has. */
export function nothingUnder(what: string, id: string): Refusal {
  return new Refusal(
    'not-found',
    id,
    `no ${what} in this case has that id`,
    'It may have been joined to another or taken out: look for it in the chronology.',
  );
}
