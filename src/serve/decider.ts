import { undoneBy } from '../decide/index.js';
import { actsOf, Contradiction, decideAll, deskOver, type Outcome, UsageError } from '../desk/index.js';
import { type Act, Trouble } from '../domain/index.js';
import { decisionSentence, type Stand, standsOf } from '../publish/index.js';
import { Refusal } from './errors.js';
import type { LiveCase } from './live-case.js';

/** What somebody decides, in the words of `readout decide`. */
export type Wish = {
  readonly words: readonly string[];
  readonly by: string;
  readonly why: string | null;
  readonly outrank: boolean;
};

/** What became of a wish: several decisions where it takes more than one. */
export type Settled = {
  readonly version: string;
  readonly settled: readonly { readonly outcome: Outcome; readonly stand: Stand }[];
};

type Waiting = {
  readonly wish: Wish;
  readonly resolve: (settled: Settled) => void;
  readonly reject: (error: unknown) => void;
};
type Kept = { readonly waiting: Waiting; readonly outcomes: readonly Outcome[] };

/**
 * Decides for all who ask this server, one after the other, so that each weighs what those before decided. Those that come while the record is made anew
 * are decided together after that, on the record that they were seen in. A wish is answered when it is safely kept and in the record.
 */
export class Decider {
  readonly #live: LiveCase;
  #queue: Waiting[] = [];
  #isAtWork = false;

  constructor(live: LiveCase) {
    this.#live = live;
  }

  /** Rejects with a `Refusal` where it cannot be decided; then nothing of it is. */
  decide(wish: Wish): Promise<Settled> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ wish, resolve, reject });
      if (!this.#isAtWork) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#isAtWork = true;
    while (this.#queue.length > 0) {
      const round = this.#queue;
      this.#queue = [];
      try {
        await this.#answer(await this.#keep(round));
      } catch (error) {
        for (const { reject } of round) reject(error);
      }
    }
    this.#isAtWork = false;
  }

  /** Keeps what each decides; the trouble of one costs nobody else. */
  async #keep(round: readonly Waiting[]): Promise<readonly Kept[]> {
    const desk = await deskOver(this.#live.store, await this.#live.record());
    const kept: Kept[] = [];
    for (const waiting of round) {
      const { words, ...signed } = waiting.wish;
      try {
        const acts: readonly Act[] = await actsOf(desk, words, signed.by);
        kept.push({ waiting, outcomes: await decideAll(desk, acts, { ...signed, at: new Date().toISOString() }) });
      } catch (error) {
        waiting.reject(refusalOf(error, words));
      }
    }
    return kept;
  }

  async #answer(kept: readonly Kept[]): Promise<void> {
    if (kept.length === 0) return;
    const { reports, version } = await this.#live.latest();
    const log = await this.#live.store.decisions();
    const stands = new Map(standsOf(log, reports, undoneBy(log)).map((stand) => [stand.decision.id, stand]));
    for (const { waiting, outcomes } of kept) {
      const settled = outcomes.flatMap((outcome) => {
        const stand = stands.get(outcome.decision.id);
        return stand ? [{ outcome, stand }] : [];
      });
      waiting.resolve({ version, settled });
    }
  }
}

/** The trouble with a wish, in words for those who have no terminal before them. */
function refusalOf(error: unknown, [verb = '', ...args]: readonly string[]): unknown {
  if (error instanceof UsageError)
    return new Refusal(
      'bad-request',
      [verb, ...args].join(' ').trim() || 'decide',
      `this cannot be decided: ${error.message.replace(/\.$/, '')}`,
      'The words are those of readout decide; its help lists them all.',
    );
  if (error instanceof Contradiction)
    return new Refusal(
      'conflict',
      error.about,
      error.wrong,
      `Take back ${decisionSentence(error.clash.outranked)}, or let yours outrank it.`,
    );
  if (!(error instanceof Trouble) || error instanceof Refusal) return error;
  const isForTerminal = /readout |--\w/.test(error.remedy);
  return new Refusal('trouble', error.about, error.wrong, isForTerminal ? remedyFor(verb) : error.remedy);
}

/** What to do in the browser where the terminal would be told a command. */
function remedyFor(verb: string): string {
  switch (verb) {
    case 'undo':
      return 'The page of decisions lists all that was decided, and what of it stands.';
    case 'means':
    case 'tells':
      return 'Look at the article: its people, organisations and contacts are marked in its text.';
    case 'same':
    case 'different':
    case 'split':
      return 'Look at the pages of both: the case may have changed since this page was shown.';
    default:
      return 'Load the page anew: the case may have changed since it was shown.';
  }
}
