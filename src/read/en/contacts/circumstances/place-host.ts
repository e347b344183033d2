/** The host's country, where the words tell who came to whom: "met visiting Iraqi Prime Minister Morvic", "received the Chilean envoy", "called on the president". */
import type { Account, Participant, Place } from '../../../../domain/index.js';
import { countryName, countryOf } from '../../../../knowledge/index.js';

const ENVOY = /\b(?:ambassador|high commissioner|envoy|charg[eé]|consul|attach[eé]|diplomat|nuncio)\b/i;

/** The country of the only side that did not come; null where the words do not tell who came, or several received, or the host was abroad. */
export function placeOfHost(account: Account, all: readonly Account[]): Place | null {
  const told = guestsOf(account);
  const guests = told.length > 0 ? told : stillVisiting(account, all);
  const hosts = hostsOf(account, guests);
  if (guests.length === 0 || hosts.some(isEnvoy) || account.status === 'denied') return null;
  const isCalledOn = told.length > 0 && !guests.some(isVisiting);
  if (isCalledOn && (isBesideAnEvent(account) || hosts.some((host) => isAbroad(host, account, all)))) return null;
  const home = homeOf(hosts) ?? guests.map((guest) => postOf(guest, all)).find((post) => post !== null) ?? null;
  if (home === null || countryOf(home) === null) return null;
  if (hosts.some((one) => one.affiliation !== null && one.affiliation !== home)) return null;
  if (guests.some((one) => one.affiliation === home)) return null;
  return { name: home, country: home, how: 'inferred', spans: guests.flatMap((one) => one.spans.slice(0, 1)) };
}

/** Whoever received; where the words do not say so, everybody who did not come. */
function hostsOf({ participants }: Account, guests: readonly Participant[]): readonly Participant[] {
  const hosts = participants.filter(({ side }) => side === 'host');
  return hosts.length > 0 ? hosts : participants.filter((one) => !guests.includes(one));
}

/** Milliseconds. How long somebody who is called visiting stays. */
const STAY = 3 * 24 * 3600 * 1000;

/** "told visiting Peruvian President Tarn in Oslo. … She is due to meet the Norwegian speaker": who is called visiting where the article tells of another contact with the same state, within days. */
function stillVisiting(account: Account, all: readonly Account[]): readonly Participant[] {
  return account.participants.filter((guest) =>
    all.some(
      (one) =>
        one.participants.some((other) => other.name === guest.name && isVisiting(other)) &&
        account.participants.some((host) => host.name !== guest.name && isOfTheirs(host, guest, one)) &&
        Math.abs(Date.parse(one.date.edtf ?? '') - Date.parse(account.date.edtf ?? '')) <= STAY,
    ),
  );
}

const isOfTheirs = (host: Participant, guest: Participant, { participants }: Account): boolean =>
  host.affiliation !== null &&
  participants.some(({ name, affiliation }) => name !== guest.name && affiliation === host.affiliation);

/** Whether the words tell who came to whom. */
export const tellsWhoCame = (account: Account): boolean => guestsOf(account).length > 0;

const homeOf = (hosts: readonly Participant[]): string | null =>
  hosts.find((one) => one.affiliation !== null)?.affiliation ?? null;

/** Those who came: called visiting, summoned, received, or first named of a call on somebody. */
function guestsOf(account: Account): readonly Participant[] {
  const { participants, why } = account;
  const visiting = participants.filter(isVisiting);
  if (visiting.length > 0) return visiting;
  const rule = why[0]?.rule;
  if (rule === 'summons') return participants.filter(isEnvoy);
  const received = participants.filter(({ side }) => side === 'guest');
  if (received.length > 0) return participants.some(({ side }) => side === 'host') ? received : [];
  return rule === 'courtesy-call' && participants.length === 2 ? participants.slice(0, 1) : [];
}

const isVisiting = ({ spans }: Participant): boolean => spans.some(({ text }) => /^(?:the )?visiting\b/i.test(text));

const isEnvoy = ({ role, name, type }: Participant): boolean =>
  (type === 'person' && ENVOY.test(role ?? '')) || ENVOY.test(name);

/** "received her on the sidelines of the summit": who receives there is no host of the country. */
const BESIDE_AN_EVENT =
  /\b(?:sidelines|margins|fringes|summit|forum|assembly|conference(?! room| call)|congress|festival)\b/i;

const isBesideAnEvent = ({ spans }: Account): boolean => BESIDE_AN_EVENT.test(spans[0]?.text ?? '');

/** The host is told of on a journey that the words set apart by no day. */
const isAbroad = (host: Participant, account: Account, all: readonly Account[]): boolean =>
  all.some(
    ({ kind, status, date, participants, place }) =>
      kind === 'visit' &&
      status === account.status &&
      place?.country !== host.affiliation &&
      participants.some(({ name }) => name === host.name) &&
      (date.edtf === null || account.date.edtf === null || sameMonth(date.edtf, account.date.edtf)),
  );

const sameMonth = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7);

const POST = /\b(?:ambassador|high commissioner|nuncio)\b.* to (?:the )?(\p{Lu}[\p{L} -]+)$/iu;

/** "the Chilean ambassador to Peru", wherever the article says so: the state in which an envoy has his post. */
function postOf(guest: Participant, all: readonly Account[]): string | null {
  const roles = all.flatMap(({ participants }) =>
    participants.filter(({ name }) => name === guest.name).map(({ role }) => role ?? ''),
  );
  for (const role of roles) {
    const code = countryOf(POST.exec(role)?.[1] ?? '');
    if (code !== null) return countryName(code);
  }
  return null;
}
