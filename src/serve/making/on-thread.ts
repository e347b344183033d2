import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CaseChange, Concerned, LaidContacts } from '../view/change.js';
import { errorOf, type PlainError } from './errors.js';
import type { Kept, LaidOut, Maker, Wish } from './maker.js';

export type Asked = {
  readonly id: number;
  readonly what: 'layOut' | 'change' | 'contacts' | 'decide' | 'close';
  readonly wishes: readonly Wish[];
  readonly concerned: Concerned;
};
export type Told = { readonly id: number; readonly value: unknown; readonly error: PlainError | null };

type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };
type Waiting = { readonly resolve: (value: never) => void; readonly reject: (error: Error) => void };

/** Milliseconds until a thread that has nothing to do is ended. */
const IDLE = 10_000;
const THREAD = new URL('./thread.js', import.meta.url);

/** Does it on a thread of its own, over a handle of its own on the case, so that whoever asks for what is there need not wait. */
export class ThreadMaker implements Maker {
  readonly #location: string;
  #thread: Thread | null = null;
  #idle: NodeJS.Timeout | undefined;
  #asked = 0;

  constructor(location: string) {
    this.#location = location;
  }

  /** False where the program runs from its sources, of which no thread can be started. */
  static isThere(): boolean {
    return existsSync(fileURLToPath(THREAD));
  }

  layOut(): Promise<LaidOut> {
    return this.#ask('layOut');
  }

  change(): Promise<CaseChange | null> {
    return this.#ask('change');
  }

  contacts(concerned: Concerned): Promise<LaidContacts> {
    return this.#ask('contacts', { concerned });
  }

  async decide(wishes: readonly Wish[]): Promise<readonly Kept[]> {
    const kept = await this.#ask<readonly (Kept & { readonly refused?: PlainError })[]>('decide', { wishes });
    return kept.map((one) => (one.refused ? { refused: errorOf(one.refused) } : one));
  }

  async close(): Promise<void> {
    if (this.#thread === null) return;
    const closed = this.#ask('close');
    // Whoever asks from now on gets another.
    this.#thread = null;
    await closed;
  }

  #ask<T>(what: Asked['what'], of: Partial<Asked> = {}): Promise<T> {
    const thread = (this.#thread ??= this.#start());
    clearTimeout(this.#idle);
    this.#asked += 1;
    const asked: Asked = { wishes: [], concerned: { contacts: [], parties: [] }, ...of, id: this.#asked, what };
    return new Promise<T>((resolve, reject) => {
      thread.waiting.set(asked.id, { resolve, reject });
      thread.worker.ref();
      thread.worker.postMessage(asked, []);
    });
  }

  /** Ends a thread that nobody has asked for a while: it holds nothing but memory, and the next one is there at once. */
  #rest(thread: Thread): void {
    thread.worker.unref();
    this.#idle = setTimeout(() => {
      if (this.#thread === thread) void this.close();
    }, IDLE).unref();
  }

  /** A thread that ends by itself has failed: whoever waits is told, and the next one who asks gets another. */
  #start(): Thread {
    const worker = new Worker(THREAD, { workerData: this.#location });
    const waiting: Thread['waiting'] = new Map();
    const thread = { worker, waiting };
    worker.unref();
    worker.on('message', ({ id, value, error }: Told) => {
      const asker = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) this.#rest(thread);
      if (error === null) asker?.resolve(value as never);
      else asker?.reject(errorOf(error));
    });
    const ended = (error: Error): void => {
      if (this.#thread === thread) this.#thread = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on('error', ended);
    worker.on('exit', () => ended(new Error('the thread that works on the case has ended')));
    return thread;
  }
}
