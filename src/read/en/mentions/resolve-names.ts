/** Which named mentions mean the same person, body or place. */
import { genderOfGivenName, givenNameInfo } from '../../../knowledge/index.js';
import type { Draft, Entity, Mention } from '../../draft.js';
import { wordsOf } from '../words.js';
import type { Author } from './author.js';
import { type Lookup, lookupOf } from './lookup.js';
import { Nearby } from './nearby.js';
import { type Found, nameOf, personName } from './phrase.js';
import { type NameParts, namePartsOf, sameName } from './same-name.js';

/** Of a first name in small letters; null where it is a family name that stands first. */
/** A name that stands alone tells where it is a first name and no other word: 'Ghalib', not 'May'. */
function isOnlyGiven(name: string): boolean {
  const known = givenNameInfo(name.charAt(0).toUpperCase() + name.slice(1));
  return known !== null && known !== undefined && !known.familyFirst && !known.word && !known.place;
}

function genderOfFirstName(first: string): 'f' | 'm' | null {
  const known = givenNameInfo(first.charAt(0).toUpperCase() + first.slice(1));
  if (known?.familyFirst) return null;
  const gender = genderOfGivenName(first);
  return gender === null ? (known?.gender ?? null) : gender === 'female' ? 'f' : 'm';
}

type Held = { readonly head: string; readonly title: string; readonly affiliation: string | null };
export type Known = Omit<Entity, 'sort'> & {
  sort: string | null;
  parts: NameParts[];
  held: Held[];
  gender: 'f' | 'm' | null;
  /** What stands before the name: "his majesty king". */
  styles: string[];
};

/** How many forms of one name are compared with others. */
const FORMS = 40;
/** How many mentions back a namesake is looked for. */
const FURTHEST = 500;

const PEER = /^(?:Lord|Lady|Baron|Baroness|Viscount|Viscountess|Earl|Countess|Duke|Duchess|Marquess)$/;
const FEMALE =
  /\b(?:mrs|ms|miss|madam|mme|queen|princess|first lady|baroness|dame|sheikha|chairwoman|spokeswoman|congresswoman|duchess)\b/i;
const MALE = /\b(?:mr|sir|king|prince|lord|sheikh|emir|sultan|pope|ayatollah|chairman|spokesman|congressman|imam)\b/i;

/** Names to people, bodies and places. The base of the whole resolution. */
export class NameResolver {
  readonly entities: Known[] = [];
  readonly of: (number | null)[];
  readonly members: (readonly number[])[];
  protected readonly lookup: Lookup;
  protected readonly nearby: Nearby<Known>;

  constructor(
    protected readonly draft: Draft,
    protected readonly found: readonly Found[],
    /** Whose the words of a first person are. */
    protected readonly voices: ReadonlyMap<Found, Author> = new Map(),
  ) {
    this.of = found.map(() => null);
    this.members = found.map(() => []);
    this.lookup = lookupOf(found);
    this.nearby = new Nearby(this.entities, this.of);
  }

  protected each(kind: Mention['kind'], visit: (found: Found, index: number) => void): void {
    this.found.forEach((found, index) => {
      if (found.kind === kind) visit(found, index);
    });
  }

  protected make(kind: Entity['kind'], name: string, named: boolean, found: Found): Known {
    const entity: Known = {
      index: this.entities.length,
      kind,
      named,
      name,
      country: found.country,
      affiliation: found.affiliation,
      sort: found.sort === 'honorific' ? null : found.sort,
      mentions: [],
      parts: [],
      held: [],
      gender: null,
      styles: [],
    };
    this.entities.push(entity);
    return entity;
  }

  protected assign(index: number, entity: Known): void {
    const found = this.found[index] as Found;
    this.of[index] = entity.index;
    entity.affiliation ??= found.kind === 'person' || found.kind === 'office' ? found.affiliation : null;
    if (found.office && found.head && found.sort !== 'honorific') {
      const held = { head: found.head, title: found.office.title, affiliation: found.affiliation };
      if (
        !entity.held.some(
          (one) => one.head === held.head && one.title === held.title && one.affiliation === held.affiliation,
        )
      )
        entity.held.push(held);
    }
    if (found.sort !== 'honorific' && (found.kind === 'person' || found.kind === 'office')) entity.sort ??= found.sort;
    const title = `${found.head ?? ''} ${found.office?.title ?? ''}`;
    if (found.kind === 'person' && found.first < found.nameFirst)
      entity.styles.push(wordsOf(this.draft, found.first, found.nameFirst - 1).toLowerCase());
    if (found.kind === 'person' || found.kind === 'office')
      entity.gender ??= FEMALE.test(title) ? 'f' : MALE.test(title) ? 'm' : null;
  }

  /** As a title or pronoun has told, else as the first name tells. */
  protected genderOf(entity: Known): 'f' | 'm' | null {
    if (entity.gender !== null) return entity.gender;
    const first = entity.parts.find((name) => name.parts.length > 1)?.parts[0];
    if (first !== undefined) return genderOfFirstName(first);
    const only = entity.kind === 'person' && entity.named ? entity.parts[0]?.parts[0] : undefined;
    return only !== undefined && isOnlyGiven(only) ? genderOfFirstName(only) : null;
  }

