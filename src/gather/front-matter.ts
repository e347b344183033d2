import { parse } from 'yaml';
import { type Fields, isFields } from './metadata.js';

/** `bodyStart`: the code unit at which the text after the front matter begins; 0 where there is none. */
type FrontMatter = {
  readonly fields: Fields;
  readonly bodyStart: number;
  /** The front matter's end where it could not be read as YAML and so was left in the text; null otherwise. */
  readonly unreadableUntil: number | null;
};

const FENCED = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![\s\S]))/m;
const NONE: FrontMatter = { fields: {}, bodyStart: 0, unreadableUntil: null };

/** Reads the YAML block between '---' lines at the very beginning of a Markdown text. */
export function frontMatterOf(text: string): FrontMatter {
  const match = text.startsWith('---') ? FENCED.exec(text) : null;
  if (!match || match.index !== 0) return NONE;
  try {
    // Every value stays as it was written ('2023-10-24', 'no'), and a few aliases are enough for anybody.
    const fields: unknown = parse(match[1] ?? '', { schema: 'failsafe', maxAliasCount: 10, logLevel: 'error' });
    return isFields(fields) ? { fields, bodyStart: match[0].length, unreadableUntil: null } : NONE;
  } catch {
    return looksLikeFields(match[1] ?? '') ? { ...NONE, unreadableUntil: match[0].length } : NONE;
  }
}

function looksLikeFields(block: string): boolean {
  return /^\s*[\w-]+\s*:/.test(block);
}
