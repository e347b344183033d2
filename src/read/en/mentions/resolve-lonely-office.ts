/** The one high office at the head of an article to the one person in the body of whom no office is told. */
import { IS_NO_POST, isPlain } from './lead-titles.js';
import type { Found } from './phrase.js';
import type { Known } from './resolve-names.js';
import { OfficeResolver } from './resolve-offices.js';

/** Behind this sentence nobody is introduced who has led the article from its head. */
const LATEST_BARE = 8;

export const isState = (affiliation: string | null): boolean => affiliation !== null && /^[A-Z]{2}$/.test(affiliation);

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
