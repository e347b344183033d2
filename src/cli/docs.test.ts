import { readFileSync } from 'node:fs';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { expect, test } from 'vitest';
import { COMMANDS } from './commands.js';

const DOCS = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
const sections = new Map(
  DOCS.split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')).replaceAll('`', ''), part]),
);

/** A command, and the commands in it. */
function wholly(command: CommandUnknownOpts): readonly CommandUnknownOpts[] {
  return [command, ...command.commands.flatMap(wholly)];
}

test.each(COMMANDS)(
  'docs/cli.md tells of $name with an example, every argument and every option',
  async ({ name, summary, load }) => {
    const section = sections.get(`readout ${name}`) ?? '';
    expect(section).toMatch(new RegExp(`^\\s*(?:\\$ )?(?:npx )?readout ${name}\\b`, 'm'));
    const command = await load();
    expect(command.summary()).toBe(summary);
    for (const option of wholly(command).flatMap(({ options }) => options))
      expect(section).toContain(`\`${option.flags}\``);
    for (const argument of wholly(command).flatMap((one) => one.registeredArguments))
      expect(section).toContain(argument.name().toUpperCase());
  },
);

test('docs/cli.md tells of no option that is not there', async () => {
  for (const { name, load } of COMMANDS) {
    const command = await load();
    const known = new Set(wholly(command).flatMap(({ options }) => options.map((option) => option.long)));
    const told = [...(sections.get(`readout ${name}`) ?? '').matchAll(/^\| `(?:-\w, )?(--[\w-]+)/gm)].map(
      (match) => match[1],
    );
    expect(told.filter((long) => !known.has(long))).toEqual([]);
  }
});

test('docs/cli.md tells of the exit codes and of no command that is not there', () => {
  expect(DOCS).toContain('## Exit codes');
  const told = [...sections.keys()]
    .filter((title) => title.startsWith('readout '))
    .map((title) => title.slice('readout '.length));
  expect(told).toEqual(COMMANDS.map(({ name }) => name));
});
