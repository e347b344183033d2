import { Trouble } from '../domain/index.js';

const CAUSES: { readonly [code: string]: readonly [wrong: string, remedy: string] } = {
  ENOENT: ['there is no such file or folder', 'Check the spelling and the folder that you are in.'],
  ENOTDIR: ['there is no such file or folder', 'Check the spelling: a part of the path is a file, not a folder.'],
  EACCES: ['it may not be read', 'Give yourself the right to read it (chmod u+r), or run as a user who has it.'],
  EPERM: ['it may not be read', 'Give yourself the right to read it (chmod u+r), or run as a user who has it.'],
  ELOOP: ['its links lead in a circle', 'Mend the symbolic link, or name the file itself.'],
  ENAMETOOLONG: ['the path is too long', 'Check the path: no file can have it.'],
  EMFILE: ['too many files are open', 'Close other programs, or allow more open files (ulimit -n).'],
  EIO: ['the disk gave an error', 'Check the disk, or copy the file to another.'],
};

/** The trouble for an error that the file system gave about `about`. Takes a `Trouble` as it is; any other error is thrown on: it is ours. */
export function fileTrouble(about: string, error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null || !/^E[A-Z]+$/.test(code)) throw error;
  const [wrong, remedy] = CAUSES[code] ?? [`the system could not read it (${code})`, 'Check the file, then try again.'];
  return new Trouble(about, wrong, remedy);
}

/** The trouble for an input of more bytes than any article has. */
export function tooLongTrouble(about: string, limit: number, remedy: string): Trouble {
  return new Trouble(about, `it is far longer than any article (more than ${limit / 1024 / 1024} MiB)`, remedy);
}

/** The trouble for a file of a kind that is known, and not read. */
export function unreadTrouble(about: string): Trouble {
  const remedy =
    'Save the article as a page (.html), plain text (.txt), Markdown (.md) or JSON Lines (.jsonl); "readout add --help" lists all that is read.';
  return new Trouble(about, 'files of this kind are not read', remedy);
}
