import { outletNamed } from '../knowledge/index.js';
import { SECTIONS } from './boilerplate-patterns.js';

/** How many code units the outlet's words and the whole prefix take, and whether the outlet is one that we know. */
type GluedPrefix = { readonly outletLength: number; readonly length: number; readonly known: boolean };

/** In code units. */
const LONGEST = 120;

const WORD = "\\p{Lu}[\\p{L}\\d'’&.-]*";
const GLUED = new RegExp(
  `^((?:${WORD} ){0,3}\\p{Lu}[\\p{L}\\d]*?\\p{Ll})(\\p{Lu}\\p{Ll}+(?: \\p{L}+){0,2}):(?=\\s)`,
  'u',
);

/**
 * 'Harbour PressEurope: The envoy …', 'Harbour PressAldovia news: …': an outlet's name and the section of its page, glued by whoever saved the
 * page. Either the outlet has to be known or the section, so that 'McAldane: …' and 'DeMorvic says: …' stay what they are.
 */
export function gluedPrefixAt(paragraph: string): GluedPrefix | null {
  const match = GLUED.exec(paragraph.slice(0, LONGEST));
  const [whole, outlet, section] = match ?? [];
  if (whole === undefined || outlet === undefined || section === undefined) return null;
  const known = outletNamed(outlet) !== null;
  const fits = outlet.includes(' ') && (SECTIONS.includes(section) || / news$/i.test(section));
  return known || fits ? { outletLength: outlet.length, length: whole.length, known } : null;
}
