/** Minutes east of Greenwich of the short names that pages write; those of several zones are left out. */
const NAMED: { readonly [name: string]: number } = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  CET: 60,
  WEST: 60,
  WAT: 60,
  CEST: 120,
  EET: 120,
  SAST: 120,
  CAT: 120,
  EEST: 180,
  MSK: 180,
  EAT: 180,
  IRST: 210,
  IRDT: 270,
  PKT: 300,
  SGT: 480,
  HKT: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/** Minutes east of Greenwich of a zone as it is written: '+03:30', 'Z', 'CEST', 'UTC+2'; null where it is not known. */
export function offsetOf(zone: string): number | null {
  const match = /^(?:UTC|GMT)?(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d\d)?$/i.exec(zone);
  if (!match?.groups) return NAMED[zone.toUpperCase()] ?? null;
  const { sign, hours, minutes } = match.groups;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}

/** Minutes since 1970 of a time as EDTF, in a zone that many minutes east of Greenwich. */
export function minutesOf(edtf: string, offset: number): number {
  return Date.parse(`${edtf.length === 16 ? `${edtf}:00` : edtf.slice(0, 19)}Z`) / 60_000 - offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Date and time in a zone ('Asia/Tehran') at a moment in minutes since 1970: '2024-03-27T02:00'. */
export function localTime(minutes: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(minutes * 60_000).replace(' ', 'T');
}

/** The time zones of a country by its code of ISO 3166, as the Unicode data that comes with Node has them; none for what is no country. */
export function zonesOf(country: string): readonly string[] {
  const locale: Intl.Locale & { readonly timeZones?: readonly string[] } = new Intl.Locale('und', { region: country });
  return locale.timeZones ?? [];
}
