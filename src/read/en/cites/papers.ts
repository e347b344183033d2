/** Papers that somebody released, and bodies that report. */
import type { Draft } from '../../draft.js';
import { within } from '../ordered.js';
import { describedOrganisation } from '../statements/described.js';
import { type Hit, hit, isName, isReportedBy, word } from './words.js';

const PAPERS = new Set(['statement', 'release', 'communique', 'communiqué', 'readout', 'declaration']);
/** 'a statement released by the Front', 'the statement from the Front said', 'according to a Harbour Department news release' */
export function paperAt(draft: Draft, at: number, end: number): Hit {
  if (!PAPERS.has(word(draft, at))) return null;
  const led = accordingBefore(draft, at);
  const issuer = issuerBehind(draft, at, end);
  if (issuer && (led || isReportedBy(draft, issuer.last + 1, end)))
    return hit(draft, at, issuer.last, `${issuer.name} ${word(draft, at)}`);
  if (!led) return null;
  // 'according to a press statement from his office'
  if (
    /^(?:from|by)$/.test(word(draft, at + 1)) &&
    /^(?:his|her|its|their)$/.test(word(draft, at + 2)) &&
    word(draft, at + 3) === 'office'
  )
    return hit(draft, /^(?:press|news)$/.test(word(draft, at - 1)) ? at - 1 : at, at + 3);
  const first = ownerBefore(draft, at);
  return first < at ? hit(draft, first, at) : null;
}

function accordingBefore(draft: Draft, at: number): boolean {
  for (let k = at - 1; k > at - 8 && k > 0; k -= 1) {
    if (word(draft, k) === 'to' && word(draft, k - 1) === 'according') return true;
    if (draft.tokens[k]?.pos === 'PUNCT' || draft.tokens[k]?.pos === 'VERB') return false;
  }
  return false;
}

/** 'released by the Front', 'from the Front': the issuer's name or, for 'the movement', the name that it stands for. */
function issuerBehind(draft: Draft, at: number, end: number): { readonly name: string; readonly last: number } | null {
  let k = at + 1;
  if (/^(?:released|issued|published|posted|carried)$/.test(word(draft, k))) k += 1;
  if (!/^(?:by|from|of)$/.test(word(draft, k))) return null;
  const mention = within(draft.mentions, (m) => m.first, k + 1, k + 3).find((m) => m.last < end && m.kind !== 'place');
  if (mention) {
    const entity = mention.entity === null ? undefined : draft.entities[mention.entity];
    const name = entity?.name ?? hit(draft, mention.first, mention.last)?.source.name ?? '';
    return mention.kind === 'person' || mention.kind === 'pronoun' ? null : { name, last: mention.last };
  }
  return describedOrganisation(draft, k + 1);
}

/** 'a Harbour Department news release': back to the first capital of the name. */
function ownerBefore(draft: Draft, at: number): number {
  let first = at;
  for (let k = at - 1; k > at - 8; k -= 1) {
    const token = draft.tokens[k];
    if (!token || token.pos === 'DET' || !(isName(draft, k) || /^(?:news|press|['’]s)$/.test(token.lower))) break;
    if (isName(draft, k)) first = k;
  }
  return first;
}

/** 'the Geological Office reported': an organisation that reports, not one that speaks for itself, and no person. */
export function agencyAt(draft: Draft, at: number, end: number): Hit {
  if (draft.tokens[at]?.pos !== 'VERB' || !/^(?:reported|reports)$/.test(word(draft, at)) || at + 1 >= end) return null;
  let first = at;
  while (first > 0 && draft.tokens[first - 1]?.sentence === draft.tokens[at]?.sentence && joinsName(draft, first - 1))
    first -= 1;
  while (first < at && !isName(draft, first)) first += 1;
  const single = draft.tokens[first]?.text ?? '';
  const passedOn =
    first > (draft.sentences[draft.tokens[at]?.sentence ?? 0]?.from ?? 0) && /^[,.]$|^that$/.test(word(draft, at + 1));
  const long = at - first > 1 || (at > first && (passedOn || /^\p{Lu}{3,}$/u.test(single)));
  if (
    !long ||
    within(draft.mentions, (m) => m.first, draft.sentences[draft.tokens[at]?.sentence ?? 0]?.from ?? 0, at).some(
      (m) =>
        (m.kind === 'person' || m.kind === 'office' || m.kind === 'place' || m.kind === 'group') && m.last === at - 1,
    )
  )
    return null;
  const found = hit(draft, first, at - 1);
  return found && { source: found.source, last: at };
}

const joinsName = (draft: Draft, k: number): boolean =>
  isName(draft, k) || (/^(?:and|of|for|['’]s)$/.test(word(draft, k)) && isName(draft, k - 1));
