import { undoneBy } from '../decide/index.js';
import type { Outcome } from '../desk/index.js';
import { type Stand, standsOf } from '../publish/index.js';
import type { LiveCase } from './live-case.js';
import type { Wish } from './making/maker.js';

/** What became of a wish: several decisions where it takes more than one. */
export type Settled = {
  readonly version: string;
  readonly settled: readonly { readonly outcome: Outcome; readonly stand: Stand }[];
};

type Waiting = {
  readonly wish: Omit<Wish, 'at'>;
  readonly resolve: (settled: Settled) => void;
  readonly reject: (error: unknown) => void;
};
type Answerable = { readonly waiting: Waiting; readonly outcomes: readonly Outcome[] };

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
  decide(wish: Omit<Wish, 'at'>): Promise<Settled> {
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

  /** Keeps what each decides. */
  async #keep(round: readonly Waiting[]): Promise<readonly Answerable[]> {
    const at = new Date().toISOString();
    const kept = await this.#live.maker.decide(round.map(({ wish }) => ({ ...wish, at })));
    return round.flatMap((waiting, place) => {
      const one = kept[place];
      if (one && 'outcomes' in one) return [{ waiting, outcomes: one.outcomes }];
      waiting.reject(one?.refused);
      return [];
    });
  }

  async #answer(kept: readonly Answerable[]): Promise<void> {
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
