/** Whose an office beside a name is: "Aldane, the foreign minister of Morvia,", "the head of the Front, Aldane,". */
import { countryOf, demonymCountry, organisationNamed } from '../../../knowledge/index.js';
import type { Token } from '../../draft.js';
import { isCapitalised, isPossessiveMark } from '../words.js';
import type { Found } from './phrase.js';
import { type Known, NameResolver } from './resolve-names.js';

/** "Migration", "and", "Abroad". */
const PORTFOLIO_WORD = /^(?:\p{Lu}\p{Ll}+|and|of|for|the|&)$/u;

/** "UN envoy Aldane, a former foreign minister of Morvia,". */
const OF_BEFORE = /^(?:(?:an?|\p{Lu}[\p{L}-]+(?:[’']s)?) )?(?:former|ex|one-?time)\b/iu;

/** What one state is to another. */
const RELATION =
  /^(?:arch-?)?(?:rival|ally|neighbou?r|foe|enemy|adversary|partner|patron|backer|protector|archrival|arch-rival|arch-foe)$/;

/** Offices to the people named beside them. */
export class AppositionResolver extends NameResolver {
  /** "Aldane, the foreign minister of Morvia," and "the head of the Front, Aldane,". */
  protected appositions(): void {
    this.each('place', (found, index) => {
      this.ownersOfRelation(found, index);
      this.ofCountry(found, index);
    });
    this.each('person', (found, index) => this.ofSide(found, this.entities[this.of[index] ?? -1]));
    this.each('office', (found, index) => {
      if (found.embedded || this.isOwnerOfOffice(index)) return;
      const before = found.owner === null || this.isAside(found) ? this.personBefore(index) : null;
      const after = this.personAfter(index);
      const pick =
        before !== null && after !== null
          ? this.hasOffice(before) && !this.hasOffice(after)
            ? after
            : before
          : (before ?? after);
      const entity = pick === null ? null : this.entities[this.of[pick] ?? -1];
      if (entity && (this.mayHold(found, entity) || this.isRole(found))) this.assign(index, entity);
    });
  }

  /** "Vice Ministers Ilse Aldane, of Chile, and Juan Morvic, of Peru": for whom each of them acts. */
  private ofCountry(found: Found, index: number): void {
    const { tokens } = this.draft;
    const person = this.found[index - 1];
    const entity = this.entities[this.of[index - 1] ?? -1];
    if (found.sort !== 'country' || person?.kind !== 'person' || person.embedded || entity?.kind !== 'person') return;
    const of = tokens[found.first - 1]?.lower === 'the' ? found.first - 2 : found.first - 1;
    if (of !== person.last + 2 || tokens[of]?.lower !== 'of' || tokens[of - 1]?.text !== ',') return;
    if (!/^[,;.)]$/.test(tokens[found.last + 1]?.text ?? '')) return;
    entity.affiliation ??= found.country;
    person.affiliation ??= found.country;
    person.last = found.last;
    found.embedded = true;
  }

  /** "talks with Chile's rival Peru": Chile only says which state is meant. */
  private ownersOfRelation(found: Found, index: number): void {
    const { tokens } = this.draft;
    const next = this.found[index + 1];
    if (next?.kind !== 'place' || !isPossessiveMark(tokens[found.last + 1])) return;
    const between = tokens.slice(found.last + 2, next.first).map(({ lower }) => lower);
    if (between.length > 3 || !RELATION.test(between.at(-1) ?? '')) return;
    found.embedded = true;
    next.first = found.first;
  }

  /** "with Tarn, her opposite number, who": what the one is to the other stands between commas. */
  private isAside({ head, first, last }: Found): boolean {
    const [before, after] = [this.draft.tokens[first - 1], this.draft.tokens[last + 1]];
    const isOther = /^(?:counterpart|opposite number|colleague)$/.test(head ?? '');
    return isOther && before?.text === ',' && (after === undefined || /^[,.;)]$/.test(after.text));
  }

  /** "On the Morvian side, Aldane was accompanied by": for whom she acts. */
  private ofSide({ first, affiliation }: Found, entity: Known | undefined): void {
    const words = [1, 2, 3, 4, 5].map((step) => this.draft.tokens[first - step]);
    const [comma, side, nation, the, on] = words.map((token) => token?.lower ?? '');
    if (comma !== ',' || side !== 'side' || the !== 'the' || !/^(?:on|from)$/.test(on ?? '') || affiliation) return;
    const country = demonymCountry(words[2]?.text ?? nation ?? '');
    if (entity && country !== null) entity.affiliation ??= country;
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

  /** "The foreign ministers of Chile and Peru, Aldane and Morvic,": each of those named holds the office, in the order of the countries. */
  protected sharedOffices(): void {
    this.each('group', (found, index) => {
      if (!found.office || this.draft.tokens[found.last + 1]?.text !== ',') return;
      const named = this.namesFrom(found.last + 2);
      if (named.length < 2) return;
      const listed = (found.office.title.split(/ of /)[1] ?? '')
        .split(/, | and /)
        .map((part) => countryOf(part.replace(/^the /, '').trim()));
      const adjectives = this.statesNamedIn(found);
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

  /** "his Danish, Polish and Irish counterparts": the state of each adjective, those that stand before the phrase among them. */
  private statesNamedIn({ first, last }: Found): string[] {
    const { tokens } = this.draft;
    let from = first;
    while (/^(?:,|and)$/.test(tokens[from - 1]?.lower ?? '') && demonymCountry(tokens[from - 2]?.text ?? '') !== null)
      from -= 2;
    return tokens.slice(from, last + 1).flatMap(({ text }) => demonymCountry(text) ?? []);
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

  /** Whether the person acts for nobody else than the office does, or for a party of the state; what somebody was before may have been for another. */
  protected mayHold(found: Found, entity: Known): boolean {
    if (!found.affiliation || !entity.affiliation || found.affiliation === entity.affiliation) return true;
    if (organisationNamed(found.affiliation)?.country === entity.affiliation) return true;
    return entity.held.length === 0 || OF_BEFORE.test(found.office?.title ?? '');
  }

  /** The person right before the office, or of whom it is said. */
  protected personBefore(index: number): number | null {
    const office = this.found[index] as Found;
    const said = this.saidToBe(office);
    if (said !== null) return said;
    const before = this.draft.tokens[office.first - 1];
    const isBoth = /^(?:concurrently|simultaneously)$/.test(before?.lower ?? '');
    if ((isBoth ? this.draft.tokens[office.first - 2] : before)?.lower === 'and')
      return this.afterOtherOffice(index, isBoth ? 3 : 2);
    // "Aldane, now ambassador in Oslo,"
    const at = /^(?:now|then|currently|formerly|also)$/.test(before?.lower ?? '') ? office.first - 2 : office.first - 1;
    const comma = this.draft.tokens[at];
    if (!comma || !/^[,(–—-]$/.test(comma.text)) return null;
    const person = this.lookup.personEnding.get(at - 1) ?? null;
    return person !== null && this.isBehindPhrase(this.found[person] as Found, office) ? null : person;
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
  protected afterOtherOffice(index: number, back = 2): number | null {
    const office = this.found[index] as Found;
    const other = this.lookup.officeEnding.get(office.first - back);
    return other === undefined || other > index ? null : this.personBefore(other);
  }

  /** The person right behind the office. */
  protected personAfter(index: number): number | null {
    const office = this.found[index] as Found;
    const last = this.behindShortForm(office);
    const mark = this.draft.tokens[last + 1];
    if (!mark) return null;
    const chained = this.endOfChain(index) ?? this.ofSecondOffice(index);
    if (chained !== null) return chained;
    const inTown = this.behindTown(office);
    if (inTown !== undefined) return inTown;
    const from = mark.text === ',' ? last + 2 : last + 1;
    const at =
      this.lookup.personFrom.get(from) ??
      this.addressedFrom(from) ??
      (mark.text === ',' ? this.personBehindPortfolio(from) : undefined);
    if (at === undefined || (mark.text === ',' && this.opensSentence(office, this.found[at] as Found))) return null;
    const rank = /^(?:military|royal|religious|diplomat|legislator)$/.test((this.found[at] as Found).sort ?? '');
    if ((this.found[at] as Found).office && !rank && !this.isCounterpart(office, at) && !this.isAlone(office, at))
      return null;
    const next = this.draft.tokens[(this.found[at] as Found).last + 1];
    // "the minister, Aldane and Morvic": a list, not a name for the minister, unless a verb or comma follows.
    return mark.text === ',' && next?.lower === 'and' && !office.definite ? null : at;
  }

  /** "the Director of the International Fund (IF), Aldane", "the mediator of the Community (CS) in Chad, Tarn": the last token of what goes with the office. */
  private behindShortForm({ last }: Found): number {
    const { tokens } = this.draft;
    if (tokens[last + 1]?.text !== '(' || tokens[last + 3]?.text !== ')') return last;
    let end = last + 3;
    if (/^(?:in|for|to|on)$/.test(tokens[end + 1]?.lower ?? ''))
      while (end < last + 8 && (end === last + 3 || isCapitalised(tokens[end + 1] as Token))) end += 1;
    return tokens[end + 1]?.text === ',' ? end : last;
  }

  /** "the mediator on the Chad crisis and former Ghanaian president, Aldane": one person, for the second office has no article. */
  private ofSecondOffice(index: number): number | null {
    const { tokens } = this.draft;
    const office = this.found[index] as Found;
    const at = [1, 2].map((step) => index + step).find((next) => this.found[next]?.embedded !== true);
    const next = this.found[at ?? -1];
    if (tokens[office.last + 1]?.lower !== 'and' || next?.kind !== 'office' || next.first !== office.last + 2)
      return null;
    const isOfTwo = office.affiliation !== null && next.affiliation !== null && office.affiliation !== next.affiliation;
    if (isOfTwo && !OF_BEFORE.test(next.office?.title ?? '')) return null;
    const isBare = !/^(?:the|an?|his|her|its|their)$/.test(tokens[next.first]?.lower ?? '') && next.owner === null;
    return isBare && !office.plural && tokens[next.last + 1]?.text === ',' ? this.personAfter(at as number) : null;
  }

  /** "his counterpart in Oslo, Tarn,", "the Morvian ambassador in Oslo, Tarn,": where the one of the other side sits. */
  private behindTown({ head, last }: Found): number | undefined {
    if (
      !/counterpart$|^opposite number$|ambassador$|envoy$|consul(?: general)?$|representative$|high commissioner$|^chargé/.test(
        head ?? '',
      )
    )
      return undefined;
    const { tokens } = this.draft;
    if (!/^(?:in|from|at)$/.test(tokens[last + 1]?.lower ?? '')) return undefined;
    const comma = [3, 4, 5].map((step) => last + step).find((at) => tokens[at]?.text === ',');
    const isNamed = comma !== undefined && tokens.slice(last + 2, comma).every((token) => isCapitalised(token));
    return isNamed ? this.lookup.personFrom.get(comma + 1) : undefined;
  }

  /** "the Union's mediator, President Tarn", "President Tarn of Rwanda, chairman of the Union": held beside an office at home. */
  private isRole({ head, plural, first, affiliation }: Found): boolean {
    const isTheirs = /(?:^|[ -])(?:mediator|facilitator|chair|chairman|chairperson|chairwoman)$/.test(head ?? '');
    const isOfBody = affiliation !== null && !/^[A-Z]{2}$/.test(affiliation);
    return isTheirs && !plural && (isOfBody || this.draft.tokens[first]?.lower === 'the');
  }

  /** "The head of the department, Federal Councillor Aldane, met": one person between two commas, for a list would have an "and". */
  private isAlone(office: Found, at: number): boolean {
    const { tokens, sentences } = this.draft;
    const person = this.found[at] as Found;
    const [comma, next] = [tokens[person.last + 1], tokens[person.last + 2]];
    const opens = sentences[tokens[office.first]?.sentence ?? -1]?.from ?? -1;
    const isFirst = tokens.slice(opens, office.first).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
    if (!isFirst || !office.definite || person.definite || comma?.text !== ',' || !next) return false;
    const isOfBoth = (office.sort ?? '').startsWith('head-of') && (person.sort ?? '').startsWith('head-of');
    return !isOfBoth && (/^(?:VERB|AUX)$/.test(next.pos) || next.lower === 'who');
  }

  /** "met his Morvian counterpart, Prime Minister Tarn, in Oslo": who the counterpart is, in the office that the two hold; "…, Prime Minister Tarn and" is a list. */
  private isCounterpart(office: Found, at: number): boolean {
    const { tokens } = this.draft;
    const person = this.found[at] as Found;
    const next = tokens[person.last + 1];
    const isOther =
      /counterpart$|^opposite number$/.test(office.head ?? '') ||
      (office.affiliation !== null && /^(?:guest|visitor|host)$/.test(office.head ?? ''));
    if (this.isRole(office) && next?.lower !== 'and') return true;
    if (!isOther || office.plural || next?.lower === 'and') return false;
    return person.affiliation === null || office.affiliation === null || person.affiliation === office.affiliation;
  }

  /** "the Minister for Ports, the Hon Ida Aldane": a form of address with its article. */
  private addressedFrom(the: number): number | undefined {
    const at = this.draft.tokens[the]?.lower === 'the' ? this.lookup.personFrom.get(the + 1) : undefined;
    return at !== undefined && this.found[at]?.sort === 'honorific' ? at : undefined;
  }

  /** "Bureau Member, Director of the Office, and Foreign Minister Aldane": titles without an article, the last one with the name. */
  private endOfChain(index: number, chained = false): number | null {
    const { tokens } = this.draft;
    const office = this.found[index] as Found;
    const isCapital = isCapitalised(
      tokens[office.definite ? office.first + Number(tokens[office.first]?.lower === 'the') : office.first] as Token,
    );
    // "the Crown Prince, Deputy Prime Minister and Defence Minister Prince Aldane": the last two need no comma.
    const before = tokens[office.first - 1]?.text === ',' ? this.lookup.officeEnding.get(office.first - 2) : undefined;
    const isLast = (chained || before !== undefined) && tokens[office.last + 1]?.lower === 'and';
    if (!isCapital || (tokens[office.last + 1]?.text !== ',' && !isLast)) return null;
    const from = isLast || tokens[office.last + 2]?.lower !== 'and' ? office.last + 2 : office.last + 3;
    const next = this.found[index + 1];
    const reached = next?.embedded ? this.found[index + 2] : next;
    if (!reached || reached.first !== from || reached.definite || !isCapitalised(tokens[from] as Token)) return null;
    const at = next?.embedded ? index + 2 : index + 1;
    if (reached.kind === 'office')
      return this.endOfChain(at, true) ?? (office.definite ? this.rankedAfter(reached) : null);
    if (isLast && !/^(?:royal|military)$/.test(reached.sort ?? '')) return null;
    // "the President, Prime Minister Aldane" are two; "the President, Commander of the Forces, General Aldane" is one.
    return !office.definite && reached.kind === 'person' && reached.office !== null && reached.nameFirst > reached.first
      ? at
      : null;
  }

  /** "…, Commander of the Forces, General Aldane": who is named by rank behind the last of several offices. */
  private rankedAfter({ last }: Found): number | null {
    const at = this.draft.tokens[last + 1]?.text === ',' ? this.lookup.personFrom.get(last + 2) : undefined;
    const sort = at === undefined ? null : (this.found[at]?.sort ?? null);
    return at !== undefined && (sort === 'military' || sort === 'honorific') ? at : null;
  }

  /** "Minister of Foreign Affairs, Migration and Morvians Abroad, Aldane,": what is left of the portfolio stands between. */
  private personBehindPortfolio(from: number): number | undefined {
    const { tokens } = this.draft;
    let at = from;
    while (at < from + 8 && PORTFOLIO_WORD.test(tokens[at]?.text ?? '')) at += 1;
    return at > from && tokens[at]?.text === ',' ? this.lookup.personFrom.get(at + 1) : undefined;
  }

  /** "In his talks with Aldane, the Morvian president said": the comma closes the phrase that opens the sentence, and Aldane is no president. */
  private isBehindPhrase(person: Found, office: Found): boolean {
    const { tokens, sentences } = this.draft;
    const { from } = sentences[tokens[office.first]?.sentence ?? -1] ?? {};
    if (from === undefined || !/^(?:VERB|AUX)$/.test(tokens[office.last + 1]?.pos ?? '')) return false;
    const opening = tokens.slice(from, person.first);
    return (
      opening[0]?.pos === 'ADP' &&
      /^(?:with|to|from|by)$/.test(opening.at(-1)?.lower ?? '') &&
      !opening.some(({ text }) => text === ',')
    );
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
}
