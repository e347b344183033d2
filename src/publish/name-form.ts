import type { NameForm } from '../domain/index.js';
import { oneLine } from './clean.js';

/** “Ines Morvic” in a1, a2; or that none of these articles writes the name so. */
export const nameFormLine = ({ text, articles }: NameForm): string =>
  articles.length > 0
    ? `“${oneLine(text)}” in ${articles.join(', ')}`
    : `“${oneLine(text)}”, a known spelling that none of these articles uses`;
