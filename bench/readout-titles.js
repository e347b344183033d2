// @ts-check
/**
 * What the title of a readout says, read by a plain parser that shares nothing with the reader: the kind of contact, who held it and the
 * counterparts by name. "Readout of President Aldane's Call with Prime Minister Karel Morvic of Norway".
 *
 * @typedef {{ kind: 'call' | 'video-call' | 'meeting', host: string | null, counterparts: string[] }} Told names without office and state
 * @typedef {{ told: Told } | { why: string }} Title `why`: why the title cannot be checked against
 */

/** Words of an office, a rank or an address, in lower case: a name begins behind the last of them. */
const OFFICE = new Set(
  (
    'president president-elect vice prime minister minister-designate deputy foreign defense defence finance affairs secretary secretary-general general chancellor king ' +
    'queen crown prince princess amir emir sultan sheikh pope his her majesty highness royal holiness excellency taoiseach tánaiste ambassador envoy representative ' +
    'chairman chair director head cabinet staff national security advisor adviser council leader parliament secretariat dr. mr. ms. mrs. senior politburo member ' +
    'communist party union department committee sayyid'
  ).split(' '),
);
const LINKS = new Set(['of', 'the', 'for', 'to', 'and', '&']);

/** Offices whose holder acts for a state or an international body. */
const FOREIGN_OFFICE =
  /\b(?:President(?:-elect)?|Prime Minister|King|Queen|Crown Prince|Prince|Amir|Emir|Sultan|Sheikh|Pope|Chancellor|Taoiseach|Secretary[- ]General|Minister|National Security Advis[eo]r|Ambassador)\b/i;
/** Groups, and people of the readout's own state. */
const NOT_ABROAD =
  /\b(?:governor|senator|mayor|congress\w*|speaker|leaders?|families|officials|ceos?|companies|community|advocates|members of|group|experts|executives|administration|american|legislat\w+|tribal|attorneys?|task force|students|secretaries|president’s|mccarthy|obama|partners|counterparts|advisors|ministers)\b/i;

/**
 * The title as it is printed: the file has it as YAML folds it, with escapes and broken lines.
 * @param {string} title
 */
export function plainTitle(title) {
  return title
    .replace(/\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))/g, (_, long, short) =>
      String.fromCharCode(parseInt(long ?? short, 16)),
    )
    .replace(/\\ \\ /g, ' ')
    .replace(/\\ /g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Who the counterparts are and what kind of contact it was, or why that cannot be told from this title.
 * @param {string} title as the file has it
 * @returns {Title}
 */
export function titleTold(title) {
  const [, head = '', behind = ''] = /^(.*?)\bwith\s+(.+)$/i.exec(plainTitle(title)) ?? [];
  if (behind === '') return { why: 'names nobody behind “with”' };
  const kind = kindOf(head);
  if (kind === null) return { why: 'names no single call or meeting' };
  if (/\b(?:trilateral|quad)\b/i.test(head)) return { why: 'has no host' };
  const who = behind.replace(/\s+(?:on|in|at|during|regarding|about|ahead|before|after|following)\s.*$/i, '');
  if (NOT_ABROAD.test(who)) return { why: 'names a group or somebody of the same state' };
  if (!FOREIGN_OFFICE.test(who)) return { why: 'names no office of another state' };
  const counterparts = partsOf(who).map(nameOf);
  if (counterparts.includes('')) return { why: 'gives an office without a name' };
  return { told: { kind, host: hostOf(head), counterparts } };
}

/** @param {string} head what stands before "with" @returns {Told['kind'] | null} */
function kindOf(head) {
  if (/\b(?:calls|meetings)\b/i.test(head)) return null;
  if (/\b(?:virtual|video)\b/i.test(head)) return 'video-call';
  if (/\bcall\b/i.test(head)) return 'call';
  return /\b(?:meeting|bilateral|lunch|dinner|engagement)\b/i.test(head) ? 'meeting' : null;
}

/** "National Security Advisor Ana Tarn’s Meeting" → "Tarn". @param {string} head */
function hostOf(head) {
  const owner =
    /([\p{L}-]+)(?:,? Jr\.)?(?:’s?)? (?:[A-Z][\w-]* )*?(?:Call|Meeting|Bilateral|Lunch|Dinner|Engagement)\b/iu.exec(
      head,
    )?.[1];
  return owner && !OFFICE.has(owner.toLowerCase()) && !/^(?:House|of|the|Readout)$/i.test(owner) ? owner : null;
}

/**
 * "President Ada Tarn of Chile, and Prime Minister Karel Morvic of Norway": cut where another office opens, unless what stands before is an
 * office still ("Deputy Prime Minister and Foreign Minister Karel Morvic").
 * @param {string} who
 */
function partsOf(who) {
  const pieces = who.split(/,? (?:and|&) |, (?=(?:President|Prime Minister|Chancellor|King) )/);
  /** @type {string[]} */
  const parts = [];
  let open = '';
  for (const piece of pieces) {
    const whole = open === '' ? piece : `${open} and ${piece}`;
    open = nameOf(whole) === '' || !FOREIGN_OFFICE.test(piece) ? whole : '';
    if (open === '') parts.push(whole);
  }
  return FOREIGN_OFFICE.test(open) ? [...parts, open] : parts;
}

/**
 * "Prime Minister Karel Morvic of Norway" → "Karel Morvic"; "Ana Tarn, Advisor to the President of Chile" → "Ana Tarn"; '' for an office alone.
 * @param {string} part
 */
function nameOf(part) {
  const [first = '', aside = ''] = part.replace(/,? (?:Jr|Sr)\.?/, '').split(/,\s+/);
  const isOffice = (/** @type {string} */ word) => OFFICE.has(word.toLowerCase());
  const words = (aside !== '' && !first.split(' ').some(isOffice) ? first : part).split(/[\s,]+/);
  let behind = words.slice(words.findLastIndex(isOffice) + 1);
  if (behind[0] === 'of') behind = behind.slice(behind[1] === 'the' ? 3 : 2);
  const end = behind.findIndex((word) => LINKS.has(word.toLowerCase()));
  return (end < 0 ? behind : behind.slice(0, end)).join(' ');
}
