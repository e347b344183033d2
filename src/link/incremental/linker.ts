import { NO_RULINGS, type Reading, type Relations, type RuledPairs, type Rulings } from '../../domain/index.js';
import { type AccountCard, cardsOf, leaning } from '../accounts.js';
import { byText } from '../ids.js';
import type { Linked, LinkedContact } from '../linked.js';
import { compareNames } from '../names/compare.js';
import { organisationCards } from '../organisations.js';
import { sameNames } from '../people.js';
import { personCards } from '../person-groups.js';
import { ruledJudgements, ruledOfGroups } from '../ruled.js';
import { type ContactChange, ContactIndex } from './contact-index.js';
import type { BufferedRelations } from './buffer.js';
import { Groups } from './groups.js';
import { type Judged, JudgementSources } from './judgement-sources.js';
import { OrganisationIndex, type OrganisationRow } from './organisation-index.js';
import { labelOf, type PeopleChange, PeopleIndex, type PersonRow } from './people-index.js';
import { Table } from './relations.js';
import { RuledNow } from './ruled-now.js';
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
 * `rulings` are those that stand now, on what is there; of organisations none may be left.
 */
export class Linker {
  readonly #readingOf: (article: string) => Reading | undefined;
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
  /** The accounts of the articles that name somebody of a group. */
  readonly #accounts: Table<0>;
  /** Those that take the office or party of somebody of a group from other articles. */
  readonly #leaning: Table<0>;
  readonly #members = new Map<string, readonly string[]>();
  #cardsByName = new Map<string, readonly AccountCard[]>();
  #cards = new Map<string, readonly AccountCard[]>();

