import { type Command, Option } from '@commander-js/extra-typings';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';

const DESCRIPTION = `Prints the whole record of a case for other programs: people, organisations, contacts with every account,
and the pairs that are left for a person. The format is versioned ('readout.record/1').`;

const FORMATS = ['json'] as const;
type Options = { case?: string; format: (typeof FORMATS)[number]; output?: string };

/** The command `readout export`. */
export function exportCommand(): Command<[], Options> {
  return newCommand('export', 'the whole record for other programs', DESCRIPTION, [
    'export --format json > record.json',
    'export --output record.json',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .addOption(new Option('--format <format>', 'the format').choices(FORMATS).default('json'))
    .option('--output <file>', 'write it to a file')
    .action(exportAction);
}

async function exportAction(options: Options): Promise<void> {
  const { exportRecord } = await import('./case.js');
  const { deliver } = await import('./output.js');
  await exportRecord(options.case, (json) => deliver(json, options.output));
}
