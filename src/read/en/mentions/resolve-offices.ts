/** Whom an office phrase means that stands alone: its holder, a counterpart, or somebody whom the text does not name. */
import { countryName, countryOf, organisationNamed } from '../../../knowledge/index.js';
import { isPossessiveMark } from '../words.js';
import { knownOffice, publicationDay } from './known-holders.js';
import { isMeant, isSameOffice, officesAlike, plainHead, sharedWords } from './offices-alike.js';
import { type Found, nameOf } from './phrase.js';
import { AppositionResolver } from './resolve-appositions.js';
import type { Known } from './resolve-names.js';
import { ownOfOutlet } from './own-of-outlet.js';
import { isOfVisitor, originBehind, visitorsBefore } from './visitors.js';

const isState = (affiliation: string | null): boolean => affiliation !== null && /^[A-Z]{2}$/.test(affiliation);

const isBody = (affiliation: string | null): boolean => affiliation !== null && !isState(affiliation);

/** "the Morvian leader" acts for Morvia; "the envoy", "the lawmaker" for whom they may. */
const isOwnSide = (found: Found, entity: Known): boolean =>
  found.affiliation === null
    ? found.definite && !/^(?:leader|ruler)$/.test(found.head ?? '')
    : found.affiliation === entity.affiliation ||
      entity.held.some(({ affiliation }) => affiliation === found.affiliation);

const REALM = /^(?:kingdom|sultanate|emirate)$/;

/** "Morvia's president" is whom the text calls the Morvian leader, and nothing else. */
const isLeaderOf = ({ affiliation, sort }: Found, { affiliation: own, held }: Known): boolean =>
  isState(affiliation) &&
  affiliation === own &&
  sort?.startsWith('head-of-') === true &&
  held.length > 0 &&
  held.every((one) => /^(?:leader|ruler)$/.test(one.head));

/** "the former Morvian president", "ex-premier". */
const IS_FORMER = /\b(?:former|ex|one-?time)\b/i;

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
export class OfficeResolver extends AppositionResolver {
  /** "President Aldane and his Morvian counterpart, Ilse Tarn": she holds the same office in Morvia. */
  protected counterparts(): void {
    this.found.forEach((found, index) => {
      if (
        (found.head !== 'counterpart' && found.head !== 'opposite number') ||
        found.plural ||
        (found.kind !== 'person' && found.kind !== 'office')
      )
        return;
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
      const held = entity?.held.find((one) => one.head !== 'counterpart');
      if (entity && entity !== not && !other.embedded && entity.kind === 'person' && held)
        return { head: held.head, sort: entity.sort };
    }
    return null;
  }

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
    if (head === 'counterpart') return this.onlyOneFrom(found, index);
    if (head === 'style') return this.bearerOf(title, index);
    const visitor = this.visitorMeant(found, index, head);
    if (visitor) return visitor;
    const known = this.nearby.around(index);
    const barred = this.othersOfOffice(found, index);
    const able = known.filter((entity) => {
      if (entity.kind !== 'person' || !entity.named || barred.has(entity.index)) return false;
      if (IS_FORMER.test(title) && isInOffice(head, entity)) return false;
      if (this.isOfOtherState(found, index, entity) || this.isOfNewState(found, index, entity)) return false;
      if (isMeant(head, found.affiliation, entity) && isOwnSide(found, entity)) return true;
      if (isLeaderOf(found, entity)) return true;
      if (!entity.held.some((held) => officesAlike({ head, title }, held))) return false;
      return found.affiliation === null || this.sameSide(found, entity);
    });
    const own = able.filter((entity) =>
      found.affiliation === null ? this.isOfTheRealm(found, entity) : entity.affiliation === found.affiliation,
    );
    const fits = own.length > 0 ? own : able;
    if (fits.length <= 1) return fits[0] ?? null;
    const best = Math.max(
      ...fits.map((entity) => Math.max(...entity.held.map((held) => sharedWords(title, held.title)))),
    );
    const equal = fits.filter((entity) => entity.held.some((held) => sharedWords(title, held.title) === best));
    const leading = found.affiliation === null ? equal.filter((one) => !this.isJustCounterpart(one, index)) : equal;
    const acting = found.affiliation === null ? leading.filter((one) => !this.isOnlyMet(one, index)) : leading;
    const closest = ownOfOutlet(this.draft, found, acting.length > 0 ? acting : leading.length > 0 ? leading : equal);
    return found.definite || found.affiliation ? this.nearest(closest, index) : null;
  }

