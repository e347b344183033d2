import type { Decision } from '../domain/index.js';
import { SETTLED_AS } from './claims.js';
import type { ContactValue } from './contact-values.js';
import type { HomesOf } from './identity-marks.js';
import { identityTally, type Tally } from './reports.js';
import { slotsOf, winners } from './slots.js';
import { statementTally } from './statements.js';
import type { Placed } from './targets-found.js';
import type { Standing } from './weigh.js';

/** How much of a decision counts in the record. */
export function tallyOf(
  one: Placed,
  { claims, rejected, corrections, statements }: Standing,
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
      const said =
        what.scope === 'account'
          ? (corrections.get(a[0] ?? '') ?? [])
          : (values.get(homes.contact.get(a[0] ?? '') ?? '') ?? []);
      const won = winners(said);
      const slots = what.values.flatMap((value) => slotsOf(value).map((slot) => won.get(slot)));
      const against = slots.flatMap((winner) => (winner && winner.decision !== decision ? [winner.decision.id] : []));
      return { taken: slots.length - against.length, all: slots.length, against };
    }
    case 'statement':
      return statementTally({ ...decision, what }, a[0] ?? '', statements);
    case 'tells':
      return { taken: 1, all: 1, against: [] };
    case 'undo':
      return { taken: 0, all: 0, against: [] };
  }
}
