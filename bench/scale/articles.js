// @ts-check
/**
 * How the outlets of the invented world tell of it: readings in the program's own format, with the contact that each account is really about. Outlets have a
 * house style for names and dates, leave things out, make mistakes, copy one another, announce what is to come and recall what was.
 *
 * @typedef {import('../../tools/chance.js').Chance} Chance
 * @typedef {import('./world.js').Happening} Happening
 * @typedef {import('./world.js').Holder} Holder
 * @typedef {import('../../src/domain/index.js').Reading} Reading
 * @typedef {{ reading: Reading, truth: readonly number[] }} Told
 * @typedef {{ name: string, style: number, precision: number, wire: boolean }} Outlet
 */
import { createHash } from 'node:crypto';
import { STYLES, writeName } from './names.js';
import { Page, readingOf } from './page.js';
import { world } from './world.js';

const OUTLETS = 120;
/** Occasions a day: they make some hundred accounts. */
const PER_DAY = 24;
const DAY = 86_400_000;
const START = Date.UTC(2001, 0, 1);
/** How far back an article recalls, in days. */
const MEMORY = 60;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const TOLD = { announced: 0.12, recalls: 0.22, beside: 0.3, copies: 0.15, undatedArticle: 0.03 };
const LEFT_OUT = { place: 0.35, affiliation: 0.08, role: 0.15, third: 0.04, person: 0.04, topic: 0.5 };

/** @param {number} day */
const dateOn = (day) => new Date(START + day * DAY).toISOString().slice(0, 10);
/** @param {number} day */
const weekdayOn = (day) => WEEKDAYS[new Date(START + day * DAY).getUTCDay()] ?? '';

/** @param {Chance} dice @returns {Outlet[]} */
function outlets(dice) {
  return Array.from({ length: OUTLETS }, (_, index) => ({
    name: `${['Harbour', 'Pacific', 'Meridian', 'Northern', 'Coastal', 'Summit'][index % 6]} ${['Post', 'Ledger', 'News Service', 'Courier', 'Tribune'][index % 5]} ${index}`,
    style: dice.odds(0.7) ? 0 : 1 + dice.below(STYLES - 1),
    precision: dice.next(),
    wire: index % 15 === 0,
  }));
}

/**
 * Articles in the order of their publication, without end.
 * @param {Chance} dice
 * @returns {Generator<Told>}
 */
