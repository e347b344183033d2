import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Trouble } from '../domain/index.js';
import { ByteSource } from './byte-source.js';
import { documentOf } from './document-kind.js';
import { fileTrouble } from './file-trouble.js';
import { feedsOfOpml, type ListedFeed } from './feeds/opml.js';
import { LONGEST_JSON_BYTES } from './limits.js';
import { addressOf, type AllowPrivate } from './web/address-rules.js';
import { isWebAddress } from './web/is-web-address.js';

/** What can be watched in an input: an address, or those in a file with a list of feeds (OPML) or one address a line. Or the trouble with each. */
export async function addressesIn(
  input: string,
  cwd: string,
  allow: AllowPrivate,
): Promise<readonly (ListedFeed | Trouble)[]> {
  if (isWebAddress(input)) return [checked(input, input, null, allow)];
  try {
    const source = new ByteSource(createReadStream(resolve(cwd, input)));
    const bytes = await source.read(LONGEST_JSON_BYTES);
    await source.close();
    const listed = listedIn(bytes);
    const remedy = 'Give an address, a list of feeds (OPML), or a file with one address a line.';
    if (listed.length === 0) return [new Trouble(input, 'there are no addresses in it', remedy)];
    return listed.map(({ url, title }) => checked(url, `${input}: ${url}`, title, allow));
  } catch (error) {
    return [fileTrouble(input, error)];
  }
}

function listedIn(bytes: Uint8Array): readonly ListedFeed[] {
  const { kind, text } = documentOf(bytes);
  if (kind === 'opml') return feedsOfOpml(text) ?? [];
  if (kind !== 'text') return [];
  const words = text.split('\n').map((line) => line.trim().split(/\s/, 1)[0] ?? '');
  return words.filter((word) => word !== '' && !word.startsWith('#')).map((url) => ({ url, title: null }));
}

function checked(url: string, about: string, title: string | null, allow: AllowPrivate): ListedFeed | Trouble {
  try {
    return { url: addressOf(url, about, allow).href, title };
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
}
