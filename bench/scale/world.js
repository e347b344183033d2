// @ts-check
/**
 * An invented world that goes on day by day: states with offices, people who hold them for some years, contacts between them. Its states bear names that the
 * program knows (so that parties can be told), its people nobody's. What happens is the truth that linking is held against.
 *
 * @typedef {import('../../tools/chance.js').Chance} Chance
 * @typedef {import('./names.js').PersonName} PersonName
 * @typedef {{ name: PersonName }} Human
 * @typedef {{ human: Human, title: string, party: string }} Holder
 * @typedef {{ name: string, capital: string, weight: number, isState: boolean, script: import('./names.js').Script }} Party
 * @typedef {{ id: number, day: number, lasts: number, kind: string, who: readonly Holder[], place: { city: string, country: string } | null, topic: string, visitor: Holder | null, fame: number }} Happening
 */
import { nameMaker } from './names.js';

const YEAR = 365;
const STATES =
  'Norway:Oslo:west|Chile:Santiago:west|Egypt:Cairo:levant|Qatar:Doha:levant|Iran:Tehran:levant|Turkey:Ankara:levant|Russia:Moscow:north|China:Beijing:east|Japan:Tokyo:east|South Korea:Seoul:east|Vietnam:Hanoi:east|France:Paris:west|Germany:Berlin:west|Italy:Rome:west|Spain:Madrid:west|Brazil:Brasilia:west|Argentina:Buenos Aires:west|Mexico:Mexico City:west|Canada:Ottawa:west|Australia:Canberra:west|India:New Delhi:levant|Pakistan:Islamabad:levant|Iraq:Baghdad:levant|Oman:Muscat:levant|Kuwait:Kuwait City:levant|Algeria:Algiers:levant|Morocco:Rabat:levant|Tunisia:Tunis:levant|Ukraine:Kyiv:north|Poland:Warsaw:north|Serbia:Belgrade:north|Bulgaria:Sofia:north|Kazakhstan:Astana:north|Uzbekistan:Tashkent:north|Belarus:Minsk:north|Armenia:Yerevan:north|Finland:Helsinki:west|Sweden:Stockholm:west|Denmark:Copenhagen:west|Greece:Athens:west|Portugal:Lisbon:west|Kenya:Nairobi:west|Nigeria:Abuja:west|Ghana:Accra:west|Ethiopia:Addis Ababa:west|Peru:Lima:west|Colombia:Bogota:west|Cuba:Havana:west|Thailand:Bangkok:east|Malaysia:Kuala Lumpur:east|Indonesia:Jakarta:east|Mongolia:Ulaanbaatar:east|Nepal:Kathmandu:levant|Senegal:Dakar:west|Austria:Vienna:west|Switzerland:Bern:west';
const MOVEMENTS = [
  'Lumen Front',
  'Harrow League',
  'Tarn Movement',
  'Cinder Council',
  'Ostara Union',
  'Vale Resistance',
];
const OFFICES = ['President', 'Prime Minister', 'Foreign Minister', 'Defense Minister', 'National Security Adviser'];
const TOPICS =
  'grain transit|river borders|fishing rights|prisoner exchange|rail corridors|gas supplies|ceasefire monitors|visa rules|port leases|satellite launches|flood relief|trade tariffs|mine clearance|customs checks|water sharing|vaccine deliveries|airspace access|debt talks|refugee returns|election observers'.split(
    '|',
  );
/** What contacts are of, in so many of a hundred cases. */
const KINDS = /** @type {const} */ ([
  ['call', 34],
  ['meeting', 33],
  ['visit', 12],
  ['talks', 6],
  ['letter', 4],
  ['calls', 4],
  ['pair-and-three', 4],
  ['three', 3],
]);
const AGAIN_A_WEEK_LATER = 0.08;
const MEETS_WITH = /** @type {const} */ ([
  [2, 55],
  [0, 20],
  [1, 10],
  [3, 8],
  [4, 7],
]);

/** @param {Chance} dice @returns {Party[]} */
function parties(dice) {
  const states = STATES.split('|').map((entry, index) => {
    const [name = '', capital = '', script = 'west'] = entry.split(':');
    return {
      name,
      capital,
      script: /** @type {import('./names.js').Script} */ (script),
      isState: true,
      weight: 1 / (4 + index * dice.next()),
    };
  });
  const movements = MOVEMENTS.map((name) => ({
    name,
    capital: '',
    script: /** @type {const} */ ('levant'),
    isState: false,
    weight: 0.04,
  }));
  return [...states, ...movements];
}

