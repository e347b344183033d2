// @ts-check
/** The family name within a full name. */

/** Where the family name stands first. */
const FAMILY_FIRST = new Set(['CN', 'KR', 'KP', 'VN', 'TW', 'SG', 'KH', 'HK', 'MO']);
/** Where a person has no family name, and is called by the first or by the whole name. */
const NO_FAMILY = new Set(['ID', 'MM', 'ET', 'ER', 'IS', 'MN', 'BT', 'MY']);
const PARTICLE = /^(?:al|el|ul|bin|ibn|ben|ould|van|von|de|da|do|dos|del|della|di|der|den|la|le|ter|ten|zu|af|y|st)$/i;

/**
 * @param {string} name as the source writes it; a family name in capitals is taken at its word
 * @param {string} country ISO 3166-1 alpha-2
 * @returns {string} empty where nobody can say
 */
export function familyOf(name, country) {
  const words = name.split(/\s+/).filter(Boolean);
  const capitals = words.filter((word) => /\p{Lu}{2}/u.test(word) && !/\p{Ll}{2}/u.test(word));
  if (capitals.length > 0) return inOrdinaryCase(capitals.join(' '));
  if (words.length === 1) return words[0] ?? '';
  if (NO_FAMILY.has(country)) return '';
  if (FAMILY_FIRST.has(country)) return words[0] ?? '';
  let at = words.length - 1;
  if (/^(?:jr|sr|i{1,3}|iv)\.?$/i.test(words[at] ?? '')) at -= 1;
  while (at > 1 && PARTICLE.test(words[at - 1] ?? '')) at -= 1;
  return words.slice(at).join(' ').replace(/[,.]$/, '');
}

/** 'AL-SUDANI' → 'Al-Sudani', 'MCDONALD' → 'Mcdonald'. @param {string} name @returns {string} */
export function inOrdinaryCase(name) {
  return name
    .split(/\s+/)
    .map((word) => (/^[IVX]+$/.test(word) || !/^[\p{Lu}\p{M}'’`.-]{2,}$/u.test(word) ? word : capitalised(word)))
    .join(' ');
}

/** @param {string} word */
const capitalised = (word) =>
  word.toLowerCase().replace(/(^|[-'’`.])(\p{Ll})/gu, (_, mark, letter) => `${mark}${letter.toUpperCase()}`);

/** Accents, case and marks left aside. @param {string} name */
export const plain = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
