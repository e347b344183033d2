import { createInterface } from 'node:readline/promises';
import type { Command } from '@commander-js/extra-typings';
import { Trouble } from '../domain/index.js';
import type { Store } from '../store/index.js';
import { decider, instantOption, now } from './clock.js';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { print } from './console.js';

const DESCRIPTION = `Takes articles out of a case, with what was read in them, and makes the
record again without them, all versions of a page with the one that is named. ARTICLE is an id, the
beginning of one, or the source under which it was added.
The case keeps who removed what, when and why. Decisions about a removed article
stay in their log, and hold again if the same article is added again.`;

const SHORTEST_PREFIX = 4;

type Options = { case?: string; by?: string; at?: string; why?: string; yes?: true };
type Found = { readonly id: string; readonly source: string };

/** The command `readout remove`. */
export function removeCommand(): Command<[string[]], Options> {
  return newCommand('remove', 'take articles out of a case', DESCRIPTION, [
    'remove a0123456789abcdef',
    'remove news/draft.txt --why "retracted by the outlet"',
    'remove --yes --case strait.case feed.jsonl#12 feed.jsonl#13',
  ])
    .argument('<article...>', 'ids, beginnings of ids, or sources of articles')
    .option(CASE_FLAG, CASE_HELP)
    .option('--yes', 'do not ask')
    .option('--by <name>', 'who removes (default: $READOUT_USER, or your login name)')
    .option('--why <reason>', 'why, in your words')
    .option('--at <instant>', 'when, as YYYY-MM-DDTHH:MM:SSZ or YYYY-MM-DD (default: now)', instantOption)
    .action(removeAction);
}

async function removeAction(names: readonly string[], options: Options): Promise<void> {
  const { casePath, mustExist, openToWrite } = await import('./case.js');
  const { refresh, reportsOf } = await import('../pipeline.js');
  const { tellVoid } = await import('./void-told.js');
  const path = casePath(options.case);
  mustExist(path);
  const store = await openToWrite(options.case);
  try {
    const found = await articlesNamed(store, names);
    if (!options.yes && !(await isAgreed(found, path))) {
      await print('nothing removed\n');
      return;
    }
    const said = { at: options.at ?? now(), by: decider(options.by), why: options.why?.trim() || null };
    const before = await reportsOf(store);
    const all = await withVersions(store, found);
    await store.remove(all.map(({ id, source }) => ({ article: id, source, ...said })));
    await refresh(store);
    const versions = all.length === found.length ? '' : `, in ${all.length} versions`;
    await print(`${found.length} removed${versions}\n`);
    tellVoid(before, await reportsOf(store));
  } finally {
    await store.close();
  }
}

/** The articles with all other versions of their pages, each once. */
async function withVersions(store: Store, found: readonly Found[]): Promise<readonly Found[]> {
  const all = new Map(found.map((one) => [one.id, one]));
  for (const { id, source } of found)
    for (const { articles } of await store.versions(id))
      for (const other of articles) if (!all.has(other)) all.set(other, { id: other, source });
  return [...all.values()];
}

/** The articles of those names, each once. Throws a `Trouble` for the first name that none has, before anything is done. */
async function articlesNamed(store: Store, names: readonly string[]): Promise<readonly Found[]> {
  const found = new Map<string, Found[]>();
  for await (const { article } of store.readings())
    for (const name of names)
      if (article.source === name || (name.length >= SHORTEST_PREFIX && article.id.startsWith(name)))
        found.set(name, [...(found.get(name) ?? []), { id: article.id, source: article.source }]);
  const shared = names.find((name) => (found.get(name) ?? []).filter(({ source }) => source !== name).length > 1);
  if (shared !== undefined)
    throw new Trouble(shared, 'several articles have an id that begins so', 'Write more of it.');
  const missing = names.find((name) => !found.has(name));
  if (missing !== undefined)
    throw new Trouble(
      missing,
      'no article of the case has this id or source',
      "Write it as 'readout add --list' or 'readout show' does.",
    );
  return [...new Map([...found.values()].flat().map((one) => [one.id, one])).values()];
}

/** Asks whoever sits at the terminal. Throws a `Trouble` where nobody does. */
async function isAgreed(found: readonly Found[], path: string): Promise<boolean> {
  const what = found.length === 1 ? (found[0]?.source ?? '') : `${found.length} articles`;
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new Trouble(what, 'is not removed without being asked', 'Say --yes to remove it without a question.');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const list = found.map(({ id, source }) => `  ${id}  ${source}\n`).join('');
  const answer = await asking.question(`${list}Remove ${what} from ${path}, with what was read in it? [y/N] `);
  asking.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
