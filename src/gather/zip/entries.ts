import { type Entry, getFileNameLowLevel, validateFileName } from 'yauzl';
import { Trouble } from '../../domain/index.js';

/** Bits of the Unix mode that say what a file is, and those of a symbolic link (POSIX, sys/stat.h). */
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/** Methods that entries may be packed with (APPNOTE 4.4.5): as they are, and deflate. */
const METHODS = new Set([0, 8]);

/** An entry's name as text. */
export function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/** Why an entry is not read: what is wrong, and what to do. */
type Refusal = { readonly one: string; readonly many: string; readonly remedy: string };

const ESCAPES: Refusal = {
  one: 'has a name that leads out of the archive, as those of a trap do',
  many: 'have names that lead out of the archive, as those of a trap do',
  remedy: 'Unpack the archive with care, and give the files that you trust.',
};
const LINKS: Refusal = {
  one: 'is a symbolic link, and no link in an archive is followed',
  many: 'are symbolic links, and no link in an archive is followed',
  remedy: 'Put the files themselves into the archive.',
};
const ENCRYPTED: Refusal = {
  one: 'is encrypted',
  many: 'are encrypted',
  remedy: 'Unpack the archive with its password, and give the folder.',
};

/** Why this entry is not read; null where it is. */
export function refusalOf(entry: Entry, name: string): Refusal | null {
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (validateFileName(name) !== null || /[\0-\x1f\x7f]/.test(name)) return ESCAPES;
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) return LINKS;
  if (entry.isEncrypted()) return ENCRYPTED;
  if (METHODS.has(entry.compressionMethod)) return null;
  const way = `packed in a way that is not known here (method ${entry.compressionMethod})`;
  return {
    one: `is ${way}`,
    many: `are ${way}`,
    remedy: 'Unpack the archive yourself, and give the folder.',
  };
}

const NAMED = 3;

/** What was refused of an archive, to be told once for each reason. */
export class Refused {
  readonly #byReason = new Map<string, { readonly refusal: Refusal; readonly names: string[]; count: number }>();

  get isEmpty(): boolean {
    return this.#byReason.size === 0;
  }

  /** Notes an entry that is refused; false where it is not. */
  takes(refusal: Refusal | null, name: string): boolean {
    if (!refusal) return false;
    const noted = this.#byReason.get(refusal.many) ?? { refusal, names: [], count: 0 };
    noted.count++;
    if (noted.names.length < NAMED) noted.names.push(JSON.stringify(name.slice(0, 200)));
    this.#byReason.set(refusal.many, noted);
    return true;
  }

  /** One trouble for each reason: 'pages.zip: 12 entries are encrypted ("a.txt", "b.txt", "c.txt" and others)'. */
  *troubles(path: string): Generator<Trouble> {
    for (const { refusal, names, count } of this.#byReason.values()) {
      const listed = `${names.join(', ')}${count > names.length ? ' and others' : ''}`;
      const wrong =
        count === 1 ? `1 entry of the archive ${refusal.one}` : `${count} entries of the archive ${refusal.many}`;
      yield new Trouble(path, `${wrong} (${listed})`, refusal.remedy);
    }
  }
}
