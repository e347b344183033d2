/** Whom "the visiting minister", "his guest", "the visitor from Santiago" mean. */
import { organisationNamed } from '../../../knowledge/index.js';
import { isBody, isState } from './office-sides.js';
import { isMeant, officesAlike, sharedWords } from './offices-alike.js';
import type { Found } from './phrase.js';
import { AppositionResolver } from './resolve-appositions.js';
import type { Known } from './resolve-names.js';
import { isOfVisitor, originBehind, visitorsBefore } from './visitors.js';

/** Those who have come, to the people of the text. */
export class VisitorResolver extends AppositionResolver {
  /** "the visiting minister", "his guest": the one who has come, of that office and that side where they are said; not the subject of the sentence. */
  protected visitorMeant(found: Found, index: number, head: string): Known | null {
    if (!isOfVisitor(found) || found.plural) return null;
    const isAny = /^(?:guest|visitor|dignitary)$/.test(head);
    const origin = isAny ? originBehind(this.draft, this.found, index) : null;
    if (origin !== null) return this.onlyOfficialOf(origin, index);
    const subject = this.firstOfSentence(index);
    const stateOf = (of: number) => this.entities[of]?.affiliation ?? null;
    const fits = visitorsBefore(this.draft, this.found, this.of, index, stateOf).flatMap((of) => {
      const entity = this.entities[of];
      if (!entity?.named || entity.kind !== 'person' || of === subject) return [];
      if (found.affiliation !== null && !this.sameSide(found, entity)) return [];
      const title = found.office?.title ?? head;
      return isAny ||
        isMeant(head, entity.affiliation, entity) ||
        entity.held.some((held) => officesAlike({ head, title }, held))
        ? [entity]
        : [];
    });
    return fits[0] ?? null;
  }

  /** "the visitor from Santiago": the one person of the text who holds an office of that state. */
  private onlyOfficialOf(state: string, index: number): Known | null {
    const all = this.nearby.around(index).filter((one) => one.kind === 'person' && one.named);
    const own = all.filter(({ affiliation, held }) => affiliation === state && held.length > 0);
    const leaders = own.filter(({ sort }) => sort?.startsWith('head-of-') ?? false);
    const fits = own.length > 1 ? leaders : own;
    return fits.length === 1 ? (fits[0] ?? null) : null;
  }

  /** Who opens the sentence of mention `index`: the first person before it there. */
  private firstOfSentence(index: number): number | null {
    let first: number | null = null;
    const sentence = this.draft.tokens[(this.found[index] as Found).first]?.sentence;
    for (let i = index - 1; i >= 0; i -= 1) {
      const other = this.found[i] as Found;
      if (this.draft.tokens[other.first]?.sentence !== sentence) break;
      if (/^(?:person|office)$/.test(other.kind) && !other.embedded) first = this.of[i] ?? first;
    }
    return first;
  }

  /** Whether the person can act for those whom the words give. */
  protected sameSide(found: Found, entity: Known): boolean {
    if (entity.affiliation === found.affiliation) return true;
    // "the UN chief" leads the United Nations, and not just any mission.
    if (entity.affiliation === null)
      return !(isBody(found.affiliation) && /^(?:chief|head|leader|boss)$/.test(found.head ?? ''));
    // "the Morvian foreign minister" is none of another state.
    if (isState(found.affiliation) && isState(entity.affiliation)) return false;
    // "the head of the Palestinian resistance" may lead a movement of that country.
    if (found.affiliation !== null && organisationNamed(entity.affiliation)?.country === found.affiliation) return true;
    return entity.held.some(
      (held) => held.affiliation === found.affiliation || sharedWords(found.office?.title ?? '', held.title) > 1,
    );
  }
}
