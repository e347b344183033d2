/** Whom a pronoun means: the subject of its clause, the one named right before, the person whom the last sentences are about. */
import type { Token } from '../../draft.js';
import { isCalendarWord } from '../words.js';
import type { Found } from './phrase.js';
import {
  contactBetween,
  isBeside,
  isDoneTo,
  isWhenTheyMet,
  quotedTokens,
  saysWhatStandsBefore,
} from './pronoun-clues.js';
import type { Known } from './resolve-names.js';
import { LeadResolver } from './resolve-leads.js';
import { subjectAhead, subjectOfMainClause } from './pronoun-ahead.js';

/** Verbs that praise or blame somebody for what is theirs. */
const THANKS =
  /^(?:thank(?:s|ed|ing)?|commend(?:s|ed|ing)?|prais(?:e|es|ed|ing)|congratulat(?:e|es|ed|ing)|applaud(?:s|ed|ing)?|laud(?:s|ed|ing)?|hail(?:s|ed|ing)?|criticiz\w*|criticis\w*|blam(?:e|es|ed|ing)|condemn(?:s|ed|ing)?)$/;

/** Behind these a clause begins that somebody tells. */
const REPORTS = /^(?:that|said|says|claimed|claims|added|recalled)$/;

const SENT = /^(?:sen[dt]|sends|sending|(?:dis|des)patch\w*)$/;

/** Pronouns to the people of the text; what the text leaves open stays open. */
export class PronounResolver extends LeadResolver {
  private quoted: Uint32Array | null = null;

  /** Gives each pronoun its person, or the people whom a plural one means. */
  protected pronouns(): void {
    this.each('pronoun', (found, index) => {
      if (this.voices.has(found)) return;
      if (found.head === 'who') this.relative(found, index);
      else if (found.head === 'latter' || found.head === 'former') this.oneOfTwo(found, index);
      else if (found.plural) this.members[index] = this.pluralBefore(index);
      else if (found.head !== 'its' && found.head !== 'it') this.singular(found, index);
    });
    this.each('group', (found, index) => {
      if (found.head === 'two') this.members[index] = this.pairJustNamed(index);
    });
  }

  /** "Aldane met Morvic. The latter said …": of the last two people named. */
  protected oneOfTwo(found: Found, index: number): void {
    const sentence = (this.draft.tokens[found.first] as Token).sentence;
    const last: number[] = [];
    for (let i = index - 1; i >= 0 && last.length < 2; i -= 1) {
      const other = this.found[i] as Found;
      const entity = this.entities[this.of[i] ?? -1];
      if ((this.draft.tokens[other.first] as Token).sentence < sentence - 1) break;
      if (entity?.kind === 'person' && !other.embedded && !last.includes(entity.index)) last.push(entity.index);
    }
    if (last.length === 2) this.of[index] = (found.head === 'latter' ? last[0] : last[1]) ?? null;
  }

  /** "Aldane, who": whoever stands right before. */
  protected relative(found: Found, index: number): void {
    for (let i = index - 1; i >= 0 && i > index - 4; i -= 1) {
      const other = this.found[i] as Found;
      if (other.embedded && other.kind === 'place') continue;
      if ((found.first - other.last <= 2 || this.isOnlyADay(other.last, found.first)) && other.kind !== 'pronoun') {
        this.of[index] = this.of[i] ?? null;
        return;
      }
    }
  }

  /** "met Aldane on March 3, who is in Oslo": nothing but a day stands between two tokens, both left out. */
  private isOnlyADay(after: number, before: number): boolean {
    const between = this.draft.tokens.slice(after + 1, before);
    const isDay = (token: Token) => isCalendarWord(token) || token.pos === 'NUM' || /^\d+$/.test(token.text);
    return between.some(isDay) && between.every((token) => isDay(token) || /^(?:on|,|in|at)$/.test(token.lower));
  }

