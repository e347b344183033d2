/** Who stands where around a word: subjects, objects, lists, times and places of one sentence. Indices are tokens or mentions as named. */
import type { Draft, Entity, Mention, Quotation, Sentence, TimeMention, Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark } from '../words.js';
import { isFirstPerson, speakerAt } from './first-person.js';

const JOINERS = new Set(['and', ',', '&', 'or', ';']);
const LONG_JOINERS: readonly (readonly string[])[] = [
  ['as', 'well', 'as'],
  ['along', 'with'],
  ['together', 'with'],
  ['accompanied', 'by'],
];

const COUNTS = /^(?:series|number|group|host|handful|range|couple|dozens|scores|several|some|most|all|each|many)$/;

/** Where officials receive others. */
const VENUES = new Set(
  'office residence palace headquarters home villa mansion ministry embassy chancellery mission'.split(' '),
);

export class Clauses {
  private readonly starting = new Map<number, Mention>();
  private readonly ending = new Map<number, Mention>();
  private readonly timeAt: (TimeMention | null)[];
  private readonly quotationAt: (Quotation | null)[];

  /** `sides`: for a group entity that names several states, the entity of each. */
  constructor(
    readonly draft: Draft,
    private readonly sides: ReadonlyMap<number, readonly number[]> = new Map(),
  ) {
    for (const mention of draft.mentions) {
      if (mention.embedded) continue;
      this.starting.set(mention.first, mention);
      this.ending.set(mention.last, mention);
    }
    this.timeAt = draft.tokens.map(() => null);
    for (const time of draft.times) for (let i = time.first; i <= time.last; i += 1) this.timeAt[i] = time;
    this.quotationAt = draft.tokens.map(() => null);
    for (const quotation of draft.quotations)
      for (let i = quotation.firstToken; i <= quotation.lastToken; i += 1) this.quotationAt[i] = quotation;
  }

  token(at: number): Token | undefined {
    return this.draft.tokens[at];
  }

  /** The sentence of a token; the last one behind the end, where a text breaks off after its verb. */
  sentenceOf(at: number): Sentence {
    const { tokens, sentences } = this.draft;
    return sentences[(tokens[Math.min(at, tokens.length - 1)] as Token).sentence] as Sentence;
  }

  startingAt(at: number): Mention | undefined {
    return this.starting.get(at);
  }

  endingAt(at: number): Mention | undefined {
    return this.ending.get(at);
  }

  time(at: number): TimeMention | null {
    return this.timeAt[at] ?? null;
  }

