import type { Rulings } from '../domain/index.js';
import { type Claim, type Settled, settle } from './identity.js';
import type { Placed } from './targets-found.js';
import { decidedWords } from './words.js';

/** What people decided of who and what is the same, free of contradiction. */
export type SettledClaims = { readonly [S in keyof Rulings]: Settled };

export function settleClaims(placed: readonly Placed[]): SettledClaims {
  const on = (about: About): Settled => settle(placed.flatMap(claimsOn(about)));
  return { contacts: on('contact'), people: on('person'), organisations: on('organisation') };
}

type About = 'contact' | 'person' | 'organisation';

/** Where the settled claims on things of one sort are. */
export const SETTLED_AS = { contact: 'contacts', person: 'people', organisation: 'organisations' } as const;

function claimsOn(about: About): (placed: Placed) => readonly Claim[] {
  return ({ decision, a, b }) => {
    const { what } = decision;
    if (what.act === 'tells' && about === 'contact' && b.length > 0)
      return [{ decision: decision.id, verdict: 'same', says: decidedWords(decision), a, b }];
    if ((what.act !== 'same' && what.act !== 'different') || what.about !== about) return [];
    return [{ decision: decision.id, verdict: what.act, says: decidedWords(decision), a, b }];
  };
}