  protected nameParts(found: Found): NameParts {
    return namePartsOf(personName(this.draft, found));
  }

  protected fullNames(): void {
    this.each('person', (found, index) => {
      const parts = this.nameParts(found);
      if (parts.parts.length < 2 || this.draft.tokens[found.nameFirst]?.text.startsWith('@')) return;
      const known = this.nearby
        .around(index, parts)
        .find((entity) => entity.parts.some((other) => other.parts.length > 1 && sameName(parts, other)));
      const entity = known ?? this.make('person', personName(this.draft, found), true, found);
      this.keepName(entity, parts);
      this.assign(index, entity);
    });
  }

  private keepName(entity: Known, parts: NameParts): void {
    if (entity.parts.length >= FORMS || entity.parts.some((other) => other.glued === parts.glued)) return;
    entity.parts.push(parts);
    this.nearby.keep(entity, parts);
  }

  /** A family name alone means the last person of that name who was named before it, else the first one after it. */
  protected bareNames(): void {
    const order = this.found.map((_, index) => index);
    for (const index of order) {
      const found = this.found[index] as Found;
      if (found.kind !== 'person' || this.of[index] !== null) continue;
      const parts = this.nameParts(found);
      const fits = this.nearby
        .around(index, parts)
        .filter(
          (entity) =>
            entity.kind === 'person' &&
            entity.parts.some((other) => sameName(parts, other)) &&
            this.titlesAgree(found, entity),
        );
      const entity =
        this.ennobled(index) ??
        this.nearest(fits, index) ??
        this.make('person', personName(this.draft, found), true, found);
      this.keepName(entity, parts);
      this.assign(index, entity);
    }
  }

  /** "Ida Aldane, Lady Morvic, said": a peer's title between commas behind a full name is hers. Not in a list of people. */
  private ennobled(index: number): Known | null {
    const found = this.found[index] as Found;
    const { tokens } = this.draft;
    if (!PEER.test(tokens[found.first]?.text ?? '') || found.first === found.nameFirst) return null;
    const [before, behind] = [tokens[found.first - 1]?.text, tokens[found.last + 1]?.text];
    if (before !== ',' || behind !== ',' || this.lookup.personFrom.has(found.last + 2)) return null;
    if (/^(?:and|or|as|with)$/.test(tokens[found.last + 2]?.lower ?? '')) return null;
    const entity = this.entities[this.of[this.lookup.personEnding.get(found.first - 2) ?? -1] ?? -1];
    return entity?.parts.some(({ parts }) => parts.length > 1) ? entity : null;
  }

  /** "First Lady Aldane" is not "President Aldane", "Mrs Aldane" not a man of that name. */
  protected titlesAgree(found: Found, entity: Known): boolean {
    const title = `${found.head ?? ''} ${found.office?.title ?? ''}`;
    if (FEMALE.test(title) && entity.gender === 'm') return false;
    if (MALE.test(title) && entity.gender === 'f') return false;
    if (!found.office || !found.head || entity.held.length === 0 || found.sort === 'honorific') return true;
    if (found.affiliation && entity.affiliation && found.affiliation !== entity.affiliation) return false;
    const spouse = /first lady|first gentleman|second lady/i;
    return entity.held.some((held) => spouse.test(held.title) === spouse.test(title));
  }

  /** Of several of that family name, whoever it was last used for alone, else whoever was named last. */
  protected nearest(fits: readonly Known[], index: number): Known | null {
    if (fits.length <= 1) return fits[0] ?? null;
    let last: Known | null = null;
    for (let i = index - 1; i >= 0 && i > index - FURTHEST; i -= 1) {
      const entity = fits.find((fit) => fit.index === this.of[i]);
      if (!entity) continue;
      if (this.standsAlone(i)) return entity;
      last ??= entity;
    }
    return last ?? fits[0] ?? null;
  }

  /** "Mr Aldane", "Aldane": no first name. */
  private standsAlone(index: number): boolean {
    const found = this.found[index] as Found;
    return found.kind === 'person' && this.nameParts(found).parts.length === 1;
  }

  protected bodies(): void {
    const byName = new Map<string, Known>();
    this.found.forEach((found, index) => {
      if (found.kind !== 'organisation' && found.kind !== 'place' && found.kind !== 'group') return;
      const name = found.knownAs ?? nameOf(this.draft, found);
      const key =
        found.kind === 'group' && !found.affiliation ? `group ${index}` : `${found.kind} ${name.toLowerCase()}`;
      const entity = byName.get(key) ?? this.make(found.kind, name, found.kind !== 'group', found);
      byName.set(key, entity);
      this.assign(index, entity);
      this.acronym(found, entity, byName);
    });
  }

  /** "the Standing Committee of Ports (SCP)": the letters in brackets are a name of it. */
  protected acronym(found: Found, entity: Known, byName: Map<string, Known>): void {
    const [open, word, close] = [1, 2, 3].map((step) => this.draft.tokens[found.last + step]);
    if (
      found.kind === 'organisation' &&
      open?.text === '(' &&
      close?.text === ')' &&
      word &&
      /^\p{Lu}{2,}$/u.test(word.text)
    )
      byName.set(`organisation ${word.lower}`, entity);
  }
}
