import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { bounds, type Given, isEdtf } from '../domain/index.js';
import type { ColumnMap } from '../gather/index.js';

/** A command with its examples under its help. */
export function newCommand(name: string, summary: string, description: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  $ readout ${example}`).join('\n');
  return new Command(name)
    .summary(summary)
    .description(description.replaceAll('\n', ' '))
    .addHelpText('after', `\n${examples.length === 1 ? 'Example' : 'Examples'}:\n${lines}`);
}

export const CASE_FLAG = '--case <file>';
export const CASE_HELP = 'the case to use (default: $READOUT_CASE, or ./readout.case)';

/** Reads a day, month or year on the command line. Throws commander's error for anything else. */
export function dayOption(value: string): string {
  const { earliest, latest } =
    /^\d{4}(?:-\d\d){0,2}$/.test(value) && isEdtf(value) ? bounds(value) : { earliest: null, latest: null };
  // EDTF has seasons where months would be.
  if (earliest === null || latest === null || Number(value.slice(5, 7)) > 12)
    throw new InvalidArgumentError('Write it as YYYY-MM-DD, YYYY-MM or YYYY.');
  return value;
}

export const OUTLET_FLAG = '--outlet <name>';
export const OUTLET_HELP = 'who published these articles';
export const PUBLISHED_FLAG = '--published <date>';
export const PUBLISHED_HELP = 'when they were published, as YYYY-MM-DD';

export const MAP_FLAG = '--map <columns>';
export const MAP_HELP = 'which columns of tables and records hold what: text=COLUMN,title=COLUMN';

type Mappable = ColumnMap extends ReadonlyMap<infer Field, string> ? Field : never;

/** What columns and fields can be said to hold; here, so that nothing has to be loaded to say what is wrong. */
const MAPPABLE: readonly Mappable[] = ['text', 'title', 'published', 'outlet', 'url', 'language', 'id'];

/** Reads 'text=body,title=headline'. Throws commander's error for anything else. */
export function mapOption(value: string): ColumnMap {
  const columns = new Map<Mappable, string>();
  for (const part of value.split(',')) {
    const at = part.indexOf('=');
    const column = part.slice(at + 1).trim();
    if (at < 0 || column === '') throw new InvalidArgumentError('Write it as text=COLUMN,title=COLUMN.');
    const words = part.slice(0, at).trim();
    const field = MAPPABLE.find((name) => name === words);
    if (!field) throw new InvalidArgumentError(`"${words}" is none of ${MAPPABLE.join(', ')}.`);
    if (columns.has(field)) throw new InvalidArgumentError(`"${field}" stands there twice.`);
    columns.set(field, column);
  }
  return columns;
}

/** What the user said of the articles of a run. */
export function givenOf({ outlet, published }: { readonly outlet?: string; readonly published?: string }): Given {
  return { ...(outlet && { outlet }), ...(published && { published }) };
}
