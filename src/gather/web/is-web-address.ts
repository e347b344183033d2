/** True for what a user means as an address of the web: a path never begins like that. */
export function isWebAddress(words: string): boolean {
  return /^https?:\/\//i.test(words);
}
