import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  brokenOff,
  dripping,
  type Handler,
  inTurn,
  packed,
  redirect,
  send,
  serveWeb,
  silent,
  slammed,
  versioned,
  type WebServer,
} from '../testing/web-server.js';
import { openWeb, type Web, type WebBounds, type WebOptions, WebTrouble } from './index.js';

const PAGE = '<title>Ministers meet</title><p>Aldane met Morvic.</p>';

/** Small bounds, so that nothing waits long. */
const BOUNDS: Partial<WebBounds> = { intervalMs: 0, backoffMs: 1, tries: 2 };

let server: WebServer;
const opened: Web[] = [];
beforeAll(async () => {
  server = await serveWeb({});
});
beforeEach(() => {
  for (const path of Object.keys(server.paths)) delete server.paths[path];
  server.asked.length = 0;
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((web) => web.close()));
});
afterAll(() => server.close());

function open({ bounds, ...options }: WebOptions = {}): Web {
  const web = openWeb({ allowPrivate: true, ...options, bounds: { ...BOUNDS, ...bounds } });
  opened.push(web);
  return web;
}

/** What comes of asking for a path of the server: the text of the page, or what is wrong. */
async function got(handler: Handler | string, options: WebOptions = {}, path = '/a'): Promise<string> {
  server.paths[path] = handler;
  return told(`${server.origin}${path}`, open(options));
}

async function told(address: string, web: Web): Promise<string> {
  try {
    const answer = await web.get(address);
    return answer.kind === 'page' ? new TextDecoder().decode(answer.bytes) : answer.kind;
  } catch (error) {
    if (!(error instanceof WebTrouble) || error.about !== address || !error.remedy.endsWith('.')) throw error;
    return error.wrong.replaceAll(server.origin, '');
  }
}

