import { keyOf } from './fold.js';
import { longestOf, PhraseTable, type Phrases } from './phrases.js';
import { lazily, listed, readRows } from './rows.js';

type OutletValue = {
  /** The name that Readout shows: 'Islamic Republic News Agency'. */
  readonly name: string;
  /** Alpha-2 of the country where its newsroom sits; null where it has several. */
  readonly country: string | null;
  /** IANA time zone of its newsroom, 'Asia/Tehran'; null where it has several. */
  readonly timeZone: string | null;
  /** official: a government's or an organisation's own press office. */
  readonly kind: (typeof KINDS)[number];
  /** The name that was looked up also means something else: 'Fars', 'the Times', 'The Hill'. */
  readonly ambiguous: boolean;
};

const KINDS = ['agency', 'broadcaster', 'newspaper', 'online', 'official'] as const;

const rows = lazily(() =>
  readRows('outlets.tsv').map((row) => ({
    row,
    value: {
      name: (row['name'] ?? '').replace(/\?$/, ''),
      country: row['country'] || null,
      timeZone: row['timezone'] || null,
      kind: KINDS.find((known) => known === row['kind']) ?? 'online',
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
  for (let from = 0; from < labels.length - 1; from++) {
    const found = byHost().get(labels.slice(from).join('.'));
    if (found) return found;
  }
  return null;
}

/** Outlets, found among words by the names that texts cite them by. Case counts, but 'REUTERS' is found. */
export const outletPhrases: Phrases<OutletValue> = longestOf([outlets]);
