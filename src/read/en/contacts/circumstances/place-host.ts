/** The host's country, where the words tell who came to whom: "met visiting Iraqi Prime Minister Morvic", "the Chilean ambassador was summoned to the ministry". */
import type { Account, Participant, Place } from '../../../../domain/index.js';
import { countryOf } from '../../../../knowledge/index.js';

const TO_MINISTRY = /\bto (?:the|its|his|her) [^,;.]{0,40}\bministry\b/i;

const ENVOY = /\b(?:ambassador|envoy|charg[eé]|consul|attach[eé]|diplomat)\b/i;

/** The country of the only side that did not come; null where the words do not tell who came, or several received. */
export function placeOfHost(account: Account): Place | null {
  const guests = account.participants.filter((one) => isVisiting(one) || (isCalledIn(account) && isEnvoy(one)));
  const hosts = account.participants.filter((one) => !guests.includes(one));
  const home = hosts.find((one) => one.affiliation !== null)?.affiliation ?? null;
  if (guests.length === 0 || home === null || countryOf(home) === null) return null;
  if (hosts.some((one) => one.affiliation !== null && one.affiliation !== home)) return null;
  if (guests.some((one) => one.affiliation === home)) return null;
  return { name: home, country: home, how: 'inferred', spans: guests.flatMap((one) => one.spans.slice(0, 1)) };
}

const isVisiting = ({ spans }: Participant): boolean => spans.some(({ text }) => /^(?:the )?visiting\b/i.test(text));

const isCalledIn = ({ why, spans }: Account): boolean =>
  why[0]?.rule === 'summons' && TO_MINISTRY.test(spans[0]?.text ?? '');

const isEnvoy = ({ role, name, type }: Participant): boolean =>
  (type === 'person' && ENVOY.test(role ?? '')) || ENVOY.test(name);
