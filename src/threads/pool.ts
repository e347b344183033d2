import { Worker } from 'node:worker_threads';

export type PoolOptions = {
  /** The module that each thread runs. It answers every message with one message, in the order in which they came. */
  readonly script: URL;
  readonly threads: number;
  /** The most memory that the objects of one thread may take, in MB; what Node allows if not given. */
  readonly memory?: number;
};

/** The thread that was at work on a question ended without an answer: by what it was asked, or by lack of memory. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
}

/** No thread could be loaded, or all were closed. */
export class NoThreads extends Error {
  override readonly name = 'NoThreads';
}

type Asked = {
  readonly question: unknown;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
};

type Thread = {
  readonly worker: Worker;
  /** What it was asked and has not answered, in that order. */
  readonly asked: Asked[];
  isReady: boolean;
  error: Error | null;
};

/** MB of a thread's memory for what has just been made, as V8 takes: with half of it two threads read a quarter fewer pages a second. */
const YOUNG = 48;

/** Questions that a thread is given ahead, so that it need not wait for the next one. */
const AHEAD = 3;

/**
 * Threads that answer questions. A question that ends its thread is rejected with `ThreadEnded`, costs no other, and another thread takes the place. Where no
 * thread can be loaded all are rejected with `NoThreads`.
 */
export class ThreadPool {
  readonly #options: PoolOptions;
  readonly #threads: Thread[];
  /** What no thread has been given yet, the oldest first. */
  readonly #waiting: Asked[] = [];
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#threads = Array.from({ length: options.threads }, () => this.#start());
  }

  /** True once a thread has been loaded and has answered its first question, `null`. */
  get isReady(): boolean {
    return this.#threads.some(({ isReady }) => isReady);
  }

  ask<Answer>(question: unknown): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      if (this.#isClosed) this.#giveUp();
      else this.#share();
    });
  }

  /** Ends the threads. What they were asked is never answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  /** Gives what is waiting to the threads that have least to do. */
  #share(): void {
    if (this.#threads.length === 0) this.#giveUp();
    while (this.#waiting.length > 0) {
      const idle = this.#threads.reduce((least, one) => (one.asked.length < least.asked.length ? one : least));
      if (idle.asked.length >= AHEAD) return;
      const next = this.#waiting.shift();
      if (next) give(idle, next);
    }
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new NoThreads('there are no threads'));
  }

  #start(): Thread {
    const { script, memory } = this.#options;
    const resourceLimits = {
      maxYoungGenerationSizeMb: YOUNG,
      ...(memory !== undefined && { maxOldGenerationSizeMb: memory }),
    };
    const worker = new Worker(script, { resourceLimits });
    const thread: Thread = { worker, asked: [], isReady: false, error: null };
    worker.unref();
    give(thread, { question: null, resolve: () => {}, reject: () => {} });
    worker.on('message', (answer: unknown) => {
      thread.isReady = true;
      thread.asked.shift()?.resolve(answer as never);
      if (thread.asked.length === 0) worker.unref();
      this.#share();
    });
    worker.on('error', (error: Error) => {
      thread.error = error;
    });
    worker.on('exit', () => this.#ended(thread));
    return thread;
  }

  /** Threads answer in order, so the first question without an answer is the one that ended it. */
  #ended(thread: Thread): void {
    if (this.#isClosed) return;
    const [culprit, ...others] = thread.asked;
    culprit?.reject(new ThreadEnded(thread.error?.message ?? 'the thread has ended', { cause: thread.error }));
    this.#waiting.unshift(...others);
    // Where one cannot be loaded another cannot either.
    this.#threads.splice(this.#threads.indexOf(thread), 1, ...(thread.isReady ? [this.#start()] : []));
    this.#share();
  }
}

function give(thread: Thread, asked: Asked): void {
  thread.asked.push(asked);
  thread.worker.ref();
  thread.worker.postMessage(asked.question, []);
}
