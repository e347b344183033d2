import { type Command, InvalidArgumentError } from '@commander-js/extra-typings';
import type { Fill, Filled, OutletShares } from '../publish/index.js';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { colours, print, say } from './console.js';

const DESCRIPTION = `Shows how well the articles of each outlet are read: how many have a title, a day of publication and a text.
Where the latest of an outlet have less than those before, or less than its profile asks for, a line says so: its pages may
be made otherwise now. The exit code is 1 then.`;

const LATEST = 20;

type Options = { case?: string; latest: number; json?: true };

/** The command `readout outlets`. */
export function outletsCommand(): Command<[], Options> {
  return newCommand('outlets', 'how well the articles of each outlet are read', DESCRIPTION, [
    'outlets',
    'outlets --latest 50',
    'outlets --json > outlets.ndjson',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .option('--latest <number>', 'how many articles of an outlet are its latest', countOption, LATEST)
    .option('--json', 'one JSON object a line')
    .action(outletsAction);
}

function countOption(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Write a whole number from 1 on, for example 20.');
  return Number(value);
}

async function outletsAction(options: Options): Promise<void> {
  const outlets = await sharesIn(options);
  if (outlets.length === 0) say("The case has no articles yet. 'readout add' adds some.");
  else if (!options.json) await print(`${colours().bold(HEAD)}\n`);
  for (const one of outlets) await print(options.json ? `${JSON.stringify(one)}\n` : rowOf(one));
  if (outlets.some(({ warnings }) => warnings.length > 0)) process.exitCode = 1;
}

async function sharesIn({ case: said, latest }: Options): Promise<readonly OutletShares[]> {
  const [{ casePath, mustExist }, { openCase }, { filledOf, outletShares }] = await Promise.all([
    import('./case.js'),
    import('../store/index.js'),
    import('../publish/index.js'),
  ]);
  const path = casePath(said);
  mustExist(path);
  const store = await openCase(path, { mode: 'read' });
  try {
    const order = new Map((await store.added()).map((id, at) => [id, at]));
    const articles: { readonly at: number; readonly filled: Filled }[] = [];
    for await (const reading of store.readings()) {
      articles.push({ at: order.get(reading.article.id) ?? order.size, filled: filledOf(reading) });
    }
    const inOrder = articles.toSorted((a, b) => a.at - b.at).map(({ filled }) => filled);
    return outletShares(inOrder, latest);
  } finally {
    await store.close();
  }
}

const HEAD = 'articles  title   date   text  outlet';

/** '      12  100 %   92 %  100 %  Harbour Post (NO, public)', and a line for each thing that fell. */
function rowOf({ outlet, country, control, all, warnings }: OutletShares): string {
  const paint = colours();
  const about = [country, control].filter((one) => one !== null).join(', ');
  const name = `${outlet ?? 'no outlet known'}${about === '' ? '' : ` (${about})`}`;
  const cells = [String(all.articles).padStart(8), ...(['title', 'date', 'text'] as const).map((of) => cell(all, of))];
  const row = `${cells.join('  ')}  ${name}\n`;
  return row + warnings.map((warning) => `          ${paint.yellow(warning)}\n`).join('');
}

function cell(fill: Fill, field: 'title' | 'date' | 'text'): string {
  return `${Math.round(fill[field] * 100)} %`.padStart(5);
}
