import type { PageElement } from './tree.js';

/** True where the words are the title's, but for case, marks and spaces. */
export function saysTitle(text: string, title: string | null): boolean {
  return title !== null && lettersOf(text) === lettersOf(title);
}

/** Fewer letters are in many a title. */
const ENOUGH = 12;

/** True where the words are a part of the title, but for case, marks and spaces. */
export function isInTitle(text: string, title: string | null): boolean {
  const letters = lettersOf(text);
  return title !== null && letters.length >= ENOUGH && lettersOf(title).includes(letters);
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** True where `element` is `region`, or lies in it. */
export function isWithin(element: PageElement, region: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at === region) return true;
  return false;
}