  /** "commended the minister for his visit", "thanked Aldane for her support": theirs who stand right before "for". */
  private thankedFor(found: Found, index: number, gender: 'f' | 'm'): number | null {
    const { tokens } = this.draft;
    if (!/^(?:his|her)$/.test(tokens[found.first]?.lower ?? '') || tokens[found.first - 1]?.lower !== 'for')
      return null;
    const before = this.found[index - 1];
    const entity = before?.last === found.first - 2 ? this.entities[this.of[index - 1] ?? -1] : undefined;
    if (!before || !entity || !/^(?:person|office)$/.test(before.kind)) return null;
    const verb = tokens[before.first - 1];
    const isThanked = verb !== undefined && THANKS.test(verb.lower);
    return isThanked && (entity.gender === null || entity.gender === gender) ? entity.index : null;
  }

  /** "sent Morvic to Oslo, where she met": whoever was sent. */
  private sentWhere(found: Found, index: number, gender: 'f' | 'm'): number | null {
    const { tokens } = this.draft;
    if (!/^s?he$/.test(found.head ?? '') || tokens[found.first - 1]?.lower !== 'where') return null;
    for (let i = index - 1; i >= 0 && i > index - 5; i -= 1) {
      const other = this.found[i] as Found;
      if (!/^(?:person|office)$/.test(other.kind) || other.embedded) continue;
      const verb = tokens[other.first - 1];
      const entity = this.entities[this.of[i] ?? -1];
      const isSent = verb !== undefined && SENT.test(verb.lower) && verb.sentence === tokens[found.first]?.sentence;
      return isSent && entity && this.canBe(entity, gender) ? entity.index : null;
    }
    return null;
  }

