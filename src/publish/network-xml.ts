/** A network of people as files that programs for networks open: GEXF 1.3, in which ties come and go, and GraphML. */

/** So many contacts in the months from `from` to `to`, counted from the first; -1 and the number of months stand for earlier and later. */
type InMonths = readonly [from: number, to: number, contacts: number];
export type DrawnNetwork = {
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly country: string | null;
    readonly contacts: number;
    readonly times: readonly InMonths[];
  }[];
  readonly edges: readonly {
    readonly a: number;
    readonly b: number;
    readonly contacts: number;
    readonly times: readonly InMonths[];
  }[];
  readonly months: { readonly first: string | null; readonly count: number };
};

const NOTE =
  'Read by a program from news coverage; it does not say that it is true. A contact that could lie in several months is given for all of them. Contacts without a known date count, and stand in no month.';

/** The network as GEXF: each tie is there in the months in which a contact lies, or could lie. */
export function gexfOf({ nodes, edges, months }: DrawnNetwork): string {
  const span = (times: readonly InMonths[]): string =>
    elements('spells', times, ([from, to]) => tag('spell', daysOf(months.first, months.count, from, to)));
  const values = (fixed: readonly (readonly [string, string | number | null])[], times: readonly InMonths[]): string =>
    elements(
      'attvalues',
      [
        ...fixed
          .filter(([, value]) => value !== null)
          .map(([id, value]) => tag('attvalue', { for: id, value: String(value) })),
        ...times.map(([from, to, contacts]) =>
          tag('attvalue', {
            for: 'by-month',
            value: String(contacts),
            ...daysOf(months.first, months.count, from, to),
          }),
        ),
      ],
      (one) => one,
    );
  const shownNodes = elements('nodes', nodes, ({ id, name, type, country, contacts, times }) =>
    tag(
      'node',
      { id, label: name },
      values(
        [
          ['type', type],
          ['country', country],
          ['contacts', contacts],
        ],
        times,
      ),
    ),
  );
  const shownEdges = elements('edges', edges, ({ a, b, contacts, times }, at) =>
    tag(
      'edge',
      { id: String(at), source: nodes[a]?.id ?? '', target: nodes[b]?.id ?? '', weight: String(contacts) },
      values([['contacts', contacts]], times) + span(times),
    ),
  );
  const attribute = (id: string, title: string, type: string): string => tag('attribute', { id, title, type });
  const byMonth = (of: string): string =>
    tag('attributes', { class: of, mode: 'dynamic' }, attribute('by-month', 'contacts by month', 'integer'));
  const graph = tag(
    'graph',
    { defaultedgetype: 'undirected', mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' },
    tag(
      'attributes',
      { class: 'node', mode: 'static' },
      attribute('type', 'type', 'string') +
        attribute('country', 'country', 'string') +
        attribute('contacts', 'contacts', 'integer'),
    ) +
      tag('attributes', { class: 'edge', mode: 'static' }, attribute('contacts', 'contacts', 'integer')) +
      byMonth('node') +
      byMonth('edge') +
      shownNodes +
      shownEdges,
  );
  const meta = tag('meta', {}, tag('creator', {}, 'Readout') + tag('description', {}, xmlText(NOTE)));
  return `${HEAD}${tag('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, meta + graph)}\n`;
}

/** The network as GraphML; `months` of a tie are EDTF intervals, each with the number of its contacts: '2031-03:2 2031-04/2031-06:1'. */
export function graphmlOf({ nodes, edges, months }: DrawnNetwork): string {
  const key = (of: 'node' | 'edge', name: string, type: string): string =>
    tag('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type });
  const data = (of: 'node' | 'edge', values: { readonly [name: string]: string | number | null }): string =>
    Object.entries(values)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => tag('data', { key: `${of}-${name}` }, xmlText(String(value))))
      .join('');
  const when = (times: readonly InMonths[]): string =>
    times.map(([from, to, contacts]) => `${edtfOf(months.first, months.count, from, to)}:${contacts}`).join(' ');
  const keys = [
    ...['label', 'type', 'country', 'months'].map((name) => key('node', name, 'string')),
    key('node', 'contacts', 'int'),
    key('edge', 'months', 'string'),
    key('edge', 'weight', 'int'),
  ];
  const graph = tag(
    'graph',
    { id: 'contacts', edgedefault: 'undirected' },
    nodes
      .map(({ id, name, type, country, contacts, times }) =>
        tag('node', { id }, data('node', { label: name, type, country, contacts, months: when(times) })),
      )
      .join('\n') +
      edges
        .map(({ a, b, contacts, times }) => {
          const ends = { source: nodes[a]?.id ?? '', target: nodes[b]?.id ?? '' };
          return tag('edge', ends, data('edge', { weight: contacts, months: when(times) }));
        })
        .join('\n'),
  );
  const note = tag('desc', {}, xmlText(NOTE));
  return `${HEAD}${tag('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, note + keys.join('') + graph)}\n`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text for a place between tags or in quotation marks. What XML cannot hold at all becomes the sign for what cannot be shown. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"'\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function tag(name: string, attributes: { readonly [name: string]: string }, inside = ''): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return inside === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inside}</${name}>`;
}

/** Things inside a tag, a line each; nothing where there are none. */
function elements<Thing>(name: string, things: readonly Thing[], make: (thing: Thing, at: number) => string): string {
  return things.length === 0 ? '' : `<${name}>\n${things.map(make).join('\n')}\n</${name}>\n`;
}

/** First and last day of some months; a side that is open has none. */
function daysOf(first: string | null, count: number, from: number, to: number): { readonly [side: string]: string } {
  return {
    ...(from >= 0 && { start: `${monthAt(first, from)}-01` }),
    ...(to < count && { end: lastDay(monthAt(first, to)) }),
  };
}

function edtfOf(first: string | null, count: number, from: number, to: number): string {
  const [start, end] = [from < 0 ? '..' : monthAt(first, from), to >= count ? '..' : monthAt(first, to)];
  return start === end ? start : `${start}/${end}`;
}

/** 'YYYY-MM' of a month counted from the first. */
function monthAt(first: string | null, at: number): string {
  const [year = 0, month = 1] = (first ?? '1970-01').split('-').map(Number);
  const months = year * 12 + month - 1 + at;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(0);
  last.setUTCFullYear(year, number, 0);
  return `${month}-${String(last.getUTCDate()).padStart(2, '0')}`;
}
