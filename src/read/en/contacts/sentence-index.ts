/** What stands at a token: its sentence, the mention that starts or ends there, the time, the quotation. Indices are tokens. */
import type { Draft, Entity, Mention, Quotation, Sentence, TimeMention, Token } from '../../draft.js';

/** The index of the first mention that starts at token `from` or behind it: mentions stand in text order. */
function firstFrom(mentions: readonly Mention[], from: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle] as Mention).first < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Looks up one text's words, mentions, times and quotations by token. */
export class SentenceIndex {
  protected readonly starting = new Map<number, Mention>();
  protected readonly ending = new Map<number, Mention>();
  private readonly timeAt: (TimeMention | null)[];
  private readonly quotationAt: (Quotation | null)[];

  constructor(readonly draft: Draft) {
    for (const mention of draft.mentions) {
      if (mention.embedded) continue;
      // "my Egyptian colleague Morvic": the phrase, and not the word that opens it.
      const isOpening = mention.kind === 'pronoun' && this.starting.has(mention.first);
      if (!isOpening) this.starting.set(mention.first, mention);
      // "the ministers of all the countries": the phrase, and not the last one in it.
      const outer = this.ending.get(mention.last);
      if (outer?.kind !== 'group' || mention.kind !== 'group') this.ending.set(mention.last, mention);
    }
    this.timeAt = draft.tokens.map(() => null);
    for (const time of draft.times) for (let i = time.first; i <= time.last; i += 1) this.timeAt[i] = time;
    this.quotationAt = draft.tokens.map(() => null);
    for (const quotation of draft.quotations)
      for (let i = quotation.firstToken; i <= quotation.lastToken; i += 1) this.quotationAt[i] = quotation;
  }

  /** The token at `at`; undefined beyond the text. */
  token(at: number): Token | undefined {
    return this.draft.tokens[at];
  }

  /** The sentence of a token; the last one behind the end, where a text breaks off after its verb. */
  sentenceOf(at: number): Sentence {
    const { tokens, sentences } = this.draft;
    return sentences[(tokens[Math.min(at, tokens.length - 1)] as Token).sentence] as Sentence;
  }

  /** The mention, none inside another, that starts at token `at`. */
  startingAt(at: number): Mention | undefined {
    return this.starting.get(at);
  }

  /** The mention, none inside another, that ends at token `at`. */
  endingAt(at: number): Mention | undefined {
    return this.ending.get(at);
  }

  /** The expression of time that token `at` stands in; null outside of one. */
  time(at: number): TimeMention | null {
    return this.timeAt[at] ?? null;
  }

  /** The quotation that a token stands in; null outside of quotation marks. */
  quotation(at: number): Quotation | null {
    return this.quotationAt[at] ?? null;
  }

  /** Whom the mention means; null where that is left open. */
  entity(mention: Mention): Entity | null {
    return mention.entity === null ? null : (this.draft.entities[mention.entity] ?? null);
  }

  /** A mention that can take part in a contact: a person, an office, a group, an organisation, a state, a pronoun for people. */
  canAct(mention: Mention): boolean {
    switch (mention.kind) {
      case 'person':
      case 'office':
      case 'group':
      case 'organisation':
      case 'place':
        return true;
      case 'pronoun':
        // "the latter" ends with its own word.
        return /^(?:he|she|they|him|her|them|who|both|i|me|latter|former)$/.test(
          (this.token(mention.last) as Token).lower,
        );
    }
  }

  /** The mentions wholly between two tokens, `to` exclusive, in text order. */
  mentionsIn(from: number, to: number): Mention[] {
    const { mentions } = this.draft;
    const out: Mention[] = [];
    for (let i = firstFrom(mentions, from); i < mentions.length; i += 1) {
      const mention = mentions[i] as Mention;
      if (mention.first >= to) break;
      if (!mention.embedded && mention.last < to) out.push(mention);
    }
    return out;
  }
}
