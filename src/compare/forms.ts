import {
  demonymPhrases,
  isHonorific,
  modifierPhrases,
  officePhrases,
  placePhrases,
  type Word,
  wordsIn,
} from '../knowledge/index.js';

/** A title goes on: 'Secretary of State Aldane'. Where it ends, and the name begins, no list tells. */
const GOES_ON = /^(?:of|for|to|and)$/i;
const OPENING = /^(?:the|his|her|their|its|h[.]?[eh][.]?)$/i;

/** A form of a name and what it holds: 'the Danish Minister Aldane' gives itself, 'Danish Minister Aldane', 'Minister Aldane' and 'Aldane'. */
export function formsWithin(form: string): readonly string[] {
  const texts = form.split(' ');
  const words = wordsIn(texts);
  const forms = [form];
  for (let at = 0; ; ) {
    const length = titleLength(words, at);
    if (length === 0 || at + length >= words.length) return forms;
    at += length;
    if (GOES_ON.test(texts[at] ?? '')) return forms;
    forms.push(texts.slice(at).join(' '));
  }
}

/** How many words of a title stand there; a country or a nationality counts where an office follows. 0 for none. */
function titleLength(words: readonly Word[], at: number): number {
  const text = words[at]?.text ?? '';
  if (OPENING.test(text) || isHonorific(text)) return 1;
  const title = officePhrases.match(words, at) ?? modifierPhrases.match(words, at);
  if (title !== null) return title.length;
  const nation = demonymPhrases.match(words, at) ?? placePhrases.match(words, at);
  return nation !== null && officePhrases.match(words, at + nation.length) !== null ? nation.length : 0;
}
