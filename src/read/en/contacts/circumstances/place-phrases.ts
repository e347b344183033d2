/** Phrases of place: "in Tokyo", "in his office at the palace". Indices are tokens. */
import type { Mention, TimeMention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { SentenceIndex } from '../sentence-index.js';

/** Where officials receive others. */
const VENUES = new Set(
  'office residence palace headquarters home villa mansion ministry embassy chancellery mission'.split(' '),
);

/** "received separately in Oslo Morvic and Tarn". */
const APART = /^(?:separately|successively|individually)$/;

/** Where phrases of place end. */
export class PlacePhrases extends SentenceIndex {
  /** The token behind "in Tokyo", "at the White House", "on August 27-28"; the same token where there is no such phrase. */
  placePhraseEnd(at: number, to: number): number {
    for (let i = at + 1; i < to && i < at + 9; i += 1) {
      if (this.time(i)) return (this.time(i) as TimeMention).last + 1;
      const mention = this.starting.get(i);
      if (mention && (mention.kind === 'place' || mention.kind === 'organisation')) {
        let end = mention.last + 1;
        while (this.token(end)?.text === ',' && this.starting.get(end + 1)?.kind === 'place')
          end = (this.starting.get(end + 1) as Mention).last + 1;
        while (/^(?:place|organisation)$/.test(this.starting.get(end)?.kind ?? ''))
          end = (this.starting.get(end) as Mention).last + 1;
        if (
          this.token(end)?.text === ',' &&
          end < to &&
          /^(?:with|to|and|where)$/.test(this.token(end + 1)?.lower ?? '')
        )
          end += 1;
        return end;
      }
      if (mention) return at;
      if (!/^(?:DET|ADJ|NOUN|PROPN|ADP|NUM)$/.test((this.token(i) as Token).pos)) return at;
    }
    return at;
  }

  /** The token behind "in his office at the palace in Oslo today", "here this morning at the palace", which may stand between a verb and its object. */
  behindVenue(verb: number): number {
    const { to } = this.sentenceOf(verb);
    let at = APART.test(this.token(verb + 1)?.lower ?? '') ? verb + 2 : verb + 1;
    for (let steps = 0; steps < 5; steps += 1) {
      const inside = this.behindComma(at, to) ?? this.behindPresence(at, to);
      if (inside !== null) at = inside;
      at = this.behindPartOfDay(at);
      if (this.token(at)?.lower === 'here') at += 1;
      const time = this.time(at);
      const opens = /^(?:in|at|on)$/.test(this.token(at)?.lower ?? '');
      const end = time ? time.last + 1 : opens ? Math.max(this.venueEnd(at, to), this.placePhraseEnd(at, to)) : at;
      if (end === at) break;
      at = isPossessiveMark(this.token(end)) ? this.behindItsHouse(end, to) : end;
    }
    return at;
  }

  /** "received, in the palace in Oslo, Morvic": the token behind what stands between two commas and says where; null where nothing does. */
  /** "in the afternoon of this Wednesday": the token of the day. */
  private behindPartOfDay(at: number): number {
    const words = [0, 1, 2, 3].map((step) => this.token(at + step)?.lower ?? '');
    const isPart = /^(?:in|on) the (?:early |late )?(?:morning|afternoon|evening) of$/.test(words.join(' '));
    return isPart && (this.time(at + 4) ?? this.time(at + 5)) ? at + 4 : at;
  }

  private behindComma(at: number, to: number): number | null {
    if (this.token(at)?.text !== ',' || !/^(?:in|at|on)$/.test(this.token(at + 1)?.lower ?? '')) return null;
    let end = Math.max(this.venueEnd(at + 1, to), this.placePhraseEnd(at + 1, to));
    if (end > at + 1) end = this.behindItsHouse(end, to);
    return end > at + 1 && this.token(end)?.text === ',' ? end + 1 : null;
  }

  /** "received, in the presence of the minister, Morvic": the token behind the comma that closes who else was there; null where no such words stand at `at`. */
  private behindPresence(at: number, to: number): number | null {
    const from = this.token(at)?.text === ',' ? at + 1 : at;
    const words = [0, 1, 2, 3].map((step) => this.token(from + step)?.lower ?? '').join(' ');
    if (words !== 'in the presence of') return null;
    for (let i = from + 4; i < Math.min(to, from + 24); i += 1) {
      const named = this.starting.get(i);
      if (named && /^(?:person|office)$/.test(named.kind) && this.token(named.last + 1)?.text === ',')
        return named.last + 2;
      if (/^[.;:]$/.test(this.token(i)?.text ?? '.')) return null;
    }
    return null;
  }

  /** "at the Ministry | 's branch in Oslo": the token behind what a body has somewhere, and behind the town. */
  private behindItsHouse(at: number, to: number): number {
    let end = at;
    if (isPossessiveMark(this.token(at))) {
      end += 1;
      while (/^(?:ADJ|NOUN|PROPN)$/.test(this.token(end)?.pos ?? '') && end < at + 4) end += 1;
    }
    return /^(?:in|at)$/.test(this.token(end)?.lower ?? '') ? this.placePhraseEnd(end, to) : end;
  }

  /** Behind "at her office", "in the palace": a venue without a name. */
  private venueEnd(at: number, to: number): number {
    for (let i = at + 1; i < to && i < at + 6; i += 1) {
      const token = this.token(i) as Token;
      if (VENUES.has(token.lower)) return i + 1;
      if (!/^(?:DET|PRON|ADJ|NOUN|PROPN|PART)$/.test(token.pos)) return at;
    }
    return at;
  }
}
