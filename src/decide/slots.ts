import type { DecidedValue } from '../domain/index.js';
import { foldName } from './words.js';

/** The places in an account or a contact that a value fills: of two decisions on one slot the later outranks the earlier. */
export function slotsOf(value: DecidedValue): readonly string[] {
  switch (value.field) {
    case 'participants': {
      const name = foldName(value.name);
      return [`participants ${name}`, ...(value.change === 'part' && value.role !== null ? [`role ${name}`] : [])];
    }
    case 'role':
    case 'affiliation':
    case 'side':
    case 'type':
      return [`${value.field} ${foldName(value.name)}`];
    default:
      return [value.field];
  }
}

/** For each slot the last that fills it. */
export function winners<T extends { readonly value: DecidedValue }>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.flatMap((one) => slotsOf(one.value).map((slot) => [slot, one] as const)));
}

/** Those that count for a slot at least, in the order in which they were decided, which is that of `values`. */
export function counting<T extends { readonly value: DecidedValue }>(values: readonly T[]): readonly T[] {
  const won = new Set(winners(values).values());
  return values.filter((one) => won.has(one));
}
