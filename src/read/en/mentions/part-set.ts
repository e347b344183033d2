/** Parts of names, asked whether one of them is another spelling of a word: as `samePart` says, without comparing with each. */
import { isOneLetterApart, plain } from './same-name.js';

/** Spellings shorter than this must be equal. */
const SHORTEST_INEXACT = 5;

export class PartSet {
  private readonly parts = new Set<string>();
  private readonly plainOnes = new Set<string>();
  /** Each plain spelling with one letter left out: two spellings that differ in one letter share such a form, or one has the other's. */
  private readonly shortened = new Map<string, Set<string>>();

  add(part: string): void {
    if (this.parts.has(part)) return;
    this.parts.add(part);
    if (part.length === 1) return;
    const spelling = plain(part);
    if (part.length > 4) this.plainOnes.add(spelling);
    if (spelling.length < SHORTEST_INEXACT) return;
    for (const key of shortenedOnce(spelling)) {
      const known = this.shortened.get(key);
      if (known) known.add(spelling);
      else this.shortened.set(key, new Set([spelling]));
    }
  }

  has(part: string): boolean {
    return this.parts.has(part);
  }

  /** True where some part is the same as the word, give or take a letter or the romanisation. */
  hasLike(word: string): boolean {
    if (this.parts.has(word)) return true;
    const spelling = plain(word);
    if (word.length > 4 && this.plainOnes.has(spelling)) return true;
    if (spelling.length < SHORTEST_INEXACT) return false;
    return shortenedOnce(spelling).some((key) =>
      [...(this.shortened.get(key) ?? [])].some((other) => isOneLetterApart(spelling, other)),
    );
  }
}

function shortenedOnce(spelling: string): string[] {
  const forms = [spelling];
  for (let at = 0; at < spelling.length; at += 1) forms.push(spelling.slice(0, at) + spelling.slice(at + 1));
  return forms;
}
