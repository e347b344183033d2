import type { Decision } from '../domain/index.js';
import { SETTLED_AS } from './claims.js';
import { type ContactValue, counting } from './contact-values.js';
import { slotOf } from './correct.js';
import type { HomesOf } from './identity-marks.js';
import { identityTally, type Tally } from './reports.js';
import type { Placed } from './targets-found.js';
import type { Standing } from './weigh.js';

/** How much of a decision counts in the record. */
export function tallyOf(
  one: Placed,
  { claims, rejected, corrections }: Standing,
  values: ReadonlyMap<string, readonly ContactValue[]>,
  names: ReadonlyMap<string, Decision>,
  homes: HomesOf,
): Tally {
  const { decision, a } = one;
  const { what } = decision;
  switch (what.act) {
    case 'same':
    case 'different':
      return identityTally(one, claims[SETTLED_AS[what.about]].outcomes);
    case 'reject':
      return {
        taken: a.filter((account) => rejected.get(account) === decision.id).length,
        all: a.length,
        against: one.lostTo,
      };
    case 'name': {
      const winner = names.get(homes[what.about ?? 'person'].get(a[0] ?? '') ?? '');
      return { taken: Number(winner === decision), all: 1, against: winner && winner !== decision ? [winner.id] : [] };
    }
    case 'correct':
    case 'confirm': {
      const inForce =
        what.scope === 'account'
          ? (corrections.get(a[0] ?? '') ?? [])
          : counting(values.get(homes.contact.get(a[0] ?? '') ?? '') ?? []);
      const slots = new Map(inForce.map((other) => [slotOf(other.value), other.decision.id]));
      const against = what.values.flatMap((value) => slots.get(slotOf(value)) ?? []).filter((id) => id !== decision.id);
      return { taken: what.values.length - against.length, all: what.values.length, against };
    }
    case 'tells':
      return { taken: 1, all: 1, against: [] };
    case 'undo':
      return { taken: 0, all: 0, against: [] };
  }
}
