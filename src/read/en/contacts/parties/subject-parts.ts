/** Who does what the words tell of: the subject of the verb or of the sentence. Indices are tokens. */
import type { Mention, Token } from '../../../draft.js';
import { isPossessiveMark } from '../../words.js';
import type { Clauses } from '../clause.js';

/** What somebody has who means to do something. */
const INTENTION = /^(?:intentions?|plans?|decision|wish|desire|readiness|willingness|proposal|resolve|agreement)$/;

/** Subjects around a word that may tell of a contact. */
export class SubjectParts {
  constructor(readonly clauses: Clauses) {}

  /** "during a meeting with Morvic, Aldane said", "Aldane, in a call with Morvic, said": the sentence's own subject. */
  mainSubject(at: number, partners: readonly Mention[]): Mention[] {
    const { from } = this.clauses.sentenceOf(at);
    const taken = new Set(partners.map((mention) => mention.entity));
    const left = this.clauses.subjectOf(at).filter((mention) => !taken.has(mention.entity) && mention.kind !== 'place');
    if (left.length > 0) return left;
    const own = this.clauses.startingAt(from);
    if (
      own?.kind === 'pronoun' &&
      /^(?:agenda|programme|program|schedule|itinerary|visit|trip|tour)$/.test(
        this.clauses.token(from + 1)?.lower ?? '',
      ) &&
      /^(?:his|her|their)$/.test((this.clauses.token(from) as Token).lower)
    )
      return [own];
    return this.subjectBehind(at, partners);
  }

  /** "During a meeting with Morvic, Aldane said": the subject behind the phrase that opens the sentence. */
  subjectBehind(at: number, partners: readonly Mention[]): Mention[] {
    const { from, to } = this.clauses.sentenceOf(at);
    const taken = new Set(partners.map((mention) => mention.entity));
    const start = partners.reduce((last, mention) => Math.max(last, mention.last), at) + 1;
    const opens =
      this.clauses.token(from)?.pos === 'ADP' ||
      (this.clauses.token(from)?.pos === 'VERB' && /(?:ing|ed)$/.test(this.clauses.token(from)?.lower ?? '')) ||
      /^(?:during|in|following|after|ahead|before|at|while|on|meeting|receiving|hosting|speaking|standing|seated|appearing|sitting|emerging|fresh|coming|arriving|hours|minutes|shortly|soon|immediately|right|just)$/.test(
        this.clauses.token(from)?.lower ?? '',
      ) ||
      this.opensWithDistance(from) ||
      this.opensReported(at);
    if (!opens) return [];
    for (let i = start; i < to; i += 1) {
      const mention = this.clauses.startingAt(i);
      if (!mention || !this.clauses.canAct(mention) || mention.kind === 'place' || taken.has(mention.entity)) continue;
      if (!this.opensMainClause(mention, at) || !this.leadsToVerb(mention, to)) continue;
      if (isPossessiveMark(this.clauses.token(mention.last + 1))) continue;
      return this.clauses.listFrom(i, { pair: true }).filter((other) => !taken.has(other.entity));
    }
    return [];
  }

  /** "Days before meeting Morvic, Aldane", "A week after talks with Morvic, Aldane", "Having met Morvic, Aldane". */
  private opensWithDistance(from: number): boolean {
    if (this.clauses.token(from)?.lower === 'having') return true;
    const words = [0, 1, 2, 3].map((step) => this.clauses.token(from + step)?.lower ?? '');
    const unit = words.findIndex((word) => /^(?:hours?|days?|weeks?|months?|years?|moments?|minutes)$/.test(word));
    return unit >= 0 && unit < 3 && /^(?:before|after|following|into)$/.test(words[unit + 1] ?? '');
  }

  /** "in a call with Morvic, Aldane asked", "in a call with Morvic on Sunday Aldane asked": a comma stands before it, or a time and its verb right behind. */
  private opensMainClause({ first, last, kind }: Mention, at: number): boolean {
    if (this.clauses.token(first - 1)?.text === ',') return true;
    const before =
      this.clauses.token(first)?.lower === 'the' || this.clauses.token(first - 1)?.lower !== 'the'
        ? first - 1
        : first - 2;
    const isBehindTime = before > at && this.clauses.time(before) !== null;
    return isBehindTime && /^(?:person|office|pronoun)$/.test(kind) && this.clauses.token(last + 1)?.pos === 'VERB';
  }

  /** "claimed that during a trip to Oslo, Aldane": the phrase opens what is reported. */
  private opensReported(at: number): boolean {
    for (let i = at - 1; i > at - 5; i -= 1)
      if (/^(?:during|on|after|before|at|in|following)$/.test(this.clauses.token(i)?.lower ?? ''))
        return this.clauses.token(i - 1)?.lower === 'that';
    return false;
  }

  /** A verb follows the mention, its list and its asides: it is the subject of the sentence, not one more of a list. */
  leadsToVerb(mention: Mention, to: number): boolean {
    for (let i = mention.last + 1; i < to; i += 1) {
      const token = this.clauses.token(i) as Token;
      if (token.pos === 'VERB' || token.pos === 'AUX') return true;
      if (/^[;:.]$/.test(token.text)) return false;
    }
    return false;
  }

