import type { Given } from '../domain/index.js';
import type { Asking } from './answers.js';
import { ByteSource } from './byte-source.js';
import type { Sorted } from './json-records.js';
import type { Web, WebOptions } from './web/index.js';

/** How many pages are asked for behind one feed, sitemap or list, where nobody says. */
export const MOST_PAGES = 1000;

/** The longest list of addresses that is read, in bytes. */
const LONGEST_LIST = 50 * 1024 * 1024;

type Options = {
  readonly given?: Given;
  readonly web?: WebOptions;
  readonly mostPages?: number;
  readonly signal?: AbortSignal;
  readonly feeds?: boolean;
};

/** The addresses among the inputs of a run. Nothing of the web is loaded before the first of them. */
export class AddressInputs {
  readonly #options: Options;
  #noted: string[] = [];
  #asking: Promise<Asking> | null = null;
  #web: Web | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Keeps an address until the next `originals`, so that those that stand together are asked for together. */
  note(address: string): void {
    this.#noted.push(address);
  }

  /** The originals at the addresses that were noted. */
  async *originals(): AsyncGenerator<Sorted> {
    const addresses = this.#noted;
    this.#noted = [];
    if (addresses.length === 0) return;
    const { originalsOfAddresses } = await import('./addresses.js');
    yield* originalsOfAddresses(addresses, await this.#ask());
  }

  /** The originals at the addresses that a file names. */
  async *originalsOfList(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Sorted> {
    const { originalsOfLinks } = await import('./links.js');
    const source = new ByteSource(chunks);
    try {
      yield* originalsOfLinks(await source.read(LONGEST_LIST), path, await this.#ask());
    } finally {
      await source.close();
    }
  }

  async close(): Promise<void> {
    await this.#web?.close();
  }

  #ask(): Promise<Asking> {
    this.#asking ??= this.#open();
    return this.#asking;
  }

  async #open(): Promise<Asking> {
    const { openWeb } = await import('./web/index.js');
    const { web, given = {}, mostPages = MOST_PAGES, signal, feeds } = this.#options;
    this.#web = openWeb(web);
    return { web: this.#web, given, mostPages, signal, feeds };
  }
}
