/** Who does what a verb says: its subjects, and those who came along with them. Indices are tokens. */
import type { Mention, Token } from '../../../draft.js';
import { isCapitalised, isPossessiveMark } from '../../words.js';
import { isBroughtAlong } from './brought-along.js';
import { ownerOfLine } from '../circumstances/agenda.js';
import { isElided, isFirstPerson, speakerAt } from './first-person.js';
import { holdersListed } from './holders-listed.js';
import { EVENT_NOUNS } from '../words.js';
import { Lists, LONG_JOINERS } from './lists.js';
import { openingOfAttribution } from './who-says-so.js';

/** "reported Aldane met": behind these a clause begins. */
const REPORTING =
  /^(?:said|says|say|claim|insists?|insisted|added|confirmed|announced|reported|noted|revealed|stated|that|reports|claimed|showed|shows|showing|understood|understands?|believed|believes?|thought|thinks?|learned|learnt|hoped|hopes|suggest(?:s|ed)?|indicate[sd]?|alleged|alleges|acknowledged|admitted|conceded|maintained|argued|hinted|predicted|feared|fears|assumed|rumou?red|speculated)$/;

/** Those who are sent, or belong to somebody. */
const OTHERS =
  /^(?:deputies|aides|advisers|advisors|assistants|experts|envoys|negotiators|sherpas|chiefs|spouses|wives|husbands|children|parents|families|armies|militaries|spokesmen|spokespersons|subordinates|predecessors|successors)$/;

/** "Heading a delegation with the minister, Aldane arrived": what only a comma and a mistaken office join to the subject. */
const isApposed = (list: readonly Mention[]): boolean =>
  list.length === 2 && list[0]?.kind === 'office' && list[0].entity === list[1]?.entity;

/** Verbs whose object may stand behind when and where. */
const TAKES_OBJECT =
  /^(?:receiv|met$|meet|host|welcom|greet|telephon|phon|contact|call|rang$|visit|summon|hail|thank|brief)/;
/** So many words may stand between such a verb and its object. */
const FARTHEST_OBJECT = 14;

/** "accompanied by a delegation of ministers": nobody in particular. */
const isNameless = ({ kind, affiliation }: Mention): boolean => kind === 'group' && affiliation === null;

/** The subjects of verbs. */
export class Subjects extends Lists {
  /** The subject of the verb at token `verb`, with what is joined to it, left to right; empty where the sentence names none before it. */
  subjectOf(verb: number): Mention[] {
    const { from } = this.sentenceOf(verb);
    const own = this.wordBefore(verb, from);
    if (own && isFirstPerson(own) && !this.ending.has(own.index)) {
      const speaker = speakerAt(this, verb);
      return speaker ? [speaker] : [];
    }
    const doer = this.accusedOf(verb, from) ?? this.doerOf(verb) ?? this.beforeWho(verb, from);
    if (doer) return [doer];
    for (let at = verb - 1; at >= from; at -= 1) {
      const opening = openingOfAttribution(this, at, from);
      if (opening !== null) {
        at = opening;
        continue;
      }
      const mention = this.ending.get(at);
      const voice = mention ? null : this.voiceAt(at, verb);
      if (voice) return [voice];
      if (!mention) continue;
      if (mention.kind === 'person') {
        const listed = holdersListed(this, mention, from);
        if (listed.length > 0) return listed;
      }
      if (this.opensNewClause(mention, from, verb)) return [mention];
      if (this.isOfOthers(mention)) return [];
      const isReflexive = mention.kind === 'pronoun' && /sel(?:f|ves)$/.test(this.token(mention.first)?.lower ?? '');
      if (isReflexive || this.saysWhoTheyAre(mention, from, verb) || this.isSaidOfSubject(mention)) {
        at = mention.first;
        continue;
      }
      if (this.isSubjectLike(mention, from, verb)) return this.withCompany(this.listBackFrom(mention, from), verb);
      at = mention.first;
    }
    const speaker = isElided(this, verb) ? speakerAt(this, verb) : ownerOfLine(this, verb);
    return speaker ? [speaker] : [];
  }

