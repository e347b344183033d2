import type { Decided, NameForm } from '../domain/index.js';
import { oneLine } from './clean.js';

/** The forms of a name: “Ines Morvic” in a1, a2; that none of these articles writes it so; or that a person gave the name. */
export function nameFormLines({
  names,
  decided = [],
}: {
  readonly names: readonly NameForm[];
  readonly decided?: readonly Decided[];
}): readonly string[] {
  const given = new Set(decided.flatMap(({ field, value }) => (field === 'name' ? [value] : [])));
  return names.map(({ text, articles }) => {
    const shown = `“${oneLine(text)}”`;
    if (articles.length > 0) return `${shown} in ${articles.join(', ')}`;
    return given.has(text) ? `${shown}, by a person` : `${shown}, a known spelling that none of these articles uses`;
  });
}
