/** Breaks a text of one line into lines of at most `width` characters, each after `indent`; a word longer than that stays whole. */
export function wrap(text: string, width: number, indent = '', firstIndent = indent): string {
  const lines: string[] = [];
  let line = firstIndent;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && visibleLength(line) + 1 + visibleLength(word) > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}

// oxlint-disable-next-line no-control-regex -- colour codes take no room
const COLOUR = /\u001B\[[0-9;]*m/g;

/** How many characters a text takes on a terminal, in UTF-16 code units: colours take none. */
export function visibleLength(text: string): number {
  return text.replace(COLOUR, '').length;
}