  /** "met Morvic and invited him", "rang Morvic, urging her to": whom the verb before it was done to, where the sentence names but one other. */
  private objectOfBoth(found: Found, index: number, gender: 'f' | 'm'): number | null {
    const { tokens } = this.draft;
    const [before, verb, next] = [found.first - 2, found.first - 1, found.first + 1].map((at) => tokens[at]);
    if (!/^(?:him|her)$/.test(found.head ?? '') || verb?.pos !== 'VERB' || !/^(?:and|,|to)$/.test(before?.lower ?? ''))
      return null;
    if (found.head === 'her' && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next?.pos ?? '')) return null;
    const [, whom, ...others] = this.peopleBefore(index, verb.sentence, true);
    const entity = whom === undefined || others.length > 0 ? undefined : this.entities[whom];
    return entity && this.canBe(entity, gender) ? entity.index : null;
  }

  /** "he", "her": the subject of the sentence, or of one of the four before it. */
  protected singular(found: Found, index: number): void {
    const gender = /^(?:she|her|herself)$/.test(found.head ?? '') ? 'f' : 'm';
    if (this.ownsWhatFollows(found, index)) return;
    const thanked =
      this.thankedFor(found, index, gender) ?? this.sentWhere(found, index, gender) ?? this.ahead(index, gender);
    if (thanked !== null) {
      this.of[index] = thanked;
      return;
    }
    const sentence = (this.draft.tokens[found.first] as Token).sentence;
    const hearer = this.objectOfBoth(found, index, gender);
    if (hearer !== null) {
      this.of[index] = hearer;
      return;
    }
    const leaver = this.namedBeforeClause(found, index, gender);
    if (leaver !== null) {
      this.of[index] = leaver;
      return;
    }
    const caller = found.head === 'him' ? this.clauseSubject(index) : null;
    const main = caller === null ? null : this.subjectIn(sentence, caller, gender);
    if (main && main.index !== this.of[caller as number]) {
      this.of[index] = main.index;
      return;
    }
    const own = saysWhatStandsBefore(this.draft, found);
    const isOther = found.head === 'him' && !this.isOfFirstPerson(sentence, index);
    const isDone = found.head === 'her' && isDoneTo(this.draft, found, this.found[index - 1]);
    const doer = isDone ? (this.entities[this.of[index - 1] ?? -1] ?? null) : null;
    for (let at = sentence - Number(own); at >= 0 && at > sentence - 5; at -= 1) {
      const entity =
        at === sentence && isOther
          ? null
          : this.subjectIn(at, index, gender, isOther ? this.subjectIn(sentence, index, gender) : doer);
      if (!entity) continue;
      this.of[index] = entity.index;
      entity.gender ??= gender;
      return;
    }
  }

  /** "Before Aldane left, Morvic telephoned him", "During the visit of Aldane, Morvic held talks with him": the only other of the sentence, named before the main clause. */
  private namedBeforeClause(found: Found, index: number, gender: 'f' | 'm'): number | null {
    const { tokens } = this.draft;
    const isHer = found.head === 'her' && !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[found.first + 1]?.pos ?? '');
    const before = tokens[found.first - 1];
    if (!isHer && found.head !== 'him') return null;
    if (before?.pos !== 'VERB' && !/^(?:with|to|from|for)$/.test(before?.lower ?? '')) return null;
    const [caller, ...others] = this.peopleAhead(index, tokens[found.first]?.sentence);
    if (caller === undefined) return null;
    const { first, last } = this.found[caller] as Found;
    if (tokens[first - 1]?.text !== ',' || !/^(?:VERB|AUX)$/.test(tokens[last + 1]?.pos ?? '')) return null;
    const named = new Set(others.flatMap((one) => this.of[one] ?? []).filter((one) => one !== this.of[caller]));
    const [only] = named;
    const entity = only === undefined || named.size > 1 ? undefined : this.entities[only];
    return entity?.named && this.canBe(entity, gender) ? entity.index : null;
  }

  /** The mentions of people before a pronoun in its sentence, the nearest first. */
  private peopleAhead(index: number, sentence: number | undefined): number[] {
    const out: number[] = [];
    for (let i = index - 1; i >= 0; i -= 1) {
      const other = this.found[i] as Found;
      if (this.draft.tokens[other.first]?.sentence !== sentence) break;
      if (!other.embedded && /^(?:person|office|pronoun)$/.test(other.kind)) out.push(i);
    }
    return out;
  }

  /** "Hours before his meeting with Tarn, Aldane announced": whom the sentence goes on about. */
  private ahead(index: number, gender: 'f' | 'm'): number | null {
    const subject = subjectAhead(this.draft, this.found, index) ?? subjectOfMainClause(this.draft, this.found, index);
    const entity = subject === null ? undefined : this.entities[this.of[subject] ?? -1];
    return entity?.kind === 'person' && this.canBe(entity, gender) ? entity.index : null;
  }

  /** "As Morvic was ill, I sent him": the subject of the clause is whoever writes, and no one else in it is barred. */
  private isOfFirstPerson(sentence: number, index: number): boolean {
    for (let i = index - 1; i >= 0; i -= 1) {
      const other = this.found[i] as Found;
      if (this.draft.tokens[other.first]?.sentence !== sentence) return false;
      if (this.voices.has(other)) return true;
    }
    return false;
  }

  /** "He spoke when Morvic called on him": the mention that is the subject of the pronoun's own clause, where a conjunction opens one. */
  protected clauseSubject(index: number): number | null {
    const { tokens } = this.draft;
    const { first } = this.found[index] as Found;
    for (let i = index - 1; i >= 0; i -= 1) {
      const other = this.found[i] as Found;
      if (tokens[other.first]?.sentence !== tokens[first]?.sentence) return null;
      if (other.embedded || !/^(?:person|office)$/.test(other.kind)) continue;
      // "when Morvic, the ambassador, called on him": the office says who Morvic is.
      const before = this.found[i - 1];
      const isApposed = tokens[other.first - 1]?.text === ',' && before?.last === other.first - 2;
      if (isApposed && this.of[i] !== null && this.of[i - 1] === this.of[i]) continue;
      const opener = tokens[other.first - 1]?.lower ?? '';
      const isDoer = /^(?:VERB|AUX)$/.test(tokens[other.last + 1]?.pos ?? '');
      return /^(?:when|where|while|after|before|as)$/.test(opener) || (isDoer && REPORTS.test(opener)) ? i : null;
    }
    return null;
  }

  /** "thanked the minister for his visit", "welcomed Aldane on his visit": the possessive means the one named right before. */
  protected ownsWhatFollows(found: Found, index: number): boolean {
    const before = this.draft.tokens[found.first - 1];
    if (!/^(?:his|her)$/.test(found.head ?? '') || !/^(?:for|on|during)$/.test(before?.lower ?? '')) return false;
    const owner = this.lookup.actorEnding.get(found.first - 2);
    // "updated Morvic on his visit": of the one who tells.
    const told =
      before?.lower === 'on' && owner !== undefined
        ? this.draft.tokens[(this.found[owner] as Found).first - 1]
        : undefined;
    if (told && /^(?:updat|brief|inform|debrief|consult|fill)/.test(told.lower)) return false;
    const entity = owner === undefined ? null : this.of[owner];
    if (entity === null || entity === undefined || owner === undefined) return false;
    // "met Morvic and Tarn during her stay": of neither alone
    if (this.draft.tokens[(this.found[owner] as Found).first - 1]?.lower === 'and') return false;
    this.of[index] = entity;
    return true;
  }

  /** Whether the pronoun's gender is not at odds with what is known of the person. */
  private canBe(entity: Known, gender: 'f' | 'm'): boolean {
    const known = this.genderOf(entity);
    return known === null || known === gender;
  }

  /** The number of the quotation that a token stands in, from 1 on; 0 outside of quotation marks. */
  private quotedAt(token: number): number {
    this.quoted ??= quotedTokens(this.draft);
    return this.quoted[token] ?? 0;
  }

  /** The person whom a sentence is about: the first not behind a preposition, else the only one. */
  protected subjectIn(sentence: number, before: number, gender: 'f' | 'm', not: Known | null = null): Known | null {
    const people: { entity: Known; subject: boolean }[] = [];
    const quoted = this.quotedAt((this.found[before] as Found).first);
    for (let i = before - 1; i >= 0; i -= 1) {
      const found = this.found[i] as Found;
      const own = (this.draft.tokens[found.first] as Token).sentence;
      if (own < sentence) break;
      if (found.embedded || own !== sentence) continue;
      if (found.kind !== 'person' && found.kind !== 'office' && found.kind !== 'pronoun') continue;
      if (this.voices.has(found)) continue;
      const entity = this.entities[this.of[i] ?? -1];
      if (!entity || entity === not || entity.kind !== 'person' || !this.canBe(entity, gender)) continue;
      if (this.quotedAt(found.first) > 0 && this.quotedAt(found.first) !== quoted) continue;
      const prior = this.draft.tokens[found.first - 1];
      if (isBeside(this.draft, found, (this.found[before] as Found).first)) continue;
      const possessive =
        /^['’]s?$/.test(this.draft.tokens[found.last + 1]?.text ?? '') || /^(?:his|her)$/.test(found.head ?? '');
      people.unshift({
        entity,
        subject:
          !possessive &&
          !(
            prior &&
            prior.sentence === sentence &&
            (prior.pos === 'ADP' || prior.pos === 'VERB' || /^(?:with|to|by|of|from)$/.test(prior.lower))
          ),
      });
    }
    return (people.find((person) => person.subject) ?? people.at(-1))?.entity ?? null;
  }

  /** Two or more joined by "and", or one group, nearest before. */
  protected pluralBefore(index: number): readonly number[] {
    const own = this.found[index] as Found;
    if (isWhenTheyMet(this.draft, own)) {
      const here = this.peopleBefore(index, this.draft.tokens[own.first]?.sentence ?? 0, true);
      if (here.length === 2) return here;
    }
    for (let i = index - 1; i >= 0 && i > index - 16; i -= 1) {
      const found = this.found[i] as Found;
      const entity = this.of[i];
      if (found.kind === 'group' && entity !== null && entity !== undefined) return [entity];
      if (found.kind === 'pronoun' && found.plural && (this.members[i] ?? []).length > 0) return this.members[i] ?? [];
      const pair = found.kind === 'place' && this.isOfATopic(i) ? null : this.pairEnding(i);
      if (pair) return pair;
    }
    return [];
  }

  /** "views on rivers shared with others, including Chile and Peru": states behind such a word do nothing in the sentence. */
  private isOfATopic(last: number): boolean {
    const { tokens } = this.draft;
    let first = last;
    while (first > 0 && /^(?:,|and)$/.test(tokens[(this.found[first] as Found).first - 1]?.lower ?? '')) {
      if (this.found[first - 1]?.kind !== 'place') break;
      first -= 1;
    }
    let at = (this.found[first] as Found).first - 1;
    while (/^(?:,|and|the)$/.test(tokens[at]?.lower ?? '')) at -= 1;
    return /^(?:including|in|on|about|regarding|concerning|as|like|namely|over)$/.test(tokens[at]?.lower ?? '');
  }

  /** "Aldane and Morvic have yet to meet. The two spoke by phone": the two people whom the sentence before joins. */
  protected pairJustNamed(index: number): readonly number[] {
    const sentence = this.draft.tokens[(this.found[index] as Found).first]?.sentence ?? 0;
    const own = this.peopleBefore(index, sentence);
    if (own.length === 2) return own;
    const above = own.length === 1 ? this.peopleOfSentence(index, sentence - 1) : [];
    if (above.length === 1 && above[0] !== own[0]) return [...above, ...own];
    for (let i = index - 1; i >= 0; i -= 1) {
      const found = this.found[i] as Found;
      if ((this.draft.tokens[found.first]?.sentence ?? 0) < sentence - 1) return [];
      const pair = found.kind === 'person' ? this.pairEnding(i) : null;
      if (pair?.every((one) => this.entities[one]?.kind === 'person')) return pair;
    }
    return [];
  }

  /** The people named in a sentence before the mention. */
  private peopleOfSentence(index: number, sentence: number): readonly number[] {
    const isIn = (i: number): boolean => this.draft.tokens[(this.found[i] as Found).first]?.sentence === sentence;
    let behind = index - 1;
    while (behind >= 0 && (this.draft.tokens[(this.found[behind] as Found).first]?.sentence ?? 0) > sentence)
      behind -= 1;
    return behind >= 0 && isIn(behind) ? this.peopleBefore(behind + 1, sentence) : [];
  }

  /** "Aldane said that Morvic had invited her when the two met": the people named before it in its own sentence. */
  private peopleBefore(index: number, sentence: number, isPronounToo = false): readonly number[] {
    const people = new Set<number>();
    for (let i = index - 1; i >= 0; i -= 1) {
      const found = this.found[i] as Found;
      if (this.draft.tokens[found.first]?.sentence !== sentence) break;
      const entity = this.entities[this.of[i] ?? -1];
      if (entity?.kind !== 'person' || found.embedded) continue;
      if (isPronounToo || found.kind !== 'pronoun') people.add(entity.index);
    }
    return [...people].toReversed();
  }

  /** "Aldane and Morvic": the two whose second is mention `i`; null where it ends no pair. */
  protected pairEnding(i: number): readonly number[] | null {
    const found = this.found[i] as Found;
    if (!/^(?:person|office|organisation|place)$/.test(found.kind) || found.embedded) return null;
    const and = this.draft.tokens[found.first - 1];
    if (and?.lower !== 'and' && and?.lower !== 'with') return null;
    for (let k = i - 1; k >= 0 && k > i - 5; k -= 1) {
      const other = this.found[k] as Found;
      // "she and the president": whom the pronoun means, and nobody named before it.
      if (other.kind === 'pronoun' && !other.plural && other.last === and.index - 1) {
        const one = this.of[k];
        const both = this.of[i];
        return typeof one === 'number' && typeof both === 'number' && one !== both ? [one, both] : null;
      }
      if (
        other.embedded ||
        !/^(?:person|office|organisation|place)$/.test(other.kind) ||
        (found.kind === 'place') !== (other.kind === 'place')
      )
        continue;
      if (and.lower === 'with' && !contactBetween(this.draft, other.last, found.first)) continue;
      const [a, b] = [this.of[k], this.of[i]];
      return typeof a === 'number' && typeof b === 'number' && a !== b ? [a, b] : null;
    }
    return null;
  }
}
