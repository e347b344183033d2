import { assert, constantFrom, nat, property, tuple } from 'fast-check';
import ipaddr from 'ipaddr.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWeb, redirect, type WebServer } from '../testing/web-server.js';
import { addressOf, isPublicAddress } from './address-rules.js';
import { openWeb, type WebOptions, WebTrouble } from './index.js';

describe('an address of the public internet', () => {
  it.each(['93.184.216.34', '1.1.1.1', '2606:4700::1111', '2a00:1450:4001::1'])('is one: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback', '127.8.9.1'],
    ['loopback', '::1'],
    ['this host', '0.0.0.0'],
    ['this host', '::'],
    ['private', '10.1.2.3'],
    ['private', '172.31.0.1'],
    ['private', '192.168.1.1'],
    ['unique local', 'fd00::1'],
    ['link-local, cloud metadata', '169.254.169.254'],
    ['cloud metadata', 'fd00:ec2::254'],
    ['cloud metadata in shared space', '100.100.100.200'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['shared (CGNAT)', '100.64.0.1'],
    ['multicast', '224.0.0.1'],
    ['multicast', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['for documents', '192.0.2.1'],
    ['for documents', '2001:db8::1'],
    ['IPv4 inside: mapped', '::ffff:127.0.0.1'],
    ['IPv4 inside: mapped, even a public one', '::ffff:1.1.1.1'],
    ['IPv4 inside: compatible', '::127.0.0.1'],
    ['IPv4 inside: 6to4', '2002:7f00:1::'],
    ['IPv4 inside: Teredo', '2001:0:4136:e378::1'],
    ['IPv4 inside: NAT64', '64:ff9b::7f00:1'],
    ['IPv4 inside: NAT64 of a network of its own', '64:ff9b:1::a00:1'],
    ['site-local of old', 'fec0::1'],
    ['never given out', '4000::1'],
    ['no address', 'localhost'],
    ['nothing', ''],
  ])('is none: %s, %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('is none wherever it carries one that is not', () => {
    const octets = tuple(constantFrom(10, 127, 0, 169, 224), nat(255), nat(255), nat(255));
    const inside = constantFrom(
      (four: string) => `::ffff:${four}`,
      (four: string) => `::${four}`,
      (four: string) => `64:ff9b::${four}`,
      (four: string) => `::ffff:0:${four}`,
      (four: string) =>
        `2002:${new ipaddr.IPv4(four.split('.').map(Number)).toIPv4MappedAddress().toString().replace('::ffff:', '')}::`,
    );
    assert(
      property(octets, inside, (four, as) => {
        expect(isPublicAddress(as(four.join('.')))).toBe(false);
      }),
    );
  });
});

describe('what is asked for', () => {
  const refused = (words: string, allowPrivate = false): string | null => {
    try {
      addressOf(words, words, allowPrivate);
      return null;
    } catch (error) {
      return error instanceof WebTrouble ? error.wrong : String(error);
    }
  };

  it('is a page by http or https at a usual port, without a fragment', () => {
    for (const words of [
      'http://a.example/x',
      'HTTPS://A.example',
      'https://a.example:8443/x?y=1',
      'http://1.1.1.1:8080/',
    ])
      expect(refused(words)).toBeNull();
    expect(addressOf('https://a.example/x#y', 'x', false).href).toBe('https://a.example/x');
  });

  it.each([
    ['ftp://a.example/', "addresses with 'ftp:' are not asked for"],
    ['file:///etc/passwd', "addresses with 'file:' are not asked for"],
    ['https://user@a.example/', 'the address has a name or a password in it'],
    ['https://:pass@a.example/', 'the address has a name or a password in it'],
    ['https://a.example:22/', 'port 22 is not asked'],
    ['https://a.example:6379/', 'port 6379 is not asked'],
    ['http:///', 'this is not a web address'],
    [`https://a.example/${'x'.repeat(9000)}`, 'the address is longer than 8000 characters'],
    ['http://127.0.0.1/', '127.0.0.1 is no address of the public internet'],
    ['http://2130706433/', '127.0.0.1 is no address of the public internet'],
    ['http://0x7f.1/', '127.0.0.1 is no address of the public internet'],
    ['http://017700000001/', '127.0.0.1 is no address of the public internet'],
    ['http://①②⑦.⓪.⓪.①/', '127.0.0.1 is no address of the public internet'],
    ['http://[::1]/', '::1 is no address of the public internet'],
    ['http://[::ffff:169.254.169.254]/', '::ffff:a9fe:a9fe is no address of the public internet'],
  ])('is not %s', (words, wrong) => {
    expect(refused(words)).toBe(wrong);
  });

  it('is at any port and address that is allowed, and still without a password', () => {
    expect(refused('http://127.0.0.1:9999/', true)).toBeNull();
    expect(refused('http://a:b@127.0.0.1/', true)).toContain('password');
    expect(refused('file:///x', true)).toContain('file:');
  });
});

