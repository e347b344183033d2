import { type Command, Option } from '@commander-js/extra-typings';
import type { ReviewItem } from '../publish/index.js';
import { decider, now } from './clock.js';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { colours, outputWidth, print, say } from './console.js';

const DESCRIPTION = `Goes through what is left for a person, one key a question: pairs that may be one contact or one person, then values that the accounts
dispute or the words leave open. Each answer is kept at once, as by 'readout decide', and can be taken back with one key. Needs a terminal; with --list or
--json it prints the questions instead.`;

const ABOUT = ['contacts', 'people', 'values'] as const;

type Options = { case?: string; by?: string; about?: (typeof ABOUT)[number]; list?: true; json?: true };

/** The command `readout review`. */
export function reviewCommand(): Command<[], Options> {
  return newCommand('review', 'decide what is left open, one key a question', DESCRIPTION, [
    'review',
    'review --about people --by "Ana Lund"',
    'review --list',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .option('--by <name>', 'who decides (default: $READOUT_USER, or your login name)')
    .addOption(new Option('--about <what>', 'only these questions').choices(ABOUT))
    .option('--list', 'print the questions and ask nothing')
    .option('--json', 'print the questions as JSON, one a line, and ask nothing')
    .action(reviewAction);
}

async function reviewAction(options: Options, command: { error: (message: string) => never }): Promise<void> {
  if (options.list || options.json) return listQuestions(options);
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    command.error(
      "error: readout review asks one key a question, and this is no terminal. 'readout review --list' prints the questions, 'readout decide' answers them in a script.",
    );
  const { atDesk } = await import('./desk.js');
  const { reviewItems } = await import('../publish/index.js');
  await atDesk(options.case, async (desk) => {
    const items = reviewItems(desk.record).filter(suits(options));
    if (items.length === 0) return say('Nothing is left to decide.');
    const { reviewAt } = await import('./review-desk.js');
    await reviewAt(desk, items, { by: decider(options.by), at: now, style: style() });
  });
}

async function listQuestions(options: Options): Promise<void> {
  const { withRecord } = await import('./case.js');
  const { reviewItems } = await import('../publish/index.js');
  const items = await withRecord(options.case, async (_store, record) => reviewItems(record).filter(suits(options)));
  if (items.length === 0) say('Nothing is left to decide.');
  for (const item of items) await print(options.json ? `${JSON.stringify(item)}\n` : `${questionLine(item)}\n`);
}

function questionLine(item: ReviewItem): string {
  if (item.kind === 'pair') return `${item.a} ${item.b}  ${item.question}`;
  return `${item.contact} ${item.field}  ${item.question} ${item.versions.map(({ words, by }) => `${words} (${by})`).join(' or ')}`;
}

function suits({ about }: Options): (item: ReviewItem) => boolean {
  if (about === undefined) return () => true;
  if (about === 'values') return ({ kind }) => kind === 'value';
  return (item) => item.kind === 'pair' && item.about === (about === 'contacts' ? 'contact' : 'person');
}

function style() {
  const paint = colours();
  return { width: outputWidth(), strong: paint.bold, faint: paint.dim, warn: paint.yellow };
}
