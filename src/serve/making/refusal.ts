import { Contradiction, UsageError } from '../../desk/index.js';
import { Trouble } from '../../domain/index.js';
import { decisionSentence } from '../../publish/index.js';
import { Refusal } from '../errors.js';

/** The trouble with a wish, in words for those who have no terminal before them. */
export function refusalOf(error: unknown, [verb = '', ...args]: readonly string[]): unknown {
  if (error instanceof UsageError)
    return new Refusal(
      'bad-request',
      [verb, ...args].join(' ').trim() || 'decide',
      `this cannot be decided: ${error.message.replace(/\.$/, '')}`,
      'The words are those of readout decide; its help lists them all.',
    );
  if (error instanceof Contradiction)
    return new Refusal(
      'conflict',
      error.about,
      error.wrong,
      `Take back ${decisionSentence(error.clash.outranked)}, or let yours outrank it.`,
    );
  if (!(error instanceof Trouble) || error instanceof Refusal) return error;
  const isForTerminal = /readout |--\w/.test(error.remedy);
  return new Refusal('trouble', error.about, error.wrong, isForTerminal ? remedyFor(verb) : error.remedy);
}

/** What to do in the browser where the terminal would be told a command. */
function remedyFor(verb: string): string {
  switch (verb) {
    case 'undo':
      return 'The page of decisions lists all that was decided, and what of it stands.';
    case 'means':
    case 'tells':
      return 'Look at the article: its people, organisations and contacts are marked in its text.';
    case 'same':
    case 'different':
    case 'split':
      return 'Look at the pages of both: the case may have changed since this page was shown.';
    default:
      return 'Load the page anew: the case may have changed since it was shown.';
  }
}
