// @ts-check
/** Reads heads of state and of government, with the day since when, from every month of a repository of the World Factbook as JSON. */
import { spawnSync } from 'node:child_process';
import { familyOf, inOrdinaryCase } from './holders-names.js';

/**
 * @typedef {import('./holders-posts.js').Post} Post
 * @typedef {{ country: string, post: Post, title: string, name: string, family: string, since: string, seen: string }} Seen `seen`: the day of the edition that says so
 */

const TITLE_WORDS =
  /^(?:(?:president|prime|first|minister|chancellor|premier|king|queen|emir|amir|sultan|taoiseach|pope|supreme|leader|head|of|the|state|government|interim|acting|transition|transitional|federal|republic|grand|duke|captain|colonel|general|marshal|field|gen|lt|maj|brig|sheikh|shaykh|chairman|chairperson|chairwoman|presidential|leadership|council|sovereign|sovereignty|and|armed|forces|commander|de|facto|his|her|majesty|military|junta|dr|sir|ret|retired)\b[.,]?(?:\s|$))+/i;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** '13 March 2023' → '2023-03-13', 'January 2000' → '2000-01'. @param {string} words */
function isoOf(words) {
  const match = /^(?:(\d{1,2}) )?([a-z]+) (\d{4})/i.exec(words.trim());
  const month = MONTHS.indexOf((match?.[2] ?? '').toLowerCase()) + 1;
  if (!match || month === 0) return /^\d{4}/.exec(words.trim())?.[0] ?? '';
  const two = (/** @type {string | number} */ n) => String(n).padStart(2, '0');
  return `${match[3]}-${two(month)}${match[1] ? `-${two(match[1])}` : ''}`;
}

const MARKS = /** @type {Record<string, string>} */ ({
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
});

/** '&iacute;' → 'í'; other named entities become spaces. @param {string} text */
const decoded = (text) =>
  text
    .replace(/&([a-z])(acute|grave|circ|tilde|uml|cedil|ring|caron);/gi, (_, letter, mark) =>
      `${letter}${MARKS[mark] ?? ''}`.normalize('NFC'),
    )
    .replace(/&(?:rsquo|lsquo|#39);/g, '’')
    .replace(/&#?\w+;/g, ' ')
    .replace(/\s+/g, ' ');

/** 'President Ada MORVIC (since 13 March 2023); Vice President …' → title, name, day. @param {string} text */
function firstHolder(text) {
  const plainText = decoded(text.replace(/<[^>]+>/g, ' '))
    .replace(/^chief of state:\s*/i, '')
    .trim();
  const match = /^([^;(]{4,90}?)\s*\((?:[^)]*?,\s*)?(?:since|from)\s+([^;)]{4,40})\)/.exec(plainText);
  if (!match?.[1]) return null;
  const title = TITLE_WORDS.exec(match[1])?.[0].trim().replace(/,$/, '') ?? '';
  const name = match[1]
    .slice(TITLE_WORDS.exec(match[1])?.[0].length ?? 0)
    .replace(/["“”][^"“”]*["“”]\s*/g, '')
    .trim();
  if (
    title === '' ||
    / of$/i.test(title) ||
    !/\p{Lu}/u.test(name) ||
    /\b(?:represented|vacant|note)\b/i.test(match[1]) ||
    name.length > 60
  )
    return null;
  return { title, name, since: isoOf(match[2] ?? '') };
}

/** @param {string} repository a git directory @param {string[]} args @param {string} [input] */
function git(repository, args, input) {
  const run = spawnSync('git', [`--git-dir=${repository}`, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...(input === undefined ? {} : { input }),
  });
  if (run.status !== 0) throw new Error(`git ${args[0]}: ${run.stderr.trim()}`);
  return run.stdout;
}

/**
 * One edition a month, the newest first.
 * @param {string} repository the git directory
 * @param {(name: string) => string | null} codeOf a country's code by its name
 * @returns {Seen[]}
 */
export function factbookHolders(repository, codeOf) {
  const editions = git(repository, ['log', '--format=%H %cs'])
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  const monthly = editions.filter(([, day], i) => day?.slice(0, 7) !== editions[i - 1]?.[1]?.slice(0, 7));
  return monthly.flatMap(([commit = '', day = '']) =>
    edition(repository, commit, codeOf).map((one) => ({ ...one, seen: day })),
  );
}

/** @param {string} repository @param {string} commit @param {(name: string) => string | null} codeOf */
function edition(repository, commit, codeOf) {
  const files = git(repository, ['ls-tree', '-r', commit])
    .split('\n')
    .filter((line) => /\t[a-z-]+\/[a-z]{2}(?:-[a-z-]+)?\.json$/.test(line))
    .map((line) => line.split(/\s/)[2] ?? '');
  const out = git(repository, ['cat-file', '--batch'], `${files.join('\n')}\n`);
  /** @type {Omit<Seen, 'seen'>[]} */
  const found = [];
  for (const part of out.split(/^[0-9a-f]{40} blob \d+$/m).slice(1)) found.push(...holdersIn(part, codeOf));
  return found;
}

/** Territories, whose heads of state are those of the states that they belong to. */
const TERRITORIES = new Set(
  'AS GU MP PR VI NC PF WF PM BL MF GL FO AW CW SX CK NU TK BM KY FK GI MS AI VG TC SH JE GG IM HK MO NF CX CC'.split(
    ' ',
  ),
);

/** @param {string} source @param {(name: string) => string | null} codeOf */
function holdersIn(source, codeOf) {
  let government;
  try {
    government = JSON.parse(source.trim()).Government;
  } catch {
    return [];
  }
  const branch = government?.['Executive branch'] ?? {};
  const names = government?.['Country name'] ?? {};
  const name = names['conventional short form']?.text ?? names['conventional long form']?.text ?? '';
  const country = codeOf(name.replace(/^none$/i, names['conventional long form']?.text ?? ''));
  if (!country || TERRITORIES.has(country)) return [];
  /** @type {[string, Post][]} */
  const fields = [
    [branch['chief of state']?.text ?? '', 'head-of-state'],
    [branch['head of government']?.text ?? '', 'head-of-government'],
  ];
  return fields.flatMap(([text, post]) => {
    const holder = firstHolder(text);
    if (!holder) return [];
    const foreign = post === 'head-of-state' && /^(?:king|queen) (?:charles|elizabeth)/i.test(text) && country !== 'GB';
    return foreign
      ? []
      : [
          {
            country,
            post,
            title: holder.title,
            name: inOrdinaryCase(holder.name),
            family: familyOf(holder.name, country),
            since: holder.since,
          },
        ];
  });
}
