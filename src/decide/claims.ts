import type { Decision } from '../domain/index.js';
import { type Claim, type Settled, settle } from './identity.js';
import type { Placed } from './targets-found.js';
import { decidedWords } from './words.js';

/** What people decided of who and what is the same, free of contradiction. */
export type SettledClaims = { readonly contacts: Settled; readonly people: Settled };

export function settleClaims(placed: readonly Placed[]): SettledClaims {
  return { contacts: settle(placed.flatMap(claimsOn('contact'))), people: settle(placed.flatMap(claimsOn('person'))) };
}

function claimsOn(about: 'contact' | 'person'): (placed: Placed) => readonly Claim[] {
  return ({ decision, a, b }) => {
    const { what } = decision;
    if ((what.act !== 'same' && what.act !== 'different') || what.about !== about) return [];
    return [{ decision: decision.id, verdict: what.act, says: saysOf(decision), a, b }];
  };
}

function saysOf(decision: Decision): string {
  return decidedWords(decision);
}
