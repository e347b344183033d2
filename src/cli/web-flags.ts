import type { Command, OptionValues } from '@commander-js/extra-typings';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import type { ColumnMap, GatherOptions } from '../gather/index.js';
import { givenOf } from './command.js';

/** What a user says of how the web is to be asked. */
export type WebFlags = {
  links?: string[];
  feeds?: true;
  most?: number;
  contact?: string;
  allowPrivate?: true;
  ignoreRobots?: true;
};

/** Gives a command the options by which the web is asked. */
export function withWebFlags<A extends unknown[], O extends OptionValues>(command: Command<A, O>) {
  return withAskingFlags(command)
    .option(
      '--links <file>',
      'ask for the addresses in this file: one a line, or a feed, a sitemap, an OPML list; - is standard input',
      gathered,
    )
    .option('--feeds', 'of a front page, or another list of headlines, add what the feed that it names lists')
    .option('--ignore-robots', 'ask also for pages that robots.txt forbids to programs');
}

/** Those of them that suit whoever asks again and again. */
export function withAskingFlags<A extends unknown[], O extends OptionValues>(command: Command<A, O>) {
  return command
    .option(
      '--most <pages>',
      'ask for so many pages at most behind one feed, sitemap or list (default: 1000)',
      countOption,
    )
    .option('--contact <address>', 'where those who are asked can reach you (default: $READOUT_CONTACT)')
    .option('--allow-private', 'ask also private addresses and unusual ports, if you trust them');
}

/** How the web is to be asked. */
export function webOptionsOf(flags: WebFlags): NonNullable<GatherOptions['web']> {
  const contact = flags.contact ?? process.env['READOUT_CONTACT'];
  const { allowPrivate = false, ignoreRobots = false } = flags;
  return { allowPrivate, ignoreRobots, ...(contact && { contact }) };
}

type Said = WebFlags & { readonly outlet?: string; readonly published?: string; readonly map?: ColumnMap };

/** What a user said of a run, for gathering. */
export function gatherOptionsOf(inputs: readonly string[], said: Said): GatherOptions {
  const { links = [], feeds, most, map } = said;
  return {
    given: givenOf(said),
    web: webOptionsOf(said),
    links,
    ...(feeds && { feeds }),
    ...(map && { columns: map }),
    ...(most !== undefined && { mostPages: most }),
    ...([...inputs, ...links].includes('-') && { stdin: process.stdin }),
  };
}

/** Ends a command with wrong usage where there is nothing to read, or standard input is to be two things. */
export function checkInputs(
  inputs: readonly string[],
  { links = [] }: WebFlags,
  fail: (message: string) => void,
): void {
  if (inputs.length === 0 && links.length === 0)
    fail('error: nothing to read: name a file, a folder or a web address, or say --links FILE');
  if ([...inputs, ...links].filter((input) => input === '-').length > 1)
    fail("error: '-' stands for standard input, which can be read once");
}

function gathered(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function countOption(value: string): number {
  const count = Number(value);
  if (!/^\d{1,7}$/.test(value) || count === 0) throw new InvalidArgumentError('Write a number from 1 to 9999999.');
  return count;
}
