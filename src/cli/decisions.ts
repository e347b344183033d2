import { type Command, Option } from '@commander-js/extra-typings';
import type { DecisionState } from '../domain/index.js';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { colours, outputWidth, print, say } from './console.js';

const DESCRIPTION = `Lists what people decided in a case, in the order in which they did: who, when, why, and whether it holds, is outranked by a later
decision, void because the words that it was about are gone, or undone.`;

const STATES: readonly DecisionState[] = ['holds', 'part', 'outranked', 'void', 'undone'];

type Options = { case?: string; state?: DecisionState; json?: true };

/** The command `readout decisions`. */
export function decisionsCommand(): Command<[], Options> {
  return newCommand('decisions', 'what people decided, and whether it holds', DESCRIPTION, [
    'decisions',
    'decisions --state void',
    'decisions --json > decisions.ndjson',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .addOption(new Option('--state <state>', 'only those that stand so').choices(STATES))
    .option('--json', 'one JSON object a line, with the words of the articles that each is about')
    .action(decisionsAction);
}

async function decisionsAction(options: Options): Promise<void> {
  const { withRecord } = await import('./case.js');
  const { undoneBy } = await import('../decide/index.js');
  const { decisionLines, standsOf } = await import('../publish/index.js');
  const paint = colours();
  await withRecord(options.case, async (store, record) => {
    const log = await store.decisions();
    const listed = standsOf(log, record.decisions ?? [], undoneBy(log));
    const wanted = listed.filter(({ state }) => options.state === undefined || state === options.state);
    if (wanted.length === 0)
      say(
        log.length === 0
          ? "Nobody has decided anything in this case. 'readout review' asks what is open."
          : 'No decision stands so.',
      );
    for (const one of wanted) {
      if (options.json) {
        const { decision, state, because, bearsOn } = one;
        await print(`${JSON.stringify({ ...decision, state, because, bearsOn })}\n`);
        continue;
      }
      const [head = '', ...rest] = decisionLines(one, outputWidth());
      const colour = one.state === 'holds' ? paint.bold : one.state === 'undone' ? paint.dim : paint.yellow;
      await print(`${[colour(head), ...rest].join('\n')}\n`);
    }
  });
}
