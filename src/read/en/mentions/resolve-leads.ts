/** Whom the head of an article calls by office alone, and the next sentences by name alone: "The Morvian president called his Chilean counterpart. … Aldane told Tarn". */
import { goesOnAsLead, goesWithLead, isPlain, isTraveller } from './lead-titles.js';
import type { Found } from './phrase.js';
import { isCounterpart } from './office-sides.js';
import type { Known } from './resolve-names.js';
import { isState, LonelyOfficeResolver } from './resolve-lonely-office.js';

/** So many sentences behind those who are called by office, their names stand. */
const NAMED_WITHIN = 3;

/** Offices at the head of an article to those whom its next sentences name. */
export class LeadResolver extends LonelyOfficeResolver {
  /** "Morvia's president spoke with his Chilean counterpart. Ida Aldane told Joost Tarn": in the order in which they were told of; one name alone, opening a sentence, is the first of them. */
  protected namedBehindLead(): void {
    const { first, acting } = this.standing();
    const heads = this.entities.filter((one) => one.kind === 'person' && !one.named && this.isLead(first[one.index]));
    const [head, other] = heads;
    const lead = this.sentenceOf(first[head?.index ?? -1]);
    if (head && heads.every((one) => one === head || this.sentenceOf(first[one.index]) !== lead))
      this.namedByOneLead(head, lead);
    if (!head || !other || heads.length !== 2 || this.sentenceOf(first[other.index]) !== lead) return;
    const bare = this.entities.filter((one) => {
      const distance = this.sentenceOf(first[one.index]) - lead;
      return this.isBare(one, acting) && distance > 0 && distance <= NAMED_WITHIN && one.name.includes(' ');
    });
    const [name, next] = bare;
    if (!name || bare.length > 2) return;
    if (!next) {
      if (this.beginsSentence(first[name.index]) && this.isSubject(first[head.index])) this.join(head, name);
      return;
    }
    if (this.sentenceOf(first[name.index]) !== this.sentenceOf(first[next.index])) return;
    const isTurned = this.isOfState(name, other) || this.isOfState(next, head);
    this.join(isTurned ? other : head, name);
    this.join(isTurned ? head : other, next);
  }

  /** "Minister Aldane spoke with her Chilean counterpart. Aldane and Joost Tarn talked for an hour": the one new name beside hers in the next sentences. */
  protected counterpartNamedLater(): void {
    const { first, acting } = this.standing();
    this.each('office', (found, index) => {
      const counterpart = this.entities[this.of[index] ?? -1];
      if (!isCounterpart(found.head) || found.plural || !counterpart || counterpart.named) return;
      const owner = this.personAhead(index);
      const from = this.sentenceOf(index);
      const bare = this.entities.filter((one) => {
        const distance = this.sentenceOf(first[one.index]) - from;
        const isNew = distance > 0 && distance <= NAMED_WITHIN && one.name.includes(' ') && one.held.length === 0;
        return isNew && this.isBare(one, acting) && !this.isOfATrade(first[one.index]);
      });
      const [name, ...others] = bare;
      if (owner === null || !name || others.length > 0 || name.affiliation !== null) return;
      if (this.isJoinedTo(first[name.index] ?? -1, owner)) this.join(counterpart, name);
    });
  }

  /** Whoever is named last before a mention in its sentence; null where nobody is. */
  private personAhead(index: number): number | null {
    for (let i = index - 1; i >= 0 && this.sentenceOf(i) === this.sentenceOf(index); i -= 1) {
      const entity = this.entities[this.of[i] ?? -1];
      if (entity?.kind === 'person' && entity.named && !this.found[i]?.embedded) return entity.index;
    }
    return null;
  }

  /** "Aldane and Joost Tarn", "Joost Tarn and Aldane", "Aldane told Joost Tarn": side by side. */
  private isJoinedTo(at: number, person: number): boolean {
    return [at - 1, at + 1].some((i) => {
      const [one, other] = [this.found[Math.min(i, at)], this.found[Math.max(i, at)]];
      if (this.of[i] !== person || !one || !other) return false;
      const between = this.draft.tokens.slice(one.last + 1, other.first);
      return (
        between.length > 0 &&
        between.length < 3 &&
        between.every(({ pos, lower }) => pos === 'VERB' || /^(?:and|with|to)$/.test(lower))
      );
    });
  }

