/** Whom each mention means: names to people, descriptions to the holders of offices, pronouns to who was spoken of. */
import { countryOf, demonymCountry, organisationNamed } from '../../../knowledge/index.js';
import type { Draft, Entity, Mention, Token } from '../../draft.js';
import { wordsOf } from '../words.js';
import { nameOf } from './groups.js';
import { officesAlike, sharedWords } from './offices-alike.js';
import type { Found } from './phrase.js';
import { type NameParts, namePartsOf, sameName } from './same-name.js';

type Held = { readonly head: string; readonly title: string; readonly affiliation: string | null };
export type Known = Omit<Entity, 'sort'> & { sort: string | null; parts: NameParts[]; held: Held[]; gender: 'f' | 'm' | null };

export type Resolution = { readonly entities: Known[]; readonly of: (number | null)[]; readonly members: (readonly number[])[] };

const FEMALE = /\b(?:mrs|ms|miss|madam|mme|queen|princess|first lady|baroness|dame|sheikha|chairwoman|duchess)\b/i;
const MALE = /\b(?:mr|sir|king|prince|lord|sheikh|emir|sultan|pope|ayatollah|chairman|imam)\b/i;

export class Resolver {
  readonly entities: Known[] = [];
  readonly of: (number | null)[];
  readonly members: (readonly number[])[];

  constructor(
    private readonly draft: Draft,
    private readonly found: readonly Found[],
  ) {
    this.of = found.map(() => null);
    this.members = found.map(() => []);
  }

  run(): Resolution {
    this.fullNames();
    this.bareNames();
    this.bodies();
    this.appositions();
    this.sharedOffices();
    this.descriptions();
    this.lonelyOffice();
    this.pronouns();
    return { entities: this.entities, of: this.of, members: this.members };
  }

  private each(kind: Mention['kind'], visit: (found: Found, index: number) => void): void {
    this.found.forEach((found, index) => {
      if (found.kind === kind) visit(found, index);
    });
  }

  private make(kind: Entity['kind'], name: string, named: boolean, found: Found): Known {
    const entity: Known = { index: this.entities.length, kind, named, name, country: found.country, affiliation: found.affiliation, sort: found.sort === 'honorific' ? null : found.sort, mentions: [], parts: [], held: [], gender: null };
    this.entities.push(entity);
    return entity;
  }

  private assign(index: number, entity: Known): void {
    const found = this.found[index] as Found;
    this.of[index] = entity.index;
    entity.affiliation ??= found.kind === 'person' || found.kind === 'office' ? found.affiliation : null;
    if (found.office && found.head && found.sort !== 'honorific') entity.held.push({ head: found.head, title: found.office.title, affiliation: found.affiliation });
    if (found.sort !== 'honorific' && (found.kind === 'person' || found.kind === 'office')) entity.sort ??= found.sort;
    const title = `${found.head ?? ''} ${found.office?.title ?? ''}`;
    if (found.kind === 'person') entity.gender ??= FEMALE.test(title) ? 'f' : MALE.test(title) ? 'm' : null;
  }

  private nameParts(found: Found): NameParts {
    return namePartsOf(wordsOf(this.draft, found.nameFirst, found.nameLast));
  }

  private fullNames(): void {
    this.each('person', (found, index) => {
      const parts = this.nameParts(found);
      if (parts.parts.length < 2) return;
      const known = this.entities.find((entity) => entity.parts.some((other) => other.parts.length > 1 && sameName(parts, other)));
      const entity = known ?? this.make('person', wordsOf(this.draft, found.nameFirst, found.nameLast), true, found);
      if (!entity.parts.some((other) => other.glued === parts.glued)) entity.parts.push(parts);
      this.assign(index, entity);
    });
  }

