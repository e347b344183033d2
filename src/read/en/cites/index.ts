/**
 * Takes a draft with words, mentions and statements; adds whom the article says that it has its report from: agencies, outlets,
 * statements, releases. An official who speaks is no such source, and neither is the outlet by its own name.
 */
import { type Cite, type Span, spanOf } from '../../../domain/index.js';
import type { Draft, Part } from '../../draft.js';
import { sourcesIn } from './sources.js';

export const cites: Part = {
  name: 'cites',
  needs: ['tokens', 'sentences', 'mentions', 'entities'],
  adds: ['cites'],
  run: (draft) => {
    draft.cites = citesOf(draft);
  },
};

/** One cite for each source, with every place that names it. */
function citesOf(draft: Draft): Cite[] {
  const byName = new Map<string, { name: string; spans: Span[] }>();
  const own = keyOf(draft.article.outlet?.name ?? '');
  for (const { name, start, end } of sourcesIn(draft)) {
    const key = keyOf(name);
    if (key === '' || (own !== '' && (key === own || own.startsWith(`${key} `) || key.startsWith(`${own} `)))) continue;
    const span = spanOf(draft.text, start, end);
    const known = byName.get(key);
    if (!known) byName.set(key, { name, spans: [span] });
    else if (!known.spans.some((s) => s.start === start)) known.spans.push(span);
  }
  return [...byName.values()];
}

/** Names that mean one source have one key: 'the Harbour Post', 'Harbour Post'. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
