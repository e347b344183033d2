/** The parts of the sentence around a word that may tell of a contact: object, agent, destination. Indices are tokens. */
import type { ContactKind } from '../../../../domain/index.js';
import { capitalCountry } from '../../../../knowledge/index.js';
import type { Mention, Token } from '../../../draft.js';
import { isCapitalised, isPossessiveMark } from '../../words.js';
import { isWhenTheyMet } from '../../mentions/pronoun-clues.js';
import { mentionsOf, placesOfDateline } from '../around.js';
import { opensAbsolute } from './absolute-with.js';
import { SubjectParts } from './subject-parts.js';
import { BY_PHONE, BY_VIDEO, SAYING } from '../words.js';

/** "the town of Pellborovo in southern Serbia", "Oslo and then Bergen". */
const BETWEEN_PLACES =
  /^(?:,|and|the|then|to|in|northern|southern|eastern|western|central|north-?(?:east|west)(?:ern)?|south-?(?:east|west)(?:ern)?)$/;

/** What a state is called again, with a word for where it lies or what it is like. */
const STATE_NOUN = /^(?:nation|country|kingdom|sultanate|emirate|archipelago|republic)$/;

/** Within so many words the state was named. */
const FARTHEST_STATE = 40;

const PLACE_NOUN =
  /^(?:capital|city|cities|town|towns|islands?|resort|port|state|region|province|republic|kingdom|neighbouring|neighboring|nation|country)$/;

/** "the junta", "the ambassadors of the Contact Group": a group that its own words say enough of. */
const OF_ITS_OWN =
  /^(?:junta|rebels|insurgents|separatists)\b|\b(?:of|from) (?:(?:the )?(?!State\b|Government\b)\p{Lu}|(?:all|several|more than|\d+) )/u;

/** "leaders of the two countries": of those that were told of before. */
const OF_THE_TWO =
  /\bof (?:the two|both) (?:countries|states|nations|governments|sides|parties|republics|neighbou?rs)$/i;

/** What the words around a token say of who, whom and where. */
export class SentenceParts extends SubjectParts {
  /** Whom the verb at token `at` is done with: those behind one of the words, or right behind the verb unless it `needsWord`. */
  objectsOf(at: number, words: readonly string[], needsWord = false): Mention[] {
    const { to } = this.clauses.sentenceOf(at);
    for (let i = at + 1; i < to && i < at + 26; ) {
      const token = this.clauses.token(i) as Token;
      if (opensAbsolute(this.clauses, i)) break;
      if (words.includes(token.lower)) return this.clauses.listFrom(i + 1, { skipPlaces: false });
      const mention = this.clauses.startingAt(i);
      if (
        mention &&
        !needsWord &&
        !this.isWhoseVenue(mention) &&
        !this.isWhoSaysSo(mention) &&
        (mention.kind !== 'place' || i === at + 1) &&
        i <= at + 5
      )
        return this.clauses.listFrom(i);
      if (this.clauses.time(i)) {
        i = (this.clauses.time(i)?.last ?? i) + 1;
        continue;
      }
      if (/^(?:in|at|on|during|over|by|via|for|outside|near|behind)$/.test(token.lower)) {
        const end = this.clauses.placePhraseEnd(i, to);
        i = end > i ? end : i + 1;
        continue;
      }
      if (mention) {
        i = mention.last + 1;
        continue;
      }
      if (token.lower === 'closed' && this.clauses.token(i - 1)?.lower === 'behind') {
        i += 2;
        continue;
      }
      if (
        /^[;:.]$/.test(token.text) ||
        (token.pos === 'VERB' && i > at + 1 && !this.clauses.describes(i)) ||
        /^(?:that|which|who|where|to|and|but)$/.test(token.lower)
      )
        break;
      i += 1;
    }
    return [];
  }

  /** "met on Monday, Iraqi officials said": who tells of it. */
  private isWhoSaysSo({ first, last }: Mention): boolean {
    return this.clauses.token(first - 1)?.text === ',' && SAYING.has(this.clauses.token(last + 1)?.lower ?? '');
  }

  /** "met at his office with Morvic": whose office it is. */
  private isWhoseVenue({ kind, first }: Mention): boolean {
    return kind === 'pronoun' && /^(?:at|in)$/.test(this.clauses.token(first - 1)?.lower ?? '');
  }

  /** "Morvic, whom Aldane met on Tuesday": Morvic. */
  whomBefore(at: number): Mention[] {
    const { from } = this.clauses.sentenceOf(at);
    for (let i = at - 1; i > from && i > at - 12; i -= 1) {
      const token = this.clauses.token(i) as Token;
      const isDue = /^(?:due|set|expected|scheduled|slated|supposed|invited)$/.test(token.lower);
      if ((token.pos === 'VERB' && !isDue && !isContraction(token)) || token.text === ';') return [];
      if (token.lower !== 'whom') continue;
      let end = i - 1;
      while (/^(?:,|with|to)$/.test(this.clauses.token(end)?.lower ?? '')) end -= 1;
      const whom = this.clauses.endingAt(end);
      return whom && this.clauses.canAct(whom) ? [whom] : [];
    }
    return [];
  }

