import { NO_RULINGS, type Reading, type Relations, type RuledPairs, type Rulings } from '../../domain/index.js';
import { byText, groupBy } from '../ids.js';
import type { Linked, LinkedContact } from '../linked.js';
import { compareNames } from '../names/compare.js';
import { areLike } from '../names/like.js';
import { addressOf } from '../neighbourhood.js';
import { personCards } from '../person-groups.js';
import { ruledJudgements, ruledOfGroups } from '../ruled.js';
import { type ContactChange, changeOver, ContactIndex } from './contact-index.js';
import { allLinks } from './all-links.js';
import type { BufferedRelations } from './buffer.js';
import { accountsIn, CaseCards } from './case-cards.js';
import { Groups } from './groups.js';
import { type Judged, JudgementSources } from './judgement-sources.js';
import { NamedIn } from './named-in.js';
import { NO_CHANGE, OrganisationIndex, type OrganisationRow } from './organisation-index.js';
import { PeopleIndex, type PersonRow } from './people-index.js';
import { RuledNow } from './ruled-now.js';
import { type Pace, Turns } from './turns.js';
import { WitnessIndex } from './witness-index.js';

/** What a change of articles changed in the links: the contacts, and the keys ('<article id>@<index>') of people and organisations that have another id or another name. */
export type LinkChange = ContactChange & {
  readonly people: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
};

/** An article as it was and as it is; null before it is added and after it is removed. */
export type ArticleChange = { readonly before: Reading | null; readonly after: Reading | null };

/**
 * Links a case step by step: a change of articles touches their neighbourhood alone, and leaves what `link` makes of all articles that are there then.
 * Everything it has to find again lies in `relations`; `readingOf` gives the readings that are there, and has to know a change when it is told of it.
 * `rulings` are those that stand now, on what is there.
 */
export class Linker {
  readonly #relations: Relations;
  readonly #rulings: Rulings;
  #ruledPeople: RuledNow;
  readonly #groups: Groups;
  readonly #byName: PeopleIndex;
  readonly #witnesses: WitnessIndex;
  readonly #people: PeopleIndex;
  readonly #organisations: OrganisationIndex;
  readonly #contacts: ContactIndex;
  readonly #sources: JudgementSources;
  readonly #namedIn: NamedIn;
  readonly #cards: CaseCards;
  readonly #readingOf: (article: string) => Reading | undefined;
  readonly #turns: Turns;
  #changedOrganisations = NO_CHANGE;

  constructor(
    relations: Relations,
    readingOf: (article: string) => Reading | undefined,
    rulings: Rulings = NO_RULINGS,
    pace: Partial<Pace> = {},
  ) {
    this.#relations = relations;
    this.#readingOf = readingOf;
    this.#rulings = rulings;
    const cards = new CaseCards(readingOf, (key) => this.#organisations.sideAt(key));
    this.#cards = cards;
    this.#turns = new Turns(cards, pace);
    const nameOf = (organisation: string): string => cards.nameOfOrganisation(organisation);
    this.#ruledPeople = new RuledNow(relations, 'people', NO_RULINGS.people);
    const ruledPeople = (): RuledNow => this.#ruledPeople;
    this.#groups = new Groups(relations);
    this.#byName = new PeopleIndex(relations, 'by name', this.#groups, () => [], ruledPeople, false);
    this.#witnesses = new WitnessIndex(
      relations,
      (key) => cards.groupOf(key),
      (accounts) => cards.of(accounts, this.#byName),
      (a, b) => this.#areAlike(a, b),
    );
    this.#people = new PeopleIndex(
      relations,
      'person',
      this.#groups,
      (group) => this.#witnesses.of(group),
      ruledPeople,
    );
    this.#organisations = new OrganisationIndex(relations, rulings.organisations, nameOf);
    this.#contacts = new ContactIndex(
      relations,
      (accounts) => cards.of(accounts, this.#people),
      new RuledNow(relations, 'contacts', rulings.contacts),
    );
    this.#namedIn = new NamedIn(relations);
    this.#sources = new JudgementSources(relations, this.#groups, this.#organisations, nameOf);
  }

