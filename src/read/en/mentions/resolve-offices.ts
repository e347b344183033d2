/** Whom an office phrase means that stands alone: its holder, a counterpart, or somebody whom the text does not name. */
import { IS_FORMER, isCounterpart, isState } from './office-sides.js';
import { isMeant, isSameOffice, officesAlike, plainHead, sharedWords } from './offices-alike.js';
import { ownOfOutlet } from './own-of-outlet.js';
import { type Found, nameOf } from './phrase.js';
import { CounterpartResolver } from './resolve-counterparts.js';
import type { Known } from './resolve-names.js';

/** "the Morvian leader" acts for Morvia; "the envoy", "the lawmaker" for whom they may. */
const isOwnSide = (found: Found, entity: Known): boolean =>
  found.affiliation === null
    ? found.definite && !/^(?:leader|ruler)$/.test(found.head ?? '')
    : found.affiliation === entity.affiliation ||
      entity.held.some(({ affiliation }) => affiliation === found.affiliation);

/** "Morvia's president" is whom the text calls the Morvian leader, and nothing else. */
const isLeaderOf = ({ affiliation, sort }: Found, { affiliation: own, held }: Known): boolean =>
  isState(affiliation) &&
  affiliation === own &&
  sort?.startsWith('head-of-') === true &&
  held.length > 0 &&
  held.every((one) => /^(?:leader|ruler)$/.test(one.head));

/** Holds the office, or leads a state, and is nowhere called a former holder. */
const isInOffice = (head: string, { held, sort }: Known): boolean =>
  held.length > 0 &&
  !held.some(({ title }) => IS_FORMER.test(title)) &&
  (held.some((one) => officesAlike({ head, title: head }, one)) || (head === 'president' && sort === 'head-of-state'));

/** Which titles go with a style. */
const STYLED: readonly (readonly [RegExp, RegExp])[] = [
  [/majesty|^HM$/i, /\b(?:king|queen|sultan|emperor|empress)\b/],
  [/highness|^H(?:RH|H)$/i, /\b(?:prince|princess|emir|amir|sheikh|sheikha|grand duke)\b/],
  [/holiness/i, /\b(?:pope|patriarch)\b/],
];

/** Offices without a name beside them to the people who hold them. */
export class OfficeResolver extends CounterpartResolver {
  /** Offices that no name stands beside: each to its holder, else to somebody without a name. */
  protected descriptions(): void {
    this.each('office', (found, index) => {
      if (this.of[index] !== null || found.embedded) return;
      const holder = this.holderOf(found, index);
      if (holder) this.assign(index, holder);
      else this.assign(index, this.describedEntity(found, index));
    });
  }

  /** The person of the text whom the office means; null where none or more than one could be. */
  protected holderOf(found: Found, index: number): Known | null {
    // "the first talks with an Iranian president since 1979": any of them, nobody of the text.
    if (/^an?$/.test(this.draft.tokens[found.first]?.lower ?? '')) return null;
    const title = found.office?.title ?? found.head ?? '';
    const head = plainHead(found.head ?? '', title);
    if (isCounterpart(head)) return this.onlyOneFrom(found, index);
    if (head === 'style') return this.bearerOf(title, index);
    const visitor = this.visitorMeant(found, index, head);
    if (visitor) return visitor;
    const known = this.nearby.around(index);
    const barred = this.othersOfOffice(found, index);
    const able = known.filter((entity) => {
      if (entity.kind !== 'person' || !entity.named || barred.has(entity.index)) return false;
      if (IS_FORMER.test(title) && isInOffice(head, entity)) return false;
      if (this.isOfOtherState(found, index, entity) || this.isOfNewState(found, index, entity)) return false;
      if (this.isKnownOfOther(found, entity) || this.isNamedLater(found, index, entity)) return false;
      if (isMeant(head, found.affiliation, entity) && isOwnSide(found, entity)) return true;
      if (isLeaderOf(found, entity)) return true;
      if (!entity.held.some((held) => officesAlike({ head, title }, held))) return false;
      return found.affiliation === null || this.sameSide(found, entity);
    });
    const own = able.filter((entity) =>
      found.affiliation === null ? this.isOfTheRealm(found, entity) : entity.affiliation === found.affiliation,
    );
    const fits = own.length > 0 ? own : able;
    if (fits.length === 0) return this.leaderAtHome(found, index);
    if (fits.length === 1) return fits[0] ?? null;
    const best = Math.max(
      ...fits.map((entity) => Math.max(...entity.held.map((held) => sharedWords(title, held.title)))),
    );
    const equal = fits.filter((entity) => entity.held.some((held) => sharedWords(title, held.title) === best));
    const home = this.introducedBare(found, equal);
    if (home) return home;
    const leading = found.affiliation === null ? equal.filter((one) => !this.isJustCounterpart(one, index)) : equal;
    const acting = found.affiliation === null ? leading.filter((one) => !this.isOnlyMet(one, index)) : leading;
    const closest = ownOfOutlet(this.draft, found, acting.length > 0 ? acting : leading.length > 0 ? leading : equal);
    return found.definite || found.affiliation ? this.nearest(closest, index) : null;
  }

  /** "Minister of Foreign Affairs Aldane received … Minister of Foreign Affairs of Chile Paz … the Minister of Foreign Affairs": whom the text introduced without a state. */
  private introducedBare({ affiliation, office }: Found, able: readonly Known[]): Known | null {
    const title = office?.title ?? '';
    if (affiliation !== null || able.length < 2 || !/^(?:The |the )?\p{Lu}\S+ (?:\p{L}+ )*\p{Lu}/u.test(title))
      return null;
    const [first, ...others] = able.toSorted((a, b) => a.index - b.index);
    const isBare = first?.affiliation === null && first.held.some((held) => held.title === title.replace(/^the /i, ''));
    return isBare && others.every((one) => one.affiliation !== null) ? first : null;
  }

  /** "His Majesty": the one who was introduced with the style, else with a title that it goes with. */
  private bearerOf(style: string, index: number): Known | null {
    const named = this.nearby.around(index).filter((entity) => entity.kind === 'person' && entity.named);
    const own = named.filter((entity) => entity.styles.some((words) => words.startsWith(style.toLowerCase())));
    const titles = STYLED.find(([form]) => form.test(style))?.[1];
    const fits =
      own.length > 0 || !titles ? own : named.filter((entity) => entity.styles.some((words) => titles.test(words)));
    return this.nearest(fits, index);
  }

  /** Somebody known by the office alone, the same as before where the words say so. */
  protected describedEntity(found: Found, index: number): Known {
    const name = found.office?.title ?? nameOf(this.draft, found);
    const same = this.nearby
      .around(index)
      .find(
        (entity) =>
          !entity.named &&
          entity.kind === 'person' &&
          entity.affiliation === found.affiliation &&
          entity.held.some(
            (held) =>
              held.head === found.head || (found.affiliation !== null && isSameOffice(held.head, found.head ?? '')),
          ),
      );
    const isOne = found.definite || found.affiliation || this.isInLetters(found);
    return (isOne ? same : undefined) ?? this.make('person', name, false, found);
  }

  /** "PM", "EAM": letters for an office stand without an article. */
  private isInLetters = ({ first, last }: Found): boolean =>
    first === last && /^\p{Lu}{2,6}$/u.test(this.draft.tokens[first]?.text ?? '');
}
