/** English short forms of given names; each row is one name. Two short forms of one row are not compared with each other's homonyms. */
const ROWS: readonly string[] = [
  'joseph joe',
  'antony anthony tony',
  'michael mike',
  'william bill will',
  'robert bob rob bobby',
  'james jim jimmy',
  'thomas tom',
  'daniel dan danny',
  'david dave',
  'stephen steven steve',
  'kenneth ken',
  'ronald ron',
  'edward ed ted',
  'rudolph rudy',
  'philip phillip phil',
  'benjamin ben bibi',
  'richard dick rick',
  'charles charlie chuck',
  'christopher chris',
  'matthew matt',
  'andrew andy',
  'nicholas nick nicolas',
  'elizabeth liz',
  'katherine catherine kate kathy',
  'susan sue',
  'margaret maggie',
  'patricia pat',
  'samuel sam',
  'donald don',
  'gregory greg',
  'timothy tim',
  'lawrence larry',
  'alexander alex',
  'frederick fred',
  'raymond ray',
  'gerald gerry jerry',
  'jacob jake',
  'theodore theo ted',
  'deborah debbie',
  'jeffrey jeff geoffrey',
  'peter pete',
  'vincent vince',
  'walter walt',
  'albert al',
  'leonard len',
];

const HOMES = new Map<string, readonly number[]>();
for (const [row, words] of ROWS.entries()) {
  for (const word of words.split(' ')) HOMES.set(word, [...(HOMES.get(word) ?? []), row]);
}

/** True where both folded given names are forms of one name: 'joe' and 'joseph'. */
export function sameGivenName(a: string, b: string): boolean {
  const homes = HOMES.get(b) ?? [];
  return (HOMES.get(a) ?? []).some((home) => homes.includes(home));
}