describe('a page', () => {
  it('comes with the proof of what was asked, when, and what answered', async () => {
    server.paths['/a'] = redirect('/b', 301);
    server.paths['/b'] = send(200, PAGE, {
      etag: '"1"',
      'last-modified': 'Tue, 01 Apr 2031 10:00:00 GMT',
      'X-Odd': 'Yes',
    });
    const answer = await open().get(`${server.origin}/a#top`);
    const [a, b] = [`${server.origin}/a`, `${server.origin}/b`];
    expect(answer).toMatchObject({
      kind: 'page',
      url: b,
      type: 'text/html',
      charset: 'utf-8',
      validators: { etag: '"1"', lastModified: 'Tue, 01 Apr 2031 10:00:00 GMT' },
      capture: {
        url: `${a}#top`,
        chain: [
          { url: a, status: 301 },
          { url: b, status: 200 },
        ],
        sha256: createHash('sha256').update(PAGE).digest('hex'),
      },
    });
    expect(answer.capture.headers).toContainEqual(['X-Odd', 'Yes']);
    expect(answer.capture.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('is asked for under our own name, with a contact where there is one', async () => {
    await got(PAGE, { contact: 'desk@outlet.example' });
    expect(server.asked.at(-1)?.headers['user-agent']).toMatch(/^Readout\/\d\S* \(\+desk@outlet\.example\)$/);
    await got(PAGE);
    expect(server.asked.at(-1)?.headers['user-agent']).toMatch(/^Readout\/\d\S*$/);
    expect(server.asked.at(-1)?.headers.cookie).toBeUndefined();
  });

  it('is not asked for with a contact that would break the header', () => {
    for (const contact of ['a b', 'x\r\nHost: y', '(', 'é@x.example'])
      expect(() => openWeb({ contact })).toThrow(/neither an e-mail nor a web address/);
  });

  it('that is the same costs no body', async () => {
    server.paths['/a'] = versioned(PAGE, '"7"');
    const web = open();
    const first = await web.get(`${server.origin}/a`);
    const validators = first.kind === 'page' ? first.validators : {};
    const second = await web.get(`${server.origin}/a`, { validators });
    expect(second).toMatchObject({ kind: 'unchanged', capture: { sha256: null, chain: [{ status: 304 }] } });
    expect(await web.get(`${server.origin}/a`, { validators: { etag: '"6"' } })).toMatchObject({ kind: 'page' });
  });

  it('that is not there, or no longer, is no trouble but an answer', async () => {
    for (const status of [404, 410]) {
      server.paths['/gone'] = send(status, 'nothing');
      const answer = await open().get(`${server.origin}/gone`);
      expect(answer).toMatchObject({ kind: 'gone', status, capture: { sha256: null, chain: [{ status }] } });
    }
  });

  it.each(['gzip', 'x-gzip', 'deflate', 'raw deflate', 'br'] as const)('packed as %s is unpacked', async (packing) => {
    expect(await got(packed(PAGE, packing))).toBe(PAGE);
  });
});

describe('a bad answer', () => {
  it.each<readonly [string, Handler, string, Partial<WebBounds>]>([
    ['never comes', silent(), 'no answer came within 0.2 s', { headersMs: 200 }],
    ['falls silent', silent('<p>'), 'the answer fell silent, and nothing more came within 0.2 s', { silenceMs: 200 }],
    ['never ends', dripping(10), 'the answer was not complete within 0.3 s', { wholeMs: 300 }],
    ['ends at once', slammed, 'the server broke the connection off', {}],
    ['breaks off', brokenOff('<p>half', 100), 'the answer broke off after 7 of 100 bytes', {}],
    ['is huge and says so', brokenOff('x', 3_000_000), 'the answer is larger than 2 MB', { bodyBytes: 2_000_000 }],
    ['is huge and does not say so', huge, 'the answer is larger than 64 kB', { bodyBytes: 65_536 }],
    ['is empty', send(200), 'the answer is empty', {}],
    [
      'is no gzip',
      send(200, PAGE, { 'content-encoding': 'gzip' }),
      'the answer says that it is packed as gzip, and is not, or only in part',
      {},
    ],
    [
      'is packed in an unknown way',
      send(200, PAGE, { 'content-encoding': 'zz' }),
      "the answer is packed in a way that is not known ('zz')",
      {},
    ],
    [
      'is packed over and over',
      send(200, PAGE, { 'content-encoding': 'gzip, gzip, br' }),
      'the answer is packed over and over',
      {},
    ],
    ['needs a sign-in', send(401), 'one has to sign in for this page (401)', {}],
    ['is refused', send(403), 'the server does not let programs have this page (403)', {}],
    ['asks for patience', send(429), 'the server asks for patience: too many requests (429)', {}],
    ['is a fault', send(500), 'the server has a fault (500)', {}],
    ['has no page', send(204), 'the server answered without a page (204)', {}],
    ['leads nowhere', send(302), 'the server answered 302', {}],
  ])('that %s ends in a clear message', async (_, handler, wrong, bounds) => {
    expect(await got(handler, { bounds })).toBe(wrong);
  });

  it('that is a bomb is never unpacked whole', async () => {
    const bomb = packed(new Uint8Array(30_000_000), 'gzip');
    expect(await got(bomb)).toBe('the answer grows from 29 kB to more than 6 MB when it is unpacked');
    const twice = send(200, new Uint8Array(0), { 'content-encoding': 'br' });
    expect(await got(twice)).toContain('packed as br');
  });

  it('that is no web server at all', async () => {
    expect(await got((request) => void request.socket.end('SSH-2.0-Harbour\r\n'))).toBe(
      'what came is no answer of a web server',
    );
  });

  it('where nothing listens', async () => {
    const other = await serveWeb({});
    await other.close();
    expect(await told(`${other.origin}/a`, open())).toContain('so nothing is asked there');
    expect(await told(`${other.origin}/a`, open({ ignoreRobots: true }))).toBe('nothing answers there');
  });

  it('where there is no such host', async () => {
    const resolve = (): Promise<never> => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await told('http://harbour.example/a', open({ resolve, ignoreRobots: true }))).toBe(
      'there is no host of this name',
    );
  });
});

/** A body without end, in parts. */
const huge: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const more = (): void => {
    while (response.write('x'.repeat(16_384)));
    response.once('drain', more);
  };
  more();
};

describe('redirects', () => {
  it('in a circle are noticed', async () => {
    server.paths['/b'] = redirect('/a');
    expect(await got(redirect('/b'))).toBe('its redirects lead in a circle (/a again)');
    expect(await got(redirect('/a'))).toBe('its redirects lead in a circle (/a again)');
  });

  it('are followed only so far', async () => {
    for (let at = 0; at < 6; at++) server.paths[`/${at}`] = redirect(`/${at + 1}`);
    server.paths['/6'] = PAGE;
    expect(await told(`${server.origin}/0`, open({ bounds: { redirects: 5 } }))).toBe(
      'it is redirected more than 5 times',
    );
    expect(await told(`${server.origin}/0`, open({ bounds: { redirects: 6 } }))).toBe(PAGE);
  });

  it('lead to no file and no other protocol', async () => {
    for (const to of ['file:///etc/passwd', 'ftp://x.example/', 'javascript:alert(1)', 'data:text/html,x'])
      expect(await got(redirect(to))).toContain("' are not asked for");
    expect(await got(redirect('http://a:b@x.example/'))).toContain('a name or a password');
    expect(await got(redirect('http://['))).toContain('this is not a web address');
  });

  it('to a bad answer say where it is', async () => {
    server.paths['/bad'] = send(403);
    expect(await got(redirect('/bad'))).toBe('it leads to /bad: the server does not let programs have this page (403)');
  });
});

describe('trouble that may pass', () => {
  it('is tried again', async () => {
    expect(await got(inTurn(send(503), send(200, PAGE)))).toBe(PAGE);
    expect(await got(inTurn(slammed, send(200, PAGE)))).toBe(PAGE);
    expect(await got(inTurn(brokenOff('<p>', 99), send(200, PAGE)))).toBe(PAGE);
  });

  it('is tried so often and no more', async () => {
    await got(send(503), { bounds: { tries: 3 } });
    expect(server.asked.filter(({ path }) => path === '/a')).toHaveLength(3);
  });

  it('is not tried again where it will not pass', async () => {
    await got(send(403), { bounds: { tries: 3 } });
    expect(server.asked.filter(({ path }) => path === '/a')).toHaveLength(1);
  });

  it('waits for as long as the server says, and gives up where that is too long', async () => {
    const busy = send(503, '', { 'retry-after': '1' });
    expect(await got(inTurn(busy, send(200, PAGE)))).toBe(PAGE);
    const [first, second] = server.asked.filter(({ path }) => path === '/a');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(950);
    const later = send(429, '', { 'retry-after': '7200' });
    expect(await got(later)).toMatch(/^the host asks for a wait of (?:7200|7199) s$/);
    expect(await got(send(503, '', { 'retry-after': 'Tue, 01 Apr 2031 10:00:00 GMT' }))).toMatch(
      /^the host asks for a wait of \d+ s$/,
    );
  });
});

describe('the signal', () => {
  it('ends the wait with its reason', async () => {
    server.paths['/a'] = silent();
    const controller = new AbortController();
    const asked = open().get(`${server.origin}/a`, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(asked).rejects.toThrow('enough');
  });

  it('ends a wait for a turn too', async () => {
    server.paths['/a'] = PAGE;
    const web = open({ bounds: { intervalMs: 60_000 } });
    await web.get(`${server.origin}/a`);
    const controller = new AbortController();
    const asked = web.get(`${server.origin}/a`, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 20);
    await expect(asked).rejects.toThrow('enough');
  });
});