  /** "“When I come to Oslo and meet Morvic,” Aldane said": who speaks, in the quotation of the verb. */
  private voiceAt(at: number, verb: number): Mention | null {
    const own = this.token(at);
    if (!/^(?:i|we)$/.test(own?.lower ?? '') || !isFirstPerson(own)) return null;
    const quotation = this.quotation(verb);
    if (quotation === null || this.quotation(at) !== quotation) return null;
    return this.token(this.behindAuxiliaries(verb))?.lower === 'and' ? speakerAt(this, verb) : null;
  }

  private behindAuxiliaries(verb: number): number {
    let at = verb - 1;
    while (/^(?:AUX|ADV|PART)$/.test(this.token(at)?.pos ?? '')) at -= 1;
    return at;
  }

  /** "recalled its ambassador and President Aldane flew": what stands before the "and" is the object of the verb before. */
  private opensNewClause(mention: Mention, from: number, verb: number): boolean {
    if (!/^(?:person|office)$/.test(mention.kind) || this.token(mention.first - 1)?.lower !== 'and') return false;
    const before = this.ending.get(mention.first - 2);
    if (!before || mention.last !== verb - 1 || this.token(verb)?.lower.endsWith('ing')) return false;
    const owned = /^(?:his|her|its|their)$/.test(this.token(before.first - 1)?.lower ?? '') ? 2 : 1;
    const governor = before.first - owned >= from ? this.token(before.first - owned) : undefined;
    return governor?.pos === 'VERB' && !this.isAdjective(governor) && !REPORTING.test(governor.lower);
  }

  /** "In May Tarn came, Aldane's predecessor, and had lunch": between commas, behind a verb, it says who the one before is. */
  private isSaidOfSubject({ kind, first, last }: Mention): boolean {
    if (kind !== 'office' || !/^(?:predecessor|successor|deputy)$/.test(this.token(last)?.lower ?? '')) return false;
    if (this.token(last + 1)?.text !== ',') return false;
    let before = first - 1;
    if (isPossessiveMark(this.token(before))) before = (this.ending.get(before - 1)?.first ?? before) - 1;
    return this.token(before)?.text === ',' && this.token(before - 1)?.pos === 'VERB';
  }

  /** "their deputies have met since": not they. */
  private isOfOthers({ kind, first }: Mention): boolean {
    if (kind !== 'pronoun' || !/^(?:their|his|her)$/.test(this.token(first)?.lower ?? '')) return false;
    return [1, 2, 3].some((step) => OTHERS.test(this.token(first + step)?.lower ?? ''));
  }

  /** "a year after Aldane taking a call", "the risk of Morvic meeting the king": the name between such a word and the verb. */
  private doerOf(verb: number): Mention | null {
    const mention = this.ending.get(verb - 1);
    const { pos, lower } = this.token(verb) ?? { pos: '', lower: '' };
    if (mention?.kind !== 'person' || (pos !== 'VERB' && lower !== 'meeting') || !lower.endsWith('ing')) return null;
    const before = this.token(mention.first - 1)?.lower ?? '';
    // "Efforts went on, with Aldane telephoning Morvic"
    if (before === 'with' && this.opensAside(mention.first - 1)) return mention;
    return /^(?:of|without|from|before|despite|show(?:s|ed|ing)?|saw|sees|captured|depict(?:s|ed|ing)?)$/.test(before)
      ? mention
      : null;
  }

  /** "accused Morvic of (secretly) holding talks": Morvic. */
  private accusedOf(verb: number, from: number): Mention | null {
    if (!this.token(verb)?.lower.endsWith('ing')) return null;
    const of = this.token(verb - 1)?.pos === 'ADV' ? verb - 2 : verb - 1;
    const accused = this.token(of)?.lower === 'of' ? this.ending.get(of - 1) : undefined;
    if (!accused || accused.first <= from) return null;
    const the = /^(?:the|a|an)$/.test(this.token(accused.first - 1)?.lower ?? '')
      ? accused.first - 2
      : accused.first - 1;
    return /^(?:accus|suspect)(?:e|es|s|ed|ing)?$/.test(this.token(the)?.lower ?? '') ? accused : null;
  }

