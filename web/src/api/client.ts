import { type ClientResponse, hc } from 'hono/client';
import type { Api } from '../../../src/serve/index.js';
import { token } from './token.js';

/** What is wrong with a request, as the server tells it. `lost`: the server could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}

/** The typed client of Readout's API, made from the server's own routes. */
export const api = hc<Api>('/api', {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => asked(input, init),
});

/** What a request gives: the client has thrown an `ApiError` by then where it failed. */
export async function given<R extends ClientResponse<unknown>>(call: Promise<R>): Promise<Given<R>> {
  return (await (await call).json()) as Given<R>;
}
type Given<R> = R extends ClientResponse<infer T, 200, 'json'> ? T : never;

async function asked(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const said = token();
  if (said !== null && init.method !== undefined && init.method !== 'GET')
    headers.set('Authorization', `Bearer ${said}`);
  let response: Response;
  try {
    response = await fetch(input, { ...init, headers });
  } catch {
    throw new ApiError(
      'lost',
      'Readout does not answer',
      'Look at its terminal: it may have been ended. This page goes on when it is back.',
    );
  }
  if (response.ok) return response;
  throw await errorOf(response);
}

/** The error that an answer tells of. */
export async function errorOf(response: Response): Promise<ApiError> {
  const told: unknown = await response.json().catch(() => null);
  if (typeof told === 'object' && told !== null && 'error' in told) {
    const { code, about, wrong, remedy } = told.error as { [key: string]: string };
    return new ApiError(code ?? 'bug', `${about}: ${wrong}`, remedy ?? '');
  }
  return new ApiError('bug', `the server answered ${response.status}`, 'Its terminal may say more.');
}
