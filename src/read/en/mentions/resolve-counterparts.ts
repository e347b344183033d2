/** Whom "his Icelandic counterpart" means: the one of that state, or the other of two. */
import { isCounterpart } from './office-sides.js';
import { officesAlike } from './offices-alike.js';
import type { Found } from './phrase.js';
import type { Known } from './resolve-names.js';
import { OfficeLimits } from './resolve-office-limits.js';

/** Counterparts to the people of the text. */
export class CounterpartResolver extends OfficeLimits {
  /** "President Aldane and his Morvian counterpart, Ilse Tarn": she holds the same office in Morvia. */
  protected counterparts(): void {
    this.found.forEach((found, index) => {
      if (!isCounterpart(found.head) || found.plural || (found.kind !== 'person' && found.kind !== 'office')) return;
      const entity = this.entities[this.of[index] ?? -1];
      const office = entity && this.officeBefore(index, entity);
      if (!entity || !office || entity.held.some((held) => held.head === office.head)) return;
      entity.held.push({ head: office.head, title: office.head, affiliation: found.affiliation });
      if (entity.sort === null || entity.sort === 'official') entity.sort = office.sort;
    });
  }

  /** The office of the nearest other person in the same sentence or the one before. */
  private officeBefore(index: number, not: Known): { head: string; sort: string | null } | null {
    const sentence = this.draft.tokens[(this.found[index] as Found).first]?.sentence ?? 0;
    for (let i = index - 1; i >= 0; i -= 1) {
      const other = this.found[i] as Found;
      if ((this.draft.tokens[other.first]?.sentence ?? 0) < sentence - 1) return null;
      const entity = this.entities[this.of[i] ?? -1];
      const held = entity?.held.find((one) => !isCounterpart(one.head));
      if (entity && entity !== not && !other.embedded && entity.kind === 'person' && held)
        return { head: held.head, sort: entity.sort };
    }
    return null;
  }

  /** "his Icelandic counterpart": the one person of the text who acts for that country. */
  protected onlyOneFrom(found: Found, index: number): Known | null {
    if (!found.affiliation) return found.owner === null ? null : this.otherOfTwo(found, index);
    const people = this.nearby
      .around(index)
      .filter((entity) => entity.kind === 'person' && entity.named && entity.affiliation === found.affiliation)
      .filter((entity) => !this.leadsBesideMinister(entity, index));
    if (people.length === 1) return people[0] ?? null;
    // "The foreign minister welcomed her Morvian counterpart": of several of that state the one of that office.
    const sort = this.entities.length > 0 ? this.officeOfOwner(index) : null;
    const alike = sort === null ? [] : people.filter((entity) => entity.sort === sort);
    return alike.length === 1 ? (alike[0] ?? null) : null;
  }

  /** What the one holds who is named before the counterpart in the sentence; null where nobody is. */
  private officeOfOwner(index: number): string | null {
    const sentence = this.draft.tokens[(this.found[index] as Found).first]?.sentence;
    for (let i = index - 1; i >= 0; i -= 1) {
      const other = this.found[i] as Found;
      if (this.draft.tokens[other.first]?.sentence !== sentence) return null;
      const entity = this.entities[this.of[i] ?? -1];
      if (entity?.kind === 'person' && !other.embedded && entity.sort !== null) return entity.sort;
    }
    return null;
  }

  /** "The foreign minister met his Libyan counterpart. … called on the Libyan prime minister, Tarn": who leads a state is no counterpart of a minister. */
  private leadsBesideMinister(entity: Known, index: number): boolean {
    if (!(entity.sort?.startsWith('head-of-') ?? false) || this.officeBefore(index, entity)?.sort !== 'minister')
      return false;
    return !entity.held.some(({ title }) => /\b(?:deputy|vice|minister of|foreign)\b/i.test(title));
  }

  /** "President Aldane met President Morvic of Chile. He invited his counterpart": the other of the two of one office told of right before. */
  private otherOfTwo(found: Found, index: number): Known | null {
    const sentence = this.draft.tokens[found.first]?.sentence ?? 0;
    const here: Known[] = [];
    const before: Known[] = [];
    for (let i = index - 1; i >= 0; i -= 1) {
      const other = this.found[i] as Found;
      const distance = sentence - (this.draft.tokens[other.first]?.sentence ?? 0);
      if (distance > 1) break;
      const entity = this.entities[this.of[i] ?? -1];
      if (entity?.kind !== 'person' || !entity.named || other.embedded) continue;
      const list = distance === 0 ? here : before;
      if (!list.includes(entity)) list.unshift(entity);
    }
    const [one, two] = before;
    if (
      !one ||
      !two ||
      before.length > 2 ||
      one.affiliation === two.affiliation ||
      here.some((of) => !before.includes(of))
    )
      return null;
    const areAlike = one.held.some((held) => two.held.some((other) => officesAlike(held, other)));
    if (!areAlike || here.length > 1) return null;
    return here[0] === two ? one : two;
  }
}
