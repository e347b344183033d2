/** Whom "I", "me" and "my" mean: whoever the text, or the turn of a transcript, is by. */
import type { Author } from './author.js';
import { isOfficialSort } from './official.js';
import { knownOffice, publicationDay } from './known-holders.js';
import { type Found, newMention } from './phrase.js';
import type { Known } from './resolve-names.js';
import { PronounResolver } from './resolve-pronouns.js';
import { namePartsOf, sameName } from './same-name.js';

/** The words of a first person to those who act for a state or body; anybody else's stay open. */
export class FirstPersonResolver extends PronounResolver {
  private readonly made = new Map<Author, Known>();

  /** Gives each word whom it means, as far as that is known by now. */
  protected firstPersons(): void {
    const indices = new Map(this.found.map((found, index) => [found, index]));
    for (const [word, voice] of this.voices) {
      const index = indices.get(word) as number;
      const entity = voice.found ? this.named(voice.found, voice.office, indices) : this.known(voice, word);
      if (entity && this.of[index] === null) this.of[index] = entity.index;
    }
  }

  /** The person whom the mention names, who holds the office on the line below. */
  private named(found: Found, office: Found | null, indices: ReadonlyMap<Found, number>): Known | null {
    const entity = this.entities[this.of[indices.get(found) ?? -1] ?? -1];
    if (!entity) return null;
    const below = office === null ? undefined : indices.get(office);
    if (below !== undefined && this.of[below] === null) this.assign(below, entity);
    const isOfficial = isOfficialSort(entity.sort) || knownOffice(entity.name, publicationDay(this.draft)) !== null;
    return isOfficial ? entity : null;
  }

  /** Whom the headline or the outlet's name gives: somebody of the text, else known by that alone. */
  private known(voice: Extract<Author, { found: null }>, word: Found): Known {
    const before = this.made.get(voice);
    if (before) return before;
    const parts = namePartsOf(voice.name);
    const day = publicationDay(this.draft);
    const holds = (name: string) => {
      const office = knownOffice(name, day);
      return office !== null && office.country === voice.affiliation && office.sort === voice.sort;
    };
    const entity =
      this.entities.find(
        (one) =>
          one.kind === 'person' && one.named && (one.parts.some((other) => sameName(other, parts)) || holds(one.name)),
      ) ??
      this.make('person', voice.name, false, newMention({ ...word, sort: voice.sort, affiliation: voice.affiliation }));
    entity.affiliation ??= voice.affiliation;
    entity.sort ??= voice.sort;
    this.made.set(voice, entity);
    return entity;
  }
}
