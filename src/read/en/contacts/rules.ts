/** The names of the rules that give an account its values, as `readout why` shows them and the codebook explains them. */

/** What tells of a contact. */
export const CONTACT_RULES = [
  'meeting-verb',
  'speaking-verb',
  'calling-verb',
  'courtesy-call',
  'confer-verb',
  'discussion-verb',
  'gathering-verb',
  'handshake',
  'summons',
  'reception-verb',
  'reception-passive',
  'credentials',
  'welcome-to-place',
  'visiting-person',
  'visit-verb',
  'journey-verb',
  'invitation',
  'writing-verb',
  'event-noun',
  'visit-noun',
  'letter-noun',
  'named-session',
  'separate-contacts',
  'company',
  'told-in-passing',
  'contact-phrase',
] as const;
export type ContactRule = (typeof CONTACT_RULES)[number];

/** What gives the other fields. `status-` is followed by the status. */
export const FIELD_RULES = [
  'told-first',
  'told-later',
  'goes-on',
  'by-the-way',
  'on-the-visit',
  'of-the-day',
  'party-implied',
  'date-stated',
  'date-inferred',
  'date-unknown',
  'date-of-visit',
  'date-of-meetings',
  'date-of-remarks',
  'date-same-day',
  'date-from-event',
  'date-put-off',
  'place-phrase',
  'place-of-visit',
  'place-of-dateline',
  'place-of-headline',
  'place-goes-on',
  'topic-phrase',
] as const;
export type FieldRule = (typeof FIELD_RULES)[number];
