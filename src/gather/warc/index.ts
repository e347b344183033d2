/** Takes a WARC file, plain or packed with gzip, as a stream; gives the pages in it with their captures. Never holds more than one record. */
import { type Capture, type Given, Trouble } from '../../domain/index.js';
import type { Asked, Parcel } from '../parcel.js';
import { DistinctNames } from '../distinct-names.js';
import type { Sorted } from '../json-records.js';
import { type Found, pageOf, type Payloads, wantedOf } from './pages.js';
import type { Redirects } from './redirects.js';
import { warcRecords } from './records.js';

/** The pages of an archive in its order, captures without a page (gone, or the same as before) and damaged places between them. */
export async function* originalsOfWarc({ path, open }: Parcel, { given }: Asked): AsyncGenerator<Sorted> {
  const redirects: Redirects = new Map();
  const payloads: Payloads = new Map();
  const names = new DistinctNames();
  const count = { shown: 0, others: 0 };
  for await (const record of warcRecords(open(), wantedOf)) {
    const at = `${path} at byte ${record.offset}`;
    if ('wrong' in record) {
      yield { trouble: damaged(at, record.wrong) };
      count.shown++;
      continue;
    }
    const found = pageOf(record, nameOf(at, record.fields.get('warc-target-uri')), redirects, payloads);
    const sorted = sortedOf(found, path, given, names);
    if (sorted) {
      yield sorted;
      count.shown++;
    } else if (found.kind === 'other') count.others++;
  }
  if (count.shown === 0) yield { trouble: noPages(path, count.others) };
}

function sortedOf(found: Found, path: string, given: Given, names: DistinctNames): Sorted | null {
  if (found.kind === 'trouble') return found;
  if (found.kind === 'same') return { capture: found.capture };
  if (found.kind === 'gone') return { trouble: gone(path, found.capture), capture: found.capture };
  if (found.kind !== 'page') return null;
  const { bytes, media, url, capture } = found;
  const source = `${path}#${names.next(captureName(url, capture?.at ?? null))}`;
  const original = { bytes, source, media, given: { ...given, url } };
  return { original, about: source, ...(capture && { capture }) };
}

/** As web archives name captures: '20310305101500/https://harbour.example/a'. */
function captureName(url: string, at: string | null): string {
  return at === null ? url : `${at.slice(0, 19).replace(/\D/g, '')}/${url}`;
}

function nameOf(at: string, target: string | undefined): string {
  return target === undefined ? at : `${at} (${target})`;
}

function damaged(about: string, wrong: string): Trouble {
  return new Trouble(
    about,
    `the archive is damaged: ${wrong}`,
    'What can be read after it is read; fetch the archive again if you need the rest.',
  );
}

function gone(path: string, { url, chain }: Capture): Trouble {
  const wrong = `the page was gone when the archive was made (${chain.at(-1)?.status ?? 0})`;
  return new Trouble(
    `${path}#${url}`,
    wrong,
    'There is nothing to do; look for it in an older archive if you need it.',
  );
}

function noPages(path: string, others: number): Trouble {
  const wrong =
    others === 0 ? 'the archive is empty' : `there are no pages in this archive, only ${others} records of other kinds`;
  return new Trouble(path, wrong, 'Pages are records of type response or resource that hold HTML or PDF.');
}