  /** A family name alone means the last person of that name who was named before it, else the first one after it. */
  private bareNames(): void {
    const order = this.found.map((_, index) => index);
    for (const index of order) {
      const found = this.found[index] as Found;
      if (found.kind !== 'person' || this.of[index] !== null) continue;
      const parts = this.nameParts(found);
      const fits = this.entities.filter((entity) => entity.kind === 'person' && entity.parts.some((other) => sameName(parts, other)) && this.titlesAgree(found, entity));
      const entity = this.nearest(fits, index) ?? this.make('person', wordsOf(this.draft, found.nameFirst, found.nameLast), true, found);
      if (!entity.parts.some((other) => other.glued === parts.glued)) entity.parts.push(parts);
      this.assign(index, entity);
    }
  }

  /** "First Lady Aldane" is not "President Aldane", "Mrs Aldane" not a man of that name. */
  private titlesAgree(found: Found, entity: Known): boolean {
    const title = `${found.head ?? ''} ${found.office?.title ?? ''}`;
    if (FEMALE.test(title) && entity.gender === 'm') return false;
    if (MALE.test(title) && entity.gender === 'f') return false;
    if (!found.office || !found.head || entity.held.length === 0 || found.sort === 'honorific') return true;
    if (found.affiliation && entity.affiliation && found.affiliation !== entity.affiliation) return false;
    const spouse = /first lady|first gentleman|second lady/i;
    return entity.held.some((held) => spouse.test(held.title) === spouse.test(title));
  }

  private nearest(fits: readonly Known[], index: number): Known | null {
    if (fits.length <= 1) return fits[0] ?? null;
    for (let i = index - 1; i >= 0; i -= 1) {
      const entity = fits.find((fit) => fit.index === this.of[i]);
      if (entity) return entity;
    }
    return fits[0] ?? null;
  }

  private bodies(): void {
    const byName = new Map<string, Known>();
    this.found.forEach((found, index) => {
      if (found.kind !== 'organisation' && found.kind !== 'place' && found.kind !== 'group') return;
      const name = found.knownAs ?? nameOf(this.draft, found);
      const key = found.kind === 'group' && !found.affiliation ? `group ${index}` : `${found.kind} ${name.toLowerCase()}`;
      const entity = byName.get(key) ?? this.make(found.kind, name, found.kind !== 'group', found);
      byName.set(key, entity);
      this.assign(index, entity);
      this.acronym(found, entity, byName);
    });
  }

  /** "the Standing Committee of Ports (SCP)": the letters in brackets are a name of it. */
  private acronym(found: Found, entity: Known, byName: Map<string, Known>): void {
    const [open, word, close] = [1, 2, 3].map((step) => this.draft.tokens[found.last + step]);
    if (found.kind === 'organisation' && open?.text === '(' && close?.text === ')' && word && /^\p{Lu}{2,}$/u.test(word.text)) byName.set(`organisation ${word.lower}`, entity);
  }

  /** "Aldane, the foreign minister of Morvia," and "the head of the Front, Aldane,". */
  private appositions(): void {
    this.each('office', (found, index) => {
      if (found.embedded) return;
      const before = found.owner === null ? this.personBefore(index) : null;
      const after = this.personAfter(index);
      const pick = before !== null && after !== null ? (this.hasOffice(before) && !this.hasOffice(after) ? after : before) : (before ?? after);
      const entity = pick === null ? null : this.entities[this.of[pick] ?? -1];
      if (entity && this.mayHold(found, entity)) this.assign(index, entity);
    });
  }

  /** "The foreign ministers of Chile and Peru, Aldane and Morvic,": each of those named holds the office, in the order of the countries. */
  private sharedOffices(): void {
    this.each('group', (found, index) => {
      if (!found.office || this.draft.tokens[found.last + 1]?.text !== ',') return;
      const named = this.namesFrom(found.last + 2);
      if (named.length < 2) return;
      const listed = (found.office.title.split(/ of /)[1] ?? '').split(/, | and /).map((part) => countryOf(part.replace(/^the /, '').trim()));
      const adjectives = found.office.title.split(/[\s,]+/).map((word) => demonymCountry(word)).filter((code) => code !== null);
      const countries = listed.length === named.length ? listed : adjectives;
      const head = (found.head ?? '').replace(/s$/, '');
      const members: number[] = [];
      for (const [i, at] of named.entries()) {
        const entity = this.entities[this.of[at] ?? -1];
        if (!entity) continue;
        members.push(entity.index);
        // Foreign ministers who are named together are of different states, whatever the text leaves out.
        entity.sort ??= /foreign|external/.test(head) ? 'diplomat' : found.sort;
        if (countries.length === named.length) entity.affiliation ??= countries[i] ?? null;
        entity.held.push({ head, title: head, affiliation: entity.affiliation });
      }
      this.members[index] = members;
    });
  }