  /** Those behind the first such word, where they are no places. */
  afterWord(at: number, word: string): Mention[] {
    const { to } = this.clauses.sentenceOf(at);
    for (let i = at + 1; i < to && i < at + 14; i += 1) {
      const token = this.clauses.token(i) as Token;
      if (token.lower === word && !this.clauses.time(i)) {
        const list = this.clauses.listFrom(i + 1);
        if (list.length > 0 && (list[0] as Mention).kind !== 'place') return list;
      }
      if (/^[;:.]$/.test(token.text)) break;
    }
    return [];
  }

  /** The place, person or office that starts at token `at` or behind words such as "the capital", or the state that "the Gulf kingdom" means; null where neither does. */
  targetFrom(at: number): Mention | null {
    return this.stateMeant(at) ?? this.cityMeant(at) ?? this.capitalMeant(at) ?? this.namedFrom(at);
  }

  /** "has cancelled drills with Chile and a visit to the South American nation": the state named last. */
  private stateMeant(at: number): Mention | null {
    if (this.clauses.token(at)?.lower !== 'the') return null;
    let noun = at + 1;
    while (noun < at + 4 && !STATE_NOUN.test(this.clauses.token(noun)?.lower ?? '')) noun += 1;
    const words = this.clauses.draft.tokens.slice(at + 1, noun);
    const isDescribed = words.every(({ pos }) => /^(?:ADJ|NOUN|PROPN|ADV|VERB)$/.test(pos));
    const next = this.clauses.token(noun + 1);
    const goesOn = next?.lower === 'and' && this.clauses.token(noun + 2)?.pos === 'VERB';
    if ((/^(?:of|and|to|by|from)$/.test(next?.lower ?? '') && !goesOn) || isPossessiveMark(next)) return null;
    if (words.length === 0 && this.clauses.time(noun + 1) === null && this.clauses.time(noun + 2) === null) return null;
    if (!isDescribed || !STATE_NOUN.test(this.clauses.token(noun)?.lower ?? '')) return null;
    for (let i = at - 1; i >= 0 && i > at - FARTHEST_STATE; i -= 1) {
      const place = this.clauses.endingAt(i);
      if (place?.kind === 'place' && this.clauses.entity(place)?.sort === 'country') return place;
    }
    return null;
  }

  /** "urged Hong Kong to stop it during a visit to the city on Thursday": the city named last, in the same sentence. */
  private cityMeant(at: number): Mention | null {
    if (this.clauses.token(at)?.lower !== 'the' || this.clauses.token(at + 1)?.lower !== 'city') return null;
    const next = this.clauses.token(at + 2);
    if (next && !/^(?:[.,;]|on|in|last|this|earlier|later)$/.test(next.lower) && this.clauses.time(at + 2) === null)
      return null;
    const { from } = this.clauses.sentenceOf(at);
    const isCity = ({ kind, sort }: { kind: string; sort: string | null }): boolean =>
      kind === 'place' && sort === 'city';
    return (
      this.clauses.mentionsIn(from, at).findLast((one) => {
        const entity = this.clauses.entity(one);
        return entity !== null && isCity(entity);
      }) ?? null
    );
  }

  /** "arrived in the national capital": the town that the article is written from, where it is one. */
  private capitalMeant(at: number): Mention | null {
    const word = (i: number): string => this.clauses.token(i)?.lower ?? '';
    const noun = /^(?:national|federal)$/.test(word(at + 1)) ? at + 2 : at + 1;
    if (word(at) !== 'the' || word(noun) !== 'capital' || /^(?:of|,)$/.test(word(noun + 1))) return null;
    const [town] = placesOfDateline(this.clauses.draft);
    return town && capitalCountry(this.clauses.entity(town)?.name ?? '') !== null ? town : null;
  }

  /** "will visit Chile's Arica": the town right behind the state whose it is. */
  private townOf({ last }: Mention): Mention | null {
    const town = this.clauses.startingAt(last + 2);
    return town?.kind === 'place' && !isPossessiveMark(this.clauses.token(town.last + 1)) ? town : null;
  }

  private namedFrom(at: number): Mention | null {
    for (let i = at; i < at + 7; i += 1) {
      const mention = this.clauses.startingAt(i);
      if (mention) {
        if (mention.kind === 'place')
          return isPossessiveMark(this.clauses.token(mention.last + 1)) ? this.townOf(mention) : mention;
        if (mention.kind === 'group' || mention.kind === 'organisation') return null;
        return mention;
      }
      const token = this.clauses.token(i);
      // "to neighbouring Chile"
      if (/^neighbou?ring$/.test(token?.lower ?? '')) continue;
      if (!token || !/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(token.pos)) {
        if (token && /^(?:of|,)$/.test(token.lower) && i > at) continue;
        return null;
      }
      if (PLACE_NOUN.test(token.lower) || /^(?:DET|ADJ|PART)$/.test(token.pos) || isCapitalised(token)) continue;
      return null;
    }
    return null;
  }

