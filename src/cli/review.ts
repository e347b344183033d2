import { type Command, Option } from '@commander-js/extra-typings';
import type { ReviewItem } from '../publish/index.js';
import { decider, now } from './clock.js';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { colours, outputWidth, print, say } from './console.js';

const DESCRIPTION = `Goes through what is left for a person, one key a question: pairs that may be one contact or one person, then values that the accounts
dispute or the words leave open, then what the program worked out or is not sure of; of each first what most accounts tell of. Each answer is kept at once, as
by 'readout decide', and can be taken back with one key; what is put off comes last when you come back. Without a terminal the keys are read from standard input.`;

const ABOUT = ['contacts', 'people', 'values', 'doubts'] as const;

type Options = { case?: string; by?: string; about?: (typeof ABOUT)[number]; list?: true; json?: true };

/** The command `readout review`. */
export function reviewCommand(): Command<[], Options> {
  return newCommand('review', 'decide what is left open, one key a question', DESCRIPTION, [
    'review',
    'review --about people --by "Ana Lund"',
    'review --list',
    'review --about doubts',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .option('--by <name>', 'who decides (default: $READOUT_USER, or your login name)')
    .addOption(new Option('--about <what>', 'only these questions').choices(ABOUT))
    .option('--list', 'print the questions and ask nothing')
    .option('--json', 'print the questions as JSON, one a line, and ask nothing')
    .action(reviewAction);
}

async function reviewAction(options: Options): Promise<void> {
  if (options.list || options.json) return listQuestions(options);
  const { atDesk } = await import('./case.js');
  const { reviewItems, reviewKey, reviewSort } = await import('../publish/index.js');
  await atDesk(options.case, async (desk) => {
    const items = reviewItems(desk.record).filter(suits(options, reviewSort));
    if (items.length === 0) return say('Nothing is left to decide.');
    const { reviewAt } = await import('./review-desk.js');
    const { putOffLast } = await import('../desk/index.js');
    await reviewAt(desk, await putOffLast(desk.store, items, reviewKey), {
      by: decider(options.by),
      at: now,
      style: style(),
    });
  });
}

async function listQuestions(options: Options): Promise<void> {
  const { withRecord } = await import('./case.js');
  const { reviewItems, reviewSort } = await import('../publish/index.js');
  const items = await withRecord(options.case, async (_store, record) =>
    reviewItems(record).filter(suits(options, reviewSort)),
  );
  if (items.length === 0) say('Nothing is left to decide.');
  for (const item of items) await print(options.json ? `${JSON.stringify(item)}\n` : `${questionLine(item)}\n`);
}

function questionLine(item: ReviewItem): string {
  if (item.kind === 'pair') return `${item.a} ${item.b}  ${item.question}`;
  if (item.kind === 'contact') return `${item.contact}  ${item.question} ${item.doubt}`;
  if (item.doubt !== null)
    return `${item.contact} ${item.field}  ${item.question} ${item.versions[0]?.words ?? ''}. ${item.doubt}`;
  return `${item.contact} ${item.field}  ${item.question} ${item.versions.map(({ words, by }) => `${words} (${by})`).join(' or ')}`;
}

function suits({ about }: Options, sortOf: (item: ReviewItem) => string): (item: ReviewItem) => boolean {
  return (item) => about === undefined || about === sortOf(item);
}

function style() {
  const paint = colours();
  return { width: outputWidth(), strong: paint.bold, faint: paint.dim, warn: paint.yellow };
}
