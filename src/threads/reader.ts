import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { type Article, type Original, type Reading, Trouble } from '../domain/index.js';
import { NoThreads, ThreadEnded, ThreadPool } from './pool.js';
import { type Answer, type Question, valueOf } from './question.js';

export type ReaderOptions = {
  /** How many threads read; with 1 the thread that asks does it all itself. As many as there are processor cores, and no more than 8, if not given. */
  readonly threads?: number | undefined;
  /** The most memory that the objects of one thread may take, in MB; what Node allows if not given. */
  readonly memory?: number;
  /**
   * The bytes that are read on the thread that asks before others are started: to load them takes as long as reading a handful of articles. With 0 all is
   * read by others.
   */
  readonly alone?: number;
};

/** Makes articles and readings. What is asked for at once is done at once, as far as there are threads. Rejects with a `Trouble` where there is no text. */
export interface Reader {
  article(original: Original): Promise<Article>;
  reading(original: Original): Promise<Reading>;
  close(): Promise<void>;
}

const MOST_THREADS = 8;

/** An article counts as so many bytes at least: a short text takes its time too. */
const ARTICLE = 32 * 1024;
const ALONE = 48 * ARTICLE;

const SCRIPT = new URL('./thread.js', import.meta.url);

/**
 * V8 lets a heap grow to several times what is in use before it looks for what is not, where the machine has memory enough: 500 MB for a thread that needs 150.
 * By so many per cent it may grow on all threads once a reader is open.
 */
const GROWTH = 20;

/** Opens a reader; `close` it. A program that runs from its sources has no threads, and reads alone. */
export function openReader(options: ReaderOptions = {}): Reader {
  const { threads = Math.min(availableParallelism(), MOST_THREADS) } = options;
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  return threads > 1 && existsSync(fileURLToPath(SCRIPT)) ? new ThreadedReader(threads, options) : new PlainReader();
}

class PlainReader implements Reader {
  async article(original: Original): Promise<Article> {
    return valueOf(await answerOf({ wanted: 'article', original })) as Article;
  }

  async reading(original: Original): Promise<Reading> {
    return valueOf(await answerOf({ wanted: 'reading', original })) as Reading;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

class ThreadedReader implements Reader {
  readonly #threads: number;
  readonly #memory: number | undefined;
  /** Bytes that are read here yet before threads are started. */
  #alone: number;
  readonly #waitsForThreads: boolean;
  #pool: ThreadPool | null = null;
  /** What is done here, one after the other. */
  #here: Promise<unknown> = Promise.resolve();

  constructor(threads: number, { memory, alone = ALONE }: ReaderOptions) {
    this.#threads = threads;
    this.#memory = memory;
    this.#alone = alone;
    this.#waitsForThreads = alone === 0;
  }

  async article(original: Original): Promise<Article> {
    return valueOf(await this.#answer({ wanted: 'article', original })) as Article;
  }

  async reading(original: Original): Promise<Reading> {
    return valueOf(await this.#answer({ wanted: 'reading', original })) as Reading;
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  #answer(question: Question): Promise<Answer> {
    this.#alone -= Math.max(question.original.bytes.length, ARTICLE);
    if (this.#alone < 0) this.#pool ??= this.#open();
    if (this.#pool && (this.#pool.isReady || this.#waitsForThreads)) return asked(this.#pool, question);
    // While the threads are being loaded there is something to do here.
    const answer = this.#here.then(async () => {
      await breathe();
      return this.#pool?.isReady ? asked(this.#pool, question) : answerOf(question);
    });
    this.#here = answer.catch(() => {});
    return answer;
  }

  #open(): ThreadPool {
    const memory = this.#memory === undefined ? {} : { memory: this.#memory };
    return new ThreadPool({ script: SCRIPT, threads: this.#threads, ...memory });
  }
}

/** Does what is asked on this thread. What that takes is loaded with the first question: a thread that has all done by others does without. */
async function answerOf(question: Question): Promise<Answer> {
  const here = await import('./answer.js');
  return here.answerOf(question);
}

async function asked(pool: ThreadPool, question: Question): Promise<Answer> {
  try {
    return await pool.ask<Answer>(question);
  } catch (error) {
    if (error instanceof NoThreads) return answerOf(question);
    if (!(error instanceof ThreadEnded)) throw error;
    const wrong = `it could not be read: the thread that read it ended (${error.message})`;
    const remedy = 'Save the article alone as a page or as text, and add that.';
    throw new Trouble(question.original.source, wrong, remedy);
  }
}

/** Lets threads say that they are ready. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
