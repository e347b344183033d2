import { placeNamed } from '../knowledge/index.js';
import type { Layout, Paragraph } from './lines.js';

/** How many paragraphs at the top may be a byline. */
const SEARCHED = 8;

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:de|da|del|van|von|der|den|al|el|bin|ben|la|le|ter|\\p{Lu}[\\p{L}\\p{M}.'’-]*)){1,4}";
const NAMES = `${NAME}(?:(?:, | and |, and | & )${NAME}){0,4}`;
const PLACE = "\\p{Lu}[\\p{L}'’.-]*(?:[ -](?:(?:de|do|of|the) )?\\p{Lu}[\\p{L}'’.-]*){0,3}";
const REST = `(?: in ${PLACE}(?:(?:, | and )${PLACE}){0,3})?(?:\\s*[,|•·–—-]\\s*[\\p{L}\\d][^.!?]{1,60})?`;
const ROLE =
  '(?:our|a|the)? ?(?:own |special |staff |foreign |diplomatic |senior |chief |political |regional |\\p{Lu}?[\\p{L}-]+ )?(?:correspondents?|reporters?|staff|writers?|newsroom|bureau|desk|editors?)';

/** 'By Ada Morvic', 'BY ADA MORVIC AND JOOST TARN', 'By Ada Morvic in Nairobi', 'By Ada Morvic, Harbour Post | 3 May 2024' */
const BY = new RegExp(
  `^(?:(?:By|BY|Written by|Words by|Report by|Story by)(?: ?:)?|by ?:) (?:${NAMES}|${ROLE}(?: in ${PLACE})?|AP|AFP|Reuters|Agencies|Staff)${REST}$`,
  'u',
);

/** 'From our diplomatic staff', 'Staff Writer', 'From Our Own Correspondent' */
const STAFF = new RegExp(
  `^(?:(?:from|by) ${ROLE}|staff (?:writers?|reporters?)|news ?desk|our correspondent)(?:,? in ${PLACE})?$`,
  'iu',
);

/** 'Ada Morvic, Nairobi'; 'Ida Aldane in Nairobi' may be a title. */
const NAMED = new RegExp(`^(?<name>${NAME})(?:,| \\|) (?<place>${PLACE})$`, 'u');

/** The paragraphs near the top that say who wrote the article; `top` is the index of the first paragraph of running text. */
export function bylinesOf({ paragraphs }: Layout, top: number): readonly Paragraph[] {
  return paragraphs.slice(0, Math.min(top, SEARCHED)).filter(({ view }, at) => isByline(view, at > 0));
}

/** The first line of a text may be a title with a place in it, so that it takes more to be a byline. */
function isByline(view: string, mayBeBare: boolean): boolean {
  if (view.length > 120 || /[.!?]["'”’)]*$/.test(view.replace(/ [JS]r\.$/, ''))) return false;
  if (BY.test(view) || STAFF.test(view)) return true;
  const { name, place } = (mayBeBare ? NAMED.exec(view)?.groups : undefined) ?? {};
  return name !== undefined && place !== undefined && placeNamed(place) !== null && placeNamed(name) === null;
}
