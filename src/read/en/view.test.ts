import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../domain/index.js';
import { viewOf } from './view.js';

const view = (text: string): string => viewOf(text, []);
const LINK = `(https://harbour.example/${'a'.repeat(120)})`;

describe('the view', () => {
  it('makes odd spaces and invisible marks plain spaces', () => {
    expect(view('Aldane\u00a0met\u200bMorvic\tin\u2003Oslo')).toBe('Aldane met Morvic in Oslo');
  });

  it('ends a line where it was ended on purpose', () => {
    const text = 'Talks in Oslo\n\nAldane met Morvic in Oslo on Friday and spoke of ferries.\nThe two will meet again.';
    expect(view(text)).toBe(text);
  });

  it('joins the lines of a text that was wrapped at one width', () => {
    const text =
      'Foreign Minister Ida Aldane met the Morvician ambassador on December\n12, 2022, and the two spoke about the treaty that both states signed in\nthe spring of that year. They will\nmeet again.';
    expect(view(text)).toBe(text.replaceAll('\n', ' '));
  });

  it('joins them too where a link makes one line long', () => {
    const text = `Foreign Minister Ida Aldane met the Morvician ambassador on Friday, as\nthe [ministry\nannounced]${LINK} in\nthe morning, and the two spoke about the treaty that both states had\nsigned in the spring of that year, and of the ferry to the islands.`;
    expect(view(text)).toBe(text.replaceAll('\n', ' '));
  });

  it('keeps the items of a list apart in wrapped text', () => {
    const text =
      'Foreign Minister Ida Aldane met the Morvician ambassador in Geneva on\nFriday, and the two spoke about the treaty that both states had signed,\nnamely\n\n- the ferry line to the islands in the strait, which has not run since\n  the spring\n- the sailors';
    expect(view(text).split('\n')).toHaveLength(4);
    expect(view(text)).toContain('since   the spring\n- the sailors');
  });

  it('joins two lines of which the second goes on in small letters', () => {
    expect(view('Foreign Minister Ida Aldane spoke on Friday with\nher counterpart.')).not.toContain('\n');
    expect(view('Aldane meets Morvic in the harbour of New Aldovia\nThe two spoke of ferries.')).toContain('\n');
  });

  it('reads two single marks as a double one', () => {
    expect(view("Aldane said: ''We will go.'' Morvic left.")).toBe('Aldane said:  "We will go."  Morvic left.');
    expect(view("the ministers' and don''t")).toBe("the ministers' and don''t");
  });

  it('hides boilerplate, so that nothing is read across it', () => {
    const text = 'Aldane met Morvic. Read more: ferries. They spoke.';
    expect(viewOf(text, [spanOf(text, 19, 38)])).toBe(`Aldane met Morvic. ${'\n'.repeat(19)} They spoke.`);
  });

  it('is as long as the text, whatever stands in it', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("''a b''", '\r\n', '\r', 'the\nminister', '- x', '\ud800'),
    );
    fc.assert(
      fc.property(fc.array(line), fc.nat(40), fc.nat(40), (parts, a, b) => {
        const text = parts.join('\n');
        const [from, to] = [Math.min(a, b), Math.min(Math.max(a, b), text.length)];
        const hidden = to > from ? [spanOf(text, from, to)] : [];
        expect(viewOf(text, hidden)).toHaveLength(text.length);
      }),
    );
  });
});
