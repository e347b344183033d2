/** The words of a mention, and the name of whom somebody acts for. */
import { type Span, spanOf } from '../../../domain/index.js';
import { countryName } from '../../../knowledge/index.js';
import type { Draft, Mention, Token } from '../../draft.js';

/** The words of a mention in the text. */
export const mentionSpan = (draft: Draft, mention: Mention): Span =>
  spanOf(draft.text, (draft.tokens[mention.first] as Token).start, (draft.tokens[mention.last] as Token).end);

/** A country's English name for its code; other affiliations as they are. */
export const affiliationName = (affiliation: string | null): string | null =>
  affiliation === null
    ? null
    : /^[A-Z]{2}$/.test(affiliation)
      ? (countryName(affiliation) ?? affiliation)
      : affiliation;
