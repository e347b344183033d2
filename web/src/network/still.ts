import { type Colours, mixed } from '../views/colours.js';
import type { Drawn } from './drawn.js';
import type { Look } from './look.js';

const [WIDTH, HEIGHT, EDGE, FOOT] = [1200, 800, 60, 30];

/** The whole network as a picture of its own, for saving it and for browsers that cannot draw it live. */
export function stillOf(drawn: Drawn, look: Look, colours: Colours, note: string): string {
  const at = fitted(drawn.nodes);
  const lines = drawn.edges.map(({ a, b }, edge) => {
    const { strength = 'none', width = 0, faint = 0.45 } = look.edges[edge] ?? {};
    const [[x1, y1], [x2, y2]] = [at(a), at(b)];
    if (strength === 'none') return '';
    const dash = strength === 'possible' ? ' stroke-dasharray="3 4"' : '';
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${mixed(colours.soft, colours.paper, faint)}" stroke-width="${width.toFixed(1)}"${dash}/>`;
  });
  const dots = drawn.nodes.map((_, node) => {
    const { strength = 'none', radius = 3, colour = 0 } = look.nodes[node] ?? {};
    const fill = colours.groups[colour] ?? colours.soft;
    const [x, y] = at(node);
    return `<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}" fill="${strength === 'sure' ? fill : colours.paper}" stroke="${strength === 'none' ? colours.rule : fill}"/>`;
  });
  const names = drawn.nodes.map(({ name }, node) => {
    const { strength = 'none', radius = 3 } = look.nodes[node] ?? {};
    const [x, y] = at(node);
    return strength === 'none' || node >= 40
      ? ''
      : `<text x="${x + radius + 4}" y="${y + 4}" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="3" paint-order="stroke">${escaped(name)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT + FOOT}" viewBox="0 0 ${WIDTH} ${HEIGHT + FOOT}" font-family="sans-serif" font-size="13">`,
    `<title>Who deals with whom</title><desc>${escaped(note)}</desc>`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    ...lines,
    ...dots,
    ...names,
    `<text x="10" y="${HEIGHT + 18}" fill="${colours.soft}" font-size="12">${escaped(note)}</text></svg>`,
  ].join('');
}

/** Where nodes lie in the picture: as large as they fit. */
function fitted(nodes: Drawn['nodes']): (node: number) => readonly [x: number, y: number] {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left || 1, Math.max(...ys) - top || 1];
  const scale = Math.min((WIDTH - 3 * EDGE) / width, (HEIGHT - 2 * EDGE) / height);
  const [dx, dy] = [(WIDTH - width * scale) / 2, (HEIGHT - height * scale) / 2];
  return (node) => {
    const { x, y } = nodes[node] ?? { x: 0, y: 0 };
    // The screen's y goes down, the layout's up.
    return [round(dx + (x - left) * scale), round(HEIGHT - dy - (y - top) * scale)];
  };
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function escaped(text: string): string {
  // What XML has no room for at all is left out.
  const allowed = text.replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
