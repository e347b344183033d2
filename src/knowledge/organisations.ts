import { longestOf, PhraseTable, type Phrases } from './phrases.js';
import { metonymPhrases } from './places.js';
import { lazily, listed, readRows } from './rows.js';

/** international: of states. movement: a political or liberation movement. armed: an armed group. party. state-body: a ministry, parliament, court, force or seat of one state. other: a charity, company or think tank. */
export const ORGANISATION_KINDS = ['international', 'movement', 'armed', 'party', 'state-body', 'other'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export type OrganisationValue = {
  /** The name that Readout shows: 'United Nations' for 'UN'. */
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Alpha-2 of its country; null where it has none or the name is used in several. */
  readonly country: string | null;
  /** The name may mean something else too: 'Congress', 'the Council'. */
  readonly ambiguous: boolean;
};

const organisations = lazily(() => {
  const table = new PhraseTable<OrganisationValue>('names');
  for (const row of readRows('organisations.tsv')) {
    const kind = ORGANISATION_KINDS.find((known) => known === row['kind']) ?? 'other';
    const value = {
      name: row['name'] ?? '',
      kind,
      country: row['country'] || null,
      ambiguous: row['ambiguous'] === 'yes',
    };
    for (const form of [value.name, ...listed(row['aliases'])]) {
      const unsure = form.endsWith('?');
      table.add(unsure ? form.slice(0, -1) : form, unsure ? { ...value, ambiguous: true } : value);
    }
  }
  return table;
});

const seats = lazily(
  (): Phrases<OrganisationValue> => ({
    match(words, at) {
      const found = metonymPhrases.match(words, at);
      return found && { ...found, value: { ...found.value, kind: 'state-body', ambiguous: false } };
    },
    opens: metonymPhrases.opens,
  }),
);

/** What is known of an organisation by any of its names; null for none. A seat of government is found by `metonymCountry`. */
export function organisationNamed(words: string): OrganisationValue | null {
  return organisations().get(words);
}

/** Organisations and seats of government ('the Kremlin', a `state-body`), found among words. Case counts, but 'HAMAS' is found. */
export const organisationPhrases: Phrases<OrganisationValue> = longestOf([organisations, seats]);
