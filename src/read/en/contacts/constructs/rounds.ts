/** "The next round will be held in Oslo in March", "The second round, in December, collapsed": more talks of those whose talks were told of. */
import type { Mention } from '../../../draft.js';
import { timesBetween } from '../around.js';
import type { Candidate } from '../candidate.js';
import type { Scene } from '../scene.js';

const WHICH =
  /^(?:next|previous|earlier|last|another|new|fresh|further|final|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;
const IS_HELD =
  /^(?:held|convened?|begin|began|start|started|open|opened|resume|resumed|due|expected|scheduled|set|planned|ended|concluded|collapsed|failed|broke|took|take|takes)$/;
const OF_TALKS = /^(?:talks|negotiations|consultations|dialogue|discussions|meetings)$/;
const FAR = 14;

/** One more round with a time of its own, of the parties of the talks told of last; not the round that is the news itself. */
export function anotherRound(scene: Scene, at: number): boolean {
  const which = whichAt(scene, at);
  const told = scene.out.findLast(({ kind, parties, backward }) => isTalks(kind) && parties.length > 1 && !backward);
  if (which === null || !told || namesOthers(scene, at) || which === whichOf(scene, told)) return false;
  const { from, to } = scene.clauses.sentenceOf(at);
  if (told.trigger >= from && told.trigger < to) return false;
  const end = Math.min(to, at + FAR);
  const [time] = timesBetween(scene.clauses.draft, at, end);
  const isTold = scene.clauses.draft.tokens.slice(at + 1, end).some(({ lower }) => IS_HELD.test(lower));
  if (!time || !isTold) return false;
  const parties = told.parties.flatMap(({ mentions }) => mentions.slice(0, 1));
  const says = 'the words tell of another round of those talks';
  return scene.add(at, 'talks', 'event-noun', says, parties, [], { time, backward: false, fresh: true, strength: 1 });
}

const isTalks = (kind: Candidate['kind']): boolean => kind === 'talks' || kind === 'meeting' || kind === 'conference';

/** "fourth" of "a fourth round"; null where the words do not say which, as in "this round". */
function whichAt(scene: Scene, at: number): string | null {
  for (const step of [1, 2]) {
    const word = scene.clauses.token(at - step)?.lower ?? '';
    if (WHICH.test(word)) return word;
  }
  return null;
}

/** Which round the talks told of were. */
function whichOf(scene: Scene, { trigger }: Candidate): string | null {
  const { from, to } = scene.clauses.sentenceOf(trigger);
  for (let i = from; i < to; i += 1) if (scene.clauses.token(i)?.lower === 'round') return whichAt(scene, i);
  return null;
}

/** "a first round with Morvic", "the next round of talks between Chile and Peru": who took part is said. */
function namesOthers(scene: Scene, at: number): boolean {
  let next = at + 1;
  if (scene.clauses.token(next)?.lower === 'of') {
    const noun = [2, 3, 4].map((step) => at + step).find((i) => OF_TALKS.test(scene.clauses.token(i)?.lower ?? ''));
    if (noun === undefined) return true;
    next = noun + 1;
  }
  const owner: Mention | undefined = scene.clauses.startingAt(next + 1);
  return /^(?:with|between|among)$/.test(scene.clauses.token(next)?.lower ?? '') && owner !== undefined;
}