/** Who holds what, and for how long: offices change hands after two to six years, at times to somebody who held another before. */
class Cabinet {
  /** @type {Map<string, { holder: Holder, until: number }>} */
  #seats = new Map();
  /** @param {Chance} dice */
  constructor(dice) {
    this.dice = dice;
    this.make = nameMaker(dice);
  }

  /** @param {Party} party @param {number} office @param {number} day @returns {Holder} */
  holder(party, office, day) {
    const title = party.isState ? (OFFICES[office] ?? '') : office < 2 ? 'leader' : 'spokesman';
    const key = `${party.name} ${title}`;
    const seat = this.#seats.get(key);
    if (seat && day < seat.until) return seat.holder;
    const promoted = seat !== undefined && party.isState && this.dice.odds(0.25);
    const before = promoted
      ? this.#seats.get(`${party.name} ${OFFICES[(office + 1) % OFFICES.length] ?? ''}`)
      : undefined;
    const human = before?.holder.human ?? { name: this.make(party.script) };
    if (before) before.until = day;
    const holder = { human, title, party: party.name };
    const term = seat === undefined ? this.dice.below(4 * YEAR) + 60 : (2 + this.dice.below(5)) * YEAR;
    this.#seats.set(key, { holder, until: day + term });
    return holder;
  }
}

/**
 * The contacts of each day, without end. `perDay` is how many occasions there are on average.
 * @param {Chance} dice @param {number} perDay
 * @returns {Generator<readonly Happening[]>}
 */
export function* world(dice, perDay) {
  const all = parties(dice);
  const weights = all.map((party) => /** @type {const} */ ([party, party.weight]));
  const states = weights.filter(([party]) => party.isState);
  const cabinet = new Cabinet(dice);
  /** @type {Map<number, Happening[]>} */
  const later = new Map();
  let id = 0;
  for (let day = 0; ; day += 1) {
    /** @type {Happening[]} */
    const today = later.get(day) ?? [];
    later.delete(day);
    const count = Math.floor(perDay * (0.6 + 0.8 * dice.next()) + dice.next());
    for (let n = 0; n < count; n += 1) {
      const made = occasion(day);
      today.push(...made);
      const [first] = made;
      if (first && made.length === 1 && dice.odds(AGAIN_A_WEEK_LATER)) {
        const again = day + 6 + dice.below(3);
        later.set(again, [...(later.get(again) ?? []), { ...first, id: id++, day: again, topic: dice.pick(TOPICS) }]);
      }
    }
    yield today;
  }

  /** @param {number} day @returns {Happening[]} */
  function occasion(day) {
    const host = dice.weighted(states);
    const guest = another(host);
    const office = dice.weighted(MEETS_WITH);
    const [a, b] = [
      cabinet.holder(host, office, day),
      cabinet.holder(guest, dice.odds(0.8) ? office : dice.weighted(MEETS_WITH), day),
    ];
    const fame = Math.min(1, (host.weight + guest.weight) * 3);
    const topic = dice.pick(TOPICS);
    const home = { city: host.capital, country: host.name };
    /** @param {Partial<Happening> & { kind: string, who: readonly Holder[] }} more @returns {Happening} */
    const told = (more) => ({ id: id++, day, lasts: 1, place: null, topic, visitor: null, fame, ...more });
    const sort = dice.weighted(KINDS);
    const third = cabinet.holder(another(host, guest), office, day);
    if (sort === 'visit') {
      const lasts = 1 + dice.below(3);
      const other = cabinet.holder(host, office === 0 ? 2 : 0, day);
      return [
        told({ kind: 'visit', who: [b], visitor: b, place: home, lasts }),
        told({ kind: 'meeting', who: [a, b], place: home }),
        ...(dice.odds(0.6) ? [told({ kind: 'reception', who: [other, b], place: home, day: day + lasts - 1 })] : []),
      ];
    }
    if (sort === 'calls') return [b, third].map((one) => told({ kind: 'call', who: [a, one] }));
    if (sort === 'pair-and-three')
      return [
        told({ kind: 'meeting', who: [a, b], place: home }),
        told({ kind: 'meeting', who: [a, b, third], place: home }),
      ];
    if (sort === 'three') return [told({ kind: 'meeting', who: [a, b, third], place: home })];
    return [told({ kind: sort, who: [a, b], place: sort === 'meeting' || sort === 'talks' ? home : null })];
  }

  /** @param {...Party} not @returns {Party} */
  function another(...not) {
    for (;;) {
      const party = dice.weighted(weights);
      if (!not.includes(party)) return party;
    }
  }
}
