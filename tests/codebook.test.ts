import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTACT_KINDS, CONTACT_STATUSES, type Reading } from '../src/domain/index.js';
import { toArticle } from '../src/gather/article.js';
import { STATEMENT_RULES } from '../src/publish/statement-rules.js';
import { CONTACT_RULES, FIELD_RULES } from '../src/read/en/contacts/rules.js';
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
  const paragraphs = (example.startsWith('# ') ? example.slice(2) : `Notes from the strait ¶ ${example}`).split(' ¶ ');
  const text = `${paragraphs.join('\n\n')}\n\nThe ferries wait for a new timetable.\n`;
  const bytes = new TextEncoder().encode(text);
  const given = { outlet: 'Harbour Post', published: '2031-03-05' };
  return read(toArticle({ bytes, source: 'example.txt', media: 'text', given }));
}

const rulesOf = ({ contacts, statements }: Reading): readonly string[] => [
  ...contacts.flatMap((contact) => contact.why.map((why) => why.rule)),
  ...statements.map((statement) => statement.rule),
];

/** The names of rules in one source file: the text literals that are said of `rule`. */
function rulesIn(source: string): readonly string[] {
  const said = [...source.matchAll(/\brule\b\s*(?:===|[:=])\s*((?:'[^']*'|[^,;})'])*)/g)].map((m) => m[1] ?? '');
  const whole = [...source.matchAll(/\brule: '([a-z]+)',/g)].map((m) => m[1] ?? '');
  return [...whole, ...said.flatMap((part) => [...part.matchAll(NAME)].map((m) => m[1] ?? ''))].filter(
    (name) => !NO_RULES.includes(name),
  );
}

describe('docs/codebook.md', () => {
  it('lists every rule of the reader, and no other', () => {
    const folder = path.join(ROOT, 'src/read/en/statements');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
    const inCode = new Set([
      ...CONTACT_RULES,
      ...FIELD_RULES,
      ...CONTACT_STATUSES.map((status) => `status-${status}`),
      ...files.flatMap((name) => rulesIn(pageOf(name).text)),
    ]);
    expect(new Set(listed.map(({ rule }) => rule))).toEqual(inCode);
    expect(listed).toHaveLength(inCode.size);
  });

  it('has a reason for every rule of statements', () => {
    const rules = rowsUnder(codebook, '### Statements').map(([rule = '']) => rule.replaceAll('`', ''));
    expect(Object.keys(STATEMENT_RULES).sort()).toEqual(rules.sort());
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
});