  /** "Aldane, who is in Oslo as an envoy of the Front and the League, met": whoever stands before the clause that a comma closes right before the verb. */
  private beforeWho(verb: number, from: number): Mention | null {
    const closed = this.wordBefore(verb, from);
    if (closed?.text !== ',') return null;
    for (let at = closed.index - 1; at > from + 1; at -= 1) {
      const { lower, text } = this.token(at) as Token;
      if (/^[;:“”"]$/.test(text)) return null;
      if (!/^whos?e?$/.test(lower) || this.token(at - 1)?.text !== ',') continue;
      const mention = this.ending.get(at - 2);
      return mention?.kind === 'person' && mention.members.length === 0 && this.listBackFrom(mention, from).length === 1
        ? mention
        : null;
    }
    return null;
  }

  /** "closer to Chile with Aldane meeting Tarn": behind a comma, a name or a noun that is no contact; not "met with", "talks with". */
  private opensAside(at: number): boolean {
    const before = this.token(at - 1);
    if (before === undefined || !/^(?:PUNCT|PROPN|NOUN|NUM)$/.test(before.pos)) return false;
    return (
      !EVENT_NOUNS.has(before.lower) &&
      !/^(?:deal|agreement|pact|contact|contacts|ties|relations|peace|war|row|border)$/.test(before.lower)
    );
  }

  /** The word before the verb and its auxiliaries and adverbs. */
  private wordBefore(verb: number, from: number): Token | undefined {
    let at = verb - 1;
    while (
      at > from &&
      (/^(?:AUX|ADV|PART)$/.test((this.token(at) as Token).pos) ||
        /^(?:last|first|next)$/.test((this.token(at) as Token).lower) ||
        this.time(at))
    )
      at -= 1;
    return at >= from ? this.token(at) : undefined;
  }

  /** "Aldane, along with Morvic and Tarn, met": those who came along are subjects too. */
  private withCompany(subjects: Mention[], verb: number): Mention[] {
    const last = subjects.at(-1) as Mention;
    let at = this.afterAsides(last);
    if (this.token(at)?.text === ',') at += 1;
    // "White House figures, including Aldane, will meet"
    if (last.kind === 'group' && this.token(at)?.lower === 'including')
      return [...subjects, ...this.listFrom(at + 1).filter((mention) => mention.last < verb)];
    const joiner = LONG_JOINERS.find((words) => words.every((word, i) => this.token(at + i)?.lower === word));
    if (!joiner || at >= verb) return subjects;
    const company = this.listFrom(at + joiner.length, { before: verb }).filter((mention) => mention.last < verb);
    return [...subjects, ...(joiner[0] === 'accompanied' ? company.filter((one) => !isNameless(one)) : company)];
  }

  /** Whether the mention can be the subject of the verb: no object, no owner, no part of a phrase with a preposition. */
  private isSubjectLike(mention: Mention, from: number, verb: number): boolean {
    if (!this.canAct(mention)) return false;
    if (isPossessiveMark(this.token(mention.last + 1)) && !this.isSentByPart(mention)) return false;
    const pronoun = mention.kind === 'pronoun' ? (this.token(mention.first) as Token).lower : null;
    if (pronoun && /^(?:him|her|them)$/.test(pronoun)) return false;
    if (pronoun === 'who') return true;
    if (pronoun === 'i' && this.isAside(mention)) return false;
    // "During his stay he is to meet": the tagger takes the noun before it for a verb.
    if (pronoun && /^s?he$/.test(pronoun) && this.token(mention.first - 1)?.pos === 'VERB') return true;
    if (this.isModifier(mention, verb) || this.isPredicate(mention) || isBroughtAlong(this, mention)) return false;
    const before = this.token(mention.first - 1);
    if (before?.text === '(' && this.token(mention.last + 1)?.text === ')') return false;
    if (mention.kind === 'organisation' && (this.isOfOwner(mention, from) || this.isShortForm(mention))) return false;
    if (mention.first > from && before) {
      const list = this.listBackFrom(mention, from);
      const head = list[0] as Mention;
      const owned = /^(?:his|her|its|their)$/.test(this.token(head.first - 1)?.lower ?? '') ? 2 : 1;
      const ahead = head.first - owned >= from ? this.token(head.first - owned) : undefined;
      const opensClause =
        ahead !== undefined &&
        /^(?:after|before|since|until|while|when|as|because|though|although|where)$/.test(ahead.lower) &&
        (this.endsAtVerb(mention, verb) || this.isNamedAside(list, verb) || this.goesOnTo(list, verb));
      const opensMain =
        isApposed(list) && this.token(mention.first - 1)?.text === ',' && this.endsAtVerb(mention, verb);
      if (
        ahead &&
        !opensClause &&
        !opensMain &&
        !this.isCount(ahead.index) &&
        ((ahead.pos === 'ADP' && ahead.lower !== 'whether') ||
          /^(?:with|to|by|of|from|for|in|on|at|as|than|including|between|via)$/.test(ahead.lower))
      )
        return false;
      if (ahead && ahead.pos === 'VERB' && !this.isAdjective(ahead) && !REPORTING.test(ahead.lower)) return false;
      if (ahead && ahead.pos === 'VERB' && verb - mention.last > 12) return false;
      if (this.isObjectBehindTime(head, from)) return false;
    }
    if (mention.kind !== 'place') return true;
    if (this.isToldOfBetween(mention.last + 1, from, verb)) return true;
    const behind = this.behindTime(mention.last + 1);
    return behind === verb || /^(?:AUX|VERB)$/.test(this.token(behind)?.pos ?? '') || this.isByAdverb(behind, verb);
  }

  /** "received on the same day Morvic, and held", "telephoned from Oslo on Monday Morvic and": a verb, and between it and the list only when and where. */
  private isObjectBehindTime({ first }: Mention, from: number): boolean {
    let verb = first - 1;
    while (verb > from && verb > first - FARTHEST_OBJECT && this.token(verb)?.pos !== 'VERB') verb -= 1;
    if (verb <= from || verb === first - 1 || !TAKES_OBJECT.test(this.token(verb)?.lower ?? '')) return false;
    const end = this.behindVenue(verb);
    return end > verb + 1 && (end === first || (end + 1 === first && this.token(end)?.lower === 'the'));
  }

  /** "A delegation of the Morvian Parliament's security committee will be in Oslo": the delegation, of a part of what it is said to be of. */
  private isSentByPart({ kind, first, last }: Mention): boolean {
    const words = this.draft.tokens.slice(first, last).map(({ lower }) => lower);
    return kind === 'group' && words.includes('of') && words.some((word) => /^(?:delegation|team|members)$/.test(word));
  }

  /** "Aldane, chairman of Chile's National Congress, met": what belongs to an owner behind "of". */
  private isOfOwner({ first }: Mention, from: number): boolean {
    const owner = isPossessiveMark(this.token(first - 1)) ? this.ending.get(first - 2) : undefined;
    return owner !== undefined && owner.first > from && this.token(owner.first - 1)?.lower === 'of';
  }

  /** "Aldane, a leader of the National Liberation Front, NLF, met": the letters of the body right before. */
  private isShortForm({ first, last, entity }: Mention): boolean {
    if (this.token(first - 1)?.text !== ',' || this.token(last + 1)?.text !== ',') return false;
    const isLetters = first === last && /^\p{Lu}{2,7}$/u.test(this.token(first)?.text ?? '');
    return isLetters || (entity !== null && this.ending.get(first - 2)?.entity === entity);
  }

  /** "The presidents of Chile and Peru, leaders of the two largest ports, met": a group without an article between commas says who those before it are. */
  private saysWhoTheyAre(mention: Mention, from: number, verb: number): boolean {
    if (mention.kind !== 'group' || mention.affiliation !== null || this.token(mention.first - 1)?.text !== ',')
      return false;
    if (/^(?:the|both|all|some|several|other)$/.test(this.token(mention.first)?.lower ?? '')) return false;
    const before = mention.first - 2 > from ? this.ending.get(mention.first - 2) : undefined;
    if (!before || !/^(?:person|office)$/.test(before.kind) || this.listBackFrom(before, from).length < 2) return false;
    const closed = this.wordBefore(verb, from);
    return closed?.text === ',' && closed.index > mention.last;
  }

  /** "Chile, which has never signed the pact, has written to": two commas hold what is said of the state. */
  private isToldOfBetween(behind: number, from: number, verb: number): boolean {
    if (this.token(behind)?.text !== ',' || !/^(?:which|whose)$/.test(this.token(behind + 1)?.lower ?? ''))
      return false;
    const closed = this.wordBefore(verb, from);
    return closed?.text === ',' && closed.index > behind;
  }

  /** "Chile also summoned", "Chile later hosted": one adverb stands between a state and what it did. */
  private isByAdverb(behind: number, verb: number): boolean {
    return behind + 1 === verb && this.token(behind)?.pos === 'ADV' && this.token(verb)?.pos === 'VERB';
  }

  /** "Norway and Chile on Monday held": the token behind the time that starts at token `at`, or there. */
  private behindTime(at: number): number {
    const time = this.time(at) ?? (this.token(at)?.lower === 'on' ? this.time(at + 1) : null);
    return time === null ? at : time.last + 1;
  }

  /** "has, I know, visited": what the writer says of it between commas. */
  private isAside({ first, last }: Mention): boolean {
    return this.token(first - 1)?.text === ',' && this.token(last + 2)?.text === ',';
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
    if (mention.kind === 'office' && this.isSaidOfWho(at)) return true;
    return mention.kind === 'office' && /^(?:is|was|are|were|became|becomes)$/.test(this.token(at)?.lower ?? '');
  }

  /** "Aldane, who is also his country's defence minister, called": the words up to token `at` go back to "who is". */
  private isSaidOfWho(at: number): boolean {
    for (let i = at; i > at - 5; i -= 1) {
      const token = this.token(i);
      if (/^(?:is|was)$/.test(token?.lower ?? '')) return this.token(i - 1)?.lower === 'who';
      const isOwner = token !== undefined && (isPossessiveMark(token) || /^(?:his|her|its|their)$/.test(token.lower));
      if (!isOwner && !/^(?:ADV|NOUN)$/.test(token?.pos ?? '')) return false;
    }
    return false;
  }

  /** "after the Chilean envoy, Aldane, met": the office and whose it is, closed by a comma before the verb. */
  private isNamedAside(list: readonly Mention[], verb: number): boolean {
    const last = list.at(-1)?.last ?? verb;
    return isApposed(list) && this.token(last + 1)?.text === ',' && last + 2 === verb;
  }

  /** "hours after Aldane visited a camp and met": what the one at the head of the clause did, before the "and" and behind it. */
  private goesOnTo(list: readonly Mention[], verb: number): boolean {
    const last = list.at(-1) as Mention;
    const isClosed = isApposed(list) && this.token(last.last + 1)?.text === ',';
    const first = isClosed ? last.last + 2 : last.last + 1;
    let and = verb - 1;
    while (/^(?:AUX|ADV)$/.test(this.token(and)?.pos ?? '')) and -= 1;
    if (!/^(?:and|then|but)$/.test(this.token(and)?.lower ?? '')) return false;
    const does = this.token(this.token(first)?.pos === 'ADV' ? first + 1 : first);
    return does !== undefined && does.index < and && /^(?:VERB|AUX)$/.test(does.pos);
  }

  /** "its acting minister", "the visiting president": a participle that belongs to the noun behind it. */
  private isAdjective(token: Token): boolean {
    // "newly named Foreign Minister Aldane"
    if (
      /^(?:newly|recently|freshly|just)$/.test(this.token(token.index - 1)?.lower ?? '') &&
      token.lower.endsWith('ed')
    )
      return true;
    return token.lower.endsWith('ing') && /^(?:DET|PRON|PART|ADJ)$/.test(this.token(token.index - 1)?.pos ?? '');
  }

  /** Nothing but adverbs, auxiliaries and words such as "set to" stands between the mention and the verb. */
  private endsAtVerb(mention: Mention, verb: number): boolean {
    const office = this.token(mention.first - 1)?.text === ',' ? this.ending.get(mention.first - 2) : undefined;
    // "after the minister, Aldane, met": the second comma closes the name.
    const isClosed =
      office !== undefined && office.entity === mention.entity && this.token(mention.last + 1)?.text === ',';
    for (let i = mention.last + (isClosed ? 2 : 1); i < verb; i += 1) {
      const token = this.token(i) as Token;
      if (!/^(?:ADV|AUX|PART)$/.test(token.pos) && !/^(?:set|due|expected|scheduled|slated|likely)$/.test(token.lower))
        return false;
    }
    return true;
  }
}
