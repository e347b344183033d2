import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { type AllowPrivate, mayAsk } from './address-rules.js';

/** Gives all addresses of a host's name. Rejects as `dns.lookup` does. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Why no connection was made: the host has no address that may be asked. */
export class PrivateAddress extends Error {
  readonly code = 'PRIVATE_ADDRESS';
  constructor(readonly address: string) {
    super(`${address} is not public`);
  }
}

/** By the system's own resolver, which knows the hosts file too. */
export const systemResolve: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

/**
 * Connects to public addresses alone, and those that are allowed besides. The name is looked up once, here, and the connection goes to one of the addresses
 * that were judged: an answer of the name server that changes between a check and the connection (DNS rebinding) gains nothing.
 */
export function guardedConnector(
  resolve: Resolve,
  { timeout, allow }: { readonly timeout: number; readonly allow: AllowPrivate },
): buildConnector.connector {
  const connect = buildConnector({ timeout, lookup: (hostname, options, done) => void look(hostname, options, done) });
  const look = async (hostname: string, options: { all?: boolean | undefined }, done: Done): Promise<void> => {
    try {
      const addresses = await resolve(hostname);
      const fit = addresses.filter(({ address }) => mayAsk(address, allow));
      const [first] = fit;
      if (!first) done(new PrivateAddress(addresses[0]?.address ?? hostname), []);
      else if (options.all) done(null, [...fit]);
      else done(null, first.address, first.family);
    } catch (error) {
      done(error as NodeJS.ErrnoException, []);
    }
  };
  return (options, callback) => {
    // A literal address is never looked up.
    if (isIP(options.hostname) !== 0 && !mayAsk(options.hostname, allow)) {
      callback(new PrivateAddress(options.hostname), null);
      return;
    }
    connect(options, (...made) => {
      const [error, socket] = made;
      const peer = socket?.remoteAddress ?? '';
      if (error || mayAsk(peer, allow)) callback(...made);
      else {
        socket.destroy();
        callback(new PrivateAddress(peer), null);
      }
    });
  };
}

type Done = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;
