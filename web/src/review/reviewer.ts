import { ApiError } from '../api/client.js';
import type { ReviewItem } from '../api/queries.js';
import { dropUnsent, keepSteps, keepUnsent, newId, stepsBefore, type Unsent, unsentFor } from './outbox.js';
import { type Failure, failed, kept, NEW_SESSION, type Session, type Step, stepped, without } from './session.js';

/** What a reviewer asks of the server. All throw an `ApiError` where that fails. */
export type Server = {
  /** Gives the id of the decision. */
  readonly decide: (words: readonly string[], by: string, outrank: boolean) => Promise<string>;
  readonly isAsked: (key: string) => Promise<boolean>;
  /** Has a question asked last, or in its turn again. */
  readonly putOff: (key: string, later: boolean) => Promise<void>;
  /** Called when nothing is on its way any more. */
  readonly settled: () => void;
};

export type ReviewState = {
  readonly session: Session;
  /** Answers that are on their way, or wait for the server. */
  readonly unsent: number;
  /** Why answers wait; null where none do. */
  readonly waitsFor: ApiError | null;
  /** What was done last, for a reader of the screen. */
  readonly told: string;
};

const AGAIN_AFTER = 1500;

/** Keeps the answers of one person to one case: each is sent in the background, and again until the server has kept or refused it. */
export class Reviewer {
  readonly #case: string;
  readonly #server: Server;
  readonly #listeners = new Set<() => void>();
  readonly #onTheirWay = new Map<string, Promise<void>>();
  #state: ReviewState = { session: NEW_SESSION, unsent: 0, waitsFor: null, told: '' };

  constructor(inCase: string, server: Server) {
    this.#case = inCase;
    this.#server = server;
    const unsent = unsentFor(inCase);
    const ids = new Set(unsent.map(({ step }) => step.id));
    const before = stepsBefore(inCase).filter(
      ({ id, words, decision }) => !ids.has(id) && (words === null || decision !== null),
    );
    const steps = [...before, ...unsent.map(({ step }) => step)];
    this.#state = { ...this.#state, session: steps.reduce(stepped, NEW_SESSION) };
    for (const one of unsent) this.#send(one);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly state = (): ReviewState => this.#state;

  /** Answers a question; the next may be asked at once. */
  answer(item: ReviewItem, answer: ReviewItem['answers'][number], by: string): void {
    const step = this.#step(item, answer.label, answer.words);
    this.#put({ session: stepped(this.#state.session, step), told: `${capital(answer.label)}: ${item.question}` });
    this.#keepAndSend({ step, by, outrank: false, inCase: this.#case });
  }

  later(item: ReviewItem): void {
    const step = this.#step(item, 'later', null);
    this.#put({ session: stepped(this.#state.session, step), told: 'Put off.' });
    this.#putOff(item.key, true);
  }

  /** Lets an answer stand against the earlier decisions that it contradicts. */
  outrank({ step }: Failure, by: string): void {
    const again = { ...step, id: newId() };
    this.#put({ session: stepped(this.#state.session, again), told: `Let stand: ${step.question}` });
    this.#keepAndSend({ step: again, by, outrank: true, inCase: this.#case });
  }

  /** Lets a failure be: its question stays open. */
  leave({ step }: Failure): void {
    const { steps, failures } = this.#state.session;
    this.#put({ session: { steps, failures: failures.filter((one) => one.step.id !== step.id) }, told: 'Left open.' });
  }

  /** Takes the last step back. Gives the key of its question; null where there is nothing to take back or that failed. */
  async undo(by: string): Promise<string | null> {
    const last = this.#state.session.steps.at(-1);
    if (!last) {
      this.#put({ told: 'There is nothing to take back.' });
      return null;
    }
    await this.#onTheirWay.get(last.id);
    const step = this.#state.session.steps.find(({ id }) => id === last.id);
    if (!step) return last.key;
    try {
      if (step.decision !== null) await this.#server.decide(['undo', step.decision], by, false);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#put({ told: `Not taken back. ${error.message}. ${error.remedy}` });
      return null;
    }
    if (step.words === null) this.#putOff(step.key, false);
    dropUnsent(step.id);
    this.#put({ session: without(this.#state.session, step.id), told: `Taken back: ${step.question}` });
    if (step.decision !== null) this.#server.settled();
    return step.key;
  }

  /** For all who review the case. Where it cannot be kept, this browser at least asks it last. */
  #putOff(key: string, later: boolean): void {
    this.#server.putOff(key, later).catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
    });
  }

  #step({ key, kind, question }: ReviewItem, label: string, words: readonly string[] | null): Step {
    return { id: newId(), key, kind, question, label, words, decision: null, isOld: false };
  }

  #keepAndSend(unsent: Unsent): void {
    keepUnsent(unsent);
    this.#send(unsent);
  }

  #send(unsent: Unsent): void {
    const { id } = unsent.step;
    const sending = this.#sent(unsent).finally(() => {
      this.#onTheirWay.delete(id);
      this.#put({});
      if (this.#onTheirWay.size === 0) this.#server.settled();
    });
    this.#onTheirWay.set(id, sending);
    this.#put({});
  }

  async #sent(unsent: Unsent): Promise<void> {
    const { step, by, outrank } = unsent;
    try {
      const decision = await this.#server.decide(step.words ?? [], by, outrank);
      dropUnsent(step.id);
      this.#put({ session: kept(this.#state.session, step.id, decision), waitsFor: null });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'lost' || error.code === 'no-token') this.#wait(unsent, error);
      else await this.#refused(step, error);
    }
  }

  #wait(unsent: Unsent, error: ApiError): void {
    this.#put({ waitsFor: error });
    setTimeout(() => {
      const isWanted = this.#state.session.steps.some(({ id }) => id === unsent.step.id);
      if (isWanted) this.#send(unsent);
    }, AGAIN_AFTER);
  }

  /** An answer that was sent twice, or given by somebody else too, is no trouble: its question is asked no more. */
  async #refused(step: Step, error: ApiError): Promise<void> {
    const isConflict = error.code === 'conflict';
    const isAsked = isConflict || (await this.#server.isAsked(step.key).catch(() => true));
    dropUnsent(step.id);
    const failure = { step, wrong: error.message, remedy: error.remedy, isConflict };
    this.#put(
      isAsked
        ? { session: failed(this.#state.session, failure), waitsFor: null, told: `Not kept: ${step.question}` }
        : {
            session: without(this.#state.session, step.id),
            waitsFor: null,
            told: `Answered already: ${step.question}`,
          },
    );
  }

  #put(change: Partial<ReviewState>): void {
    this.#state = { ...this.#state, ...change };
    const unsent = this.#state.session.steps.filter(({ words, decision }) => words !== null && decision === null);
    this.#state = { ...this.#state, unsent: unsent.length, ...(unsent.length === 0 ? { waitsFor: null } : {}) };
    keepSteps(this.#case, this.#state.session.steps);
    for (const listener of this.#listeners) listener();
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
