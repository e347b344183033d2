const DIGITS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** The words with numbers up to ninety-nine in digits: 'forty four' is 44, '3rd' and 'third' are '3.', for the third is not one of three; thirteen to nineteen stay words. */
export function numbersInDigits(words: readonly string[]): readonly string[] {
  const numbers: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = '', next = ''] = [words[at], words[at + 1]];
    const tens = TENS.indexOf(word);
    const unit = /^\d$/.test(next) ? Number(next) : DIGITS.indexOf(next);
    if (/^\d+(?:st|nd|rd|th)$/.test(word)) numbers.push(`${word.replace(/\D+$/, '')}.`);
    else if (ORDINALS.includes(word)) numbers.push(`${ORDINALS.indexOf(word) + 1}.`);
    else if (tens >= 0) {
      const isJoined = unit > 0 && unit < 10;
      numbers.push(String((tens + 2) * 10 + (isJoined ? unit : 0)));
      if (isJoined) at += 1;
    } else numbers.push(DIGITS.includes(word) ? String(DIGITS.indexOf(word)) : word);
  }
  return numbers;
}
