import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS } from './commands.js';
import { readout } from './testing/run.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

test.each(['--version', '-V'])('%s prints the version alone', async (flag) => {
  expect(await readout([flag])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test.each([['--help'], []])('the help names every command and ends well (%s)', async (...args) => {
  const { code, out, err } = await readout(args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const { name, summary } of COMMANDS) expect(out.replace(/\s+/g, ' ')).toContain(`${name} ${summary}`);
  expect(out).toContain('Exit codes');
});

test.each(COMMANDS.map(({ name }) => name))('%s --help has an example', async (name) => {
  const { code, out } = await readout([name, '--help']);
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`Examples?:\\n {2}\\$ readout ${name}`));
  expect((await readout(['help', name])).out).toBe(out);
});

test('an unknown command is wrong usage, and the near one is offered', async () => {
  const { code, out, err } = await readout(['chronolgy']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain("unknown command 'chronolgy'");
  expect(err).toContain('Did you mean chronology?');
});

test.each([
  [['add']],
  [['add', '--unknown', 'x']],
  [['add', '--published', 'yesterday', 'x']],
  [['add', '--published', '2024-21', 'x']],
  [['add', '--published', '2024-03/2024-04', 'x']],
  [['chronology', '--kind', 'dinner']],
  [['chronology', '--from', '2031-13']],
  [['chronology', '--from', '2031-03', '--to', '2030']],
  [['chronology', '--format', 'pdf']],
  [['why']],
  [['read', '--json']],
  [['doctor', 'extra']],
])('wrong usage ends with 2 and a word on standard error: %j', async (args) => {
  const { code, out, err } = await readout(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^error: /);
  expect(err).not.toContain('    at ');
});
