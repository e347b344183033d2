/** Contacts that somebody wants or calls for, and nobody has agreed on. */
import type { Clauses } from '../clause.js';

/** "should talk to each other", "must meet", "have yet to meet": what somebody wants, or what never was, is no contact. */
export function isWish(clauses: Clauses, trigger: number): boolean {
  if (isCalledFor(clauses, trigger)) return true;
  for (let i = trigger - 1; i >= trigger - 3; i -= 1) {
    const token = clauses.token(i);
    if (!token || token.sentence !== clauses.token(trigger)?.sentence) return false;
    if (token.lower === 'yet' && /^(?:have|has|had|are|is)$/.test(clauses.token(i - 1)?.lower ?? '')) return true;
    if (/^(?:should|must|ought|needs?|wish(?:e[sd])?|wants?|wanted)$/.test(token.lower) && token.pos !== 'NOUN')
      return true;
    if (/^[,;]$/.test(token.text)) return false;
  }
  return false;
}

/** "called for talks between", "urged a meeting of": somebody wants it, and nobody has agreed. */
function isCalledFor(clauses: Clauses, trigger: number): boolean {
  for (let i = trigger - 1; i > trigger - 6; i -= 1) {
    const token = clauses.token(i);
    if (!token || token.sentence !== clauses.token(trigger)?.sentence) return false;
    if (token.lower === 'for')
      return /^(?:call|calls|called|calling|appeal\w*|plead\w*|press\w*|push\w*)$/.test(
        clauses.token(i - 1)?.lower ?? '',
      );
    if (/^(?:urged|urges|urging|demanded|demands|demanding|advocated|favou?rs|favou?red)$/.test(token.lower))
      return true;
    if (!/^(?:DET|ADJ|NOUN|NUM|ADV)$/.test(token.pos)) return false;
  }
  return false;
}
