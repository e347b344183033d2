import type { DecidedValue, Decision } from '../domain/index.js';

/** A name as it is compared: small letters, no accents, every run of other marks one space. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A decided value as one string: a kind, a status, EDTF, 'Port Sand, Norland', 'Karel Aldane (foreign minister)'. */
export function valueWords(decided: DecidedValue): string {
  switch (decided.field) {
    case 'kind':
    case 'status':
      return decided.value;
    case 'date':
      return decided.value ?? 'unknown';
    case 'place':
      return placeWords(decided.value);
    case 'foreground':
      return decided.value ? 'news' : 'background';
    case 'topics':
      return decided.value.join('; ') || 'none';
    case 'part-of':
      return decided.value[0] ? `${decided.value[0].article}#${decided.value[0].account}` : 'none';
    case 'role':
    case 'affiliation':
    case 'side':
    case 'type':
      return partWords(decided.name, decided.value);
    case 'participants':
      return decided.change === 'none' ? `without ${decided.name}` : participantWords(decided.name, decided.role);
  }
}

/** 'Port Sand, Norland'; 'unknown' for no place. */
export function placeWords(place: { readonly name: string; readonly country: string | null } | null): string {
  if (place === null) return 'unknown';
  return place.country === null ? place.name : `${place.name}, ${place.country}`;
}

/** 'Karel Aldane: foreign minister' */
export function partWords(name: string, value: string | null): string {
  return `${name}: ${value ?? 'unknown'}`;
}

/** 'Karel Aldane (foreign minister)' */
export function participantWords(name: string, role: string | null): string {
  return role === null ? name : `${name} (${role})`;
}

/** 'Decided by Bo Lind on 2031-05-06: the two readouts agree' */
export function decidedWords({ by, at, why }: Decision): string {
  return `Decided by ${by} on ${at.slice(0, 10)}${why === null ? '' : `: ${why}`}`;
}
