/** Whom an office phrase means: beside a name, said of somebody, or standing alone for its holder. */
import { countryOf, demonymCountry, organisationNamed } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark } from '../words.js';
import { isMeant, officesAlike, plainHead, sharedWords } from './offices-alike.js';
import { type Found, nameOf } from './phrase.js';
import { type Known, NameResolver } from './resolve-names.js';

const isState = (affiliation: string | null): boolean => affiliation !== null && /^[A-Z]{2}$/.test(affiliation);
const isBody = (affiliation: string | null): boolean => affiliation !== null && !isState(affiliation);

/** "the Morvian leader" acts for Morvia; "the envoy", "the lawmaker" for whom they may. */
const isOwnSide = (found: Found, entity: Known): boolean =>
  found.affiliation === null
    ? found.definite && !/^(?:leader|ruler)$/.test(found.head ?? '')
    : found.affiliation === entity.affiliation;

/** Behind this sentence nobody is introduced who has led the article from its head. */
const LATEST_BARE = 8;

/** "Migration", "and", "Abroad". */
const PORTFOLIO_WORD = /^(?:\p{Lu}\p{Ll}+|and|of|for|the|&)$/u;

/** Which titles go with a style. */
const STYLED: readonly (readonly [RegExp, RegExp])[] = [
  [/majesty|^HM$/i, /\b(?:king|queen|sultan|emperor|empress)\b/],
  [/highness|^H(?:RH|H)$/i, /\b(?:prince|princess|emir|amir|sheikh|sheikha|grand duke)\b/],
  [/holiness/i, /\b(?:pope|patriarch)\b/],
];

export class OfficeResolver extends NameResolver {
  /** "Aldane, the foreign minister of Morvia," and "the head of the Front, Aldane,". */
  protected appositions(): void {
    this.each('office', (found, index) => {
      if (found.embedded || this.isOwnerOfOffice(index)) return;
      const before = found.owner === null ? this.personBefore(index) : null;
      const after = this.personAfter(index);
      const pick =
        before !== null && after !== null
          ? this.hasOffice(before) && !this.hasOffice(after)
            ? after
            : before
          : (before ?? after);
      const entity = pick === null ? null : this.entities[this.of[pick] ?? -1];
      if (entity && this.mayHold(found, entity)) this.assign(index, entity);
    });
  }

  /** "Aldane, the president's national security adviser": the second office is his, the first is whose it is. */
  private isOwnerOfOffice(index: number): boolean {
    const [found, owned] = [this.found[index] as Found, this.found[index + 1]];
    if (owned?.kind !== 'office' || owned.first !== found.last + 2) return false;
    if (!isPossessiveMark(this.draft.tokens[found.last + 1])) return false;
    const person = this.personBefore(index);
    const entity = person === null ? null : this.entities[this.of[person] ?? -1];
    if (!entity || !this.mayHold(owned, entity)) return false;
    owned.first = found.first;
    found.embedded = true;
    this.assign(index + 1, entity);
    return true;
  }

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