  /** Takes a change of articles, of which each is named once. */
  change(articles: readonly ArticleChange[]): LinkChange {
    this.#cards.forget();
    const traits = new Map<string, string>();
    this.#changedOrganisations = this.#organisations.change(articles);
    for (const { before } of articles) if (before) this.#count(before, -1, traits);
    for (const { after } of articles) if (after) this.#count(after, 1, traits);
    const there = new Set(articles.flatMap(({ after }) => accountsIn(after)));
    const gone = articles.flatMap(({ before }) => accountsIn(before)).filter((account) => !there.has(account));
    this.#ruledPeople = new RuledNow(this.#relations, 'people', this.#ruledGroups(this.#rulings.people));
    const ruled = this.#ruledPeople.changed();
    const counted = [...traits.keys()].sort(byText);
    const groups = counted.filter((group) => this.#groups.traitsOf(group) !== traits.get(group));

    const about = new Set([...there, ...this.#accountsWith(this.#changedOrganisations.retold)]);
    const byName = this.#byName.relink([...new Set([...groups, ...ruled])].sort(byText), counted);
    this.#witnesses.change([], gone);
    for (const told of this.#turns.of([...about, ...this.#namedIn.touchedBy(byName)], this.#byName))
      this.#witnesses.change(told, []);
    const others = new Set([...groups, ...this.#witnesses.shownAnew(), ...ruled]);
    const people = this.#people.relink([...others].sort(byText), counted);
    const changed = this.#changedAmong([...about, ...this.#namedIn.touchedBy(people)], there, gone);
    return {
      ...changeOver(this.#relinked(changed, gone)),
      people: new Set([...people.shown].flatMap((group) => this.#groups.keysOf(group))),
      organisations: this.#changedOrganisations.shown,
    };
  }

  /**
   * Those of the accounts that changed, with all others of their articles, and those of which something else is ruled now: those of one article together, and
   * those of the same people one after another, for they have neighbours in common.
   */
  #changedAmong(accounts: readonly string[], there: ReadonlySet<string>, gone: readonly string[]): readonly string[] {
    const changed: (readonly [place: string, accounts: readonly string[]])[] = [];
    for (const cards of this.#turns.of(accounts, this.#people)) {
      const renamed = new Set(this.#contacts.renamed(cards).map(({ article }) => article));
      for (const [article, own] of groupBy(cards, (card) => card.article))
        if (renamed.has(article) || own.some(({ id }) => there.has(id)))
          changed.push([own.flatMap((card) => addressOf(card).literal)[0] ?? '', own.map(({ id }) => id)]);
    }
    const inOrder = changed.sort(([x, a], [y, b]) => byText(x, y) || byText(a[0] ?? '', b[0] ?? ''));
    const all = new Set([...inOrder.flatMap(([, own]) => own), ...this.#contacts.ruledAnew()]);
    for (const account of gone) all.delete(account);
    return [...all];
  }

  /** Links accounts that changed, some at a time, with their neighbourhoods. */
  *#relinked(changed: readonly string[], gone: readonly string[]): Iterable<ContactChange> {
    if (gone.length > 0) yield this.#contacts.relink([], gone);
    for (const cards of this.#turns.of(changed, this.#people)) yield this.#contacts.relink(cards, []);
  }

  /** The accounts of the articles that name an organisation of these keys. */
  #accountsWith(organisations: ReadonlySet<string>): readonly string[] {
    const articles = new Set([...organisations].map((key) => key.slice(0, key.lastIndexOf('@'))));
    return [...articles].flatMap((article) => accountsIn(this.#readingOf(article) ?? null));
  }

  /** Rulings on people as rulings on the groups of one name that they are in. */
  #ruledGroups(rulings: RuledPairs): RuledPairs {
    const get = (key: string): string | undefined => this.#cards.groupOf(key) || undefined;
    return ruledOfGroups(rulings, { get });
  }

  /** Everything, as `link` gives it. */
  linked(): Linked {
    return allLinks({
      groups: this.#groups,
      people: this.#people,
      organisations: this.#organisations,
      contacts: this.#contacts,
      ruled: this.#ruledJudgements(),
    });
  }

  /** The person of that key, '<article id>@<index in the reading>'. */
  personAt(key: string): PersonRow | undefined {
    return this.#people.personOf(this.#cards.groupOf(key));
  }

  person(id: string): PersonRow | undefined {
    return this.#people.person(id);
  }

  /** The organisation of that key. */
  organisationAt(key: string): OrganisationRow | undefined {
    return this.#organisations.at(key);
  }

  contacts(): Iterable<LinkedContact> {
    return this.#contacts.contacts();
  }

  contact(id: string): LinkedContact | undefined {
    return this.#contacts.contact(id);
  }

  /** The contact that an account is in; '' for none. */
  contactOf(account: string): string {
    return this.#contacts.contactOf(account);
  }

  /** What became of judgements and questions by the change that was taken last; `written` has what it wrote. */
  *judged(articles: readonly ArticleChange[], written: BufferedRelations): Iterable<Judged> {
    yield* this.#sources.changed(articles, this.#changedOrganisations, written);
    yield { source: 'ruled', judgements: this.#ruledJudgements(), undecided: [] };
  }

  #ruledJudgements(): Linked['judgements'] {
    const { people, organisations, contacts } = this.#rulings;
    return [
      ...ruledJudgements('person', people),
      ...ruledJudgements('organisation', organisations),
      ...ruledJudgements('contact', contacts),
    ];
  }

  /** `traits` gets those that the groups had before. */
  #count(reading: Reading, sign: 1 | -1, traits: Map<string, string>): void {
    const cards = personCards(reading);
    for (const { group } of cards) if (!traits.has(group)) traits.set(group, this.#groups.traitsOf(group));
    this.#groups.change(cards, sign);
    this.#namedIn.change(reading, sign);
  }

  #areAlike(a: string, b: string): boolean {
    const [one, other] = [this.#groups.nameOf(a), this.#groups.nameOf(b)];
    if (one === undefined || other === undefined) return false;
    return compareNames(one, other).relation !== 'different' || areLike(one, other);
  }
}
