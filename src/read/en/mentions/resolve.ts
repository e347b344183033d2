/** Whom each mention means: names first, then offices, then pronouns. */
import type { Known } from './resolve-names.js';
import { FirstPersonResolver } from './resolve-first-person.js';

/** The entities of a text, and for each mention whom it means: one, or the members of a group. */
export type Resolution = {
  readonly entities: Known[];
  readonly of: (number | null)[];
  readonly members: (readonly number[])[];
};

/** One pass over the mentions of a text; what the text leaves open stays open. */
export class Resolver extends FirstPersonResolver {
  run(): Resolution {
    this.fullNames();
    this.bareNames();
    this.bodies();
    this.appositions();
    this.firstPersons();
    this.counterparts();
    this.sharedOffices();
    this.descriptions();
    this.calledByOffice();
    this.lonelyOffice();
    this.namedBehindLead();
    this.counterpartNamedLater();
    this.firstPersons();
    this.pronouns();
    return { entities: this.entities, of: this.of, members: this.members };
  }
}
