import { type Decision, Trouble } from '../domain/index.js';
import { reviewAnswers, type ReviewItem } from '../publish/index.js';
import type { Terminal } from './terminal.js';

/** What a review asks of the case behind it. */
type Reviewed = {
  readonly items: readonly ReviewItem[];
  /** How wide lines may be. */
  readonly width: number;
  /** The question with both sides, as lines. */
  readonly render: (item: ReviewItem) => Promise<string>;
  /** All that is known of what the question is about. */
  readonly more: (item: ReviewItem) => Promise<string>;
  /** Decides, and keeps it at once. Throws a `Trouble` where it contradicts earlier decisions and may not outrank them. */
  readonly decide: (words: readonly string[], outrank: boolean) => Promise<Decision>;
  readonly undo: (decision: Decision) => Promise<void>;
};

type ReviewResult = {
  readonly decided: number;
  readonly skipped: number;
  readonly left: number;
  /** The questions that were put off, in their order. */
  readonly later: readonly ReviewItem[];
};

const QUIT = new Set(['q', 'Q', '\u0003', '\u0004', '\u001B']);
const SKIP = new Set([' ', '\u001B[C']);
const UNDO = new Set(['u', '\u007F', '\b', '\u001B[D']);

/**
 * Asks one question after the other, one key each, until all are answered or somebody quits. What follows from answers (A is B, B is C) is not asked.
 * An undo takes the last answer back and asks it again.
 */
export async function reviewSession(reviewed: Reviewed, terminal: Terminal): Promise<ReviewResult> {
  const session = new Session(reviewed, terminal);
  while (await session.ask());
  return session.result();
}

/** What a key asks for. */
type Meaning =
  | { readonly kind: 'quit' | 'undo' | 'skip' | 'more' | 'nothing' }
  /** `words` are what `readout decide` would be told. */
  | { readonly kind: 'answer'; readonly verb: string; readonly words: readonly string[] };

const ALL_SEEN = '\nThat was the last question.\n\nu take the last answer back   any other key ends\n';
const DONE: { readonly [verb: string]: string } = {
  same: 'the same',
  different: 'different',
  confirm: 'confirmed',
  correct: 'corrected',
  reject: 'no contact',
};

class Session {
  readonly #reviewed: Reviewed;
  readonly #terminal: Terminal;
  readonly #answers = new Answers();
  readonly #done: { readonly at: number; readonly decision: Decision | null }[] = [];
  #at = 0;
  /** The question that stands on the screen. */
  #shown = -1;

  constructor(reviewed: Reviewed, terminal: Terminal) {
    this.#reviewed = reviewed;
    this.#terminal = terminal;
  }

