import type { Command } from '@commander-js/extra-typings';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { print } from './console.js';

const DESCRIPTION = `Says how a value came to be: the words that it rests on, the rules that read them, the judgements that joined it.
ID is a contact, a person, an organisation, an article, or an account or statement of one (ARTICLE#c12, ARTICLE#s40).
FIELD is, for a contact, one of accounts, kind, date, place, participants, status, topics; for an article title, outlet, author, date, language, dateline, cites, boilerplate or notes.`;

type Options = { case?: string };

/** The command `readout why`. */
export function whyCommand(): Command<[string, string | undefined], Options> {
  return newCommand('why', 'how any value came to be', DESCRIPTION, [
    'why k1f3c9 date',
    'why a3f90c outlet',
    'why "a3f90c#c98"',
  ])
    .argument('<id>', 'the id, or its first characters (at least 4)')
    .argument('[field]', 'one field; all of them where it is left out')
    .option(CASE_FLAG, CASE_HELP)
    .action(whyAction);
}

async function whyAction(id: string, field: string | undefined, options: Options): Promise<void> {
  const { withPart } = await import('./case.js');
  const { readingsOf } = await import('../record.js');
  const { articlesBehind, findById, why } = await import('../publish/index.js');
  await withPart(options.case, id, async (store, { record, judgements, articles }, current) => {
    const found = findById(current, record, articles);
    const readings = await readingsOf(store, articlesBehind(found));
    await print(why(found, field ?? null, { record, readings, judgements }));
  });
}
