/** A piece of a paragraph, as offsets into the paragraph's view. */
type Piece = { readonly start: number; readonly end: number; readonly text: string };

const ABBREVIATION =
  /(?:^|[\s(.])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|St|No|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$/;
const SENTENCE_END = /[.!?…]["'”’)\]]{0,8}\s+(?=["'“‘([©\p{Lu}\d*])|(?<=[.!?…]["'”’)\]]{0,8})\s{2,}/gu;

/** Cuts a paragraph's view into sentences, roughly: enough to find a licence line behind the last sentence of the news. */
export function sentencesOf(view: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number): void => {
    const text = view.slice(from, to).trim();
    if (text !== '') {
      const start = view.indexOf(text, from);
      pieces.push({ start, end: start + text.length, text });
    }
  };
  for (const end of view.matchAll(SENTENCE_END)) {
    const mark = end.index + end[0].trimEnd().length;
    if (ABBREVIATION.test(view.slice(Math.max(0, mark - 8), mark))) continue;
    add(mark);
    from = end.index + end[0].length;
  }
  add(view.length);
  return pieces;
}