export function* articles(dice) {
  const houses = outlets(dice);
  /** @type {Map<number, (() => Told)[]>} */
  const due = new Map();
  /** @type {Happening[]} */
  let recent = [];
  let number = 0;
  let today = 0;
  for (const happenings of world(dice, PER_DAY)) {
    recent = [...recent.filter(({ day }) => day > today - MEMORY), ...happenings];
    for (const happening of happenings) report(happening, happenings);
    for (const write of due.get(today) ?? []) yield write();
    due.delete(today);
    today += 1;
  }

  /** @param {number} day @param {() => Told} write */
  function publish(day, write) {
    const on = Math.max(day, today);
    due.set(on, [...(due.get(on) ?? []), write]);
  }

  /** @param {Happening} happening @param {readonly Happening[]} sameDay */
  function report(happening, sameDay) {
    const tellers = 1 + Math.floor(-Math.log(1 - dice.next()) * (0.8 + 2 * happening.fame));
    const chosen = [...new Set(Array.from({ length: Math.min(tellers, 12) }, () => dice.pick(houses)))];
    const near = sameDay.filter(
      (other) => other !== happening && other.who.some((one) => happening.who.some(({ human }) => human === one.human)),
    );
    /** @type {{ from: Outlet, write: (outlet: Outlet, published: number) => Told } | null} */
    let first = null;
    for (const outlet of chosen) {
      const announced = happening.kind !== 'call' && happening.kind !== 'letter' && dice.odds(TOLD.announced);
      const published = announced
        ? Math.max(today, happening.day - 1 - dice.below(9))
        : happening.day + happening.lasts - 1 + (dice.odds(0.75) ? 0 : 1);
      const isPlan = announced && published < happening.day;
      const more = isPlan ? [] : near.filter(({ day }) => day <= published && dice.odds(TOLD.beside)).slice(0, 2);
      const old = dice.odds(TOLD.recalls) ? recalled(happening) : null;
      /** @param {Outlet} by @param {number} on */
      const write = (by, on) => tell(by, on, isPlan, [happening, ...more], old);
      if (first && !isPlan && dice.odds(TOLD.copies))
        publish(published, () => copyOf(outlet, published, /** @type {any} */ (first)));
      else publish(published, () => write(outlet, published));
      if (!isPlan) first ??= { from: outlet, write };
    }
  }

  /** @param {Outlet} outlet @param {number} published @param {{ from: Outlet, write: (outlet: Outlet, published: number) => Told }} first */
  function copyOf(outlet, published, { from, write }) {
    const told = write(from, published);
    const article = {
      ...told.reading.article,
      id: idOf(),
      source: `${number}.txt`,
      outlet: { name: outlet.name, how: /** @type {const} */ ('given'), spans: [] },
    };
    return { ...told, reading: { ...told.reading, article, cites: [{ name: from.name, spans: [] }] } };
  }

  /** @param {Happening} happening */
  function recalled(happening) {
    const before = recent.filter(
      (other) =>
        other.day < happening.day - 2 &&
        other.who.length > 1 &&
        other.who.every((one) => happening.who.some(({ human }) => human === one.human)),
    );
    return before.length > 0 ? dice.pick(before) : null;
  }

  function idOf() {
    number += 1;
    return `a${createHash('sha256').update(`article ${number}`).digest('hex').slice(0, 16)}`;
  }

  /** @param {Outlet} outlet @param {number} published @param {boolean} isPlan @param {readonly Happening[]} news @param {Happening | null} old @returns {Told} */
  function tell(outlet, published, isPlan, news, old) {
    const page = new Page();
    const isDated = !dice.odds(TOLD.undatedArticle);
    const told = [
      ...news.map((happening) => ({ happening, foreground: happening === news[0] })),
      ...(old ? [{ happening: old, foreground: false }] : []),
    ];
    /** @type {Map<unknown, string>} */
    const names = new Map();
    const accounts = told.map(({ happening, foreground }, index) =>
      account(page, names, outlet, {
        happening,
        index,
        foreground,
        isDated,
        isPlan: isPlan && foreground,
        isOld: happening === old,
      }),
    );
    const id = idOf();
    const reading = readingOf(
      page,
      { id, source: `${number}.txt`, outlet: outlet.name, published: isDated ? dateOn(published) : null },
      accounts,
    );
    return { reading, truth: told.map(({ happening }) => happening.id) };
  }

  /**
   * @param {Page} page @param {Map<unknown, string>} names @param {Outlet} outlet
   * @param {{ happening: Happening, index: number, foreground: boolean, isDated: boolean, isPlan: boolean, isOld: boolean }} how
   */
  function account(page, names, outlet, { happening, index, foreground, isDated, isPlan, isOld }) {
    const who = happening.who.length > 2 && dice.odds(LEFT_OUT.third) ? happening.who.slice(0, 2) : happening.who;
    const kind = dice.odds(0.9)
      ? happening.kind
      : ({ meeting: 'talks', reception: 'meeting', talks: 'meeting' }[happening.kind] ?? happening.kind);
    return {
      id: `c${index}`,
      kind: /** @type {import('../../src/domain/index.js').ContactKind} */ (kind),
      status: isPlan ? /** @type {const} */ ('planned') : /** @type {const} */ ('held'),
      foreground,
      participants: who.map((one) => participant(page, names, outlet, one, happening.who.length > 1)),
      date: date(page, outlet, happening, { isDated, isPlan, isOld }),
      place:
        happening.place === null || dice.odds(LEFT_OUT.place)
          ? null
          : page.place(dice.odds(0.8) ? happening.place.city : happening.place.country, happening.place.country),
      topics: dice.odds(LEFT_OUT.topic) ? [] : [page.put(happening.topic)],
      spans: [page.put(`contact ${index}`)],
      why: [],
    };
  }

  /** @param {Page} page @param {Map<unknown, string>} names @param {Outlet} outlet @param {Holder} holder @param {boolean} mayHide */
  function participant(page, names, outlet, holder, mayHide) {
    const affiliation = dice.odds(LEFT_OUT.affiliation) ? null : holder.party;
    if (mayHide && dice.odds(LEFT_OUT.person)) return page.participant(holder.party, 'organisation', null, affiliation);
    const style = dice.odds(0.95) ? outlet.style : 0;
    const form = dice.weighted(
      /** @type {const} */ ([
        ['full', 90],
        ['family', 5],
        ['initial', 2],
        ['middle', 3],
      ]),
    );
    const name = names.get(holder.human) ?? writeName(holder.human.name, style, form);
    names.set(holder.human, name);
    return page.participant(name, 'person', dice.odds(LEFT_OUT.role) ? null : holder.title, affiliation);
  }

  /** @param {Page} page @param {Outlet} outlet @param {Happening} happening @param {{ isDated: boolean, isPlan: boolean, isOld: boolean }} how */
  function date(page, outlet, { day, lasts }, { isDated, isPlan, isOld }) {
    const said = dateOn(dice.odds(0.005) ? day - 1 : day);
    const weekday = page.put(`on ${weekdayOn(day)}`);
    if (!isDated) return page.date(dice.odds(0.5) ? null : `XXXX${said.slice(4)}`, weekday);
    if (isPlan && dice.odds(0.4)) return page.date(null, page.put('in the coming days'));
    if (lasts > 1 && dice.odds(0.6)) return page.date(`${dateOn(day)}/${dateOn(day + lasts - 1)}`, weekday);
    const vague = (isOld ? 0.35 : 0.04) + 0.1 * outlet.precision;
    if (!dice.odds(vague)) return page.date(said, weekday);
    return page.date(dice.odds(0.6) ? said.slice(0, 7) : null, null);
  }
}
