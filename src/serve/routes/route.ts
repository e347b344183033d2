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

type JsonAnswer<T> = TypedResponse<T, 200, 'json'> & Response;
type Bytes = Uint8Array<ArrayBuffer>;
const bytes = new WeakMap<Response, Bytes>();

/** A value as JSON. */
export function answer<T>(context: Context, value: T): JsonAnswer<T> {
  return jsonAnswer<T>(context, Buffer.from(JSON.stringify(value)));
}

/** An answer whose JSON is made already. */
export function jsonAnswer<T>(context: Context, json: Bytes): JsonAnswer<T> {
  const made = context.body(json, 200, { 'Content-Type': 'application/json' });
  bytes.set(made, json);
  const told: unknown = made;
  return told as JsonAnswer<T>;
}

/** What an answer was made of by one of these, which need not be read out of it then. */
export function bytesOf(made: Response): Bytes | undefined {
  return bytes.get(made);
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
