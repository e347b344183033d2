import { extname } from 'node:path';
import { type Command, Option } from '@commander-js/extra-typings';
import { bounds, CONTACT_KINDS, type ContactKind } from '../domain/index.js';
import type { Chronology, ChronologyFilter } from '../publish/index.js';
import { CASE_FLAG, CASE_HELP, dayOption, newCommand } from './command.js';
import { colours, outputWidth, say } from './console.js';

const DESCRIPTION = `Prints the contacts of a case by day, each with its sources: outlet, title, the sentence that it rests on.
What has no year or no date stands at the end. Several filters narrow it together;
a name matches any form of it that the case knows.`;

const FORMATS = ['text', 'md', 'html', 'json'] as const;
type Format = (typeof FORMATS)[number];

type Options = {
  case?: string;
  person?: string;
  organisation?: string;
  place?: string;
  kind?: ContactKind;
  outlet?: string;
  from?: string;
  to?: string;
  format?: Format;
  output?: string;
};

/** The command `readout chronology`. */
export function chronologyCommand(): Command<[], Options> {
  return newCommand('chronology', 'who met, called, received or visited whom, day by day', DESCRIPTION, [
    'chronology',
    'chronology --person Aldane --kind call --from 2031-03',
    'chronology --output strait.html',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .option('--person <name>', 'contacts in which this person took part')
    .option('--organisation <name>', 'or somebody who acted for this organisation or country')
    .option('--place <name>', 'contacts in this city or country')
    .addOption(new Option('--kind <kind>', 'contacts of this kind').choices(CONTACT_KINDS))
    .option('--outlet <name>', 'contacts that this outlet reports')
    .option('--from <date>', 'from this day, month or year on', dayOption)
    .option('--to <date>', 'up to the end of this day, month or year', dayOption)
    .addOption(new Option('--format <format>', 'default: by the name of the output file, else text').choices(FORMATS))
    .option('--output <file>', 'write it to a file')
    .action(chronologyAction);
}

async function chronologyAction(options: Options, command: Command<[], Options>): Promise<void> {
  const format = formatOf(options);
  const filter = filterOf(options);
  if (isTurnedAround(filter)) command.error(`error: --from ${filter.from} lies after --to ${filter.to}`);
  const { withRecord } = await import('./case.js');
  const { readingsOf } = await import('../record.js');
  const { chronologyOf, filterContacts } = await import('../publish/index.js');
  const { deliver } = await import('./output.js');
  const chronology = await withRecord(options.case, async (store, record) => {
    const { contacts } = filterContacts(record, filter);
    const articles = new Set(contacts.flatMap((contact) => contact.accounts.map((account) => account.article)));
    return chronologyOf(record, await readingsOf(store, articles), filter, await store.fetched(articles));
  });
  tellWhatIsMissing(chronology);
  if (chronology.counts.contacts > 0 || format !== 'text')
    await deliver(await render(chronology, format, options.output), options.output);
}

function filterOf(options: Options): ChronologyFilter {
  const { person, organisation, place, kind, outlet, from, to } = options;
  return {
    ...(person !== undefined && { person }),
    ...(organisation !== undefined && { organisation }),
    ...(place !== undefined && { place }),
    ...(kind !== undefined && { kind }),
    ...(outlet !== undefined && { outlet }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

function isTurnedAround({ from, to }: ChronologyFilter): boolean {
  const first = from === undefined ? null : bounds(from).earliest;
  const last = to === undefined ? null : bounds(to).latest;
  return first !== null && last !== null && first > last;
}

function formatOf({ format, output }: Options): Format {
  if (format) return format;
  const byName: { readonly [extension: string]: Format } = {
    '.html': 'html',
    '.htm': 'html',
    '.md': 'md',
    '.json': 'json',
  };
  return byName[extname(output ?? '').toLowerCase()] ?? 'text';
}

async function render(chronology: Chronology, format: Format, output: string | undefined): Promise<string> {
  const { chronologyHtml, chronologyJson, chronologyMarkdown, chronologyText, PLAIN_STYLE } = await import(
    '../publish/index.js'
  );
  switch (format) {
    case 'html':
      return chronologyHtml(chronology);
    case 'md':
      return chronologyMarkdown(chronology);
    case 'json':
      return chronologyJson(chronology);
    case 'text': {
      if (output !== undefined) return chronologyText(chronology, PLAIN_STYLE);
      const paint = colours();
      return chronologyText(chronology, {
        width: outputWidth(),
        strong: paint.bold,
        faint: paint.dim,
        warn: paint.yellow,
      });
    }
  }
}

function tellWhatIsMissing({ counts, filters }: Chronology): void {
  const { contacts, undatedLeftOut } = counts;
  if (undatedLeftOut > 0) say(`${undatedLeftOut} of unknown year left out: --from and --to need a year.`);
  if (contacts > 0) return;
  say(
    filters.length === 0
      ? 'No contact between officials was found in this case.'
      : `No contact suits: ${filters.join(', ')}.`,
  );
}
