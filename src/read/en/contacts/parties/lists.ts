/** Who is joined to whom: "Aldane, the minister, and Morvic". Indices are tokens. */
import type { Mention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import { PlacePhrases } from '../circumstances/place-phrases.js';

const JOINERS = new Set(['and', ',', '&', 'or', ';']);

/** Words that join one more to a list. */
export const LONG_JOINERS: readonly (readonly string[])[] = [
  ['as', 'well', 'as'],
  ['along', 'with'],
  ['together', 'with'],
  ['accompanied', 'by'],
];

/** "a series of", "some of": what may count those who follow. */
const COUNTS = /^(?:series|number|group|host|handful|range|couple|dozens|scores|several|some|most|all|each|many)$/;

/** What may stand before the mention that opens a list, forms of address among it. */
const BEFORE_NAME =
  /^(?:the|a|my|our|his|her|their|its|friend|comrade|dear|brother|so-called|fellow|visiting|acting|outgoing|incoming|,|:|both|then|separately|individually|here|respectively|her|royal|highness|majesty|excellency|holiness|h.e.|he|he\.|hh)$/;

/** "her host, President Aldane", "the country's foreign minister": whose host, whose minister. */
const HOST = /^(?:hosts?|guests?|visitors?|interlocutors?|friends?|neighbou?rs?|rivals?|all(?:y|ies)|colleagues?)$/;
const HOME =
  /^(?:country|nation|kingdom|island|republic|state|government|host|bloc|body|union|alliance|organi[sz]ation|agency|commission|movement)$/;

/** "and HE Ambassador Morvic": letters that stand for a form of address. */
export const STYLE = /^(?:HE|H\.E\.|HH|HRH|HM|Dr\.?|Mr\.?|Mrs\.?|Ms\.?)$/;

/** "between Aldane, who speaks for the king, and Morvic". */
const OPENS_ASIDE = /^(?:who|whose|whom|an?|the|then|now|one|himself|herself)$/;

/** Lists of mentions on either side of a word, and the phrases of place that may stand before them. */
export class Lists extends PlacePhrases {
  /** The mention and those joined to it on its left: "Aldane and Morvic", "Aldane, the minister, and Morvic". */
  protected listBackFrom(mention: Mention, from: number): Mention[] {
    const out = [mention];
    let first = mention.first;
    let listed = false;
    while (first > from) {
      let at = first - 1;
      let joined = false;
      // "Aldane and his Chilean counterpart"
      if (this.isCounterparts(out[0] as Mention) && /^(?:his|her|their)$/.test(this.token(at)?.lower ?? '')) at -= 1;
      at = this.beforeTheirState(out[0] as Mention, this.beforeOwnHost(at));
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
      // "in Chile and Peru", unlike "weeks after Chile and Peru held talks"
      const opener = this.token(before.first - 1);
      const isWhere = opener?.pos === 'ADP' && !/^(?:after|before|since|until|because|while)$/.test(opener.lower);
      if (before.kind === 'place' && isWhere) break;
      out.unshift(before);
      first = before.first;
    }
    return out;
  }

  /** "Aldane and his host, President Morvic": the token of "and" before the words that say whose host; `at` where none stand there. */
  private beforeOwnHost(at: number): number {
    const noun = this.token(at)?.text === ',' ? at - 1 : at;
    if (!HOST.test(this.token(noun)?.lower ?? '')) return at;
    const owner = this.token(noun - 1)?.pos === 'ADJ' ? noun - 2 : noun - 1;
    const isOwned = /^(?:his|her|their)$/.test(this.token(owner)?.lower ?? '');
    return isOwned && this.token(owner - 1)?.lower === 'and' ? owner - 1 : at;
  }

  /** "Aldane, the Czech Republic's Morvic and Chile's Tarn": the token before the state that somebody in a list belongs to; `at` where none stands there. */
  private beforeTheirState({ kind }: Mention, at: number): number {
    if (kind !== 'person') return at;
    const owner = isPossessiveMark(this.token(at)) ? this.ending.get(at - 1) : undefined;
    const before = owner?.kind === 'place' ? owner.first - 1 : at;
    return this.token(before)?.lower === 'the' && JOINERS.has(this.token(before - 1)?.lower ?? '')
      ? before - 1
      : before;
  }

  private isCounterparts({ kind, last }: Mention): boolean {
    return kind === 'group' && this.token(last)?.lower === 'counterparts';
  }

  /** More than commas from token `from` up to `to`: "Aldane and Morvic", unlike "the two, the Courier reported". */
  private readonly hasWord = (from: number, to: number): boolean =>
    this.draft.tokens.slice(from, to).some(({ text }) => text !== ',');

  /** The mention that starts at or just after token `at`, adverbs, times and forms of words between them skipped, with what is joined on its right. */
  listFrom(
    at: number,
    options: {
      readonly skipPlaces?: boolean;
      readonly pair?: boolean;
      readonly ends?: boolean;
      readonly before?: number;
    } = {},
  ): Mention[] {
    const start = this.nextMention(at, options.skipPlaces ?? false);
    if (!start) return [];
    const listed = this.namedBehindDash(start);
    if (listed !== null) return listed;
    const out = [start];
    let end = this.afterAsides(start);
    let isClosed = false;
    const { to } = this.sentenceOf(at);
    while (end < to) {
      const next: Mention | undefined =
        this.joinedAfter(end, to) ?? (options.pair && out.length === 1 ? this.behindParticiple(end, to) : undefined);
      // "between Aldane and Morvic came to nothing", "between Aldane, Morvic and Tarn took place": what "between" opens has two at least, and ends with "and".
      const isLast: boolean =
        !isClosed &&
        (options.pair === true || options.ends === true) &&
        closing(this.draft.tokens.slice(end, next?.first ?? end));
      const owed =
        options.pair === true &&
        (isLast || (new Set(out.map(({ entity }) => entity)).size === 1 && this.hasWord(end, next?.first ?? end)));
      isClosed ||= isLast;
      if (!next || !this.canAct(next) || (!owed && this.beginsClause(next, options.before ?? to))) break;
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

  /** "with three of her counterparts - Aldane, Morvic and Tarn", "met several leaders: Aldane and Morvic": those who are named behind the mark; null where it opens no list of people. */
  private namedBehindDash({ kind, last, members, affiliation }: Mention): Mention[] | null {
    if (kind !== 'group' || members.length > 0 || affiliation !== null) return null;
    if (!/^(?:[-–—:]|--)$/.test(this.token(last + 1)?.text ?? '')) return null;
    const first = this.starting.get(this.token(last + 2)?.lower === 'the' ? last + 3 : last + 2);
    if (!first || !/^(?:person|office)$/.test(first.kind)) return null;
    const named = this.listFrom(first.first).filter((one) => /^(?:person|office)$/.test(one.kind));
    return new Set(named.map(({ entity }) => entity)).size > 1 ? named : null;
  }

  /** The mention that opens a list at token `at` or just behind it; null where something else stands there. */
  private nextMention(at: number, skipPlaces: boolean): Mention | null {
    const { to } = this.sentenceOf(at);
    for (let i = at; i < to && i < at + 14; i += 1) {
      const mention = this.starting.get(i);
      if (mention && this.isOwner(mention)) continue;
      const theirs = mention ? this.ownedBy(mention, to) : null;
      if (theirs) return this.canAct(theirs) ? theirs : null;
      const owned = this.behindOwner(i);
      if (owned !== null) {
        i = owned - 1;
        continue;
      }
      if (mention) return this.canAct(mention) ? mention : null;
      const token = this.token(i) as Token;
      if (this.time(i) || this.isOwnerUnknown(i)) continue;
      if (
        /^(?:DET|ADV|ADJ|NUM)$/.test(token.pos) ||
        this.isCount(i) ||
        BEFORE_NAME.test(token.lower) ||
        STYLE.test(token.text)
      )
        continue;
      if (this.describes(i) || (i > at && this.joinsAdjectives(i))) continue;
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

  /** "Larnok's chief minister", "the bloc's president": whom an official belongs to, where no list has it. */
  private isOwnerUnknown(at: number): boolean {
    // "the shadow government's foreign minister"
    const isLong = /^(?:NOUN|ADJ)$/.test(this.token(at)?.pos ?? '') && isPossessiveMark(this.token(at + 2));
    const mark = isPossessiveMark(this.token(at)) ? at : isLong ? at + 2 : at + 1;
    const owner = this.token(mark - 1);
    const office = [1, 2, 3].map((step) => this.starting.get(mark + step)).find((mention) => mention !== undefined);
    return /^(?:PROPN|NOUN)$/.test(owner?.pos ?? '') && isPossessiveMark(this.token(mark)) && office?.kind === 'office';
  }

  /** "the ousted president": a participle between an article and the one it describes. */
  describes(at: number): boolean {
    const own = this.token(at);
    return (
      own?.pos === 'VERB' &&
      /(?:ed|ing)$/.test(own.lower) &&
      /^(?:DET|PRON|PART|ADV)$/.test(this.token(at - 1)?.pos ?? '') &&
      /^(?:person|office|group)$/.test(this.starting.get(at + 1)?.kind ?? '')
    );
  }

  /** "his host, Aldane", "the country's foreign minister": the token behind the words that say whose; null where none stand at `at`. */
  private behindOwner(at: number): number | null {
    const next = this.token(at + 1);
    if (next && isPossessiveMark(next)) return HOME.test(this.token(at)?.lower ?? '') ? at + 2 : null;
    if (!/^(?:his|her|their|the)$/.test(this.token(at)?.lower ?? '')) return null;
    const noun = next && HOST.test(next.lower) ? at + 1 : at + 2;
    if (!HOST.test(this.token(noun)?.lower ?? '')) return null;
    const behind = this.token(noun + 1)?.text === ',' ? noun + 2 : noun + 1;
    const named = this.starting.get(behind);
    // "in a letter to his Chilean colleague, the president said": two
    const whole = this.starting.get(at);
    if (whole?.kind === 'office' && whole.last === noun && whole.entity !== named?.entity) return null;
    return /^(?:person|office)$/.test(named?.kind ?? '') ? behind : null;
  }

  /** "religious and civic leaders": the "and" between two adjectives of one group. */
  private joinsAdjectives(at: number): boolean {
    const next = this.starting.get(at + 1);
    return (
      this.token(at)?.lower === 'and' &&
      this.token(at - 1)?.pos === 'ADJ' &&
      (next ? next.kind === 'group' : this.token(at + 1)?.pos === 'ADJ')
    );
  }

  /** "a series of foreign ambassadors", "a number of ministers". */
  protected isCount(at: number): boolean {
    const own = this.token(at)?.lower ?? '';
    const noun = own === 'of' ? (this.token(at - 1)?.lower ?? '') : own;
    // "three of her counterparts"
    if (own === 'of' && this.token(at - 1)?.pos === 'NUM' && this.token(at - 1)?.lower !== 'one')
      return /^(?:his|her|their|its|the)$/.test(this.token(at + 1)?.lower ?? '');
    return COUNTS.test(noun) && (own === 'of' || this.token(at + 1)?.lower === 'of');
  }

  /** "his Chilean and Peruvian counterparts": whose they are, right before a phrase of its own. */
  private isOwner(mention: Mention): boolean {
    if (mention.kind !== 'pronoun' || !/^(?:his|her|their|its)$/.test((this.token(mention.first) as Token).lower))
      return false;
    const next = this.starting.get(mention.last + 1);
    return next !== undefined && /^(?:group|office|person)$/.test(next.kind);
  }

  /** "the Kenyan president's envoy, Morvic": whom the one named has there. Null where no such person or group is named. */
  private ownedBy(mention: Mention, to: number): Mention | null {
    if (!/^(?:person|office)$/.test(mention.kind) || !isPossessiveMark(this.token(mention.last + 1))) return null;
    for (let i = mention.last + 2; i < to && i < mention.last + 8; i += 1) {
      const behind = this.starting.get(i);
      if (behind) return /^(?:person|office|group)$/.test(behind.kind) ? behind : null;
      const token = this.token(i) as Token;
      if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.pos) && !(token.text === ',' && this.starting.has(i + 1))) return null;
    }
    return null;
  }

  /** Behind the mention, its brackets and its office in commas. */
  afterAsides(mention: Mention): number {
    let end = mention.last + 1;
    // "Morvian leader General Aldane": one person by two offices.
    const named = mention.kind === 'office' ? this.starting.get(end) : undefined;
    if (named && named.kind === 'person' && named.entity === mention.entity) end = named.last + 1;
    if (this.token(end)?.text === '(') {
      let i = end + 1;
      while (this.token(i) && (this.token(i) as Token).text !== ')' && i < end + 12) i += 1;
      if (this.token(i)?.text === ')') end = i + 1;
    }
    const head = mention.kind === 'group' ? null : this.behindDelegation(end);
    if (head !== null) return head;
    const leader = mention.kind === 'group' ? this.leaderBehind(end) : undefined;
    if (leader) return this.afterAsides(leader);
    const origin = this.originAside(end);
    if (origin !== null) return origin;
    const comma = this.token(end);
    const aside = comma?.text === ',' ? this.starting.get(end + 1) : undefined;
    if (aside && aside.kind === 'office' && aside.entity === mention.entity) {
      end = aside.last + 1;
      const behind = this.token(end);
      if (behind?.text === ',' && !JOINERS.has(this.token(end + 1)?.lower ?? '')) return end;
    }
    return end;
  }

  /** "Aldane, of Norway, and Morvic, of Chile": the token behind the state, and behind its comma where the list goes on. */
  private originAside(end: number): number | null {
    if (this.token(end)?.text !== ',' || this.token(end + 1)?.lower !== 'of') return null;
    const state = this.starting.get(end + 2);
    if (state?.kind !== 'place') return null;
    const behind = this.token(state.last + 1);
    const goesOn = behind?.text === ',' && JOINERS.has(this.token(state.last + 2)?.lower ?? '');
    return goesOn ? state.last + 2 : state.last + 1;
  }

  /** "Aldane at the head of a delegation from the Front, as well as Morvic": the mark behind the delegation, where somebody else is joined there. */
  private behindDelegation(at: number): number | null {
    const words = [0, 1, 2].map((step) => this.token(at + step)?.lower ?? '').join(' ');
    if (!/^(?:at the head|(?:heading|leading) (?:a|an|the)\b)/.test(words)) return null;
    for (let i = at + 3; i < at + 16; i += 1) {
      const token = this.token(i);
      if (!token || token.pos === 'VERB' || /^[.;:]$/.test(token.text)) return null;
      if (token.text === ',') return /^(?:as|and|along|together)$/.test(this.token(i + 1)?.lower ?? '') ? i : null;
    }
    return null;
  }

  /** "the delegation led by Aldane, the minister, and Morvic": who leads those right before token `at`. */
  private leaderBehind(at: number): Mention | undefined {
    const led = this.token(at)?.text === ',' ? at + 1 : at;
    if (!/^(?:led|headed)$/.test(this.token(led)?.lower ?? '') || this.token(led + 1)?.lower !== 'by') return undefined;
    const leader = this.starting.get(led + 2);
    return leader?.kind === 'person' ? leader : undefined;
  }

  /** The mention that a comma, "and" or the like joins to what ends before token `end`. */
  private joinedAfter(end: number, to: number): Mention | undefined {
    let at = end;
    for (const joiner of LONG_JOINERS)
      if (joiner.every((word, i) => this.token(end + i + (this.token(end)?.text === ',' ? 1 : 0))?.lower === word))
        at = end + joiner.length + (this.token(end)?.text === ',' ? 1 : 0);
    if (at === end) while (at < to && JOINERS.has((this.token(at) as Token).lower)) at += 1;
    if (at === end) return undefined;
    at = this.behindOwnNoun(at) ?? at;
    while (
      at < to &&
      (/^(?:the|with|both|also|his|her|their|then|separately|other|,)$/.test((this.token(at) as Token).lower) ||
        STYLE.test((this.token(at) as Token).text)) &&
      !this.starting.has(at)
    )
      at += 1;
    at = this.behindOwner(at) ?? at;
    const joined = this.starting.get(at);
    const isAside = joined?.kind === 'pronoun' && OPENS_ASIDE.test(this.token(joined.first)?.lower ?? '');
    return joined && (isAside || this.isWhose(joined)) ? undefined : joined;
  }

  /** "and his rival, paramilitary leader Tarn", "and her deputy, Morvic": the token of who is so called; null where no such words stand at `at`. */
  private behindOwnNoun(at: number): number | null {
    if (!/^(?:his|her|their)$/.test(this.token(at)?.lower ?? '')) return null;
    const noun = this.token(at + 2)?.text === ',' ? at + 1 : at + 2;
    if (!/^(?:NOUN|ADJ)$/.test(this.token(noun)?.pos ?? '') || this.token(noun + 1)?.text !== ',') return null;
    const named = this.starting.get(noun + 2);
    return named?.kind === 'person' ? named.first : null;
  }

  /** "Morvic and her accompanying team": whose team, and nobody else. */
  private isWhose(mention: Mention): boolean {
    // "and her Chilean colleague Morvic"; not "and his wife Ilse"
    if (mention.kind === 'person' && mention.office !== null) return false;
    const next = this.token(mention.last + 1);
    const isPronoun = /^(?:his|her|their|its)$/.test((this.token(mention.first) as Token).lower);
    return (
      isPronoun && !this.isOwner(mention) && /^(?:NOUN|ADJ|VERB)$/.test(next?.pos ?? '') && !this.time(mention.last + 1)
    );
  }

  /** "between Aldane, claiming to speak for the guild, and Morvic": who is joined behind what the first one does. */
  private behindParticiple(end: number, to: number): Mention | undefined {
    const next = this.token(end + 1);
    if (this.token(end)?.text !== ',' || (next?.pos !== 'VERB' && !OPENS_ASIDE.test(next?.lower ?? '')))
      return undefined;
    for (let i = end + 2; i < Math.min(to, end + 22); i += 1)
      if (this.token(i)?.text === ',' && this.token(i + 1)?.lower === 'and') return this.joinedAfter(i, to);
    return undefined;
  }

  /** "met Aldane, and Morvic said": what follows a list may be a new clause. */
  private beginsClause(mention: Mention, to: number): boolean {
    const apposed = this.token(mention.last + 1)?.text === ',' ? this.starting.get(mention.last + 2) : undefined;
    const isOne = mention.kind === 'office' && apposed !== undefined && apposed.entity === mention.entity;
    let at = (isOne ? apposed.last : mention.last) + 1;
    if (isOne && this.token(at)?.text === ',') at += 1;
    while (at < to && (this.token(at) as Token).pos === 'ADV') at += 1;
    // "officials on both sides confirmed"
    if (/^(?:on|from)$/.test(this.token(at)?.lower ?? '') && /^(?:both|either)$/.test(this.token(at + 1)?.lower ?? ''))
      at += 3;
    const next = at < to ? (this.token(at) as Token) : undefined;
    return (
      next !== undefined &&
      (next.pos === 'VERB' || next.pos === 'AUX') &&
      !/ing$|^(?:led|headed|chaired|accompanied)$/.test(next.lower) &&
      // "the talks of Aldane and Morvic held in Oslo", unlike "held official talks".
      !(next.lower === 'held' && !/^(?:DET|ADJ|NOUN|NUM)$/.test(this.token(at + 1)?.pos ?? '')) &&
      !(/^(?:planned|scheduled|slated|set)$/.test(next.lower) && /^(?:for|to)$/.test(this.token(at + 1)?.lower ?? ''))
    );
  }
}

/** Words of which one is the "and" before the last of a list, without a comma. */
const closing = (words: readonly Token[]): boolean => words[0]?.lower === 'and';
