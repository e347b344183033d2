/** Whom the head of an article calls by office alone, and the next sentences by name alone: "The Morvian president called his Chilean counterpart. … Aldane told Tarn". */
import type { Found } from './phrase.js';
import type { Known } from './resolve-names.js';
import { OfficeResolver } from './resolve-offices.js';

/** Behind this sentence nobody is introduced who has led the article from its head. */
const LATEST_BARE = 8;
/** So many sentences behind those who are called by office, their names stand. */
const NAMED_WITHIN = 3;

const isState = (affiliation: string | null): boolean => affiliation !== null && /^[A-Z]{2}$/.test(affiliation);

/** "Dufresne, a Belgian diplomat,": what somebody is, and no office that parts him from another. */
const IS_NO_POST = /^(?:diplomat|official|politician|veteran|lawmaker)$/;

/** Offices at the head of an article to those whom its next sentences name. */
export class LeadResolver extends OfficeResolver {
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

  /** "Morvia's foreign minister says … Ida Aldane spent an hour with Tarn": the first full name, which opens one of the next sentences. */
  private namedByOneLead(head: Known, lead: number): void {
    const { first, acting } = this.standing();
    const next = this.entities
      .filter((one) => this.isBare(one, acting) && this.sentenceOf(first[one.index]) > lead)
      .toSorted((a, b) => (first[a.index] ?? 0) - (first[b.index] ?? 0))[0];
    if (!next || !next.name.includes(' ') || next.held.length > 0 || next.affiliation !== null) return;
    const at = first[next.index];
    if (this.sentenceOf(at) - lead > NAMED_WITHIN || !this.beginsSentence(at) || !this.isSubject(first[head.index]))
      return;
    if (this.draft.tokens[(this.found[at ?? -1]?.last ?? -2) + 1]?.text !== ',') this.join(head, next);
  }

  private readonly isOfState = (person: Known, office: Known): boolean =>
    person.affiliation !== null && person.affiliation === office.affiliation;

  /** A high office or a counterpart in one of the first sentences. */
  private isLead(first: number | undefined): boolean {
    const found = first === undefined ? undefined : this.found[first];
    if (found === undefined || found.embedded) return false;
    return this.leads(first) || this.isEarlyCounterpart(found) || this.isEarlyHead(found);
  }

  /** "Morvia's intelligence chief", "the head of the UN nuclear watchdog", in the first sentence. */
  private isEarlyHead(found: Found): boolean {
    const isHead = /^(?:head|chief|director|commander|boss)\b|\b(?:chief|head|director)$/.test(found.head ?? '');
    return isHead && found.affiliation !== null && (this.draft.tokens[found.first]?.sentence ?? 0) <= 1;
  }

  private isEarlyCounterpart(found: Found): boolean {
    return found.head === 'counterpart' && (this.draft.tokens[found.first]?.sentence ?? 0) <= 3;
  }

  /** Named, and nothing said of an office. */
  private isBare(one: Known, acting: ReadonlySet<number>): boolean {
    return (
      one.kind === 'person' && one.named && one.held.every(({ head }) => IS_NO_POST.test(head)) && acting.has(one.index)
    );
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
    if (!found || found.head === 'counterpart') return false;
    const { sentence } = this.draft.tokens[found.first] ?? {};
    const before = this.found[(first ?? 0) - 1];
    const isAlone =
      before === undefined || before.kind === 'place' || this.draft.tokens[before.first]?.sentence !== sentence;
    return isAlone && this.draft.tokens[found.last + 1]?.text !== ',';
  }

  /** Those whom the text calls so are the person, who acts for whom the office does. */
  private join(office: Known, person: Known): void {
    if (isState(person.affiliation) && isState(office.affiliation) && person.affiliation !== office.affiliation) {
      if (person.held.length === 0) return;
    }
    this.of.forEach((of, index) => {
      if (of === office.index) this.assign(index, person);
    });
    const known = person.held.length === 0 ? person.affiliation : null;
    person.affiliation = known ?? office.affiliation ?? person.affiliation;
    person.held.push(...office.held);
  }

  /** The lead has "the Morvian ambassador", the body a person without any office: where there is one of each, they are one. */
  protected lonelyOffice(): void {
    const { first, acting } = this.standing();
    const offices = this.entities.filter(
      (entity) => entity.kind === 'person' && !entity.named && this.leads(first[entity.index]),
    );
    const able = this.entities.filter(
      (entity) => this.isBare(entity, acting) && !this.leadsOthers(first[entity.index]),
    );
    const plain = able.filter(({ held }) => held.length === 0);
    const bare = plain.length > 0 ? plain : able;
    if (bare.some((entity) => this.isOfATrade(first[entity.index]))) return;
    if (bare.some((entity) => this.sentenceOf(first[entity.index]) > LATEST_BARE)) return;
    const [office] = offices;
    const [person] = bare;
    if (!office || !person || offices.length !== 1 || bare.length !== 1) return;
    // "Georgia's Ana Tarn" is not "a European Union envoy".
    const isOther =
      person.affiliation !== null && office.affiliation !== null && person.affiliation !== office.affiliation;
    if (isOther && this.isOfAny(first[office.index])) return;
    this.join(office, person);
  }

  /** "a European Union envoy". */
  private isOfAny(first: number | undefined): boolean {
    const at = first === undefined ? -1 : (this.found[first] as Found).first;
    return [at, at - 1].some((one) => /^an?$/.test(this.draft.tokens[one]?.lower ?? ''));
  }

  /** "Ana Tarn, a fisherman,": what somebody is, and no office. */
  private isOfATrade(first: number | undefined): boolean {
    const { tokens } = this.draft;
    const last = first === undefined ? -2 : (this.found[first] as Found).last;
    if (tokens[last + 1]?.text !== ',' || !/^an?$/.test(tokens[last + 2]?.lower ?? '')) return false;
    return !tokens.slice(last + 3, last + 9).some(({ lower }) => IS_NO_POST.test(lower));
  }

  /** "a delegation led by Aldane": he leads those, and holds no office that is told of elsewhere. */
  private leadsOthers(first: number | undefined): boolean {
    const at = first === undefined ? -1 : (this.found[first] as Found).first;
    return this.draft.tokens[at - 1]?.lower === 'by' && /^(?:led|headed)$/.test(this.draft.tokens[at - 2]?.lower ?? '');
  }

  /** For each entity its first mention, and which entities have a mention that is no part of another's. */
  private standing(): { readonly first: readonly (number | undefined)[]; readonly acting: ReadonlySet<number> } {
    const first: (number | undefined)[] = [];
    const acting = new Set<number>();
    this.of.forEach((entity, index) => {
      if (entity === null) return;
      first[entity] ??= index;
      if (!(this.found[index] as Found).embedded) acting.add(entity);
    });
    return { first, acting };
  }

  private sentenceOf(index: number | undefined): number {
    return index === undefined ? 0 : (this.draft.tokens[(this.found[index] as Found).first]?.sentence ?? 0);
  }

  /** Whether a mention of a high office stands at the head of the article. */
  private leads(first: number | undefined): boolean {
    if (first === undefined) return false;
    const found = this.found[first] as Found;
    const sentence = this.draft.sentences[this.draft.tokens[found.first]?.sentence ?? 0];
    return (
      sentence !== undefined &&
      sentence.index <= 3 &&
      /^(?:head-of-state|head-of-government|minister|diplomat)$/.test(found.sort ?? '')
    );
  }
}
