import { Trouble } from '../../domain/index.js';

/** Trouble with an address. It may pass (a server is busy, a line is down) or it will be the same the next time. */
export class WebTrouble extends Trouble {
  constructor(
    about: string,
    wrong: string,
    remedy: string,
    readonly isPassing = false,
    /** For how long the server asks not to be asked again, in milliseconds; null where it says nothing. */
    readonly waitMs: number | null = null,
  ) {
    super(about, wrong, remedy);
  }
}

export const LATER = 'Try again later.';
export const SAVE_IT = 'Open it in your browser, save the page, and add the file.';
