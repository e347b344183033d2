import { lazily, readRows } from './rows.js';

/** How the press of one language spells names from other scripts, as replacements that give the English spelling. */
export type RomanisationSystem = {
  readonly name: string;
  readonly replacements: readonly (readonly [RegExp, string])[];
};

const systems = lazily(() => {
  const known = new Map<string, [RegExp, string][]>();
  for (const row of readRows('romanisation-systems.tsv')) {
    const name = row['system'] ?? '';
    const replacement: [RegExp, string] = [new RegExp(row['from'] ?? '', 'g'), row['to'] ?? ''];
    known.set(name, [...(known.get(name) ?? []), replacement]);
  }
  return [...known].map(([name, replacements]): RomanisationSystem => ({ name, replacements }));
});

/** All systems that we know. */
export function romanisationSystems(): readonly RomanisationSystem[] {
  return systems();
}