  /** "Morvia's foreign minister says … Ida Aldane spent an hour with Tarn": the first full name, which opens one of the next sentences. */
  private namedByOneLead(head: Known, lead: number): void {
    const { first, acting } = this.standing();
    const next = this.entities
      .filter(
        (one) => this.isNamedActor(one, acting) && goesWithLead(head, one) && this.sentenceOf(first[one.index]) > lead,
      )
      .toSorted((a, b) => (first[a.index] ?? 0) - (first[b.index] ?? 0))[0];
    if (!next || !next.name.includes(' ') || (isPlain(next) && next.affiliation !== null)) return;
    const at = first[next.index];
    const within = this.draft.sentences[lead]?.role === 'title' ? NAMED_WITHIN + 1 : NAMED_WITHIN;
    if (this.sentenceOf(at) - lead > within || !this.beginsSentence(at) || !this.isSubject(first[head.index])) return;
    const host = this.found[at ?? -1] as Found;
    const guest = isTraveller(this.draft, this.found[first[head.index] ?? -1] as Found) ? this.receivedBy(host) : null;
    if (guest && isPlain(guest) && guest.affiliation === null) this.join(head, guest);
    else if (goesOnAsLead(this.draft, host.last)) this.join(head, next);
  }

  /** "Joost Tarn greeted Ida Aldane": whom the one at a mention received. */
  private receivedBy({ last }: Found): Known | null {
    const verb = this.draft.tokens[last + 1];
    const whom = /^(?:greet|receiv|host|welcom)/.test(verb?.lower ?? '')
      ? this.lookup.personFrom.get(last + 2)
      : undefined;
    return whom === undefined ? null : (this.entities[this.of[whom] ?? -1] ?? null);
  }

  private readonly isOfState = (person: Known, office: Known): boolean =>
    person.affiliation !== null && person.affiliation === office.affiliation;

  /** "Morvia's top diplomat visited Chile. Aldane, a member of the bureau, met Foreign Minister Tarn": not the minister whom he met, of whom nobody says that she is Morvian. */
  protected override holderOf(found: Found, index: number): Known | null {
    const holder = super.holderOf(found, index);
    if (!holder || holder.affiliation !== null || !isState(found.affiliation)) return holder;
    const sentence = this.draft.tokens[found.first]?.sentence ?? 0;
    if (sentence > 2) return holder;
    const later = this.of.indexOf(holder.index);
    if (later < index || this.beginsSentence(later)) return holder;
    for (let i = index + 1; i < later; i += 1) {
      const other = this.found[i] as Found;
      const between = this.entities[this.of[i] ?? -1];
      const isNew = between?.kind === 'person' && between.named && isPlain(between) && between.affiliation === null;
      if (isNew && !other.embedded && this.beginsSentence(i) && goesOnAsLead(this.draft, other.last)) return null;
    }
    return holder;
  }

  /** A high office or a counterpart in one of the first sentences. */
  private isLead(first: number | undefined): boolean {
    const found = first === undefined ? undefined : this.found[first];
    if (found === undefined || found.embedded) return false;
    return this.leads(first) || this.isEarlyCounterpart(found) || this.isEarlyHead(found);
  }

  /** "Morvia's intelligence chief", "the head of the UN nuclear watchdog", in the first sentence. */
  private isEarlyHead(found: Found): boolean {
    const isHead =
      /^(?:head|chief|director|commander|boss|leader|envoy)\b|\b(?:chief|head|director|leader|envoy|negotiator)$/.test(
        found.head ?? '',
      ) || found.sort === 'military';
    return (
      isHead && !found.plural && found.affiliation !== null && (this.draft.tokens[found.first]?.sentence ?? 0) <= 1
    );
  }

  private isEarlyCounterpart(found: Found): boolean {
    return isCounterpart(found.head) && (this.draft.tokens[found.first]?.sentence ?? 0) <= 3;
  }

  /** The first mention of a sentence, with nothing but a mark before it. */
  private beginsSentence(first: number | undefined): boolean {
    const at = first === undefined ? -1 : (this.found[first] as Found).first;
    const sentence = this.draft.sentences[this.draft.tokens[at]?.sentence ?? -1];
    return sentence !== undefined && at - sentence.from <= 1;
  }

  /** Nobody else stands before it in its sentence. */
  private isSubject(first: number | undefined): boolean {
    const found = first === undefined ? undefined : (this.found[first] as Found);
    if (!found || isCounterpart(found.head)) return false;
    const { sentence } = this.draft.tokens[found.first] ?? {};
    let isAlone = true;
    for (let i = (first ?? 0) - 1; this.draft.tokens[this.found[i]?.first ?? -1]?.sentence === sentence; i -= 1)
      isAlone &&= /^(?:place|pronoun|organisation)$/.test((this.found[i] as Found).kind);
    return isAlone && this.draft.tokens[found.last + 1]?.text !== ',';
  }
}
