import ipaddr from 'ipaddr.js';
import { LONGEST_ADDRESS } from './bounds.js';
import { WebTrouble } from './web-trouble.js';

/** Ports on which pages are served; any other may be a program that was never meant to be asked from outside. */
const PORTS = new Set(['', '80', '443', '8080', '8443']);

const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * True for an address of the public internet. False for private, loopback, link-local (cloud metadata is served there), shared (CGNAT),
 * multicast and reserved ones, for all that carry an IPv4 address inside (mapped, 6to4, Teredo, NAT64), and for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

/** Which addresses that are no part of the public internet may be asked: all, none, or these. */
export type AllowPrivate = boolean | readonly string[];

/** True where a connection may be made to an address. */
export function mayAsk(address: string, allow: AllowPrivate): boolean {
  return allow === true || isPublicAddress(address) || (allow !== false && allow.includes(address));
}

/**
 * Reads an address that may be asked for, without its fragment; `base` is where a relative one stands. Throws a `WebTrouble` that names `about` for anything but
 * http and https, for names and passwords in it, and, unless `allow` says otherwise, for unusual ports and addresses that are no part of the public internet.
 */
export function addressOf(words: string, about: string, allow: AllowPrivate, base?: URL): URL {
  const refuse = (wrong: string, remedy: string): never => {
    throw new WebTrouble(about, wrong, remedy);
  };
  if (words.length > LONGEST_ADDRESS)
    return refuse(`the address is longer than ${LONGEST_ADDRESS} characters`, 'Check it: no page has such an address.');
  const url = URL.canParse(words, base?.href) ? new URL(words, base) : null;
  if (!url) return refuse('this is not a web address', 'Write it in full, as https://outlet.example/page.');
  url.hash = '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse(`addresses with '${url.protocol}' are not asked for`, 'Give one with http:// or https://.');
  if (url.username !== '' || url.password !== '')
    return refuse(
      'the address has a name or a password in it',
      'Give it without them: they would be kept in the case.',
    );
  if (allow === false && !PORTS.has(url.port))
    return refuse(`port ${url.port} is not asked`, 'Only 80, 443, 8080 and 8443 are, unless you say --allow-private.');
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !mayAsk(literal, allow)) return refuse(...privateWords(literal));
  return url;
}

/** What is wrong with an address that is no part of the public internet, and what to do. */
export function privateWords(address: string): readonly [wrong: string, remedy: string] {
  return [
    `${address} is no address of the public internet`,
    'If it is a server of your own that you trust, say --allow-private.',
  ];
}
