/** The English reader: an ordered list of parts over one draft. */
import type { Article } from '../../domain/index.js';
import type { Draft, Part } from '../draft.js';
import { analyse } from './analyse.js';
import { cites } from './cites/index.js';
import { contacts } from './contacts/index.js';
import { mentions } from './mentions/index.js';
import { statements } from './statements/index.js';
import { times } from './times/index.js';

/** In the order in which they run; each part's needs are met by those before it. */
export const PARTS: readonly Part[] = [mentions, times, contacts, statements, cites];

/** What `analyse` fills before any part runs. */
export const GIVEN: readonly (keyof Draft)[] = [
  'article',
  'text',
  'view',
  'tokens',
  'sentences',
  'quotations',
  'diagnostics',
];

export function readEnglish(article: Article): Draft {
  const draft = analyse(article);
  for (const part of PARTS) part.run(draft);
  return draft;
}
