/** Offices that every outlet calls otherwise: 'trade minister' and 'minister of commerce', 'NATO chief' and 'secretary general', 'army chief' and 'chief of defence'. */
import { remembered } from '../knowledge/index.js';

/** What a minister is for, by any of the words for it. */
const MATTERS: readonly (readonly [matter: string, words: RegExp])[] = [
  ['foreign', /\b(?:foreign|external)\b/],
  ['defence', /\b(?:defen[cs]e|war)\b/],
  ['interior', /\b(?:interior|internal affairs|home|homeland|public security)\b/],
  ['finance', /\b(?:finance|financial|treasury|exchequer)\b/],
  ['economy', /\b(?:economy|economic|economics)\b/],
  ['trade', /\b(?:trade|commerce|business)\b/],
  ['industry', /\b(?:industry|industries|industrial)\b/],
  ['energy', /\b(?:energy|oil|petroleum)\b/],
  ['justice', /\bjustice\b/],
  ['health', /\bhealth\b/],
  ['education', /\beducation\b/],
  ['culture', /\bculture\b/],
  ['transport', /\b(?:transport|transportation|roads)\b/],
  ['agriculture', /\b(?:agriculture|agricultural|farming|food)\b/],
  ['environment', /\b(?:environment|climate|ecology)\b/],
  ['labour', /\b(?:labou?r|employment|manpower)\b/],
  ['development', /\b(?:development|international cooperation)\b/],
  ['tourism', /\btourism\b/],
  ['fisheries', /\b(?:fisheries|fishery|maritime affairs)\b/],
  ['europe', /\b(?:europe|european affairs)\b/],
  ['migration', /\b(?:migration|immigration)\b/],
];
const MINISTER = /\b(?:minister|secretary)\b/;
const NO_MINISTER =
  /\b(?:prime|general|permanent|private|press|first|executive|parliamentary|cabinet) (?:minister|secretary)\b|\bsecretary general\b|\bsecretary of the\b/;
const DEPUTY = /^(?:first )?(?:deputy|vice)\b/;
const OTHER_RANK =
  /^(?:former|ex|late|ousted|past|previous|retired|assistant|under|shadow|junior|incoming|acting deputy)\b|\b(?:elect|designate)$/;

/** Sorts of offices by the names that outlets have for them; a party or a body that is named beside them says whose. */
const SORTS: readonly (readonly [sort: string, names: RegExp])[] = [
  [
    'military-chief',
    /^(?:(?:army|military|defen[cs]e|armed forces) chief|top general|chief of (?:the )?(?:general|defen[cs]e|army|joint|armed forces) ?staff|chief of staff(?: of the (?:armed forces|army))?|chairman of the joint chiefs(?: of staff)?|chief of (?:the )?(?:defen[cs]e|armed)(?: forces)?|commander[- ]in[- ]chief)$/,
  ],
  [
    'head-of-body',
    /^(?:(?:\p{L}+ )?(?:secretary general|director general|managing director|chief)|(?:commission |au |eu )?(?:chair(?:man|woman|person)?|president)(?: of the commission)?|commission (?:chief|president|chairperson))$/u,
  ],
  [
    'foreign-policy-chief',
    /^(?:high representative.*|(?:eu )?foreign (?:policy|affairs) chief|(?:eu )?(?:top|chief) diplomat)$/,
  ],
  ['monarch', /^(?:king|monarch|sultan|emir|amir|sovereign|ruler)$/],
  [
    'security-adviser',
    /^(?:(?:national )?security advis[eo]r|NSA|.*security council secretary|secretary of the .*security council)$/,
  ],
  ['negotiator', /^(?:(?:chief |lead |top )?negotiator|head of delegation)$/],
  [
    'envoy',
    /^(?:(?:special |presidential |special presidential |personal )?(?:envoy|representative)|(?:chief )?mediator)$/,
  ],
  ['ambassador', /^(?:ambassador|envoy)$/],
  ['minister foreign', /^(?:FM|EAM|foreign affairs CS)$/],
  ['leader', /^(?:leader|chief|head|rebel (?:leader|chief|commander))$/],
  ['undersecretary', /^(?:permanent )?under ?secretary(?: of state)?$/],
  ['party-chief', /^(?:general secretary|party (?:chief|leader|secretary)|leader)$/],
];

/** The sorts of an office, as `officesIn` writes it; none for one that is called by its name alone. */
const sortsOf = remembered((office: string): readonly string[] => {
  const words = office.replace(/-/g, ' ');
  const named = SORTS.filter(([, names]) => names.test(words)).map(([sort]) => sort);
  if (!MINISTER.test(words) || NO_MINISTER.test(words) || OTHER_RANK.test(words)) return named;
  const rank = DEPUTY.test(words) ? 'deputy minister' : 'minister';
  return [...named, ...MATTERS.filter(([, matter]) => matter.test(words)).map(([matter]) => `${rank} ${matter}`)];
});

/** True where two offices, as `officesIn` writes them, are names of one sort. Whose they are is not asked. */
export function areOfOneSort(a: string, b: string): boolean {
  const others = sortsOf(b);
  return sortsOf(a).some((sort) => others.includes(sort));
}