  /** The quotation that a token stands in; null outside of quotation marks. */
  quotation(at: number): Quotation | null {
    return this.quotationAt[at] ?? null;
  }

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
        return true;
      case 'place':
        return true;
      case 'pronoun':
        return /^(?:he|she|they|him|her|them|who|both)$/.test((this.token(mention.first) as Token).lower);
    }
  }

  /** The subject of the verb at token `verb`, with what is joined to it, left to right; empty where the sentence names none before it. */
  subjectOf(verb: number): Mention[] {
    const { from } = this.sentenceOf(verb);
    const own = this.wordBefore(verb, from);
    if (isFirstPerson(own)) {
      const speaker = speakerAt(this, verb);
      return speaker ? [speaker] : [];
    }
    for (let at = verb - 1; at >= from; at -= 1) {
      const mention = this.ending.get(at);
      if (!mention) continue;
      if (this.isSubjectLike(mention, from, verb)) return this.withCompany(this.listBackFrom(mention, from), verb);
      at = mention.first;
    }
    return [];
  }

  /** The word before the verb and its auxiliaries and adverbs. */
  private wordBefore(verb: number, from: number): Token | undefined {
    let at = verb - 1;
    while (at > from && (/^(?:AUX|ADV|PART)$/.test((this.token(at) as Token).pos) || this.time(at))) at -= 1;
    return at >= from ? this.token(at) : undefined;
  }

  /** "Aldane, along with Morvic and Tarn, met": those who came along are subjects too. */
  private withCompany(subjects: Mention[], verb: number): Mention[] {
    const last = subjects.at(-1) as Mention;
    let at = this.afterAsides(last);
    if (this.token(at)?.text === ',') at += 1;
    const joiner = LONG_JOINERS.find((words) => words.every((word, i) => this.token(at + i)?.lower === word));
    if (!joiner || at >= verb) return subjects;
    return [...subjects, ...this.listFrom(at + joiner.length).filter((mention) => mention.last < verb)];
  }

  private isSubjectLike(mention: Mention, from: number, verb: number): boolean {
    if (!this.canAct(mention) || isPossessiveMark(this.token(mention.last + 1))) return false;
    const pronoun = mention.kind === 'pronoun' ? (this.token(mention.first) as Token).lower : null;
    if (pronoun && /^(?:him|her|them)$/.test(pronoun)) return false;
    if (pronoun === 'who') return true;
    if (this.isModifier(mention, verb) || this.isPredicate(mention)) return false;
    const before = this.token(mention.first - 1);
    if (mention.first > from && before) {
      const list = this.listBackFrom(mention, from);
      const head = list[0] as Mention;
      const ahead = head.first > from ? this.token(head.first - 1) : undefined;
      const opensClause =
        ahead !== undefined &&
        /^(?:after|before|since|until|while|when|as|because|though|although|where)$/.test(ahead.lower) &&
        this.endsAtVerb(mention, verb);
      if (
        ahead &&
        !opensClause &&
        (ahead.pos === 'ADP' || /^(?:with|to|by|of|from|for|in|on|at|than|including|between|via)$/.test(ahead.lower))
      )
        return false;
      if (
        ahead &&
        ahead.pos === 'VERB' &&
        !this.isAdjective(ahead) &&
        !/^(?:said|says|added|confirmed|announced|reported|told|noted|revealed|stated|that|reports|claimed|showed|shows|showing)$/.test(
          ahead.lower,
        )
      )
        return false;
      if (ahead && ahead.pos === 'VERB' && verb - mention.last > 12) return false;
    }
    if (mention.kind === 'place')
      return (
        this.token(mention.last + 1)?.index === verb ||
        this.token(mention.last + 1)?.pos === 'AUX' ||
        this.token(mention.last + 1)?.pos === 'VERB'
      );
    return true;
  }

  /** "a two-day State visit": a body's name before another noun is no subject. */
  private isModifier(mention: Mention, verb: number): boolean {
    const next = this.token(mention.last + 1);
    return mention.kind === 'organisation' && next?.pos === 'NOUN' && next.index < verb - 1 && !isCapitalised(next);
  }

  /** "Aldane was the first minister to travel": the office says who Aldane is. */
  private isPredicate(mention: Mention): boolean {
    let at = mention.first - 1;
    while (/^(?:the|a|an|first|only|second|last)$/.test(this.token(at)?.lower ?? '')) at -= 1;
    return mention.kind === 'office' && /^(?:is|was|are|were|became|becomes)$/.test(this.token(at)?.lower ?? '');
  }

  /** "its acting minister", "the visiting president": a participle that belongs to the noun behind it. */
  private isAdjective(token: Token): boolean {
    return token.lower.endsWith('ing') && /^(?:DET|PRON|PART|ADJ)$/.test(this.token(token.index - 1)?.pos ?? '');
  }

  /** Nothing but adverbs, auxiliaries and words such as "set to" stands between the mention and the verb. */
  private endsAtVerb(mention: Mention, verb: number): boolean {
    for (let i = mention.last + 1; i < verb; i += 1) {
      const token = this.token(i) as Token;
      if (!/^(?:ADV|AUX|PART)$/.test(token.pos) && !/^(?:set|due|expected|scheduled|slated|likely)$/.test(token.lower))
        return false;
    }
    return true;
  }

  /** The mention and those joined to it on its left: "Aldane and Morvic", "Aldane, the minister, and Morvic". */
  private listBackFrom(mention: Mention, from: number): Mention[] {
    const out = [mention];
    let first = mention.first;
    let listed = false;
    while (first > from) {
      let at = first - 1;
      let joined = false;
      while (at >= from && JOINERS.has((this.token(at) as Token).lower)) {
        joined = true;
        at -= 1;
      }
      const before = joined ? this.ending.get(at) : undefined;
      if (!before || !this.canAct(before)) break;
      const commaOnly = first - 1 - at === 1 && (this.token(first - 1) as Token).text === ',';
      const apposed = before.entity !== null && before.entity === (out[0] as Mention).entity;
      if (
        commaOnly &&
        !apposed &&
        !listed &&
        (before.kind === 'place' || this.sentenceOf(mention.first).role === 'body')
      )
        break;
      if (!commaOnly) listed = true;
      if (before.kind === 'place' && this.token(before.first - 1)?.pos === 'ADP') break;
      out.unshift(before);
      first = before.first;
    }
    return out;
  }

  /** The mention that starts at or just after token `at`, adverbs, times and forms of words between them skipped, with what is joined on its right. */
  listFrom(at: number, options: { readonly skipPlaces?: boolean; readonly pair?: boolean } = {}): Mention[] {
    const start = this.nextMention(at, options.skipPlaces ?? false);
    if (!start) return [];
    const out = [start];
    let end = this.afterAsides(start);
    const { to } = this.sentenceOf(at);
    while (end < to) {
      const next = this.joinedAfter(end, to);
      // "between Aldane and Morvic came to nothing": what "between" opens has two at least.
      const owed = options.pair === true && out.length === 1;
      if (!next || !this.canAct(next) || (!owed && this.beginsClause(next, to))) break;
      if (next.entity !== null && out.some((mention) => mention.entity === next.entity)) {
        out.push(next);
        end = this.afterAsides(next);
        continue;
      }
      if (next.kind === 'place' && !/^(?:place|organisation)$/.test(start.kind)) break;
      out.push(next);
      end = this.afterAsides(next);
    }
    return out;
  }

  private nextMention(at: number, skipPlaces: boolean): Mention | null {
    const { to } = this.sentenceOf(at);
    for (let i = at; i < to && i < at + 14; i += 1) {
      const mention = this.starting.get(i);
      if (mention && this.isOwner(mention)) continue;
      if (mention) return this.canAct(mention) ? mention : null;
      const token = this.token(i) as Token;
      if (this.time(i)) continue;
      if (
        /^(?:DET|ADV|ADJ|NUM)$/.test(token.pos) ||
        this.isCount(i) ||
        /^(?:the|a|his|her|their|its|so-called|fellow|visiting|,|:|both|then|separately|individually|here|respectively|her|royal|highness|majesty|excellency|holiness|h.e.|he|he\.|hh)$/.test(
          token.lower,
        )
      )
        continue;
      if (skipPlaces && /^(?:in|at|on|during|outside|near)$/.test(token.lower)) {
        const place = this.placePhraseEnd(i, to);
        if (place > i) {
          i = place - 1;
          continue;
        }
      }
      return null;
    }
    return null;
  }

  /** "a series of foreign ambassadors", "a number of ministers". */
  private isCount(at: number): boolean {
    const own = this.token(at)?.lower ?? '';
    const noun = own === 'of' ? (this.token(at - 1)?.lower ?? '') : own;
    return COUNTS.test(noun) && (own === 'of' || this.token(at + 1)?.lower === 'of');
  }

  /** "his Chilean and Peruvian counterparts": whose they are, right before a phrase of its own. */
  private isOwner(mention: Mention): boolean {
    if (mention.kind !== 'pronoun' || !/^(?:his|her|their|its)$/.test((this.token(mention.first) as Token).lower))
      return false;
    const next = this.starting.get(mention.last + 1);
    return next !== undefined && /^(?:group|office|person)$/.test(next.kind);
  }

  /** The token behind "in Tokyo", "at the White House", "on August 27-28"; the same token where there is no such phrase. */
  placePhraseEnd(at: number, to: number): number {
    for (let i = at + 1; i < to && i < at + 9; i += 1) {
      if (this.time(i)) return (this.time(i) as TimeMention).last + 1;
      const mention = this.starting.get(i);
      if (mention && (mention.kind === 'place' || mention.kind === 'organisation')) {
        let end = mention.last + 1;
        while (this.token(end)?.text === ',' && this.starting.get(end + 1)?.kind === 'place')
          end = (this.starting.get(end + 1) as Mention).last + 1;
        while (this.starting.get(end)?.kind === 'place') end = (this.starting.get(end) as Mention).last + 1;
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

  /** The token behind "in his office at the palace in Oslo today", which may stand between a verb and its object. */
  behindVenue(verb: number): number {
    const { to } = this.sentenceOf(verb);
    let at = verb + 1;
    for (let steps = 0; steps < 5; steps += 1) {
      const time = this.time(at);
      const opens = /^(?:in|at|on)$/.test(this.token(at)?.lower ?? '');
      const end = time ? time.last + 1 : opens ? Math.max(this.venueEnd(at, to), this.placePhraseEnd(at, to)) : at;
      if (end === at) break;
      at = end;
    }
    return at;
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

  /** Behind the mention, its brackets and its office in commas. */
  private afterAsides(mention: Mention): number {
    let end = mention.last + 1;
    if (this.token(end)?.text === '(') {
      let i = end + 1;
      while (this.token(i) && (this.token(i) as Token).text !== ')' && i < end + 12) i += 1;
      if (this.token(i)?.text === ')') end = i + 1;
    }
    const comma = this.token(end);
    const aside = comma?.text === ',' ? this.starting.get(end + 1) : undefined;
    if (aside && aside.kind === 'office' && aside.entity === mention.entity) {
      end = aside.last + 1;
      const behind = this.token(end);
      if (behind?.text === ',' && !JOINERS.has(this.token(end + 1)?.lower ?? '')) return end;
    }
    return end;
  }

  private joinedAfter(end: number, to: number): Mention | undefined {
    let at = end;
    for (const joiner of LONG_JOINERS)
      if (joiner.every((word, i) => this.token(end + i + (this.token(end)?.text === ',' ? 1 : 0))?.lower === word))
        at = end + joiner.length + (this.token(end)?.text === ',' ? 1 : 0);
    if (at === end) while (at < to && JOINERS.has((this.token(at) as Token).lower)) at += 1;
    if (at === end) return undefined;
    while (
      at < to &&
      /^(?:the|with|both|also|his|her|their|then|separately|other|,)$/.test((this.token(at) as Token).lower) &&
      !this.starting.has(at)
    )
      at += 1;
    return this.starting.get(at);
  }

  /** "met Aldane, and Morvic said": what follows a list may be a new clause. */
  private beginsClause(mention: Mention, to: number): boolean {
    let at = mention.last + 1;
    while (at < to && (this.token(at) as Token).pos === 'ADV') at += 1;
    const next = at < to ? (this.token(at) as Token) : undefined;
    return (
      next !== undefined &&
      (next.pos === 'VERB' || next.pos === 'AUX') &&
      !/ing$|^(?:led|headed|chaired|accompanied|held)$/.test(next.lower)
    );
  }

  /** Entities meant by mentions: a plural pronoun's members, the sides of a phrase that names several unless it is taken `whole`. */
  entitiesOf(mentions: readonly Mention[], whole = false): { entity: number; mention: Mention }[] {
    const out: { entity: number; mention: Mention }[] = [];
    for (const mention of mentions) {
      const leader = this.leaderOf(mention);
      const ids =
        mention.members.length > 0
          ? mention.members
          : leader !== null
            ? [leader]
            : mention.entity === null
              ? []
              : [mention.entity];
      for (const entity of ids.flatMap((id) => this.partsOf(id, whole))) out.push({ entity, mention });
    }
    return out;
  }

  /** Whether the entity is a phrase for several sides. */
  isSeveral(entity: number): boolean {
    return this.sides.has(entity);
  }

  private partsOf(entity: number, whole: boolean): readonly number[] {
    const sides = this.sides.get(entity) ?? [entity];
    return whole && !sides.some((side) => this.draft.entities[side]?.named) ? [entity] : sides;
  }

  /** "a delegation led by Aldane", "a delegation of the ministry, headed by Aldane," takes part through Aldane. */
  leaderOf(mention: Mention): number | null {
    if (mention.kind !== 'group') return null;
    for (let at = mention.last + 1; at < mention.last + 9; at += 1) {
      const token = this.token(at);
      if (!token || token.sentence !== this.token(mention.last)?.sentence || token.pos === 'AUX') return null;
      if (/^(?:led|headed|chaired)$/.test(token.lower))
        return this.token(at + 1)?.lower === 'by' ? this.leader(mention, this.listFrom(at + 2)[0]) : null;
      if (token.pos === 'VERB') return null;
    }
    return null;
  }

  /** Whoever leads a delegation acts for those who sent it. */
  private leader(delegation: Mention, leader: Mention | undefined): number | null {
    const entity = leader ? this.entity(leader) : null;
    if (!entity || entity.kind !== 'person') return null;
    entity.affiliation ??= delegation.affiliation;
    return entity.index;
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
