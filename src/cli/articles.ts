import type { Command } from '@commander-js/extra-typings';
import type { ListedArticle } from '../publish/index.js';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { colours, print, say } from './console.js';

const DESCRIPTION = `Lists the articles of a case by their day of publication: ID, day, language, how many contacts were read, outlet, title.
Those in a language that is not read yet are kept and marked; --unread lists them alone.`;

type Options = { case?: string; unread?: true; outlet?: string; language?: string; json?: true };

/** The command `readout articles`. */
export function articlesCommand(): Command<[], Options> {
  return newCommand('articles', 'the articles of a case, and those that were not read', DESCRIPTION, [
    'articles',
    'articles --unread',
    'articles --outlet "Harbour Post" --json > articles.ndjson',
  ])
    .option(CASE_FLAG, CASE_HELP)
    .option('--unread', 'only those in a language that is not read')
    .option('--outlet <name>', 'only those of this outlet')
    .option('--language <tag>', 'only those in this language, as fr')
    .option('--json', 'one JSON object a line')
    .action(articlesAction);
}

async function articlesAction(options: Options): Promise<void> {
  const listed = await listOf(options);
  if (listed.length === 0) say(options.unread ? 'Every article is in a language that is read.' : 'No article suits.');
  for (const article of listed) await print(options.json ? `${JSON.stringify(article)}\n` : `${lineOf(article)}\n`);
}

async function listOf(options: Options): Promise<readonly ListedArticle[]> {
  const [{ casePath, mustExist }, { openCase }, { listedArticle }, { outletKey }] = await Promise.all([
    import('./case.js'),
    import('../store/index.js'),
    import('../publish/index.js'),
    import('../knowledge/index.js'),
  ]);
  const path = casePath(options.case);
  mustExist(path);
  const outlet = options.outlet === undefined ? null : outletKey(options.outlet);
  const language = options.language?.toLowerCase();
  const suits = (article: ListedArticle): boolean =>
    (!options.unread || article.unread !== null) &&
    (outlet === null || (article.outlet !== null && outletKey(article.outlet) === outlet)) &&
    (language === undefined || article.language.toLowerCase().split('-').includes(language));
  const store = await openCase(path, { mode: 'read' });
  try {
    const listed: ListedArticle[] = [];
    for await (const reading of store.readings()) {
      const article = listedArticle(reading);
      if (suits(article)) listed.push(article);
    }
    return listed.toSorted((a, b) => compare(a.published ?? '', b.published ?? '') || compare(a.id, b.id));
  } finally {
    await store.close();
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function lineOf({ id, published, outlet, language, title, source, contacts, unread }: ListedArticle): string {
  const paint = colours();
  const day = (published ?? '').slice(0, 10).padEnd(10);
  const read = unread === null ? String(contacts).padStart(3) : paint.yellow('  -');
  const what = [outlet ?? 'no outlet known', title ?? source].map(plain).join(': ');
  return `${paint.dim(id)}  ${day}  ${language.padEnd(5)}  ${read}  ${what}`;
}

// oxlint-disable-next-line no-control-regex -- they could steer a terminal
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;

function plain(words: string): string {
  return words.replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim();
}