  /** A town, a country, or a seat of government such as a palace. */
  placeOrSeat(at: number): Mention | null {
    const mention = this.clauses.startingAt(at);
    if (!mention || !/^(?:place|organisation)$/.test(mention.kind)) return null;
    return this.clauses.entity(mention)?.sort === 'event' ? null : mention;
  }

  /** "Oslo, Norway, and Bergen": the place and those joined to it. */
  placesFrom(target: Mention): Mention[] {
    const out = [target];
    let end = target.last + 1;
    for (let steps = 0; steps < 4; steps += 1) {
      let at = end;
      while (BETWEEN_PLACES.test(this.clauses.token(at)?.lower ?? '') && !this.clauses.startingAt(at)) at += 1;
      const next = this.clauses.startingAt(at);
      if (
        !next ||
        next.kind !== 'place' ||
        (at === end && this.clauses.token(at - 1)?.sentence !== this.clauses.token(at)?.sentence)
      )
        break;
      out.push(next);
      end = next.last + 1;
    }
    return out;
  }

  /** Whether the sentence says that they spoke by telephone or video; null where it does not. */
  remote(at: number): ContactKind | null {
    const { start, end } = this.clauses.sentenceOf(at);
    const words = this.clauses.draft.view.slice(start, end);
    if (BY_VIDEO.test(words)) return 'video-call';
    if (BY_PHONE.test(words)) return 'call';
    return null;
  }

  /** What the headline calls the contact: a text headed "Call with …" may say only that they spoke. */
  byTitle(): ContactKind | null {
    const title = this.clauses.draft.article.titleText ?? '';
    if (/\b(?:video|virtual)\b/i.test(title)) return 'video-call';
    if (
      /\b(?:phone|telephone)\b|\bcall\b(?! (?:for|on|to)\b)|\bcalls(?= (?:with|between|from)\b|[^\p{L}]*$)/iu.test(
        title,
      )
    )
      return 'call';
    return null;
  }

  /** Whether one of the three words behind token `at` is among these. */
  after(at: number, words: RegExp): boolean {
    return [1, 2, 3].some((step) => words.test(this.clauses.token(at + step)?.lower ?? ''));
  }

  /** "reporters", "parliament": an audience and no party. */
  isPress(mention: Mention): boolean {
    const { draft } = this.clauses;
    const words = draft.view
      .slice((draft.tokens[mention.first] as Token).start, (draft.tokens[mention.last] as Token).end)
      .toLowerCase();
    return /\b(?:reporters?|journalists?|media|press|news|correspondents?|anchor|audience|crowd|parliament|lawmakers)\b/.test(
      words,
    );
  }

  /** Whether an office is given for the one meant, here or elsewhere in the text. */
  isOfficial(mention: Mention): boolean {
    if (mention.office) return true;
    const entity = this.clauses.entity(mention);
    return entity !== null && mentionsOf(this.clauses.draft, entity).some((other) => other.office !== null);
  }

  /** "The two leaders, who last met in Oslo,": they. */
  private isWhoOfTwo({ first }: Mention): boolean {
    if (this.clauses.token(first)?.lower !== 'who' || this.clauses.token(first - 1)?.text !== ',') return false;
    const those = this.clauses.endingAt(first - 2);
    return those?.kind === 'group' && this.isBackward(those);
  }

  /** "asked Morvic for a loan when they met": the two whom the sentence names before it. */
  private isOfOwnSentence({ first, last, members }: Mention): boolean {
    if (members.length !== 2 || !isWhenTheyMet(this.clauses.draft, { first, last })) return false;
    const { from } = this.clauses.sentenceOf(first);
    const here = this.clauses.mentionsIn(from, first);
    return members.every((member) => here.some(({ entity }) => entity === member));
  }

  /** "the two leaders", "both sides", "they": whoever was in the contact told of last. */
  isBackward(mention: Mention): boolean {
    if (mention.kind === 'pronoun')
      return (mention.plural && !this.isOfOwnSentence(mention)) || this.isWhoOfTwo(mention);
    if (mention.kind !== 'group' || mention.affiliation !== null || this.clauses.leaderOf(mention) !== null)
      return false;
    if (mention.entity !== null && this.clauses.isSeveral(mention.entity)) return false;
    const first = (this.clauses.token(mention.first) as Token).lower;
    if (OF_THE_TWO.test(this.clauses.entity(mention)?.name ?? '')) return true;
    return /^(?:the|both|all|these|those)$/.test(first) && !OF_ITS_OWN.test(this.clauses.entity(mention)?.name ?? '');
  }
}

/** "whom he's due to meet" */
const isContraction = ({ text }: Token): boolean => /^['’](?:s|d|ll|re|ve)$/.test(text);