describe('a host', () => {
  let server: WebServer;
  beforeAll(async () => {
    server = await serveWeb({ '/a': '<p>secret' });
  });
  afterAll(() => server.close());

  async function wrongOf(address: string, options: WebOptions): Promise<string | null> {
    const web = openWeb({ ...options, ignoreRobots: true, bounds: { tries: 1, intervalMs: 0 } });
    try {
      await web.get(address);
      return null;
    } catch (error) {
      return error instanceof WebTrouble ? error.wrong : String(error);
    } finally {
      await web.close();
    }
  }

  it('on loopback is refused without a request, and answers where it is allowed', async () => {
    const address = `http://127.0.0.1:${server.port}/a`;
    expect(await wrongOf(address, {})).toBe(`port ${server.port} is not asked`);
    expect(await wrongOf('http://localhost/a', {})).toMatch(
      /^(?:127\.0\.0\.1|::1) is no address of the public internet$/,
    );
    expect(server.asked).toEqual([]);
    expect(await wrongOf(address, { allowPrivate: true })).toBeNull();
  });

  it('whose name leads to a private address is refused when it is connected to', async () => {
    for (const address of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1']) {
      const family = address.includes(':') ? 6 : 4;
      const resolve = () => Promise.resolve([{ address, family }]);
      expect(await wrongOf('http://harbour.example/', { resolve })).toBe(
        `${address} is no address of the public internet`,
      );
    }
  });

  it('whose name changes between two questions gains nothing: the address that was judged is the one that is connected to', async () => {
    let asked = 0;
    const addresses = ['192.0.2.7', '127.0.0.1'];
    const resolve = () => Promise.resolve([{ address: addresses[asked++ % 2] ?? '', family: 4 }]);
    expect(await wrongOf('http://harbour.example/', { resolve })).toBe(
      '192.0.2.7 is no address of the public internet',
    );
    expect(await wrongOf('http://harbour.example/', { resolve })).toBe(
      '127.0.0.1 is no address of the public internet',
    );
    expect(asked).toBe(2);
  });

  it('is refused after a redirect too, by its number and by its name', async () => {
    const resolve = (name: string) =>
      Promise.resolve([{ address: name === 'one.example' ? '127.0.0.1' : '127.0.0.2', family: 4 }]);
    const allowed = { resolve, allowPrivate: ['127.0.0.1'] };
    const one = `http://one.example:${server.port}`;
    expect(await wrongOf(`${one}/a`, allowed)).toBeNull();
    for (const [path, to] of Object.entries({ '/number': '127.0.0.2', '/name': 'two.example', '/odd': '0177.0.0.2' })) {
      server.paths[path] = redirect(`http://${to}:${server.port}/a`);
      server.asked.length = 0;
      expect(await wrongOf(`${one}${path}`, allowed)).toContain('127.0.0.2 is no address of the public internet');
      expect(server.asked.map((asked) => asked.path)).toEqual([path]);
    }
  });
});
