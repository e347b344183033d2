/** Whom an office that stands alone cannot mean: somebody of another state, who stands beside it in the sentence, or who was only met. */
import { countryName, countryOf } from '../../../knowledge/index.js';
import { isPossessiveMark } from '../words.js';
import { knownOffice, publicationDay } from './known-holders.js';
import { IS_FORMER, isState } from './office-sides.js';
import type { Found } from './phrase.js';
import type { Known } from './resolve-names.js';
import { VisitorResolver } from './resolve-visitors.js';

const REALM = /^(?:kingdom|sultanate|emirate)$/;

/** What speaks against one of several who hold an office. */
export class OfficeLimits extends VisitorResolver {
  /**
   * "President Aldane, to whom she gave a letter from the Chilean head of state", "The US official gave President Aldane the greetings of the American
   * president": of somebody for whom nothing is said to act, and who stands in the sentence, the words would say it with the name.
   */
  protected isOfOtherState(found: Found, index: number, { index: of, affiliation, sort }: Known): boolean {
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
  protected isOfNewState(found: Found, index: number, { index: of, affiliation, name }: Known): boolean {
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

  /** "President Putin … Ukraine's president": open data knows of one of that name, and of another state. */
  protected isKnownOfOther(found: Found, { affiliation, name }: Known): boolean {
    if (affiliation !== null || !isState(found.affiliation)) return false;
    const known = knownOffice(name, publicationDay(this.draft));
    return known !== null && known.country !== found.affiliation;
  }

  /** "The Prime Minister flies to Oslo tomorrow. She will see the Chilean prime minister, Tarn": not one whose state and name come in a later sentence. */
  protected isNamedLater(found: Found, index: number, { index: of, affiliation }: Known): boolean {
    if (found.affiliation !== null || !isState(affiliation) || this.draft.tokens[found.first]?.lower !== 'the')
      return false;
    const first = this.of.indexOf(of);
    const sentenceOf = (at: number): number => this.draft.tokens[this.found[at]?.first ?? -1]?.sentence ?? 0;
    return first > index && sentenceOf(first) > sentenceOf(index) && sentenceOf(index) > 2;
  }

  /** "asked the envoy to convey his regards to the Chilean president": of a state to whose head one sends regards. */
  private isGreeted({ first }: Found): boolean {
    const { tokens } = this.draft;
    const before = [1, 2, 3].map((step) => tokens[first - step]?.lower ?? '');
    return (
      before[0] === 'to' && before.some((word) => /^(?:regards|greetings|wishes|invitation|condolences)$/.test(word))
    );
  }

  /** "the Kingdom's top diplomat": of those of the office the one whose state is called so. */
  protected isOfTheRealm(found: Found, { affiliation }: Known): boolean {
    const { tokens } = this.draft;
    const style = tokens[found.first - 2]?.lower ?? '';
    if (!isPossessiveMark(tokens[found.first - 1]) || !REALM.test(style) || !isState(affiliation)) return false;
    const state = countryName(affiliation ?? '') ?? '';
    return countryOf(`${style.charAt(0).toUpperCase()}${style.slice(1)} of ${state}`) === affiliation;
  }

  /** "the president received President Aldane of Chile", "President Aldane thanked the president": those of the office named in the same clause are others. */
  protected othersOfOffice(found: Found, index: number): ReadonlySet<number> {
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

  /** "Aldane met her Morvian counterpart Ilse Tarn. The minister said": last named as the other's counterpart, and not the one whom the text is about. */
  protected isJustCounterpart(entity: Known, index: number): boolean {
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
  protected isOnlyMet(entity: Known, index: number): boolean {
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

  /** "arrived in Lima for talks with President Aldane. The Peruvian leader": the one head of no named state, introduced beside a place of that state. */
  protected leaderAtHome({ affiliation, head }: Found, index: number): Known | null {
    if (!isState(affiliation) || !/^(?:leader|president|ruler|head of state)$/.test(head ?? '')) return null;
    const open = this.nearby
      .around(index)
      .filter((one) => one.kind === 'person' && one.named && one.affiliation === null && one.sort === 'head-of-state');
    const [leader, ...others] = open;
    const first = leader ? this.of.indexOf(leader.index) : -1;
    if (!leader || others.length > 0 || first < 0) return null;
    const sentence = this.draft.tokens[this.found[first]?.first ?? -1]?.sentence;
    for (let i = first - 1; this.draft.tokens[this.found[i]?.first ?? -1]?.sentence === sentence; i -= 1)
      if (this.found[i]?.kind === 'place' && this.found[i]?.country === affiliation) return leader;
    return null;
  }
}
