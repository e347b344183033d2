import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { Refusal } from './errors.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Nothing but our own files may run, be shown or be asked for. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers of every answer. They are set first: of an answer that is there already each one makes another. */
export const headers: MiddlewareHandler = async (context, next) => {
  context.header('Content-Security-Policy', POLICY);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  await next();
};

/**
 * Answers only under the names that the server was told it has, so that a page elsewhere cannot reach it through a name of its own (DNS rebinding).
 * `names` are host names without a port.
 */
export function onlyUnder(names: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = hostOf(context.req.header('host') ?? '');
    if (!names.has(host))
      throw new Refusal(
        'not-allowed',
        host || 'a request without a host',
        'this server does not answer under that name',
        'Use the address that Readout printed.',
      );
    await next();
  };
}

function hostOf(header: string): string {
  return header
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();
}

/** Lets a request that changes something pass only from our own pages, or from a program, and with the token. */
export function guardWrites(token: string): MiddlewareHandler {
  return async (context, next) => {
    if (SAFE.has(context.req.method)) return next();
    const origin = context.req.header('origin');
    if (origin !== undefined && !isSameOrigin(origin, context.req.header('host') ?? ''))
      throw new Refusal(
        'not-allowed',
        origin,
        'a page of another site may not change this case',
        'Use the address that Readout printed.',
      );
    const said = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    if (!isToken(said, token))
      throw new Refusal(
        'no-token',
        context.req.path,
        'changes need the token',
        'Open the whole address that Readout printed, with its #token=…, or send it as Authorization: Bearer.',
      );
    return next();
  };
}

function isSameOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isToken(said: string, token: string): boolean {
  const [a, b] = [Buffer.from(said), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
