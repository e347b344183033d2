/** The parts of the sentence around a word that may tell of a contact: subject, object, agent, destination. Indices are tokens. */
import type { ContactKind } from '../../../domain/index.js';
import type { Mention, Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark } from '../words.js';
import { mentionsOf } from './around.js';
import type { Clauses } from './clause.js';
import { BY_PHONE, BY_VIDEO } from './words.js';

export class SentenceParts {
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
      /^(?:during|in|following|after|ahead|before|at|while|on|meeting|receiving|hosting|speaking|emerging|fresh|coming|arriving)$/.test(
        this.clauses.token(from)?.lower ?? '',
      );
    if (!opens) return [];
    for (let i = start; i < to; i += 1) {
      const mention = this.clauses.startingAt(i);
      if (!mention || !this.clauses.canAct(mention) || mention.kind === 'place' || taken.has(mention.entity)) continue;
      if (this.clauses.token(i - 1)?.text !== ',' || !this.leadsToVerb(mention, to)) continue;
      if (isPossessiveMark(this.clauses.token(mention.last + 1))) continue;
      return this.clauses.listFrom(i, { pair: true }).filter((other) => !taken.has(other.entity));
    }
    return [];
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
    const sent = this.sentToDoIt(at);
    if (sent) return [sent];
    const opens =
      token.lower.endsWith('ing') &&
      (at === from ||
        (before !== undefined && /^(?:after|before|while|when|upon|on|by|from|since|,)$/.test(before.lower)));
    const left = this.clauses.subjectOf(at);
    if (left.length > 0 || !opens) return left;
    return this.mainSubject(at, objects);
  }

  /** "directed her advisor to travel", "invited Morvic to visit": who is sent or asked is who goes. */
  sentToDoIt(at: number): Mention | null {
    if (this.clauses.token(at - 1)?.lower !== 'to') return null;
    let end = at - 2;
    if (this.clauses.token(end)?.text === ',') end -= 1;
    const person = this.clauses.endingAt(end);
    if (!person || !/^(?:person|office|group|pronoun)$/.test(person.kind)) return null;
    const office =
      this.clauses.token(person.first - 1)?.text === ',' ? this.clauses.endingAt(person.first - 2) : undefined;
    const whole = office && office.entity === person.entity ? office : person;
    const verb = this.clauses.token(whole.first - 1);
    return verb && /^(?:direct|ask|sen[dt]|invit|instruct|order|dispatch|urg|tell|told|want|encourag)/.test(verb.lower)
      ? person
      : null;
  }

  objectsOf(at: number, words: readonly string[], needsWord = false): Mention[] {
    const { to } = this.clauses.sentenceOf(at);
    for (let i = at + 1; i < to && i < at + 26; ) {
      const token = this.clauses.token(i) as Token;
      if (words.includes(token.lower)) return this.clauses.listFrom(i + 1, { skipPlaces: false });
      const mention = this.clauses.startingAt(i);
      if (mention && !needsWord && (mention.kind !== 'place' || i === at + 1) && i <= at + 5)
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
      if (
        /^[;:.]$/.test(token.text) ||
        (token.pos === 'VERB' && i > at + 1) ||
        /^(?:that|which|who|where|to|and|but)$/.test(token.lower)
      )
        break;
      i += 1;
    }
    return [];
  }

  /** "Morvic, whom Aldane met on Tuesday": Morvic. */
  whomBefore(at: number): Mention[] {
    const { from } = this.clauses.sentenceOf(at);
    for (let i = at - 1; i > from && i > at - 12; i -= 1) {
      const token = this.clauses.token(i) as Token;
      if (token.pos === 'VERB' || token.text === ';') return [];
      if (token.lower !== 'whom') continue;
      const whom = this.clauses.endingAt(this.clauses.token(i - 1)?.text === ',' ? i - 2 : i - 1);
      return whom && this.clauses.canAct(whom) ? [whom] : [];
    }
    return [];
  }

  isPassive(at: number): boolean {
    if (!/(?:ed|met|held|led|sent|seen|written)$/.test((this.clauses.token(at) as Token).lower)) return false;
    for (let i = at - 1; i >= at - 4; i -= 1) {
      const token = this.clauses.token(i);
      if (!token) return false;
      if (/^(?:was|were|is|are|be|been|being)$/.test(token.lower)) return true;
      if (token.pos !== 'ADV' && token.pos !== 'AUX') return false;
    }
    return false;
  }

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

  targetFrom(at: number): Mention | null {
    for (let i = at; i < at + 7; i += 1) {
      const mention = this.clauses.startingAt(i);
      if (mention) {
        if (mention.kind === 'place') return isPossessiveMark(this.clauses.token(mention.last + 1)) ? null : mention;
        if (mention.kind === 'group' || mention.kind === 'organisation') return null;
        return mention;
      }
      const token = this.clauses.token(i);
      if (!token || !/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(token.pos)) {
        if (token && /^(?:of|,)$/.test(token.lower) && i > at) continue;
        return null;
      }
      if (
        /^(?:capital|city|town|island|resort|port|state|region|province|republic|kingdom|neighbouring|neighboring|nation|country)$/.test(
          token.lower,
        ) ||
        /^(?:DET|ADJ|PART)$/.test(token.pos) ||
        isCapitalised(token)
      )
        continue;
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
      while (/^(?:,|and|the|then|to)$/.test(this.clauses.token(at)?.lower ?? '')) at += 1;
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
    if (/\b(?:phone|telephone|calls?)\b(?! (?:for|on|to)\b)/i.test(title)) return 'call';
    return null;
  }

  after(at: number, words: RegExp): boolean {
    return [1, 2, 3].some((step) => words.test(this.clauses.token(at + step)?.lower ?? ''));
  }

  isPress(mention: Mention): boolean {
    const { draft } = this.clauses;
    const words = draft.view
      .slice((draft.tokens[mention.first] as Token).start, (draft.tokens[mention.last] as Token).end)
      .toLowerCase();
    return /\b(?:reporters?|journalists?|media|press|news|correspondents?|anchor|audience|crowd|parliament|lawmakers)\b/.test(
      words,
    );
  }

  isOfficial(mention: Mention): boolean {
    if (mention.office) return true;
    const entity = this.clauses.entity(mention);
    return entity !== null && mentionsOf(this.clauses.draft, entity).some((other) => other.office !== null);
  }

  /** "the two leaders", "both sides", "they": whoever was in the contact told of last. */
  isBackward(mention: Mention): boolean {
    if (mention.kind === 'pronoun') return mention.plural;
    if (mention.kind !== 'group' || mention.affiliation !== null || this.clauses.leaderOf(mention) !== null)
      return false;
    const first = (this.clauses.token(mention.first) as Token).lower;
    return /^(?:the|both|all|these|those)$/.test(first);
  }
}
