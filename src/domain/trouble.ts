/**
 * Trouble with what the user gave us (a missing file, a broken line, a locked case): what it is about, what is wrong, what to do.
 * Shown as one message without a stack. A trouble with one input never ends the run.
 */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  constructor(
    /** The input that it is about, as the user wrote it: 'news/a.txt', 'feed.jsonl line 12'. */
    readonly about: string,
    /** What is wrong, without a full stop: 'the file is empty'. */
    readonly wrong: string,
    /** What to do now, one sentence. */
    readonly remedy: string,
    /** The input is a page that came as pages do, and says or shows that there is no such page: a 'soft 404'. */
    readonly isAbsent = false,
  ) {
    super(`${about}: ${wrong}. ${remedy}`);
  }
}
