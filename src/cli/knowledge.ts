import { Trouble } from '../domain/trouble.js';

export const KNOWLEDGE_FLAG = '--knowledge';

/** How many wrong lines are told at once. */
const MOST = 10;

/** Lets all lookups know what the user's folder says: as said, else READOUT_KNOWLEDGE, else none. Throws a `Trouble` that names each wrong line. */
export async function takeOwnKnowledge(said: string | undefined): Promise<void> {
  const folder = said ?? process.env['READOUT_KNOWLEDGE'];
  if (folder === undefined || folder === '') return;
  const { useOwnKnowledge } = await import('../knowledge/index.js');
  const problems = useOwnKnowledge(folder);
  const [first, ...more] = problems;
  if (!first) return;
  const told = more.slice(0, MOST - 1).map(({ about, wrong, remedy }) => `\n  ${about}: ${wrong}. ${remedy}`);
  const rest = more.length - told.length;
  const others = rest > 0 ? `\n  and ${rest} more` : '';
  throw new Trouble(first.about, first.wrong, `${first.remedy}${told.join('')}${others}`);
}
