// @ts-check
/**
 * Makes knowledge/romanised-letters.tsv: the letters of other scripts by their usual Latin letters, from two packages of npm.
 *
 *   node tools/knowledge/romanised-letters.js --packages DIR > knowledge/romanised-letters.tsv
 *
 * `--packages`: a folder in which `npm install any-ascii@0.3.3 pinyin-pro@3.29.4` was run (ISC and MIT).
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { packages: { type: 'string' } } });
if (!values.packages) {
  process.stderr.write('romanised-letters.js needs --packages DIR; see the head of the file.\n');
  process.exit(2);
}
const load = createRequire(path.join(path.resolve(values.packages), 'package.json'));
/** @type {(text: string) => string} */
const anyAscii = (await import(load.resolve('any-ascii'))).default;
/** @type {{ pinyin: (text: string, options: object) => string }} */
const { pinyin } = load('pinyin-pro');

/** Scripts that names in the news are written in, each with the blocks of its letters. Arabic and Hebrew, which leave vowels out, stand in unvowelled-letters.tsv; Hangul is built of parts. */
/** @type {[string, number, number][]} */
const BLOCKS = [
  ['Cyrillic', 0x400, 0x52f],
  ['Greek', 0x370, 0x3ff],
  ['Armenian', 0x530, 0x58f],
  ['Georgian', 0x10a0, 0x10ff],
  ['Devanagari', 0x900, 0x97f],
  ['Bengali', 0x980, 0x9ff],
  ['Gurmukhi', 0xa00, 0xa7f],
  ['Gujarati', 0xa80, 0xaff],
  ['Tamil', 0xb80, 0xbff],
  ['Telugu', 0xc00, 0xc7f],
  ['Kannada', 0xc80, 0xcff],
  ['Malayalam', 0xd00, 0xd7f],
  ['Sinhala', 0xd80, 0xdff],
  ['Thai', 0xe00, 0xe7f],
  ['Lao', 0xe80, 0xeff],
  ['Myanmar', 0x1000, 0x109f],
  ['Ethiopic', 0x1200, 0x137f],
  ['Khmer', 0x1780, 0x17ff],
  ['Hiragana', 0x3041, 0x3096],
  ['Katakana', 0x30a1, 0x30fa],
  ['Han', 0x4e00, 0x9fff],
];
const LETTER = /^[\p{L}\p{M}]$/u;

/** @type {Map<string, string[]>} */
const letters = new Map();
/** @param {string} script @param {string} latin @param {string} letter @param {string} source */
function put(script, latin, letter, source) {
  const key = [script, latin, source].join('\t');
  letters.set(key, [...(letters.get(key) ?? []), letter]);
}

for (const [script, first, last] of BLOCKS) {
  for (let code = first; code <= last; code++) {
    const letter = String.fromCodePoint(code);
    if (!LETTER.test(letter) || letter !== letter.toLowerCase()) continue;
    const latin = (script === 'Han' ? read(letter, 'off') : anyAscii(letter)).toLowerCase().replace(/[^a-z]/g, '');
    if (latin === '' && /\p{L}/u.test(letter)) continue;
    put(script, latin, letter, script === 'Han' ? 'pinyin-pro' : 'any-ascii');
    const asFamily = script === 'Han' ? read(letter, 'all') : '';
    if (asFamily !== '' && asFamily !== latin) put('Han family', asFamily, letter, 'pinyin-pro');
  }
}

/** @param {string} letter @param {'off' | 'all'} surname */
function read(letter, surname) {
  const found = pinyin(letter, { toneType: 'none', v: true, surname, nonZh: 'removed' });
  return found.replace(/[^a-z]/g, '');
}

process.stdout.write(
  [
    '# source: any-ascii 0.3.3 (ISC) and, for Chinese characters, pinyin-pro 3.29.4 (MIT); made by tools/knowledge/romanised-letters.js. Change that, not this.',
    '# latin: what the letters are usually written as, empty for marks that are not sounded. Han family: characters that are read otherwise as a family name.',
    'script\tlatin\tletters\tsource',
    ...[...letters].map(([key, all]) => {
      const [script, latin, source] = key.split('\t');
      return [script, latin, all.join(' '), source].join('\t');
    }),
    '',
  ].join('\n'),
);
