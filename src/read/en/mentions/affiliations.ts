/** For whom a labelled name lets its bearer act. */
import type { Label } from './label.js';

/** "the Morvian Front's chief" acts for the Front: a movement before the country that it is of. */
export function closer(known: string | null, label: Label): string | null {
  const own = affiliationOf(label);
  const body =
    label.kind === 'organisation' && own === label.name && /^(?:international|movement|armed|party)$/.test(label.sort);
  return known === null || (body && /^[A-Z]{2}$/.test(known)) ? own : known;
}

/** The country's code or the organisation's name that a label stands for. */
export function affiliationOf(label: Label): string | null {
  switch (label.kind) {
    case 'demonym':
    case 'metonym':
      return label.country;
    case 'place':
      return label.country;
    case 'organisation':
      return label.sort === 'international' || label.country === null || /movement|armed|party/.test(label.sort)
        ? label.name.replace(/ (?:Political Bureau|Politburo)$/, '')
        : label.country;
    default:
      return null;
  }
}