  constructor(
    relations: Relations,
    readingOf: (article: string) => Reading | undefined,
    rulings: Rulings = NO_RULINGS,
  ) {
    this.#readingOf = readingOf;
    this.#relations = relations;
    this.#rulings = rulings;
    this.#ruledPeople = new RuledNow(relations, 'people', NO_RULINGS.people);
    const ruledPeople = (): RuledNow => this.#ruledPeople;
    this.#groups = new Groups(relations);
    this.#byName = new PeopleIndex(relations, 'by name', this.#groups, () => [], ruledPeople);
    this.#witnesses = new WitnessIndex(
      relations,
      (key) => this.#groupOf(key),
      (accounts) => this.#cardsOf(accounts, this.#cardsByName, this.#byName),
      (a, b) => this.#areAlike(a, b),
    );
    this.#people = new PeopleIndex(
      relations,
      'person',
      this.#groups,
      (group) => this.#witnesses.of(group),
      ruledPeople,
    );
    this.#organisations = new OrganisationIndex(relations);
    this.#contacts = new ContactIndex(
      relations,
      (accounts) => this.#cardsOf(accounts, this.#cards, this.#people),
      new RuledNow(relations, 'contacts', rulings.contacts),
    );
    this.#accounts = new Table(relations, 'group account');
    this.#leaning = new Table(relations, 'leaning account');
    this.#sources = new JudgementSources(relations, this.#groups, this.#organisations, (key) =>
      this.#nameOfOrganisation(key),
    );
  }

  /** Takes a change of articles, of which each is named once. */
  change(articles: readonly ArticleChange[]): LinkChange {
    this.#members.clear();
    this.#cardsByName = new Map();
    this.#cards = new Map();
    const traits = new Map<string, string>();
    const named = this.#organisationsBefore(articles);
    for (const { before } of articles) if (before) this.#count(before, -1, traits);
    for (const { after } of articles) if (after) this.#count(after, 1, traits);
    const there = new Set(articles.flatMap(({ after }) => accountsIn(after)));
    const gone = articles.flatMap(({ before }) => accountsIn(before)).filter((account) => !there.has(account));
    this.#ruledPeople = new RuledNow(this.#relations, 'people', this.#ruledGroups(this.#rulings.people));
    const ruled = this.#ruledPeople.changed();
    const counted = [...traits.keys()].sort(byText);
    const groups = counted.filter((group) => this.#groups.traitsOf(group) !== traits.get(group));

    const byName = this.#byName.relink([...new Set([...groups, ...ruled])].sort(byText), counted);
    const told = this.#cardsOf(this.#touched(there, byName), this.#cardsByName, this.#byName);
    const witnessed = this.#witnesses.change(told, gone);
    const people = this.#people.relink([...new Set([...groups, ...witnessed, ...ruled])].sort(byText), counted);
    const cards = this.#cardsOf(this.#touched(there, people), this.#cards, this.#people);
    const renamed = new Set(this.#contacts.renamed(cards).map(({ article }) => article));
    for (const account of there) renamed.add(account.slice(0, account.indexOf('#')));
    const changed = cards.filter(({ article }) => renamed.has(article));
    const known = new Set([...changed.map(({ id }) => id), ...gone]);
    const ruledAnew = this.#contacts.ruledAnew().filter((account) => !known.has(account));
    changed.push(...this.#cardsOf(ruledAnew, this.#cards, this.#people));
    return {
      ...this.#contacts.relink(changed, gone),
      people: new Set([...people.shown].flatMap((group) => this.#groups.keysOf(group))),
      organisations: new Set(
        [...named]
          .filter(([under, was]) => was !== this.#organisationName(under))
          .flatMap(([under]) => this.#organisations.keysOf(under)),
      ),
    };
  }

  /** Rulings on people as rulings on the groups of one name that they are in. */
  #ruledGroups(rulings: RuledPairs): RuledPairs {
    const get = (key: string): string | undefined => this.#groupOf(key) || undefined;
    return ruledOfGroups(rulings, { get });
  }

  /** The id and the name that each organisation of the articles has by now. */
  #organisationsBefore(articles: readonly ArticleChange[]): ReadonlyMap<string, string> {
    const cards = articles.flatMap(({ before, after }) =>
      [before, after].flatMap((reading) => (reading ? organisationCards(reading) : [])),
    );
    return new Map(cards.map(({ under }) => [under, this.#organisationName(under)]));
  }

  #organisationName(under: string): string {
    const found = this.#organisations.find(under);
    return `${found?.id} ${found?.name}`;
  }

  /** Everything, as `link` gives it. */
  linked(): Linked {
    const people = [...this.#people.people()].sort((a, b) => byText(a.id, b.id));
    const organisations = [...this.#organisations.organisations()];
    const judged = [...this.#people.judged()];
    const judgements = [
      ...people.flatMap(({ groups }) => groups).flatMap((group) => this.#sameNames(group)),
      ...judged.flatMap((one) => one.judgements),
      ...organisations.flatMap((one) => one.judgements),
      ...this.#contacts.judgements(),
      ...this.#ruledJudgements(),
    ];
    return {
      people: people.map(({ id, name, groups }) => ({ id, name, keys: this.#keysOf(groups) })),
      organisations: organisations.map(({ organisation }) => organisation).sort((a, b) => byText(a.id, b.id)),
      contacts: [...this.#contacts.contacts()].sort((a, b) => byText(a.id, b.id)),
      judgements: judgements.sort((x, y) => byText(x.about, y.about) || byText(x.a, y.a) || byText(x.b, y.b)),
      undecided: [...judged.flatMap((one) => one.undecided), ...this.#contacts.undecided()].sort(
        (x, y) => byText(x.a, y.a) || byText(x.b, y.b),
      ),
    };
  }

  /** The person of that key, '<article id>@<index in the reading>'. */
  personAt(key: string): PersonRow | undefined {
    return this.#people.personOf(this.#groupOf(key));
  }

  person(id: string): PersonRow | undefined {
    return this.#people.person(id);
  }

  /** The organisation of that key. */
  organisationAt(key: string): OrganisationRow | undefined {
    return this.#organisations.named(this.#nameOfOrganisation(key));
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
    yield* this.#sources.changed(articles, written);
    yield { source: 'ruled', judgements: this.#ruledJudgements(), undecided: [] };
  }

  #ruledJudgements(): Linked['judgements'] {
    return [...ruledJudgements('person', this.#rulings.people), ...ruledJudgements('contact', this.#rulings.contacts)];
  }

  #nameOfOrganisation(key: string): string {
    const at = key.lastIndexOf('@');
    return this.#reading(key.slice(0, at)).organisations[Number(key.slice(at + 1))]?.name ?? '';
  }

  #keysOf(groups: readonly string[]): readonly string[] {
    return groups.flatMap((group) => this.#groups.keysOf(group)).sort(byText);
  }

  #sameNames(group: string): Linked['judgements'] {
    const found = this.#groups.find(group);
    return found ? sameNames({ ...found, keys: this.#groups.keysOf(group) }) : [];
  }

  /** `traits` gets those that the groups had before. */
  #count(reading: Reading, sign: 1 | -1, traits: Map<string, string>): void {
    const cards = personCards(reading);
    for (const { group } of cards) if (!traits.has(group)) traits.set(group, this.#groups.traitsOf(group));
    this.#groups.change(cards, sign);
    this.#organisations.change(reading, sign);
    const leans = leaning(reading);
    const accounts = accountsIn(reading);
    cards.forEach(({ group }, index) => {
      for (const table of leans.has(index) ? [this.#accounts, this.#leaning] : [this.#accounts])
        for (const account of accounts)
          if (sign === 1) table.put(group, account, 0);
          else table.drop(group, account);
    });
  }

  /** All accounts of the changed articles, and of those that name somebody whose person became another: accounts of one article act on one another. */
  #touched(there: ReadonlySet<string>, { relabelled, retold }: PeopleChange): ReadonlySet<string> {
    return new Set([
      ...there,
      ...[...relabelled].flatMap((group) => this.#accounts.ids(group)),
      ...[...retold].flatMap((group) => this.#leaning.ids(group)),
    ]);
  }

  #areAlike(a: string, b: string): boolean {
    const [one, other] = [this.#groups.nameOf(a), this.#groups.nameOf(b)];
    return one !== undefined && other !== undefined && compareNames(one, other).relation !== 'different';
  }

  #groupOf(key: string): string {
    const at = key.lastIndexOf('@');
    const article = key.slice(0, at);
    const known = this.#members.get(article);
    const members = known ?? personCards(this.#reading(article)).map(({ group }) => group);
    if (!known) this.#members.set(article, members);
    return members[Number(key.slice(at + 1))] ?? '';
  }

  #cardsOf(
    accounts: Iterable<string>,
    known: Map<string, readonly AccountCard[]>,
    people: PeopleIndex,
  ): readonly AccountCard[] {
    return [...accounts].flatMap((account) => {
      const article = account.slice(0, account.indexOf('#'));
      const made =
        known.get(article) ?? cardsOf(this.#reading(article), (key) => asFound(people.personOf(this.#groupOf(key))));
      known.set(article, made);
      return made.filter(({ id }) => id === account);
    });
  }

  #reading(article: string): Reading {
    const reading = this.#readingOf(article);
    if (!reading) throw new Error(`there is no reading of the article ${article}`);
    return reading;
  }
}

function asFound(row: PersonRow | undefined) {
  return row && { id: labelOf(row), parties: new Set(row.parties), offices: new Set(row.offices) };
}

function accountsIn(reading: Reading | null): readonly string[] {
  return reading === null ? [] : reading.contacts.map((account) => `${reading.article.id}#${account.id}`);
}
