const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d$/;
const YEAR = /^\d{4}$/;

type Style = 'long' | 'short';

/** A day, month or year, or an interval of these, in the reader's language; null for what only EDTF's own words can say. */
export function localDate(edtf: string | null, style: Style = 'long'): string | null {
  if (edtf === null) return null;
  const [from = '', to, ...more] = edtf.split('/');
  if (more.length > 0) return null;
  if (to === undefined) return isSimple(from) ? format(from, style) : null;
  if (!isSimple(from) || !isSimple(to) || from.length !== to.length) return null;
  return formatter(from, style).formatRange(asDate(from), asDate(to));
}

/** As `localDate`, or else the server's words. */
export function dateText({ edtf, when }: { edtf: string | null; when: string }, style: Style = 'long'): string {
  return localDate(edtf, style) ?? when;
}

function isSimple(text: string): boolean {
  return DAY.test(text) || MONTH.test(text) || YEAR.test(text);
}

function format(text: string, style: Style): string {
  return formatter(text, style).format(asDate(text));
}

const kept = new Map<string, Intl.DateTimeFormat>();

function formatter(text: string, style: Style): Intl.DateTimeFormat {
  const key = `${text.length} ${style}`;
  const known = kept.get(key);
  if (known) return known;
  const month = style === 'long' ? 'long' : 'short';
  const parts: Intl.DateTimeFormatOptions = DAY.test(text)
    ? { year: 'numeric', month, day: 'numeric', ...(style === 'long' ? { weekday: 'long' } : {}) }
    : MONTH.test(text)
      ? { year: 'numeric', month }
      : { year: 'numeric' };
  const made = new Intl.DateTimeFormat(undefined, { ...parts, timeZone: 'UTC' });
  kept.set(key, made);
  return made;
}

function asDate(text: string): Date {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