  /** The people of a list that starts at token `at`. */
  private namesFrom(at: number): number[] {
    const out: number[] = [];
    for (let token = at; ; ) {
      const index = this.found.findIndex((found) => found.kind === 'person' && !found.embedded && found.first === token);
      if (index < 0) return out;
      out.push(index);
      token = (this.found[index] as Found).last + 1;
      if (!/^(?:,|and)$/.test(this.draft.tokens[token]?.lower ?? '')) return out;
      while (/^(?:,|and)$/.test(this.draft.tokens[token]?.lower ?? '')) token += 1;
    }
  }

  private hasOffice(index: number): boolean {
    return (this.found[index] as Found).office !== null;
  }

  private mayHold(found: Found, entity: Known): boolean {
    if (!found.affiliation || !entity.affiliation || found.affiliation === entity.affiliation) return true;
    return entity.held.length === 0;
  }

  private personBefore(index: number): number | null {
    const office = this.found[index] as Found;
    const said = this.saidToBe(office);
    if (said !== null) return said;
    const comma = this.draft.tokens[office.first - 1];
    if (comma?.lower === 'and') return this.afterOtherOffice(index);
    if (!comma || !/^[,(–—-]$/.test(comma.text)) return null;
    const at = this.found.findIndex((other) => other.kind === 'person' && !other.embedded && other.last === office.first - 2);
    return at < 0 ? null : at;
  }

  /** "Aldane is the president of Morvia", "Aldane has been its envoy since May". */
  private saidToBe(office: Found): number | null {
    let at = office.first - 1;
    while (/^(?:is|was|has|been|became|as|currently|now|also|who)$/.test(this.draft.tokens[at]?.lower ?? '')) at -= 1;
    if (at === office.first - 1 || !/^(?:is|was|been|became)$/.test(this.draft.tokens[office.first - 1]?.lower ?? '')) return null;
    const person = this.found.findIndex((other) => other.kind === 'person' && !other.embedded && other.last === at);
    return person < 0 ? null : person;
  }

  /** "Aldane, a member of the bureau and Morvia's foreign minister,": the second office in one aside. */
  private afterOtherOffice(index: number): number | null {
    const office = this.found[index] as Found;
    const other = this.found.findIndex((one, i) => one.kind === 'office' && i !== index && one.last === office.first - 2);
    return other < 0 || other > index ? null : this.personBefore(other);
  }

  private personAfter(index: number): number | null {
    const office = this.found[index] as Found;
    const mark = this.draft.tokens[office.last + 1];
    if (!mark) return null;
    const from = mark.text === ',' ? office.last + 2 : office.last + 1;
    const at = this.found.findIndex((other) => other.kind === 'person' && !other.embedded && other.first === from);
    const rank = /^(?:military|royal|religious|diplomat)$/.test((this.found[at] as Found | undefined)?.sort ?? '');
    if (at < 0 || ((this.found[at] as Found).office && !rank)) return null;
    const next = this.draft.tokens[(this.found[at] as Found).last + 1];
    // "the minister, Aldane and Morvic": a list, not a name for the minister, unless a verb or comma follows.
    return mark.text === ',' && next?.lower === 'and' && !office.definite ? null : at;
  }

  private descriptions(): void {
    this.each('office', (found, index) => {
      if (this.of[index] !== null || found.embedded) return;
      const holder = this.holderOf(found, index);
      if (holder) this.assign(index, holder);
      else this.assign(index, this.describedEntity(found));
    });
  }

  private holderOf(found: Found, index: number): Known | null {
    const head = found.head ?? '';
    const title = found.office?.title ?? head;
    if (head === 'counterpart') return this.onlyOneFrom(found);
    const fits = this.entities.filter((entity) => {
      if (entity.kind !== 'person' || !entity.named) return false;
      if (!entity.held.some((held) => officesAlike({ head, title }, held))) return false;
      return found.affiliation === null || this.sameSide(found, entity);
    });
    if (fits.length <= 1) return fits[0] ?? null;
    const best = Math.max(...fits.map((entity) => Math.max(...entity.held.map((held) => sharedWords(title, held.title)))));
    const closest = fits.filter((entity) => entity.held.some((held) => sharedWords(title, held.title) === best));
    return found.definite || found.affiliation ? this.nearest(closest, index) : null;
  }

  /** "his Icelandic counterpart": the one person of the text who acts for that country. */
  private onlyOneFrom(found: Found): Known | null {
    if (!found.affiliation) return null;
    const people = this.entities.filter((entity) => entity.kind === 'person' && entity.named && entity.affiliation === found.affiliation);
    return people.length === 1 ? (people[0] ?? null) : null;
  }

  private sameSide(found: Found, entity: Known): boolean {
    if (entity.affiliation === null || entity.affiliation === found.affiliation) return true;
    // "the head of the Palestinian resistance" may lead a movement of that country.
    if (found.affiliation !== null && organisationNamed(entity.affiliation)?.country === found.affiliation) return true;
    return entity.held.some((held) => held.affiliation === found.affiliation || sharedWords(found.office?.title ?? '', held.title) > 1);
  }

  private describedEntity(found: Found): Known {
    const name = found.office?.title ?? nameOf(this.draft, found);
    const same = this.entities.find((entity) => !entity.named && entity.kind === 'person' && entity.affiliation === found.affiliation && entity.held.some((held) => held.head === found.head));
    return (found.definite || found.affiliation ? same : undefined) ?? this.make('person', name, false, found);
  }

  /** The lead has "the Morvian ambassador", the body a person without any office: where there is one of each, they are one. */
  private lonelyOffice(): void {
    const offices = this.entities.filter((entity) => entity.kind === 'person' && !entity.named && this.leads(entity));
    const bare = this.entities.filter((entity) => entity.kind === 'person' && entity.named && entity.held.length === 0 && this.found.some((found, i) => this.of[i] === entity.index && !found.embedded));
    const [office] = offices;
    const [person] = bare;
    if (!office || !person || offices.length !== 1 || bare.length !== 1) return;
    this.of.forEach((of, index) => {
      if (of === office.index) this.assign(index, person);
    });
    person.affiliation ??= office.affiliation;
    person.held.push(...office.held);
  }

  private leads(entity: Known): boolean {
    const first = this.found.findIndex((_, i) => this.of[i] === entity.index);
    const sentence = this.draft.sentences[this.draft.tokens[this.found[first]?.first ?? 0]?.sentence ?? 0];
    return first >= 0 && sentence !== undefined && sentence.index <= 3 && /^(?:head-of-state|head-of-government|minister|diplomat)$/.test((this.found[first] as Found).sort ?? '');
  }

  private pronouns(): void {
    this.each('pronoun', (found, index) => {
      if (found.head === 'who') this.relative(found, index);
      else if (found.plural) this.members[index] = this.pluralBefore(index);
      else if (found.head !== 'its') this.singular(found, index);
    });
  }

  private relative(found: Found, index: number): void {
    for (let i = index - 1; i >= 0 && i > index - 4; i -= 1) {
      const other = this.found[i] as Found;
      if (found.first - other.last <= 2 && other.kind !== 'pronoun') {
        this.of[index] = this.of[i] ?? null;
        return;
      }
    }
  }

  private singular(found: Found, index: number): void {
    const gender = /^(?:she|her|herself)$/.test(found.head ?? '') ? 'f' : 'm';
    if (this.ownsWhatFollows(found, index)) return;
    const sentence = (this.draft.tokens[found.first] as Token).sentence;
    for (let at = sentence; at >= 0 && at > sentence - 5; at -= 1) {
      const entity = at === sentence && found.head === 'him' ? null : this.subjectIn(at, index, gender, found.head === 'him' ? this.subjectIn(sentence, index, gender) : null);
      if (!entity) continue;
      this.of[index] = entity.index;
      entity.gender ??= gender;
      return;
    }
  }

  /** "thanked the minister for his visit", "welcomed Aldane on his visit": the possessive means the one named right before. */
  private ownsWhatFollows(found: Found, index: number): boolean {
    const before = this.draft.tokens[found.first - 1];
    if (!/^(?:his|her)$/.test(found.head ?? '') || !/^(?:for|on|during)$/.test(before?.lower ?? '')) return false;
    const owner = this.found.findIndex((other) => /^(?:person|office)$/.test(other.kind) && !other.embedded && other.last === found.first - 2);
    const entity = owner < 0 ? null : this.of[owner];
    if (entity === null || entity === undefined) return false;
    this.of[index] = entity;
    return true;
  }

  /** The person whom a sentence is about: the first not behind a preposition, else the only one. */
  private subjectIn(sentence: number, before: number, gender: 'f' | 'm', not: Known | null = null): Known | null {
    const people: { entity: Known; subject: boolean }[] = [];
    this.found.forEach((found, i) => {
      if (i >= before || found.embedded || (this.draft.tokens[found.first] as Token).sentence !== sentence) return;
      if (found.kind !== 'person' && found.kind !== 'office' && found.kind !== 'pronoun') return;
      const entity = this.entities[this.of[i] ?? -1];
      if (!entity || entity === not || entity.kind !== 'person' || (entity.gender !== null && entity.gender !== gender)) return;
      const prior = this.draft.tokens[found.first - 1];
      const possessive = /^['’]s?$/.test(this.draft.tokens[found.last + 1]?.text ?? '') || /^(?:his|her)$/.test(found.head ?? '');
      people.push({ entity, subject: !possessive && !(prior && prior.sentence === sentence && (prior.pos === 'ADP' || prior.pos === 'VERB' || /^(?:with|to|by|of|from)$/.test(prior.lower))) });
    });
    return (people.find((person) => person.subject) ?? people.at(-1))?.entity ?? null;
  }

  /** Two or more joined by "and", or one group, nearest before. */
  private pluralBefore(index: number): readonly number[] {
    for (let i = index - 1; i >= 0 && i > index - 16; i -= 1) {
      const found = this.found[i] as Found;
      const entity = this.of[i];
      if (found.kind === 'group' && entity !== null && entity !== undefined) return [entity];
      if (found.kind === 'pronoun' && found.plural && (this.members[i] ?? []).length > 0) return this.members[i] ?? [];
      const pair = this.pairEnding(i);
      if (pair) return pair;
    }
    return [];
  }

  private contactBetween(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at += 1) if (/^(?:met|meet|meets|meeting|spoke|speak|spoken|talked|talks|call|conversation|discussed|held|conferred)$/.test(this.draft.tokens[at]?.lower ?? '')) return true;
    return false;
  }

  private pairEnding(i: number): readonly number[] | null {
    const found = this.found[i] as Found;
    if (!/^(?:person|office|organisation|place)$/.test(found.kind) || found.embedded) return null;
    const and = this.draft.tokens[found.first - 1];
    if (and?.lower !== 'and' && and?.lower !== 'with') return null;
    for (let k = i - 1; k >= 0 && k > i - 5; k -= 1) {
      const other = this.found[k] as Found;
      if (other.embedded || !/^(?:person|office|organisation|place)$/.test(other.kind) || (found.kind === 'place') !== (other.kind === 'place')) continue;
      if (and.lower === 'with' && !this.contactBetween(other.last, found.first)) continue;
      const [a, b] = [this.of[k], this.of[i]];
      return typeof a === 'number' && typeof b === 'number' && a !== b ? [a, b] : null;
    }
    return null;
  }
}