  /** "The foreign ministers of Chile and Peru, Aldane and Morvic,": each of those named holds the office, in the order of the countries. */
  protected sharedOffices(): void {
    this.each('group', (found, index) => {
      if (!found.office || this.draft.tokens[found.last + 1]?.text !== ',') return;
      const named = this.namesFrom(found.last + 2);
      if (named.length < 2) return;
      const listed = (found.office.title.split(/ of /)[1] ?? '')
        .split(/, | and /)
        .map((part) => countryOf(part.replace(/^the /, '').trim()));
      const adjectives = found.office.title
        .split(/[\s,]+/)
        .map((word) => demonymCountry(word))
        .filter((code) => code !== null);
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
  protected namesFrom(at: number): number[] {
    const out: number[] = [];
    for (let token = at; ; ) {
      const index = this.lookup.personFrom.get(token);
      if (index === undefined) return out;
      out.push(index);
      token = (this.found[index] as Found).last + 1;
      if (!/^(?:,|and)$/.test(this.draft.tokens[token]?.lower ?? '')) return out;
      while (/^(?:,|and)$/.test(this.draft.tokens[token]?.lower ?? '')) token += 1;
    }
  }

  protected hasOffice(index: number): boolean {
    return (this.found[index] as Found).office !== null;
  }

  protected mayHold(found: Found, entity: Known): boolean {
    if (!found.affiliation || !entity.affiliation || found.affiliation === entity.affiliation) return true;
    return entity.held.length === 0;
  }

  protected personBefore(index: number): number | null {
    const office = this.found[index] as Found;
    const said = this.saidToBe(office);
    if (said !== null) return said;
    const comma = this.draft.tokens[office.first - 1];
    if (comma?.lower === 'and') return this.afterOtherOffice(index);
    if (!comma || !/^[,(–—-]$/.test(comma.text)) return null;
    return this.lookup.personEnding.get(office.first - 2) ?? null;
  }

  /** "Aldane is the president of Morvia", "Aldane has been its envoy since May". */
  protected saidToBe(office: Found): number | null {
    let at = office.first - 1;
    while (/^(?:is|was|has|been|became|as|currently|now|also|who)$/.test(this.draft.tokens[at]?.lower ?? '')) at -= 1;
    if (at === office.first - 1 || !/^(?:is|was|been|became)$/.test(this.draft.tokens[office.first - 1]?.lower ?? ''))
      return null;
    return this.lookup.personEnding.get(at) ?? null;
  }

  /** "Aldane, a member of the bureau and Morvia's foreign minister,": the second office in one aside. */
  protected afterOtherOffice(index: number): number | null {
    const office = this.found[index] as Found;
    const other = this.lookup.officeEnding.get(office.first - 2);
    return other === undefined || other > index ? null : this.personBefore(other);
  }

  protected personAfter(index: number): number | null {
    const office = this.found[index] as Found;
    const mark = this.draft.tokens[office.last + 1];
    if (!mark) return null;
    const chained = this.endOfChain(index);
    if (chained !== null) return chained;
    const from = mark.text === ',' ? office.last + 2 : office.last + 1;
    const at = this.lookup.personFrom.get(from) ?? (mark.text === ',' ? this.personBehindPortfolio(from) : undefined);
    if (at === undefined || (mark.text === ',' && this.opensSentence(office, this.found[at] as Found))) return null;
    const rank = /^(?:military|royal|religious|diplomat)$/.test((this.found[at] as Found).sort ?? '');
    if ((this.found[at] as Found).office && !rank) return null;
    const next = this.draft.tokens[(this.found[at] as Found).last + 1];
    // "the minister, Aldane and Morvic": a list, not a name for the minister, unless a verb or comma follows.
    return mark.text === ',' && next?.lower === 'and' && !office.definite ? null : at;
  }

  /** "Bureau Member, Director of the Office, and Foreign Minister Aldane": titles without an article, the last one with the name. */
  private endOfChain(index: number): number | null {
    const { tokens } = this.draft;
    const office = this.found[index] as Found;
    if (office.definite || !isCapitalised(tokens[office.first] as Token) || tokens[office.last + 1]?.text !== ',')
      return null;
    const from = tokens[office.last + 2]?.lower === 'and' ? office.last + 3 : office.last + 2;
    const next = this.found[index + 1];
    const reached = next?.embedded ? this.found[index + 2] : next;
    if (!reached || reached.first !== from || reached.definite || !isCapitalised(tokens[from] as Token)) return null;
    const at = next?.embedded ? index + 2 : index + 1;
    if (reached.kind === 'office') return this.endOfChain(at);
    return reached.kind === 'person' && reached.office !== null && reached.nameFirst > reached.first ? at : null;
  }

  /** "Minister of Foreign Affairs, Migration and Morvians Abroad, Aldane,": what is left of the portfolio stands between. */
  private personBehindPortfolio(from: number): number | undefined {
    const { tokens } = this.draft;
    let at = from;
    while (at < from + 8 && PORTFOLIO_WORD.test(tokens[at]?.text ?? '')) at += 1;
    return at > from && tokens[at]?.text === ',' ? this.lookup.personFrom.get(at + 1) : undefined;
  }

  /** "In a statement by her spokesperson, Aldane said": the comma closes the phrase that opens the sentence, and Aldane is its subject. */
  private opensSentence(office: Found, person: Found): boolean {
    const { tokens, sentences } = this.draft;
    const sentence = sentences[tokens[office.first]?.sentence ?? -1];
    const next = tokens[person.last + 1];
    if (!sentence || !next || !/^(?:VERB|AUX)$/.test(next.pos) || person.office !== null) return false;
    const opening = tokens.slice(sentence.from, office.first);
    return opening[0]?.pos === 'ADP' && opening.length > 1 && !opening.some((token) => token.text === ',');
  }

  protected descriptions(): void {
    this.each('office', (found, index) => {
      if (this.of[index] !== null || found.embedded) return;
      const holder = this.holderOf(found, index);
      if (holder) this.assign(index, holder);
      else this.assign(index, this.describedEntity(found, index));
    });
  }

  protected holderOf(found: Found, index: number): Known | null {
    // "the first talks with an Iranian president since 1979": any of them, nobody of the text.
    if (/^an?$/.test(this.draft.tokens[found.first]?.lower ?? '')) return null;
    const title = found.office?.title ?? found.head ?? '';
    const head = plainHead(found.head ?? '', title);
    if (head === 'counterpart') return this.onlyOneFrom(found, index);
    if (head === 'style') return this.bearerOf(title, index);
    const known = this.nearby.around(index);
    const able = known.filter((entity) => {
      if (entity.kind !== 'person' || !entity.named) return false;
      if (isMeant(head, entity.sort) && isOwnSide(found, entity)) return true;
      if (!entity.held.some((held) => officesAlike({ head, title }, held))) return false;
      return found.affiliation === null || this.sameSide(found, entity);
    });
    const own = able.filter((entity) => found.affiliation !== null && entity.affiliation === found.affiliation);
    const fits = own.length > 0 ? own : able;
    if (fits.length <= 1) return fits[0] ?? null;
    const best = Math.max(
      ...fits.map((entity) => Math.max(...entity.held.map((held) => sharedWords(title, held.title)))),
    );
    const closest = fits.filter((entity) => entity.held.some((held) => sharedWords(title, held.title) === best));
    return found.definite || found.affiliation ? this.nearest(closest, index) : null;
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
    if (!found.affiliation) return null;
    const people = this.nearby
      .around(index)
      .filter((entity) => entity.kind === 'person' && entity.named && entity.affiliation === found.affiliation);
    return people.length === 1 ? (people[0] ?? null) : null;
  }

  protected sameSide(found: Found, entity: Known): boolean {
    if (entity.affiliation === found.affiliation) return true;
    // "the UN chief" leads the United Nations, and not just any mission.
    if (entity.affiliation === null)
      return !(isBody(found.affiliation) && /^(?:chief|head|leader|boss)$/.test(found.head ?? ''));
    // "the Morvian foreign minister" is none of another state.
    if (isState(found.affiliation) && isState(entity.affiliation)) return false;
    // "the head of the Palestinian resistance" may lead a movement of that country.
    if (found.affiliation !== null && organisationNamed(entity.affiliation)?.country === found.affiliation) return true;
    // "the Egyptian foreign minister" is not the Norwegian one, whatever words the titles share.
    const states = /^[A-Z]{2}$/.test(found.affiliation ?? '') && /^[A-Z]{2}$/.test(entity.affiliation);
    return entity.held.some(
      (held) =>
        held.affiliation === found.affiliation || (!states && sharedWords(found.office?.title ?? '', held.title) > 1),
    );
  }

  protected describedEntity(found: Found, index: number): Known {
    const name = found.office?.title ?? nameOf(this.draft, found);
    const same = this.nearby
      .around(index)
      .find(
        (entity) =>
          !entity.named &&
          entity.kind === 'person' &&
          entity.affiliation === found.affiliation &&
          entity.held.some((held) => held.head === found.head),
      );
    return (found.definite || found.affiliation ? same : undefined) ?? this.make('person', name, false, found);
  }

  /** The lead has "the Morvian ambassador", the body a person without any office: where there is one of each, they are one. */
  protected lonelyOffice(): void {
    const { first, acting } = this.standing();
    const offices = this.entities.filter(
      (entity) => entity.kind === 'person' && !entity.named && this.leads(first[entity.index]),
    );
    const bare = this.entities.filter(
      (entity) => entity.kind === 'person' && entity.named && entity.held.length === 0 && acting.has(entity.index),
    );
    if (bare.some((entity) => this.sentenceOf(first[entity.index]) > LATEST_BARE)) return;
    const [office] = offices;
    const [person] = bare;
    if (!office || !person || offices.length !== 1 || bare.length !== 1) return;
    this.of.forEach((of, index) => {
      if (of === office.index) this.assign(index, person);
    });
    person.affiliation ??= office.affiliation;
    person.held.push(...office.held);
  }

  /** For each entity its first mention, and which entities have a mention that is no part of another's. */
  private standing(): { readonly first: readonly (number | undefined)[]; readonly acting: ReadonlySet<number> } {
    const first: (number | undefined)[] = [];
    const acting = new Set<number>();
    this.of.forEach((entity, index) => {
      if (entity === null) return;
      first[entity] ??= index;
      if (!(this.found[index] as Found).embedded) acting.add(entity);
    });
    return { first, acting };
  }

  private sentenceOf(index: number | undefined): number {
    return index === undefined ? 0 : (this.draft.tokens[(this.found[index] as Found).first]?.sentence ?? 0);
  }

  private leads(first: number | undefined): boolean {
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
