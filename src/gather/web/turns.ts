import { nowMs, sleep } from './clock.js';

/** Whoever would have to wait longer than is allowed for a turn. */
export class TooLongWait extends Error {
  constructor(readonly waitMs: number) {
    super(`a wait of ${waitMs} ms`);
  }
}

type Queue = { tail: Promise<unknown>; notBefore: number };

/** Whose turn it is: one request at a time to each host with a pause after it, and so many hosts at once. */
export class Turns {
  readonly #queues = new Map<string, Queue>();
  readonly #longestWaitMs: number;
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor({ hostsAtOnce, longestWaitMs }: { readonly hostsAtOnce: number; readonly longestWaitMs: number }) {
    this.#free = hostsAtOnce;
    this.#longestWaitMs = longestWaitMs;
  }

  /** Does `work` when the host's turn has come, and has the next one of this host wait for `pauseMs` after it. Rejects with `TooLongWait`, or the signal's reason. */
  run<T>(host: string, pauseMs: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const queue = this.#queueOf(host);
    const mine = queue.tail.then(() => this.#take(queue, pauseMs, work, signal));
    queue.tail = mine.catch(() => {});
    return mine;
  }

  /** Nobody asks this host before so many milliseconds have passed. */
  hold(host: string, ms: number): void {
    const queue = this.#queueOf(host);
    queue.notBefore = Math.max(queue.notBefore, nowMs() + ms);
  }

  #queueOf(host: string): Queue {
    const known = this.#queues.get(host);
    if (known) return known;
    const queue = { tail: Promise.resolve(), notBefore: 0 };
    this.#queues.set(host, queue);
    return queue;
  }

  async #take<T>(queue: Queue, pauseMs: number, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const wait = queue.notBefore - nowMs();
    if (wait > this.#longestWaitMs) throw new TooLongWait(wait);
    await sleep(wait, signal);
    await this.#slot();
    try {
      return await work();
    } finally {
      queue.notBefore = Math.max(queue.notBefore, nowMs() + pauseMs);
      this.#leave();
    }
  }

  async #slot(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Hands the slot to who waits first. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}
