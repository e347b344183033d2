import { keyOf } from './fold.js';
import { longestOf, PhraseTable, type Phrases } from './phrases.js';
import { lazily, listed, readRows } from './rows.js';

/** `captured-public`, `captured-private`: public and private media that a state has captured. */
export const OUTLET_CONTROLS = ['state', 'captured-public', 'captured-private', 'public', 'private'] as const;

export type OutletControl = (typeof OUTLET_CONTROLS)[number];

export type OutletValue = {
  /** The name that Readout shows: 'Islamic Republic News Agency'. */
  readonly name: string;
  /** Alpha-2 of the country where its newsroom sits; null where it has several. */
  readonly country: string | null;
  /** IANA time zone of its newsroom, 'Asia/Tehran'; null where it has several. */
  readonly timeZone: string | null;
  /** official: a government's or an organisation's own press office. */
  readonly kind: (typeof KINDS)[number];
  /** Who controls it; null where that is not known. */
  readonly control: OutletControl | null;
  /** Words with which lines of its pages begin that are no news. */
  readonly boilerplate: readonly string[];
  /** The least share of its articles that should have a title, a date and a text: under it, its pages are no longer read as they were. Null for the usual one. */
  readonly least: number | null;
  /** The name that was looked up also means something else: 'Fars', 'the Times', 'The Hill'. */
  readonly ambiguous: boolean;
};

/** The hosts of outlets that states own, fund or control. */
const controlledHosts = lazily(() => new Map(readRows('outlet-hosts.tsv').map((row) => [row['host'] ?? '', row])));

function controlNamed(word: string | undefined): OutletControl | null {
  return OUTLET_CONTROLS.find((known) => known === word) ?? null;
}

function controlByHosts(hosts: readonly string[]): OutletControl | null {
  for (const host of hosts) {
    const control = controlNamed(controlledHosts().get(host)?.['control']);
    if (control) return control;
  }
  return null;
}

const KINDS = ['agency', 'broadcaster', 'newspaper', 'online', 'official'] as const;

const rows = lazily(() =>
  readRows('outlets.tsv').map((row) => ({
    row,
    value: {
      name: (row['name'] ?? '').replace(/\?$/, ''),
      country: row['country'] || null,
      timeZone: row['timezone'] || null,
      kind: KINDS.find((known) => known === row['kind']) ?? 'online',
      control: controlNamed(row['control']) ?? controlByHosts(listed(row['hosts'])),
      boilerplate: listed(row['boilerplate']),
      least: row['least'] ? Number(row['least']) : null,
      ambiguous: false,
    } satisfies OutletValue,
  })),
);

const outlets = lazily(() => {
  const table = new PhraseTable<OutletValue>('names');
  for (const { row, value } of rows()) {
    for (const form of [row['name'] ?? '', ...listed(row['aliases'])]) {
      const unsure = form.endsWith('?');
      table.add(unsure ? form.slice(0, -1) : form, unsure ? { ...value, ambiguous: true } : value);
    }
  }
  return table;
});

const byCode = lazily(() => {
  const codes = new Map<string, OutletValue | null>();
  for (const { row, value } of rows()) {
    for (const code of listed(row['codes']).map((each) => each.toLowerCase())) {
      codes.set(code, (codes.get(code) ?? (codes.has(code) ? null : value)) === value ? value : null);
    }
  }
  return codes;
});

const byHost = lazily(() => {
  const hosts = new Map<string, OutletValue>();
  for (const { row, value } of rows()) for (const host of listed(row['hosts'])) hosts.set(host, value);
  return hosts;
});

/** What is known of an outlet by any name that texts cite it by; null for none. */
export function outletNamed(words: string): OutletValue | null {
  return outlets().get(words);
}

/** One key for all names of an outlet, also of one that no list knows: small letters without marks and without a leading 'the'. */
export function outletKey(name: string): string {
  return keyOf(outletNamed(name)?.name ?? name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** The outlet that signs a dateline so: 'AFP', '(IP)', 'Xinhua'. Brackets and case make no difference. null for none, or where several do. */
export function outletByDatelineCode(code: string): OutletValue | null {
  return (
    byCode().get(
      code
        .replace(/^[([]|[)\]]$/g, '')
        .trim()
        .toLowerCase(),
    ) ?? null
  );
}

/** The outlet whose pages lie at a host name, 'www.irna.ir' or 'irna.ir'; null for none. */
export function outletByHost(host: string): OutletValue | null {
  const labels = host.toLowerCase().split('.');
  const hosts = labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
  for (const one of hosts) {
    const found = byHost().get(one) ?? controlledOutlet(one);
    if (found) return found;
  }
  return null;
}

/** The outlet of a host that only the list of controlled media has. */
function controlledOutlet(host: string): OutletValue | null {
  const row = controlledHosts().get(host);
  if (!row) return null;
  const { name = '', country = '' } = row;
  const control = controlNamed(row['control']);
  const known = outletNamed(name);
  if (known && !known.ambiguous && known.country === country) return { ...known, control: known.control ?? control };
  const timeZone = zoneOfCountry().get(country) ?? null;
  const rest = { kind: 'online', boilerplate: [], least: null, ambiguous: false } as const;
  return { name, country: country || null, timeZone, control, ...rest };
}

/** Countries that have several time zones, whatever those of the outlets that we know are. */
const SEVERAL_ZONES = new Set('AU BR CA CD CL EC ES FM GL ID KI KZ MN MX NZ PF PG PT RU UA UM US'.split(' '));

/** The time zone of a country where all its outlets that we know share one. */
const zoneOfCountry = lazily(() => {
  const zones = new Map<string, string | null>();
  for (const { value } of rows()) {
    const { country, timeZone } = value;
    if (country === null || timeZone === null || SEVERAL_ZONES.has(country)) continue;
    zones.set(country, (zones.get(country) ?? timeZone) === timeZone ? timeZone : null);
  }
  return zones;
});

/** Outlets, found among words by the names that texts cite them by. Case counts, but 'REUTERS' is found. */
export const outletPhrases: Phrases<OutletValue> = longestOf([outlets]);
