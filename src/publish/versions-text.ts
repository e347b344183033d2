/** Versions and captures of an article, for a terminal. */
import { type KeptCapture, statusOf } from '../domain/index.js';
import type { TextStyle } from './chronology-text.js';
import { counted, oneLine, shown } from './clean.js';
import { instantText } from './decision-text.js';
import { indented } from './evidence.js';
import { goneText } from './sources.js';
import type { TextChange, VersionDiff } from './text-diff.js';

type Version = {
  readonly article: string;
  readonly from: string;
  readonly to: string;
  readonly captures: number;
  readonly isCurrent: boolean;
};

/** A capture, and whether the bytes that are kept have its hash; null where none are. */
export type CheckedCapture = KeptCapture & { readonly isHashRight: boolean | null };

/** What a page said from when to when, the newest first. Ends with a line end. */
export function versionsText(versions: readonly Version[], gone: string | null, style: TextStyle): string {
  const lines = versions.toReversed().map(({ article, from, to, captures, isCurrent }) => {
    const days = from === to ? instantText(from) : `${instantText(from)} to ${instantText(to)}`;
    const head = `${article}  ${days}  (${counted(captures, 'capture')})`;
    return isCurrent ? style.strong(`${head}, current`) : head;
  });
  return `${[...(gone === null ? [] : [style.warn(goneText(gone))]), ...lines].join('\n')}\n`;
}

/** Every capture with its way, its headers and its hash, in their order. Ends with a line end. */
export function capturesText(captures: readonly CheckedCapture[], style: TextStyle): string {
  const blocks = captures.map(({ capture, article, isHashRight }) => {
    const { url, at, chain, headers, sha256 } = capture;
    const way = chain.length > 1 ? chain.map((one) => `${one.status}  ${oneLine(one.url)}`) : [];
    const hash = `sha256 ${sha256}  ${isHashRight === true ? 'the bytes kept have it' : style.warn(isHashRight === false ? 'THE BYTES KEPT HAVE ANOTHER' : 'the bytes were taken out')}`;
    return [
      style.strong(
        `${instantText(at)}  ${statusOf(capture)}  ${article ?? `no article${capture.absent === undefined ? '' : `: ${capture.absent}`}`}`,
      ),
      ...indented([oneLine(url), ...way, ...(sha256 === null ? [] : [hash])]),
      ...indented(
        headers.map(([name, value]) => style.faint(`${oneLine(name)}: ${oneLine(value)}`)),
        2,
      ),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** Paint for what was removed and added; what marks them stands there without it too. */
export type DiffPaint = { readonly removed: (text: string) => string; readonly added: (text: string) => string };

/** Words around a change that are shown. */
const AROUND = 12;

/** What changed, removed words as [-…-] and added ones as {+…+} (as `git diff --word-diff` marks them), with a few words around them. Ends with a line end. */
export function diffText({ facts, changes }: VersionDiff, paint: DiffPaint): string {
  const marked = ({ kind, text }: TextChange): string =>
    kind === 'removed' ? paint.removed(`[-${text}-]`) : paint.added(`{+${text}+}`);
  const told = facts.map(({ field, before, after }) => {
    const was = before === null ? '' : marked({ kind: 'removed', text: oneLine(before) });
    return `${field}: ${was}${after === null ? '' : marked({ kind: 'added', text: oneLine(after) })}`;
  });
  const isChanged = changes.some(({ kind }) => kind !== 'same');
  const pieces = changes.map((change, index) => {
    const text = change.text.split('\n').map(shown).join('\n');
    if (change.kind !== 'same') return marked({ ...change, text });
    return shortened(text, index > 0, index < changes.length - 1);
  });
  const body = isChanged ? [pieces.join('').trim()] : ['The text is the same.'];
  return `${[...told, ...(told.length > 0 ? [''] : []), ...body].join('\n')}\n`;
}

/** The words next to a change on either side; the others as '…'. */
function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  const [head, tail] = [isAfter ? AROUND : 0, isBefore ? AROUND : 0];
  if (words.length <= head + tail + 1) return text;
  return `${words.slice(0, head).join('')}${isAfter ? '\n' : ''}…\n${tail === 0 ? '' : words.slice(-tail).join('')}`;
}