  /** Shows the question that is next and does what one key asks for. Gives false where that was to end. */
  async ask(): Promise<boolean> {
    const item = this.#next();
    if (!item && this.#done.length === 0) return false;
    if (this.#shown !== this.#at) await this.#show(item);
    const meaning = meaningOf(await this.#terminal.key(), item);
    if (meaning.kind === 'quit') return false;
    if (meaning.kind === 'undo') await this.#undo();
    else if (item) await this.#act(item, meaning);
    return true;
  }

  result(): ReviewResult {
    const decided = this.#done.filter(({ decision }) => decision !== null).length;
    const left = this.#reviewed.items.filter((item, index) => index >= this.#at && !this.#answers.settles(item)).length;
    const later = this.#done.flatMap(({ at, decision }) => (decision === null ? (this.#reviewed.items[at] ?? []) : []));
    return { decided, skipped: later.length, left, later };
  }

  #next(): ReviewItem | undefined {
    const { items } = this.#reviewed;
    for (
      let item = items[this.#at];
      item && this.#at !== this.#shown && this.#answers.settles(item);
      item = items[this.#at]
    )
      this.#at += 1;
    return items[this.#at];
  }

  async #show(item: ReviewItem | undefined): Promise<void> {
    const head = heading(this.#at, this.#reviewed.items.length, this.#reviewed.width);
    this.#terminal.write(
      item ? `\n${head}\n${await this.#reviewed.render(item)}\n\n${keysText(item, this.#reviewed.width)}\n` : ALL_SEEN,
    );
    this.#shown = this.#at;
  }

  async #act(item: ReviewItem, meaning: Meaning): Promise<void> {
    switch (meaning.kind) {
      case 'skip':
        this.#terminal.write('  later\n');
        return this.#step(null);
      case 'more':
        return this.#terminal.write(`\n${await this.#reviewed.more(item)}\n${keysText(item, this.#reviewed.width)}\n`);
      case 'answer':
        return this.#answer(item, meaning.verb, meaning.words);
      default:
        this.#terminal.write(`  this key does nothing here\n${keysText(item, this.#reviewed.width)}\n`);
    }
  }

  async #answer(item: ReviewItem, verb: string, words: readonly string[]): Promise<void> {
    const decision = await decideAt(this.#reviewed, words, this.#terminal);
    if (!decision) return this.#terminal.write(`${keysText(item, this.#reviewed.width)}\n`);
    this.#terminal.write(`  ${DONE[verb] ?? verb}: ${decision.id}\n`);
    this.#answers.add(this.#at, item, verb);
    this.#step(decision);
  }

  #step(decision: Decision | null): void {
    this.#done.push({ at: this.#at, decision });
    this.#at += 1;
  }

  async #undo(): Promise<void> {
    const last = this.#done.pop();
    if (!last) return this.#terminal.write('  there is nothing to take back\n');
    if (last.decision) await this.#reviewed.undo(last.decision);
    this.#terminal.write(last.decision ? `  taken back: ${last.decision.id}\n` : '  back\n');
    this.#answers.forget(last.at);
    [this.#at, this.#shown] = [last.at, -1];
  }
}

/** What a key asks for. Behind the last question every key but undo ends. */
function meaningOf(key: string | null, item: ReviewItem | undefined): Meaning {
  if (key === null || QUIT.has(key)) return { kind: 'quit' };
  if (UNDO.has(key)) return { kind: 'undo' };
  if (!item) return { kind: 'quit' };
  if (SKIP.has(key)) return { kind: 'skip' };
  if (key === '?') return { kind: 'more' };
  const words = reviewAnswers(item).find((answer) => answer.key === key)?.words;
  return words ? { kind: 'answer', verb: words[0] ?? '', words } : { kind: 'nothing' };
}

/** Decides; where that contradicts earlier decisions, one key lets it outrank them. null: left as it was. */
async function decideAt({ decide }: Reviewed, words: readonly string[], terminal: Terminal): Promise<Decision | null> {
  try {
    return await decide(words, false);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    terminal.write(`  ${error.about}: ${error.wrong}.\n  o let it outrank that   any other key leave it\n`);
    return (await terminal.key()) === 'o' ? decide(words, true) : null;
  }
}

const WIDEST_RULE = 72;

function heading(at: number, all: number, width: number): string {
  const text = `── ${at + 1} of ${all} `;
  return `${text}${'─'.repeat(Math.max(0, Math.min(width, WIDEST_RULE) - text.length))}`;
}

/** The keys of a question, shown under it. */
export function keysText(item: ReviewItem, width = Number.POSITIVE_INFINITY): string {
  const keys = [...answersTo(item), 'space later', 'u undo', '? more', 'q quit'];
  const lines: string[] = [];
  for (const key of keys) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + GAP.length + key.length <= width)
      lines[lines.length - 1] = line + GAP + key;
    else lines.push(key);
  }
  return lines.join('\n');
}

const GAP = '   ';

function answersTo(item: ReviewItem): readonly string[] {
  if (item.kind !== 'value') return reviewAnswers(item).map(({ key, label }) => `${key} ${label}`);
  const { length } = item.versions;
  const rest = reviewAnswers(item).slice(length);
  return [
    length === 1 ? '1 right' : `1-${length} this one is right`,
    ...rest.map(({ key, label }) => `${key} ${label}`),
  ];
}

/** The answers of a session, by what the questions are about. */
class Answers {
  readonly #answers = new Map<number, { readonly a: string; readonly b: string; readonly verb: string }>();

  add(at: number, item: ReviewItem, verb: string): void {
    if (item.kind === 'pair') this.#answers.set(at, { a: item.a, b: item.b, verb });
    else if (verb === 'reject') this.#answers.set(at, { a: item.contact, b: item.contact, verb });
  }

  forget(at: number): void {
    this.#answers.delete(at);
  }

  /** True where the answers so far leave nothing to ask. */
  settles(item: ReviewItem): boolean {
    if (item.kind !== 'pair') return this.#isRejected(item.contact);
    if (this.#isRejected(item.a) || this.#isRejected(item.b)) return true;
    const [one, other] = [this.#sameAs(item.a), this.#sameAs(item.b)];
    if (one.has(item.b)) return true;
    return [...this.#answers.values()].some(
      ({ a, b, verb }) => verb === 'different' && ((one.has(a) && other.has(b)) || (one.has(b) && other.has(a))),
    );
  }

  #isRejected(id: string): boolean {
    return [...this.#answers.values()].some(({ a, verb }) => verb === 'reject' && a === id);
  }

  #sameAs(id: string): ReadonlySet<string> {
    const whole = new Set([id]);
    for (const one of whole) {
      for (const { a, b, verb } of this.#answers.values())
        if (verb === 'same' && (a === one || b === one)) whole.add(a).add(b);
    }
    return whole;
  }
}
