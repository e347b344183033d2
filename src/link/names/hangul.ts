/** The parts of a Korean syllable in the Revised Romanisation of 2000, in the order of Unicode. */
const ONSETS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const CODAS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const FIRST = 0xac00;
const LAST = 0xd7a3;

/** A Korean syllable in Latin letters: '명' gives 'myeong'. '' for any other sign. */
export function latinOfHangul(syllable: string): string {
  const code = syllable.codePointAt(0) ?? 0;
  if (code < FIRST || code > LAST) return '';
  const index = code - FIRST;
  const perOnset = VOWELS.length * CODAS.length;
  const vowel = Math.floor((index % perOnset) / CODAS.length);
  return `${ONSETS[Math.floor(index / perOnset)] ?? ''}${VOWELS[vowel] ?? ''}${CODAS[index % CODAS.length] ?? ''}`;
}
