/** Names as a case compares them: without case, accents, punctuation and honorifics. */

const HONORIFICS = new Set(
  'the mr mrs ms miss dr prof sir dame lord lady he hrh hh sheikh sheikha shaikh hon honourable general gen lt maj brig col capt retd amb ambassador president prime minister king queen prince crown princess datuk dato seri tun shri smt seyyed ayatollah alhaji chief cardinal pope sayyid'.split(
    ' ',
  ),
);

/** Every word in small letters and without accents, honorifics too. */
export function wordsOfName(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** True where both are the same name, honorifics and titles before it left out. */
export function sameName(a: string, b: string): boolean {
  const left = withoutHonorifics(a).join(' ');
  return left !== '' && left === withoutHonorifics(b).join(' ');
}

function withoutHonorifics(text: string): string[] {
  const words = wordsOfName(text);
  const first = words.findIndex((word) => !HONORIFICS.has(word));
  return first < 0 ? words : words.slice(first);
}

/** True where the words of `part` stand in `text` one after another. A leading 'the' does not count. */
export function holdsWords(text: string, part: string): boolean {
  const words = wordsOfName(part.replace(/^the /i, '')).join(' ');
  return words !== '' && ` ${wordsOfName(text).join(' ')} `.includes(` ${words} `);
}