  /** The subject of a verb; for "Receiving Morvic, Aldane said" the subject behind it. */
  subjects(at: number, objects: readonly Mention[]): Mention[] {
    const token = this.clauses.token(at) as Token;
    const { from } = this.clauses.sentenceOf(at);
    if (this.isPassive(at)) return this.clauses.subjectOf(at);
    const before = this.clauses.token(at - 1);
    const sent = this.sentToDoIt(at) ?? this.intendsToDoIt(at) ?? this.arrangedFor(at);
    if (sent) return [sent];
    const opens =
      token.lower.endsWith('ing') &&
      (at === from ||
        (before !== undefined && /^(?:after|before|while|when|upon|on|by|from|since|besides|,)$/.test(before.lower)) ||
        (before?.lower === 'to' && this.clauses.token(at - 2)?.lower === 'addition'));
    const left = this.clauses.subjectOf(at);
    // "Having met Morvic, Aldane"
    const hasDone = before?.lower === 'having' && at - 1 === from;
    if (left.length > 0 || !(opens || hasDone)) return left;
    return this.mainSubject(at, objects);
  }

  /** "Aldane welcomed Morvic's intention to visit": who has the intention. */
  private intendsToDoIt(at: number): Mention | null {
    if (this.clauses.token(at - 1)?.lower !== 'to' || !INTENTION.test(this.clauses.token(at - 2)?.lower ?? ''))
      return null;
    let before = at - 3;
    while (this.clauses.token(before)?.pos === 'ADJ') before -= 1;
    const owner = this.clauses.endingAt(isPossessiveMark(this.clauses.token(before)) ? before - 1 : before);
    if (owner?.kind === 'pronoun')
      return /^(?:his|her|their|my)$/.test(this.clauses.token(before)?.lower ?? '') ? owner : null;
    return owner && isPossessiveMark(this.clauses.token(before)) ? owner : null;
  }

  /** "arrangements are made for Aldane to meet Morvic": for whom; not "time for Aldane to meet". */
  private arrangedFor(at: number): Mention | null {
    if (this.clauses.token(at - 1)?.lower !== 'to') return null;
    const person = this.clauses.endingAt(at - 2);
    if (!person || !/^(?:person|office|group)$/.test(person.kind)) return null;
    if (this.clauses.token(person.first - 1)?.lower !== 'for') return null;
    const before = this.clauses.draft.tokens.slice(Math.max(0, person.first - 7), person.first - 1);
    return before.some(({ lower }) =>
      /^(?:arrang\w*|plans?|planned|planning|preparing|preparations?|agreed|agreement|scheduled|considering|coordinating)$/.test(
        lower,
      ),
    )
      ? person
      : null;
  }

  /** "directed her advisor to travel", "invited Morvic to visit", "an invitation to Morvic to visit": who is sent or asked is who goes. */
  sentToDoIt(at: number): Mention | null {
    if (this.clauses.token(at - 1)?.lower !== 'to') return null;
    const invited = this.clauses.token(at - 2)?.lower === 'invitation' ? this.invitedBefore(at - 2) : null;
    if (invited) return invited;
    let end = at - 2;
    // "sent his deputy, Tarn, on Monday to meet"
    for (let time = this.clauses.time(end); time !== null; time = this.clauses.time(end)) end = time.first - 1;
    if (this.clauses.token(end)?.lower === 'on') end -= 1;
    if (this.clauses.token(end)?.text === ',') end -= 1;
    const person = this.clauses.endingAt(end);
    if (!person || !/^(?:person|office|group|pronoun)$/.test(person.kind)) return null;
    const office =
      this.clauses.token(person.first - 1)?.text === ',' ? this.clauses.endingAt(person.first - 2) : undefined;
    const whole = office && office.entity === person.entity ? office : person;
    const verb = this.clauses.token(whole.first - 1);
    if (/^(?:to|for)$/.test(verb?.lower ?? '') && this.clauses.token(whole.first - 2)?.lower === 'invitation')
      return person;
    return verb && /^(?:direct|ask|sen[dt]|invit|instruct|order|dispatch|urg|tell|told|want|encourag)/.test(verb.lower)
      ? person
      : null;
  }

  /** "extended to Morvic an invitation", "handed Morvic a formal invitation": who was given it. */
  private invitedBefore(noun: number): Mention | null {
    const start = [1, 2, 3].map((step) => noun - step).find((i) => this.clauses.token(i)?.pos === 'DET');
    const person = start === undefined ? undefined : this.clauses.endingAt(start - 1);
    if (!person || !/^(?:person|office|group|pronoun)$/.test(person.kind)) return null;
    const words = [1, 2].map((step) => this.clauses.token(person.first - step)?.lower ?? '');
    const verb = words[0] === 'to' ? words[1] : words[0];
    return /^(?:extend|hand|deliver|convey|issu|gave|giv|offer|sent|send)/.test(verb ?? '') ? person : null;
  }

  /** The first token of "on Monday" or "yesterday" right before the verb at token `at`; the verb's own where no day stands there. */
  private beforeDay(at: number): number {
    const time = this.clauses.time(at - 1);
    if (time === null) return at;
    return this.clauses.token(time.first - 1)?.lower === 'on' ? time.first - 1 : time.first;
  }

  /** "was received", "is to be met", "was on Monday received". */
  isPassive(at: number): boolean {
    if (
      !/(?:ed|met|held|led|sent|seen|written|shown|given|driven|flown|taken|made)$/.test(
        (this.clauses.token(at) as Token).lower,
      )
    )
      return false;
    // "was taken to the palace and received by Morvic"
    if (this.clauses.token(at - 1)?.lower === 'and' && this.clauses.token(at + 1)?.lower === 'by') return true;
    const behindBe = this.beforeDay(at);
    for (let i = behindBe - 1; i >= behindBe - 4; i -= 1) {
      const token = this.clauses.token(i);
      if (!token) return false;
      if (/^(?:was|were|is|are|be|been|being)$/.test(token.lower)) return true;
      if (token.pos !== 'ADV' && token.pos !== 'AUX') return false;
    }
    return false;
  }
}
