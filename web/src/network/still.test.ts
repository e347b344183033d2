import { expect, it } from 'vitest';
import { mixed } from '../views/colours.js';
import { drawnOf } from './drawn.js';
import { lookOf } from './look.js';
import { stillOf } from './still.js';

const COLOURS = {
  paper: '#ffffff',
  ink: '#000000',
  soft: '#444444',
  rule: '#cccccc',
  panel: '#eeeeee',
  groups: ['#777777', '#112233', '#445566'],
};
const node = (id: string, name: string, times: [number, number, number][]) => ({
  id,
  name,
  type: 'person' as const,
  country: null,
  countryName: null,
  contacts: 3,
  times,
});
const DRAWN = drawnOf(
  {
    nodes: [node('a', 'Aldane <script>', [[0, 0, 3]]), node('b', 'Morvic & "Tarn"', [[0, 2, 1]])],
    edges: [{ a: 0, b: 1, contacts: 1, times: [[0, 2, 1]] }],
  },
  'community',
);

it('shows names as text, whatever stands in them', () => {
  const svg = stillOf(DRAWN, lookOf(DRAWN, null), COLOURS, 'a <note>');
  expect(svg).toContain('Aldane &lt;script&gt;');
  expect(svg).toContain('Morvic &amp; &quot;Tarn&quot;');
  expect(svg).not.toMatch(/<script|<note/);
});

it('draws what could lie in a month otherwise than what does, and leaves out what does not', () => {
  const [first, last] = [lookOf(DRAWN, { month: 0, until: false }), lookOf(DRAWN, { month: 2, until: false })];
  expect(first.nodes.map(({ strength }) => strength)).toEqual(['sure', 'possible']);
  expect(last.nodes.map(({ strength }) => strength)).toEqual(['none', 'possible']);
  expect(stillOf(DRAWN, first, COLOURS, '')).toContain('stroke-dasharray');
  expect(stillOf(DRAWN, last, COLOURS, '')).not.toContain('Aldane');
});

it('mixes colours', () => {
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(mixed('#102030', '#ffffff', 0)).toBe('#102030');
});
