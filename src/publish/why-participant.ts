import type { Participant, Reading } from '../domain/index.js';
import { oneLine } from './clean.js';
import { evidenceLines, indented, type Lines } from './evidence.js';
import { countryName, folded } from './names.js';

/** How one participant came to its values: where the name stands, which words give the office, for whom it acts, why it is host or guest. */
export function whyParticipant(participant: Participant, reading: Reading | undefined): Lines {
  return [
    ...evidenceLines(reading, participant.spans),
    ...roleLines(participant, reading),
    ...affiliationLines(participant, reading),
    ...sideLines(participant),
  ];
}

function officesOf(participant: Participant, reading: Reading | undefined) {
  return reading?.people.find(({ name }) => name === participant.name)?.offices ?? [];
}

function roleLines(participant: Participant, reading: Reading | undefined): Lines {
  const { role } = participant;
  if (role === null) return [];
  const spans = officesOf(participant, reading).flatMap(({ title, spans: words }) =>
    folded(title) === folded(role) ? words : [],
  );
  const places = evidenceLines(undefined, spans);
  return [
    `office: ${oneLine(role)}; the article's own words for this one`,
    ...indented(places.length > 0 ? places : ['they stand with the mention above']),
  ];
}

function affiliationLines(participant: Participant, reading: Reading | undefined): Lines {
  const { affiliation } = participant;
  if (affiliation === null) return [];
  const name = countryName(oneLine(affiliation));
  const spans = officesOf(participant, reading).flatMap(({ organisation, spans: words }) =>
    organisation === affiliation ? words : [],
  );
  const how =
    spans.length > 0
      ? 'the words of the office name it'
      : 'named beside another mention, by the headline or the outlet, or known of the office’s holder on that day';
  return [`acts for ${name}: ${how}`, ...indented(evidenceLines(undefined, spans))];
}

const SIDES = {
  host: 'host: the one who receives, invites or is called on',
  guest: 'guest: the one who comes, is received or invited',
} as const;

const sideLines = ({ side }: Participant): Lines => (side === null ? [] : [SIDES[side]]);
