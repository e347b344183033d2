/**
 * The pages as data: which there are, their links, the commands that they show, the parts of the README that the program makes.
 * Takes files, gives what stands in them; never runs anything.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');

/** A page by its path from the root, with its text. */
export type Page = { readonly name: string; readonly text: string };

export const pageOf = (name: string): Page => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') });

/** All Markdown pages that we wrote for readers; articles of samples and goldens are none. */
export function pages(): readonly Page[] {
  const inFolder = (folder: string): readonly string[] =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
  const atRoot = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  const guides = ['samples/README.md', 'knowledge/README.md', 'bench/README.md'];
  return [...atRoot, ...inFolder('docs'), ...inFolder('src'), ...guides].sort().map(pageOf);
}

/** The relative links of a page that lead nowhere, also those to a heading that is not there. */
export function brokenLinks({ name, text }: Page): readonly string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const resolved = file === '' ? path.join(ROOT, name) : path.resolve(ROOT, path.dirname(name), file);
    if (!existsSync(resolved)) return true;
    return anchor !== undefined && !headingsOf(readFileSync(resolved, 'utf8')).includes(anchor);
  });
}

/** The pages that links lead to from the page `from`, itself included. */
export function reachedFrom(from: string, all: readonly Page[]): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const name of reached) {
    const text = all.find((page) => page.name === name)?.text ?? '';
    for (const [, target = ''] of text.matchAll(/\]\(([^)#\s]+\.md)/g))
      reached.add(path.join(path.dirname(name), target));
  }
  return reached;
}

function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The command lines of fenced `sh` and `console` blocks and of indented examples, a leading `$` left out. */
export function commandsIn(text: string): readonly string[] {
  const fenced = [...text.matchAll(/^```(?:sh|console)\n([\s\S]*?)^```/gm)].flatMap((match) =>
    (match[1] ?? '').split('\n'),
  );
  const indented = text.split('\n').filter((line) => /^ {4}(?:\$ )?(?:npx )?readout /.test(line));
  return [...fenced, ...indented].map((line) => line.trim().replace(/^\$ /, '')).filter((line) => line !== '');
}

/** The first cell of every row of the tables under one heading, and the others; back-quotes are left in place. */
export function rowsUnder(text: string, heading: string): readonly (readonly string[])[] {
  const start = text.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`there is no heading “${heading}”`);
  const body = text.slice(start + heading.length + 2);
  const level = /^#+/.exec(heading)?.[0].length ?? 0;
  const end = body.search(new RegExp(`^#{1,${level}} `, 'm'));
  return (end < 0 ? body : body.slice(0, end))
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('|--'))
    .map((line) =>
      line
        .slice(1, line.trimEnd().length - 1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .slice(1);
}

type Baseline = {
  readonly corpora: {
    readonly [corpus: string]: { readonly figures: { readonly [name: string]: { readonly value: number } } };
  };
};

/** The figures that the README shows, where they were measured. */
const SHOWN = [
  'contact F1',
  'participant F1, matched contacts',
  'kind exact',
  'status exact',
  'foreground exact',
  'date right',
  'date invented where none is known',
  'place right',
  'statement F1, overlap 0.3',
  'speaker right',
  'cites F1',
  'person variants together',
  'spans that check',
  'same contact joined',
  'different contacts kept apart',
];

/** What stands under `<!-- figures -->` in the README, of the figures that are pinned in bench/baseline.json. */
export function figuresText(): string {
  const file = path.join(ROOT, 'bench/baseline.json');
  if (!existsSync(file)) return 'None are pinned yet; `npm run score` measures them.\n';
  const { corpora } = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
  const names = Object.keys(corpora).sort((a, b) => Number(b === 'own') - Number(a === 'own') || (a < b ? -1 : 1));
  const rows = SHOWN.map((figure) => ({ figure, values: names.map((name) => corpora[name]?.figures[figure]?.value) }));
  return [
    `| Figure | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...rows
      .filter(({ values }) => values.some((value) => value !== undefined))
      .map(({ figure, values }) => `| ${figure} | ${values.map((value) => value?.toFixed(2) ?? '–').join(' | ')} |`),
    '',
    'The best that `npm run score` has pinned of each; it prints what today’s program reaches, which may be up to 0.05 worse, and fails below that ([what each says](bench/README.md)). 1.00 is all;',
    'only dates invented are better when lower. `own` are the stories in `golden/`; the rules were made with an eye on all of these articles, so expect less on yours.',
    '',
  ].join('\n');
}

/** The README's text with its excerpts and figures as the program and the baseline have them now. */
export function withFreshParts(readme: string, demo: string): string {
  const entries = demo.split(/\n\n/);
  const withExcerpts = readme.replace(
    /(<!-- excerpt of readout demo: (.+?) -->\n```text\n)[\s\S]*?(```\n)/g,
    (_whole, open: string, words: string, close: string) => {
      const entry = entries.find((one) => one.replace(/\s+/g, ' ').includes(words));
      if (entry === undefined) throw new Error(`the demo prints nothing with the words “${words}”`);
      return `${open}${entry.trimEnd()}\n${close}`;
    },
  );
  return withExcerpts.replace(
    /(<!-- figures -->\n)[\s\S]*?(?=\n## )/,
    (_whole, open: string) => `${open}\n${figuresText()}`,
  );
}
