/** 'the movement', 'the ministry': an organisation described, not named, and the one last named before it. */
import type { Draft } from '../../draft.js';

const ORGANISATION =
  /^(?:movement|group|organisation|organization|party|ministry|office|army|embassy|union|alliance|bloc|front|agency|council)$/;

/** The name that a described organisation starting at token `at` stands for, and its last token; null where it is none or nothing was named before. */
export function describedOrganisation(
  draft: Draft,
  at: number,
): { readonly name: string; readonly last: number } | null {
  const head = /^(?:the|this|that)$/.test(draft.tokens[at]?.lower ?? '') ? at + 1 : at;
  if (!ORGANISATION.test(draft.tokens[head]?.lower ?? '')) return null;
  const named = draft.mentions.findLast((m) => m.kind === 'organisation' && m.entity !== null && m.last < at);
  const entity = named?.entity == null ? undefined : draft.entities[named.entity];
  return entity ? { name: entity.name, last: head } : null;
}
