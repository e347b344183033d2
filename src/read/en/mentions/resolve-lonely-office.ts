/** The one high office at the head of an article to the one person in the body of whom no office is told. */
import { IS_NO_POST, isPlain } from './lead-titles.js';
import type { Found } from './phrase.js';
import type { Known } from './resolve-names.js';
import { OfficeResolver } from './resolve-offices.js';

/** Behind this sentence nobody is introduced who has led the article from its head. */
const LATEST_BARE = 8;

/** Sentences behind the first in which its subject is called by office. */
const NEXT_SENTENCES = 4;
const CONTACT =
  /\b(?:counterpart|opposite number|talks|summit|(?:phone|telephone|video) call|met|meets?|meeting|spoke|rang|telephoned|visit(?:s|ed)?|flew|flies|invited|hosted|received)\b/i;

export const isState = (affiliation: string | null): boolean => affiliation !== null && /^[A-Z]{2}$/.test(affiliation);

/** What stands between two who are told of together. */
const JOINS_TWO =
  /^(?:and(?: the)?|(?:\p{L}+ ){0,9}(?:me(?:et|ets|t|eting)|s(?:ee|aw|een|eeing)|receiv(?:ed|es|ing)|hosted|greeted|welcomed|telephoned|phoned|rang|visited|joined)(?: with)?(?: (?:the|his host|her host|his guest|her guest))?(?: ,)?(?: the)?|(?:\p{L}+ ){0,5}(?:talks|spoke|spoken|talked|meeting|dined|lunched|hands) with(?: the)?)$/u;

/** Joins an office without a name to a name without an office. */
export class LonelyOfficeResolver extends OfficeResolver {
  protected readonly isNamedActor = (one: Known, acting: ReadonlySet<number>): boolean =>
    one.kind === 'person' && one.named && acting.has(one.index);

  /** Named, and nothing said of an office. */
  protected readonly isBare = (one: Known, acting: ReadonlySet<number>): boolean =>
    this.isNamedActor(one, acting) && isPlain(one);

  /** Those whom the text calls so are the person, who acts for whom the office does. */
  protected join(office: Known, person: Known): void {
    if (isState(person.affiliation) && isState(office.affiliation) && person.affiliation !== office.affiliation) {
      if (person.held.length === 0) return;
    }
    if (this.doToEachOther(office.index, person.index)) return;
    this.of.forEach((of, index) => {
      if (of === office.index) this.assign(index, person);
    });
    const known = person.held.length === 0 ? person.affiliation : null;
    person.affiliation = known ?? office.affiliation ?? person.affiliation;
    person.held.push(...office.held);
  }

