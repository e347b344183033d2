import type { Command } from '@commander-js/extra-typings';
import type { RecordDocument } from '../domain/index.js';
import type { Found } from '../publish/index.js';
import type { Store } from '../store/index.js';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { colours, outputWidth, print } from './console.js';

const DESCRIPTION = `Shows the accounts of one contact side by side: from whom each has it, field by field who says what in which words and who is
silent, the same statement in each rendering, and what each outlet calls those who took part.
For a person or an organisation: what each outlet calls it, in all articles.`;

type Options = { case?: string; json?: boolean };

/** The command `readout compare`. */
export function compareCommand(): Command<[string], Options> {
  return newCommand('compare', 'the accounts of a contact side by side, and in whose words', DESCRIPTION, [
    'compare k1f3c9',
    'compare p83e94 --json',
  ])
    .argument('<id>', 'a contact, a person or an organisation; its first characters suffice (at least 4)')
    .option('--json', 'print it as JSON')
    .option(CASE_FLAG, CASE_HELP)
    .action(compareAction);
}

async function compareAction(id: string, options: Options): Promise<void> {
  const { withPart } = await import('./case.js');
  const { findById } = await import('../publish/index.js');
  await withPart(options.case, id, async (store, { record, articles }, current) => {
    const found = findById(current, record, articles);
    await print(await compared(id, found, record, store, options.json ?? false));
  });
}

async function compared(
  id: string,
  found: Found,
  record: RecordDocument,
  store: Store,
  asJson: boolean,
): Promise<string> {
  const { readingsOf } = await import('../record.js');
  const { articlesBehind, comparisonOf, comparisonText, wordingText } = await import('../publish/index.js');
  const { wordingOfContact, wordingOfOrganisation, wordingOfPerson } = await import('../pipeline.js');
  const { Trouble } = await import('../domain/index.js');
  const paint = colours();
  const style = { width: outputWidth(), strong: paint.bold, faint: paint.dim, warn: paint.yellow };
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const readings = await readingsOf(store, articlesBehind(found));
  if (found.kind === 'contact' || found.kind === 'account') {
    const { contact } = found;
    const comparison = comparisonOf(contact, record, readings, wordingOfContact(contact, record, readings));
    return asJson ? json(comparison) : comparisonText(comparison, style);
  }
  if (found.kind === 'person' || found.kind === 'organisation') {
    const wording =
      found.kind === 'person'
        ? wordingOfPerson(found.person, readings)
        : wordingOfOrganisation(found.organisation, readings);
    return asJson ? json(wording) : `${wordingText([wording], style)}\n`;
  }
  throw new Trouble(
    id,
    `this is ${found.kind === 'article' ? 'an article' : 'a statement'}, and one alone is compared with nothing`,
    "Give a contact, a person or an organisation: 'readout show ARTICLE' names those of an article.",
  );
}
