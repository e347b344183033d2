// @ts-check
/** Which post a title names: of the posts whose holders deal with other states, and no deputy, regional or parliamentary one. */

/** @typedef {'head-of-state' | 'head-of-government' | 'foreign-minister' | 'vice-president' | 'defence-minister'} Post */

/** @type {readonly [RegExp, Post][]} */
const POSTS = [
  [
    /^(?:king|queen|monarch|emir|amir|sultan|grand duke|pope|yang di-pertuan agong|supreme leader|rahbar)$/i,
    'head-of-state',
  ],
  [
    /^(?:federal )?president(?: of (?:the )?(?:republic|state of palestine|palestinian national authority|montenegro))?$/i,
    'head-of-state',
  ],
  [/^(?:chairman of the sovereignty council|chairman of the transitional military council)$/i, 'head-of-state'],
  [
    /^(?:(?:federal )?chancellor|taoiseach|minister of state of monaco|premier of the state council)$/i,
    'head-of-government',
  ],
  [/^prime minister(?: of (?:montenegro|the palestinian national authority))?$/i, 'head-of-government'],
  [/^chairman of the (?:cabinet|council) of ministers(?: \(prime minister\))?$/i, 'head-of-government'],
  [/^(?:first )?vice[- ]president$/i, 'vice-president'],
  [
    /^(?:federal )?(?:minister|secretary)(?: of state)? (?:of|for) (?:national )?defen[cs]e(?! (?:procurement|industr))/i,
    'defence-minister',
  ],
  [
    /^(?:federal )?(?:minister|secretary)(?: of state)? (?:of|for) (?:.{0,40}\band )?(?:foreign(?: and \w+)?|external|international) (?:affairs|relations)\b/i,
    'foreign-minister',
  ],
  [
    /^(?:minister (?:of|for) (?:europe and|european and) foreign affairs|secretary of state for foreign.*)$/i,
    'foreign-minister',
  ],
];

/** Posts that mean something else in one country than elsewhere. */
/** @type {Readonly<Record<string, readonly [RegExp, Post | null][]>>} */
const LOCAL = {
  US: [[/^secretary of state$/i, 'foreign-minister']],
  CH: [
    [/^chancellor$/i, null],
    [/^head of the federal department of foreign affairs$/i, 'foreign-minister'],
  ],
  KP: [[/^premier$/i, 'head-of-government']],
  TW: [[/^premier$/i, 'head-of-government']],
  CN: [[/^premier$/i, 'head-of-government']],
  IE: [[/^secretary of state$/i, null]],
  GB: [[/^secretary of state for international development$/i, null]],
};

/**
 * @param {string} title as the source writes it
 * @param {string} country ISO 3166-1 alpha-2
 * @returns {Post | null} null for a title that is none of the posts listed
 */
export function postOf(title, country) {
  const words = title.trim();
  for (const [pattern, post] of LOCAL[country] ?? []) if (pattern.test(words)) return post;
  if (/\b(?:deputy|delegate|assistant|shadow|junior|parliamentary|under)\b/i.test(words)) return null;
  return POSTS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
