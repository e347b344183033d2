import { existsSync } from 'node:fs';
import type { Command } from '@commander-js/extra-typings';
import { type DecisionReport, Trouble } from '../domain/index.js';
import type { Finding } from '../store/index.js';
import { CASE_FLAG, CASE_HELP, newCommand } from './command.js';
import { colours, print } from './console.js';

const DESCRIPTION = `Checks Node.js, what the reader must know, and the case, and says what to do where something is wrong.
It changes nothing.`;

/** The oldest Node.js that package.json allows. */
const OLDEST_NODE = [20, 19] as const;

type Options = { case?: string };

/** The command `readout doctor`. */
export function doctorCommand(): Command<[], Options> {
  return newCommand('doctor', 'check this machine and the case', DESCRIPTION, ['doctor', 'doctor --case strait.case'])
    .option(CASE_FLAG, CASE_HELP)
    .action(doctorAction);
}

async function doctorAction(options: Options): Promise<void> {
  const findings = [checkNode(process.versions.node), await checkKnowledge(), ...(await checkCase(options.case))];
  const paint = colours();
  for (const { ok, what, remedy } of findings) {
    await print(
      `${ok ? paint.green('ok   ') : paint.red('WRONG')}  ${what}\n${remedy === null ? '' : `       ${remedy}\n`}`,
    );
  }
  process.exitCode = findings.every((finding) => finding.ok) ? 0 : 1;
}

/** Whether a version of Node.js ('20.19.1') is one that Readout runs on. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return { ok, what: `Node.js ${version}`, remedy: ok ? null : `Install Node.js ${OLDEST_NODE.join('.')} or later.` };
}

async function checkKnowledge(): Promise<Finding> {
  try {
    const { countryCodes, isGivenName, officeHead, organisationNamed, outletNamed } = await import(
      '../knowledge/index.js'
    );
    const there = [officeHead('ambassador'), organisationNamed('United Nations'), outletNamed('Reuters')];
    if (countryCodes().length === 0 || there.includes(null) || !isGivenName('Maria'))
      throw new Error('a file is empty');
    return {
      ok: true,
      what: `knowledge: ${countryCodes().length} countries, offices, outlets and names are there`,
      remedy: null,
    };
  } catch (error) {
    return {
      ok: false,
      what: `knowledge: could not be loaded (${String(error)})`,
      remedy: 'Install Readout again: its folder knowledge/ is missing or broken.',
    };
  }
}

async function checkCase(said: string | undefined): Promise<readonly Finding[]> {
  const [{ casePath }, { openCase }, { READER_VERSION }] = await Promise.all([
    import('./case.js'),
    import('../store/index.js'),
    import('../domain/index.js'),
  ]);
  const path = casePath(said);
  if (!existsSync(path)) {
    return [{ ok: said === undefined, what: `case: none at ${path}`, remedy: "'readout add FOLDER' makes one." }];
  }
  try {
    const store = await openCase(path, { mode: 'read' });
    try {
      return [
        ...(await store.check()),
        checkReader(await store.fact('reader'), READER_VERSION),
        ...checkDecisions(await store.view((view) => (view.isFresh ? [...view.reports()] : []))),
      ];
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return [{ ok: false, what: `case: ${error.about}: ${error.wrong}`, remedy: error.remedy }];
  }
}

/** How what people decided stands; nothing where nobody did, or where the record is stale. That one is void is nothing wrong. */
export function checkDecisions(reports: readonly DecisionReport[]): readonly Finding[] {
  if (reports.length === 0) return [];
  const lost = reports.filter(({ state }) => state === 'void').length;
  const what = `${reports.length} ${reports.length === 1 ? 'decision' : 'decisions'}${lost === 0 ? '' : `, ${lost} void: the words are gone`}`;
  return [{ ok: true, what, remedy: lost === 0 ? null : "'readout decisions --state void' says which." }];
}

/** Whether the readings of a case were made by the reader of this version. */
export function checkReader(made: string | null, now: string): Finding {
  const ok = made === null || made === now;
  const what = ok
    ? `readings: made by reader ${made ?? now}`
    : `readings: made by reader ${made}, this is reader ${now}`;
  return { ok, what, remedy: ok ? null : "Run 'readout rebuild'." };
}
