import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type DrawnNetwork, gexfOf, graphmlOf, xmlText } from './network-xml.js';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

const network: DrawnNetwork = {
  nodes: [
    {
      id: 'p1',
      name: 'Karel "K" Aldane & <b>sons</b>',
      type: 'person',
      country: 'NO',
      contacts: 3,
      times: [[0, 0, 2]],
    },
    { id: 'p2', name: 'Ilse Morvic', type: 'person', country: null, contacts: 3, times: [] },
  ],
  edges: [
    {
      a: 0,
      b: 1,
      contacts: 4,
      times: [
        [0, 0, 2],
        [1, 2, 1],
        [-1, 3, 1],
      ],
    },
  ],
  months: { first: '2031-12', count: 3 },
};

describe('a network as a file', () => {
  it('is GEXF in which a tie is there in its months', () => {
    const text = gexfOf(network);
    expect(XMLValidator.validate(text)).toBe(true);
    const { gexf } = parser.parse(text) as never as {
      gexf: {
        graph: {
          nodes: { node: { id: string; label: string }[] };
          edges: { edge: { source: string; target: string; weight: string; spells: { spell: unknown[] } } };
        };
      };
    };
    expect(gexf.graph.nodes.node.map(({ id, label }) => [id, label])).toEqual([
      ['p1', 'Karel "K" Aldane & <b>sons</b>'],
      ['p2', 'Ilse Morvic'],
    ]);
    const { source, target, weight, spells } = gexf.graph.edges.edge;
    expect([source, target, weight]).toEqual(['p1', 'p2', '4']);
    expect(spells.spell).toEqual([
      { start: '2031-12-01', end: '2031-12-31' },
      { start: '2032-01-01', end: '2032-02-29' },
      '',
    ]);
  });

  it('is GraphML with the months as they are known', () => {
    const text = graphmlOf(network);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain('<data key="edge-months">2031-12:2 2032-01/2032-02:1 ..:1</data>');
    expect(text).toContain('<data key="edge-weight">4</data>');
  });

  it('of nobody is a file too', () => {
    for (const text of [gexfOf, graphmlOf].map((make) =>
      make({ nodes: [], edges: [], months: { first: null, count: 0 } }),
    ))
      expect(XMLValidator.validate(text)).toBe(true);
  });
});

describe('text in XML', () => {
  it('comes back as it was, whatever it is, but for what XML cannot hold', () => {
    const signs = [
      '&',
      '<',
      '>',
      '"',
      "'",
      ']]>',
      '&amp;',
      '<!--',
      '\n',
      '\t',
      '\r',
      ' ',
      'é',
      '\u202e',
      '🕊',
      'ش',
      '\0',
      '\u0008',
      '\ufffe',
      '\ud800',
      'x',
    ];
    let state = 7;
    const below = (n: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * n);
    };
    for (let time = 0; time < 500; time++) {
      const text = Array.from({ length: 1 + below(12) }, () => signs[below(signs.length)]).join('');
      const xml = `<a v="${xmlText(text)}">x${xmlText(text)}</a>`;
      const isHoldable = (sign: string): boolean => !['\0', '\u0008', '\ufffe', '\ud800'].includes(sign);
      const holdable = Array.from(text, (sign) => (isHoldable(sign) ? sign : '\ufffd')).join('');
      expect({ text, is: XMLValidator.validate(xml) }).toEqual({ text, is: true });
      expect(parser.parse(xml)).toEqual({ a: { v: holdable, '#text': `x${holdable}` } });
    }
  });
});
