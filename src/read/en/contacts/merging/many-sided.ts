/** The kind of a contact from all places that tell of it: which meetings are events of many sides, and so conferences; which talks are a mere exchange of views. */
import type { ContactKind } from '../../../../domain/index.js';
import type { Draft } from '../../../draft.js';
import type { Merged, Party } from '../candidate.js';

/** "exchanged views with Morvic", "conferred with Morvic": two people, and no delegations that talk. */
function isExchange(draft: Draft, { kind, told, parties }: Merged): boolean {
  const isVerb = (rule: string, word: string): boolean =>
    rule === 'discussion-verb' || (rule === 'confer-verb' && word.startsWith('confer'));
  return (
    kind === 'talks' &&
    told.every(({ rule, trigger }) => isVerb(rule, draft.tokens[trigger]?.lower ?? '')) &&
    parties.some((party) => draft.entities[party.entity]?.kind === 'person')
  );
}

/** "a meeting of NATO foreign ministers", "Arab leaders met": an event of many sides, not a meeting of two. */
export function kindOfMerged(draft: Draft, home: Merged): ContactKind {
  const isMany = (party: Party) => {
    const entity = draft.entities[party.entity];
    if (entity?.kind === 'organisation') return entity.sort === 'international' || OF_MINISTERS.test(entity.name);
    if (entity?.kind !== 'group' || !OFFICE_HOLDERS.test(entity.name)) return false;
    return entity.affiliation === null ? REGIONAL.test(entity.name) : entity.affiliation.length > 2;
  };
  if (isExchange(draft, home)) return 'meeting';
  if (home.kind !== 'meeting' || !home.parties.some(isMany)) return home.kind;
  const isOf = (party: Party) => {
    const first = party.mentions[0]?.first ?? 0;
    const before = draft.tokens.slice(Math.max(0, first - 3), first).map((token) => token.lower);
    return /\b(?:meeting|summit) of(?: the)?$/.test(before.join(' '));
  };
  const joined = new Set(
    home.told.filter(({ rule }) => rule === 'company').flatMap(({ parties }) => parties.map(({ entity }) => entity)),
  );
  return home.parties.filter(({ entity }) => !joined.has(entity)).length === 1 ||
    home.parties.some((party) => isMany(party) && isOf(party))
    ? 'conference'
    : 'meeting';
}

/** "the ECOWAS Council of Ministers". */
const OF_MINISTERS = /\b\S+ (?:Council|Authority|Conference|Committee) of (?:\w+ )?(?:Ministers|Heads)\b/;
const OFFICE_HOLDERS =
  /\b(?:leaders|ministers|presidents|premiers|heads|chiefs|secretaries|ambassadors|envoys)\b|^members of the\b/i;
const REGIONAL = /\b(?:Arab|African|European|Asian|Gulf|Caribbean|Pacific|Islamic|world|regional)\b/i;
