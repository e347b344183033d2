import { outletNamed } from '../knowledge/index.js';

export { isOutletName } from '../knowledge/index.js';

/** The name that Readout shows for an outlet that it knows, else the words as they stand, runs of spaces made one, a closing mark left out. */
export function shownName(words: string): string {
  const tidy = words.replace(/\s+/g, ' ').replace(/[,.]$/, '');
  return outletNamed(tidy)?.name ?? tidy;
}