  /** "the visiting minister", "his guest": the one who has come, of that office and that side where they are said; not the subject of the sentence. */
  private visitorMeant(found: Found, index: number, head: string): Known | null {
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

  /**
   * "President Aldane, to whom she gave a letter from the Chilean head of state", "The US official gave President Aldane the greetings of the American
   * president": of somebody for whom nothing is said to act, and who stands in the sentence, the words would say it with the name.
   */
  private isOfOtherState(found: Found, index: number, { index: of, affiliation, sort }: Known): boolean {
    if (affiliation !== null || !isState(found.affiliation) || !sort?.startsWith('head-of-')) return false;
    if (this.isGreeted(found)) return true;
    const sentence = this.draft.tokens[found.first]?.sentence;
    for (let i = index - 1; i >= 0; i -= 1) {
      const other = this.found[i] as Found;
      if (this.draft.tokens[other.first]?.sentence !== sentence) return false;
      const isActor = other.nameFirst > other.first && !isPossessiveMark(this.draft.tokens[other.last + 1]);
      if (other.kind === 'person' && this.of[i] === of && isActor && !other.embedded) return true;
      // "The US official conveyed the greetings of the American president": his own
      const isTheirs = other.kind === 'office' && !other.embedded && other.affiliation === found.affiliation;
      if (isTheirs && this.draft.tokens[found.first - 1]?.lower === 'of') return true;
    }
    return false;
  }

  /** "Foreign Minister Aldane met Tarn. … the Chilean foreign minister": a state that is named here for the first time is not that of one who was introduced by the office before. */
  private isOfNewState(found: Found, index: number, { index: of, affiliation, name }: Known): boolean {
    if (affiliation !== null || !isState(found.affiliation)) return false;
    const sentenceOf = (at: number): number => this.draft.tokens[this.found[at]?.first ?? -1]?.sentence ?? 0;
    const first = this.of.indexOf(of);
    if (first < 0 || sentenceOf(index) - sentenceOf(first) < 2) return false;
    for (let i = 0; sentenceOf(i) <= sentenceOf(first) + 1 && i < index; i += 1) {
      const other = this.found[i] as Found;
      if (other.country === found.affiliation || other.affiliation === found.affiliation) return false;
    }
    return knownOffice(name, publicationDay(this.draft))?.country !== found.affiliation;
  }

  /** "asked the envoy to convey his regards to the Chilean president": of a state to whose head one sends regards. */
  private isGreeted({ first }: Found): boolean {
    const { tokens } = this.draft;
    const before = [1, 2, 3].map((step) => tokens[first - step]?.lower ?? '');
    return (
      before[0] === 'to' && before.some((word) => /^(?:regards|greetings|wishes|invitation|condolences)$/.test(word))
    );
  }

  /** "Aldane met her Morvian counterpart Ilse Tarn. The minister said": last named as the other's counterpart, and not the one whom the text is about. */
  private isJustCounterpart(entity: Known, index: number): boolean {
    for (let i = index - 1; i >= 0; i -= 1) {
      const other = this.found[i] as Found;
      if (this.of[i] !== entity.index || other.kind !== 'person' || other.embedded) continue;
      const before = this.found[i - 1];
      const isApposed = before !== undefined && this.of[i - 1] === entity.index && other.first - before.last <= 2;
      return [other, isApposed ? before : other].some(({ head }) =>
        /^(?:counterpart|opposite number)$/.test(head ?? ''),
      );
    }
    return false;
  }

  /** "Prime Minister Aldane will fly to Oslo and meet Prime Minister Tarn. The Prime Minister will": whom others meet is not who goes on; not one who has done anything so far. */
  private isOnlyMet(entity: Known, index: number): boolean {
    const { tokens } = this.draft;
    let met = false;
    for (let i = index - 1; i >= 0; i -= 1) {
      const other = this.found[i] as Found;
      if (this.of[i] !== entity.index || other.kind !== 'person' || other.embedded) continue;
      const [before, further] = [1, 2].map((step) => tokens[other.first - step]?.lower ?? '');
      const isInviting = before === 'of' && further === 'invitation';
      if (!isInviting && !/^(?:me(?:et|ets|t|eting)|(?:receiv|host|welcom)\w+|with)$/.test(before ?? '')) return false;
      met = true;
    }
    return met;
  }

  /** "the Kingdom's top diplomat": of those of the office the one whose state is called so. */
  private isOfTheRealm(found: Found, { affiliation }: Known): boolean {
    const { tokens } = this.draft;
    const style = tokens[found.first - 2]?.lower ?? '';
    if (!isPossessiveMark(tokens[found.first - 1]) || !REALM.test(style) || !isState(affiliation)) return false;
    const state = countryName(affiliation ?? '') ?? '';
    return countryOf(`${style.charAt(0).toUpperCase()}${style.slice(1)} of ${state}`) === affiliation;
  }

  /** "the president received President Aldane of Chile", "President Aldane thanked the president": those of the office named in the same clause are others. */
  private othersOfOffice(found: Found, index: number): ReadonlySet<number> {
    if (found.affiliation !== null) return this.joinedTo(found, index);
    const others = new Set<number>();
    if (!found.definite) return others;
    const { tokens } = this.draft;
    const sentence = tokens[found.first]?.sentence;
    const isObject = tokens[found.first - 1]?.pos === 'VERB';
    for (const step of isObject ? [-1, 1] : [1])
      for (let i = index + step; tokens[this.found[i]?.first ?? -1]?.sentence === sentence; i += step) {
        const other = this.found[i] as Found;
        const of = this.of[i];
        const isTold = other.kind === 'person' && other.head === found.head && other.nameFirst > other.first;
        const isSubject = step > 0 ? other.affiliation !== null : found.first - other.last <= 3;
        if (isTold && typeof of === 'number' && !other.embedded && isSubject) others.add(of);
        // "The president received the mediator and former Morvian president, Aldane"
        const isPast = other.head === found.head && IS_FORMER.test(other.office?.title ?? '');
        if (isPast && typeof of === 'number' && !IS_FORMER.test(found.office?.title ?? '')) others.add(of);
      }
    return others;
  }

  /** "between President Aldane and the President of Chile", "President Aldane met the President of Chile": the one of that office before is another. */
  private joinedTo(found: Found, index: number): ReadonlySet<number> {
    const { tokens } = this.draft;
    const at = tokens[found.first]?.lower === 'the' ? found.first - 1 : found.first;
    const before = tokens[at - (tokens[at]?.lower === 'the' ? 1 : 0)];
    const barred = new Set<number>();
    if (!/^(?:and|with|between|by)$/.test(before?.lower ?? '') && before?.pos !== 'VERB') return barred;
    for (let i = index - 1; tokens[this.found[i]?.first ?? -1]?.sentence === tokens[found.first]?.sentence; i -= 1) {
      const other = this.found[i] as Found;
      const of = this.of[i];
      const isOwner = isPossessiveMark(tokens[other.last + 1]);
      if (other.kind === 'person' && other.head === found.head && !other.embedded && !isOwner && typeof of === 'number')
        barred.add(of);
    }
    return barred;
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
