import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'readout-knowledge-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...args: string[]): string =>
  execFileSync(process.execPath, [path.join(ROOT, 'tools', 'knowledge', script), ...args], { encoding: 'utf8' });
const table = (name: string): string => readFileSync(path.join(ROOT, 'knowledge', name), 'utf8');

test('a derived table whose inputs are not there is left as it is', () => {
  const before = ['name-genders.tsv', 'office-holders.tsv'].map(table);
  const out = run('build.js', '--inputs', path.join(folder, 'none'));
  expect(out).toContain('name-genders.tsv: left as it is, bios not in');
  expect(out).toContain('office-holders.tsv: left as it is, holders, bios, factbook.git not in');
  expect(['name-genders.tsv', 'office-holders.tsv'].map(table)).toEqual(before);
});

test('the same inputs give the same bytes, whatever else stands in the lines', () => {
  const bios = path.join(folder, 'bios');
  mkdirSync(bios);
  writeFileSync(
    path.join(bios, 'norland.csv'),
    'id,name,gender\nQ1,Ilse Morvic,female,\nQ2,"Ilse Tarn",female,\nQ3,Karel Aldane,male,\nQ4,Karel Tarn,male,\nQ5,Solo Orlo,male,\n',
  );
  const made = run('name-genders.js', '--bios', bios);
  expect(made.split('\n').slice(1)).toEqual(['name\tfemale\tmale', 'Ilse\t2\t0', 'Karel\t0\t2', '']);
  expect(run('name-genders.js', '--bios', bios)).toBe(made);
});
