/** 'the movement', 'the ministry': an organisation described, not named, and the one of its sort last named before it. */
import { type OrganisationKind, organisationNamed } from '../../../knowledge/index.js';
import type { Draft } from '../../draft.js';
import { lastBefore } from '../ordered.js';

const ORGANISATION =
  /^(?:movement|group|organisation|organization|party|ministry|office|army|embassy|union|alliance|bloc|front|agency|council)$/;

/** The sorts of organisation that a noun can describe whose own name leaves the noun out: 'the movement' for Hamas, never 'the ministry'. */
const DESCRIBES: Readonly<Record<string, readonly OrganisationKind[]>> = {
  movement: ['movement', 'armed', 'party'],
  group: ['movement', 'armed', 'party', 'international'],
  organisation: ['movement', 'armed', 'international'],
  organization: ['movement', 'armed', 'international'],
  party: ['party', 'movement'],
  union: ['international'],
  alliance: ['international'],
  bloc: ['international'],
};

function fits(name: string, noun: string): boolean {
  if (
    name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(noun)
  )
    return true;
  const kind = organisationNamed(name)?.kind;
  return kind !== undefined && (DESCRIBES[noun] ?? []).includes(kind);
}

/** How many mentions back a described organisation may have been named. */
const FURTHEST = 300;

/** The name that a described organisation starting at token `at` stands for, and its last token; null where it is none, or none of its sort was named before. */
export function describedOrganisation(
  draft: Draft,
  at: number,
): { readonly name: string; readonly last: number } | null {
  const head = /^(?:the|this|that)$/.test(draft.tokens[at]?.lower ?? '') ? at + 1 : at;
  const noun = draft.tokens[head]?.lower ?? '';
  if (!ORGANISATION.test(noun)) return null;
  const nameOf = (entity: number | null): string => (entity === null ? '' : (draft.entities[entity]?.name ?? ''));
  const named = lastBefore(
    draft.mentions,
    (m) => m.first,
    at,
    FURTHEST,
    (m) => m.kind === 'organisation' && m.entity !== null && m.last < at && fits(nameOf(m.entity), noun),
  );
  return named ? { name: nameOf(named.entity), last: head } : null;
}
