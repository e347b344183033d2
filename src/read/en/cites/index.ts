/**
 * Takes a draft with words, mentions and statements; adds whom the article says that it has its report from: agencies, outlets,
 * statements, releases. An official who speaks is no such source, and neither is the outlet by its own name.
 */
import { type Cite, type Span, spanOf } from '../../../domain/index.js';
import type { Draft, Part } from '../../draft.js';
import { creditIn } from './credit.js';
import { institutionsIn } from './institutions.js';
import { sourcesIn } from './sources.js';

export const cites: Part = {
  name: 'cites',
  needs: ['tokens', 'sentences', 'mentions', 'entities', 'statements'],
  adds: ['cites'],
  run: (draft) => {
    draft.cites = citesOf(draft);
  },
};

/** One cite for each source, with every place that names it. */
function citesOf(draft: Draft): Cite[] {
  const byName = new Map<string, { name: string; spans: Span[] }>();
  const seen = new Set<string>();
  const own = keyOf(draft.article.outlet?.name ?? '');
  const sources = [...creditIn(draft), ...sourcesIn(draft)];
  const institutions = institutionsIn(draft).filter(
    (one) => !sources.some((s) => s.start < one.end && one.start < s.end),
  );
  for (const { name, start, end } of [...sources, ...institutions].toSorted((a, b) => a.start - b.start)) {
    const key = keyOf(name);
    if (key === '' || (own !== '' && (key === own || own.startsWith(`${key} `) || key.startsWith(`${own} `)))) continue;
    const span = spanOf(draft.text, start, end);
    const known = byName.get(key) ?? [...byName].find(([longer]) => isShort(key, longer))?.[1];
    if (!known) byName.set(key, { name, spans: [span] });
    else if (!seen.has(`${key}@${start}`)) known.spans.push(span);
    seen.add(`${key}@${start}`);
  }
  return [...byName.values()];
}

/** 'the press service' after 'the cabinet's press service', 'state media' after 'Morvian state media'. */
function isShort(key: string, longer: string): boolean {
  const words = new Set(longer.split(' '));
  return key.split(' ').every((word) => words.has(word));
}

/** Names that mean one source have one key: 'the Harbour Post', 'Harbour Post'. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
