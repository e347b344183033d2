import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTACT_KINDS, CONTACT_STATUSES, type Reading } from '../src/domain/index.js';
import { toArticle } from '../src/gather/index.js';
import { read } from '../src/read/index.js';
import { pageOf, ROOT, rowsUnder } from './docs.js';

const { text: codebook } = pageOf('docs/codebook.md');
const listed = [
  '### What tells of a contact',
  '### Whether it took place',
  '### Foreground, date and place',
  '### Statements',
]
  .flatMap((heading) => rowsUnder(codebook, heading))
  .map(([rule = '', example = '']) => ({ rule: rule.replaceAll('`', ''), example }));

const NAME = /'([a-z]+(?:-[a-z]+)+)'/g;
const NO_RULES: readonly string[] = [...CONTACT_KINDS, ...CONTACT_STATUSES];

/** The reading of an example, as an article of its own. */
function readingOf(example: string): Reading {
  const text = `Notes from the strait\n\n${example.split(' ¶ ').join('\n\n')}\n\nThe ferries wait for a new timetable.\n`;
  const bytes = new TextEncoder().encode(text);
  const given = { outlet: 'Harbour Post', published: '2031-03-05' };
  return read(toArticle({ bytes, source: 'example.txt', media: 'text', given }));
}

const rulesOf = ({ contacts, statements }: Reading): readonly string[] => [
  ...contacts.flatMap((contact) => contact.why.map((why) => why.rule)),
  ...statements.map((statement) => statement.rule),
];

/** The names of rules in one source file: what is said of `rule`, and the arguments of the calls that add a contact. */
function rulesIn(source: string): readonly string[] {
  const said = [...source.matchAll(/\brule\b\s*(?:===|[:=])\s*((?:`[^`]*`|'[^']*'|[^,;})`'])*)/g)].map(
    (m) => m[1] ?? '',
  );
  const calls = [...source.matchAll(/\bthis\.(?:add|with)\w*\(/g)].map((m) => argumentsAt(source, m.index));
  const literal = [...said, ...calls].flatMap((part) => [...part.matchAll(NAME)].map((m) => m[1] ?? ''));
  const byStatus = said.some((part) => part.includes('`status-${status}`'));
  const statuses = byStatus ? CONTACT_STATUSES.map((status) => `status-${status}`) : [];
  return [...literal, ...statuses].filter((name) => !NO_RULES.includes(name));
}

/** What stands between the brackets of the call at `from`. */
function argumentsAt(source: string, from: number): string {
  let depth = 0;
  for (let at = source.indexOf('(', from); at < source.length; at += 1) {
    if (source[at] === '(') depth += 1;
    if (source[at] === ')') depth -= 1;
    if (depth === 0) return source.slice(from, at);
  }
  return source.slice(from);
}

describe('docs/codebook.md', () => {
  it('lists every rule of the reader, and no other', () => {
    const folder = path.join(ROOT, 'src/read/en');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
    const inCode = new Set(files.flatMap((name) => rulesIn(pageOf(name).text)));
    expect(new Set(listed.map(({ rule }) => rule))).toEqual(inCode);
    expect(listed).toHaveLength(inCode.size);
  });

  it.each(listed)('gives an example that $rule reads', ({ rule, example }) => {
    expect(rulesOf(readingOf(example))).toContain(rule);
  });

  it.each([
    ['kind', '## Kind', CONTACT_KINDS],
    ['status', '## Status', CONTACT_STATUSES],
  ] as const)('gives an example of every %s, which is read as that %s', (field, heading, values) => {
    const rows = rowsUnder(codebook, heading).map(([name = '', , example = '']) => ({
      name: name.replaceAll('`', ''),
      example,
    }));
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(values));
    const misread = rows.filter(({ name, example }) => readingOf(example).contacts[0]?.[field] !== name);
    expect(misread).toEqual([]);
  });

  it.each(rowsUnder(codebook, '### What is none').map(([example = '']) => [example] as const))(
    'finds no contact in: %s',
    (example) => {
      expect(readingOf(example).contacts.map((contact) => contact.why[0]?.reason)).toEqual([]);
    },
  );

  it('would notice a rule that it does not list', () => {
    const source =
      "x = { rule: isA ? 'new-rule' : 'newer-rule', reason }; this.add(at, 'video-call', 'newest-rule', f(a));";
    expect(rulesIn(source)).toEqual(['new-rule', 'newer-rule', 'newest-rule']);
    expect(rulesIn('x = { rule: `status-${status}`, a: 1 };')).toHaveLength(CONTACT_STATUSES.length);
  });
});
