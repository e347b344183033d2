// @ts-check
/**
 * Invented people's names, as sounds that each house style writes in its own letters. A style is kept by an outlet, so that one outlet writes one
 * person always alike, and another outlet otherwise.
 *
 * @typedef {import('../../tools/chance.js').Chance} Chance
 * @typedef {'levant' | 'north' | 'west' | 'east'} Script
 * @typedef {{ script: Script, given: readonly string[], family: readonly string[], middle: readonly string[] | null }} PersonName
 */

/** For each script the spellings of a sound: the usual one, then those of houses that go their own way. Sounds that are not listed are written as they are. */
const SPELLINGS = {
  levant: {
    ii: ['i', 'ee', 'i', 'y'],
    uu: ['u', 'ou', 'oo', 'u'],
    aa: ['a', 'a', 'aa', 'a'],
    a: ['a', 'a', 'a', 'e'],
    kh: ['kh', 'kh', 'kh', 'x'],
    gh: ['gh', 'gh', 'q', 'gh'],
    q: ['q', 'q', 'gh', 'k'],
    ya: ['ya', 'ia', 'ya', 'ya'],
    dh: ['dh', 'd', 'dh', 'd'],
    ah: ['a', 'ah', 'eh', 'a'],
  },
  north: {
    sky: ['sky', 'skiy', 'ski', 'sky'],
    ya: ['ya', 'ia', 'ya', 'ja'],
    v: ['v', 'v', 'v', 'w'],
    ts: ['ts', 'tz', 'ts', 'ts'],
    ks: ['ks', 'x', 'ks', 'ks'],
    ey: ['ei', 'ey', 'ey', 'ei'],
  },
  west: { é: ['é', 'e', 'é', 'e'], ö: ['ö', 'oe', 'ö', 'o'], ñ: ['ñ', 'n', 'ñ', 'n'] },
  east: {},
};

const PARTS = {
  levant: {
    open: ['b', 'd', 'f', 'gh', 'h', 'j', 'k', 'kh', 'l', 'm', 'n', 'q', 'r', 's', 'sh', 't', 'z', 'dh'],
    vowel: ['a', 'a', 'aa', 'ii', 'uu'],
    close: ['b', 'd', 'f', 'l', 'm', 'n', 'r', 's', 'sh', 'z'],
    end: ['ii', 'aa n', 'uu r', 'ah', 'ii d', 'aa r', 'aa w ii', 'ya'],
  },
  north: {
    open: ['b', 'd', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'gr', 'ts', 'dr'],
    vowel: ['a', 'e', 'o', 'u', 'i'],
    close: ['n', 'r', 'l', 'm', 's', 'ks', 't', 'd'],
    end: ['ov', 'ev', 'in', 'enko', 'sky', 'uk', 'yan', 'adze'],
  },
  west: {
    open: ['b', 'd', 'f', 'g', 'h', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'br', 'st', 'th', 'cr'],
    vowel: ['a', 'e', 'o', 'i', 'u', 'é', 'ö'],
    close: ['l', 'n', 'r', 's', 't', 'rd', 'nd', 'lm', 'ñ'],
    end: ['son', 'er', 'ard', 'ini', 'elli', 'ez', 'berg', 'ane', 'ic'],
  },
  east: {
    open: ['b', 'd', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 's', 't', 'w', 'y', 'ch', 'sh'],
    vowel: ['a', 'ae', 'e', 'eo', 'i', 'o', 'u'],
    close: ['n', 'ng', 'k', 'm', 'l', ''],
    end: ['u', 'ong', 'in', 'ao', 'ae'],
  },
};

/** How many given names a script has: so few that many bear the same. */
const GIVEN_NAMES = 160;
export const STYLES = 4;

/** @param {Chance} dice @param {Script} script @param {number} length @returns {string[]} */
function sounds(dice, script, length) {
  const { open, vowel, close, end } = PARTS[script];
  const made = [];
  for (let at = 0; at < length; at += 1) {
    made.push(dice.pick(open), dice.pick(vowel));
    if (at < length - 1) made.push(dice.pick(close));
  }
  return [...made.slice(0, -1), ...dice.pick(end).split(' ')];
}

/**
 * A maker of names of which no two have the same full name.
 * @param {Chance} dice
 */
export function nameMaker(dice) {
  /** @type {Map<Script, string[][]>} */
  const givens = new Map();
  const taken = new Set();
  /** @param {Script} script */
  const givenOf = (script) => {
    const known =
      givens.get(script) ?? Array.from({ length: GIVEN_NAMES }, () => sounds(dice, script, script === 'east' ? 1 : 2));
    givens.set(script, known);
    return dice.pick(known);
  };
  /** @param {Script} script @returns {string[]} */
  const given = (script) =>
    script === 'east' ? [...sounds(dice, script, 1), '-', ...sounds(dice, script, 1)] : givenOf(script);
  /** @param {Script} script @returns {PersonName} */
  return (script) => {
    for (;;) {
      const family = sounds(dice, script, script === 'east' ? 1 : 2 + dice.below(2));
      const name = { script, given: given(script), family, middle: dice.odds(0.15) ? givenOf(script) : null };
      const key = `${name.given.join('')} ${family.join('')}`;
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
}

/** @param {Script} script @param {readonly string[]} parts @param {number} style */
function written(script, parts, style) {
  /** @type {{ readonly [sound: string]: readonly string[] }} */
  const spellings = SPELLINGS[script];
  const letters = parts.map((part) => spellings[part]?.[style] ?? part).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/**
 * The name as a house of that style writes it. east: the family name first, the given name with a hyphen, in one, in two words, or family name last.
 * @param {PersonName} name @param {number} style @param {'full' | 'family' | 'initial' | 'middle'} [form]
 */
export function writeName({ script, given, family, middle }, style, form = 'full') {
  const last = written(script, family, style);
  if (form === 'family') return last;
  if (script === 'east') {
    const [one, two] = given.join('').split('-');
    const [first = '', second = ''] = [one, two].map((part) => written(script, [part ?? ''], style));
    const joined = style === 1 ? first + second.toLowerCase() : `${first}-${second.toLowerCase()}`;
    return style === 3 ? `${joined} ${last}` : `${last} ${joined}`;
  }
  const first = written(script, given, style);
  if (form === 'initial') return `${first.charAt(0)}. ${last}`;
  return form === 'middle' && middle !== null
    ? `${first} ${written(script, middle, style)} ${last}`
    : `${first} ${last}`;
}