  /** "Aldane met Chile's prime minister", "between Aldane and the Chilean premier": the words say what one did with the other, so they are two. */
  private doToEachOther(one: number, other: number): boolean {
    const { tokens } = this.draft;
    return this.of.some((of, index) => {
      const found = this.found[index] as Found;
      if ((of !== one && of !== other) || found.embedded) return false;
      const next = this.found.findIndex(
        (later, i) => i > index && !later.embedded && this.of[i] !== null && /^(?:person|office)$/.test(later.kind),
      );
      const behind = this.found[next];
      if (!behind || this.of[next] !== (of === one ? other : one)) return false;
      if (tokens[behind.first]?.sentence !== tokens[found.first]?.sentence) return false;
      return JOINS_TWO.test(
        tokens
          .slice(found.last + 1, behind.first)
          .map(({ lower }) => lower)
          .join(' '),
      );
    });
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

  /** "Ida Aldane rang her Chilean counterpart. The Prime Minister said": at home the one who leads the article is called by office next, where nobody else bears it. */
  protected calledByOffice(): void {
    const { first, acting } = this.standing();
    const leader = this.leaderOf(acting);
    if (!leader) return;
    const lead = this.sentenceOf(first[leader.index]);
    const offices = this.entities.filter((one) => {
      const at = first[one.index];
      const distance = this.sentenceOf(at) - lead;
      return !one.named && distance > 0 && distance <= NEXT_SENTENCES && this.opensAsOffice(at, leader);
    });
    const [office, ...others] = offices;
    if (office && others.length === 0) this.join(office, leader);
  }

  /** The one of whom the first sentence of the text tells a contact, with no office beside the name. */
  private leaderOf(acting: ReadonlySet<number>): Known | null {
    const lead = this.draft.sentences.find(({ role }) => role === 'body');
    if (!lead || !CONTACT.test(this.draft.view.slice(lead.start, lead.end))) return null;
    const at = this.found.findIndex(
      ({ first: token, kind, embedded }) => token >= lead.from && token < lead.to && kind === 'person' && !embedded,
    );
    const found = this.found[at];
    const person = this.entities[this.of[at] ?? -1];
    if (!found || !person || !this.isBare(person, acting) || !person.name.includes(' ')) return null;
    const before = this.draft.tokens[found.first - 1];
    const isSubject = found.first === lead.from || !/^(?:ADP|VERB)$/.test(before?.pos ?? '');
    const goesOn = /^(?:VERB|AUX|ADV)$/.test(this.draft.tokens[found.last + 1]?.pos ?? '');
    return isSubject && goesOn && person.affiliation === null ? person : null;
  }

  /** "The Prime Minister rang": a high office of no state that opens a sentence which does not name the other. */
  private opensAsOffice(at: number | undefined, leader: Known): boolean {
    const found = at === undefined ? undefined : this.found[at];
    if (!found || found.affiliation !== null || !/^(?:head-of-|minister)/.test(found.sort ?? '')) return false;
    const sentence = this.draft.sentences[this.draft.tokens[found.first]?.sentence ?? 0];
    if (!sentence || sentence.from !== found.first || this.draft.tokens[found.first]?.lower !== 'the') return false;
    return !this.of.some((of, i) => {
      const token = (this.found[i] as Found).first;
      return of === leader.index && token >= sentence.from && token < sentence.to;
    });
  }

  /** "a European Union envoy". */
  protected isOfAny(first: number | undefined): boolean {
    const at = first === undefined ? -1 : (this.found[first] as Found).first;
    return [at, at - 1].some((one) => /^an?$/.test(this.draft.tokens[one]?.lower ?? ''));
  }

  /** "Ana Tarn, a fisherman,": what somebody is, and no office. */
  protected isOfATrade(first: number | undefined): boolean {
    const { tokens } = this.draft;
    const last = first === undefined ? -2 : (this.found[first] as Found).last;
    if (tokens[last + 1]?.text !== ',' || !/^an?$/.test(tokens[last + 2]?.lower ?? '')) return false;
    return !tokens.slice(last + 3, last + 9).some(({ lower }) => IS_NO_POST.test(lower));
  }

  /** "a delegation led by Aldane": he leads those, and holds no office that is told of elsewhere. */
  protected leadsOthers(first: number | undefined): boolean {
    const at = first === undefined ? -1 : (this.found[first] as Found).first;
    return this.draft.tokens[at - 1]?.lower === 'by' && /^(?:led|headed)$/.test(this.draft.tokens[at - 2]?.lower ?? '');
  }

  /** For each entity its first mention, and which entities have a mention that is no part of another's. */
  protected standing(): { readonly first: readonly (number | undefined)[]; readonly acting: ReadonlySet<number> } {
    const first: (number | undefined)[] = [];
    const acting = new Set<number>();
    this.of.forEach((entity, index) => {
      if (entity === null) return;
      first[entity] ??= index;
      if (!(this.found[index] as Found).embedded) acting.add(entity);
    });
    return { first, acting };
  }

  protected sentenceOf(index: number | undefined): number {
    return index === undefined ? 0 : (this.draft.tokens[(this.found[index] as Found).first]?.sentence ?? 0);
  }

  /** Whether a mention of a high office stands at the head of the article. */
  protected leads(first: number | undefined): boolean {
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
