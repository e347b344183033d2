/** The verbs that report speech, in all their forms. The list itself is knowledge/reporting-verbs.tsv. */
import { lazily, listed, readRows } from '../../../knowledge/index.js';

/** What may follow a reporting verb. The head of the knowledge file says what each one means. */
export type Takes = 'that' | 'bare' | 'quote' | 'wh' | 'np' | 'att' | 'who' | 'who-to' | 'who-for' | 'to' | 'as';

export type ReportingVerb = {
  readonly lemma: string;
  readonly takes: ReadonlySet<Takes>;
  readonly kind: string;
  /** The words behind the verb that belong to it: 'for' in 'call for', 'out' in 'point out'. */
  readonly rest: readonly string[];
};

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

type VerbReading = { readonly verb: ReportingVerb; readonly forms: readonly VerbForm[] };

const IRREGULAR: Readonly<Record<string, readonly [third: string, past: string, participle: string, ing: string]>> = {
  say: ['says', 'said', 'said', 'saying'],
  tell: ['tells', 'told', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  put: ['puts', 'put', 'put', 'putting'],
  let: ['lets', 'let', 'let', 'letting'],
  go: ['goes', 'went', 'gone', 'going'],
  make: ['makes', 'made', 'made', 'making'],
  give: ['gives', 'gave', 'given', 'giving'],
  take: ['takes', 'took', 'taken', 'taking'],
  pay: ['pays', 'paid', 'paid', 'paying'],
  read: ['reads', 'read', 'read', 'reading'],
  find: ['finds', 'found', 'found', 'finding'],
  think: ['thinks', 'thought', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'felt', 'feeling'],
  hold: ['holds', 'held', 'held', 'holding'],
  show: ['shows', 'showed', 'shown', 'showing'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  hit: ['hits', 'hit', 'hit', 'hitting'],
  cast: ['casts', 'cast', 'cast', 'casting'],
  seek: ['seeks', 'sought', 'sought', 'seeking'],
  learn: ['learns', 'learnt', 'learned', 'learning'],
  undertake: ['undertakes', 'undertook', 'undertaken', 'undertaking'],
  beseech: ['beseeches', 'besought', 'besought', 'beseeching'],
  be: ['is', 'was', 'been', 'being'],
  spell: ['spells', 'spelled', 'spelled', 'spelling'],
  forecast: ['forecasts', 'forecast', 'forecast', 'forecasting'],
};

/** The last consonant doubles: 'admitted', 'beginning', 'slammed'. */
const DOUBLING = new Set([
  'admit',
  'commit',
  'regret',
  'slam',
  'quip',
  'permit',
  'submit',
  'rebut',
  'plan',
  'beg',
  'brag',
  'dub',
  'chat',
  'opt',
  'concur',
  'refer',
  'infer',
  'rebut',
  'deter',
]);

function inflect(lemma: string): readonly [string, string, string, string] {
  const known = IRREGULAR[lemma];
  if (known) return known;
  const stem = DOUBLING.has(lemma) && /[aeiou][^aeiouwxy]$/.test(lemma) ? lemma + lemma.at(-1) : lemma;
  if (/[^aeiou]y$/.test(lemma))
    return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  const third = /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  if (lemma.endsWith('ee')) return [third, `${lemma}d`, `${lemma}d`, `${lemma}ing`];
  if (lemma.endsWith('e')) return [third, `${lemma}d`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  return [third, `${stem}ed`, `${stem}ed`, `${stem}ing`];
}

const NAMES: readonly VerbForm[] = ['third', 'past', 'participle', 'ing'];

const lexicon = lazily(() => {
  const byForm = new Map<string, VerbReading[]>();
  for (const row of readRows('reporting-verbs.tsv')) {
    const [lemma = '', ...rest] = (row['lemma'] ?? '').split(' ');
    const verb: ReportingVerb = {
      lemma: row['lemma'] ?? '',
      takes: new Set(listed(row['takes']) as Takes[]),
      kind: row['kind'] ?? '',
      rest,
    };
    const forms = new Map<string, VerbForm[]>([[lemma, ['base']]]);
    inflect(lemma).forEach((word, i) => forms.set(word, [...(forms.get(word) ?? []), NAMES[i] as VerbForm]));
    for (const [word, names] of forms) byForm.set(word, [...(byForm.get(word) ?? []), { verb, forms: names }]);
  }
  // Longer cues first: 'called for' before 'called'.
  for (const readings of byForm.values()) readings.sort((a, b) => b.verb.rest.length - a.verb.rest.length);
  return byForm;
});

/** The verbs that a word, in lower case, may be a form of; those of several words first. Empty where it is none. */
export function verbsOfForm(word: string): readonly VerbReading[] {
  return lexicon().get(word) ?? [];
}
