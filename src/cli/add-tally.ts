import type { AddReport } from '../pipeline.js';
import { colours, reportBug, warn } from './console.js';

type Count = 'added' | 'version' | 'amended' | 'unchanged' | 'refused' | 'trouble';

/** What was skipped for one reason, and how often. */
export type Reason = { readonly reason: string; readonly count: number };

/** Counts what becomes of articles, tells trouble at once, and sums up. */
export class AddTally {
  readonly #counts: { [C in Count]: number } = {
    added: 0,
    version: 0,
    amended: 0,
    unchanged: 0,
    refused: 0,
    trouble: 0,
  };
  /** By the reason without its numbers: they make no other reason. */
  readonly #reasons = new Map<string, { count: number; words: Set<string> }>();

  /** Takes one report. */
  take(report: AddReport): void {
    if (report.kind === 'trouble') {
      warn(`readout: ${report.trouble.message}`);
      this.#skip('trouble', report.trouble.wrong);
    } else if (report.kind === 'bug') {
      reportBug(report.source, report.error);
      this.#skip('trouble', 'a fault of Readout');
    } else if (report.outcome.outcome === 'refused') {
      const { field, kept, offered } = report.outcome.conflict;
      const remedy = `nothing was changed. Leave out --${field}, or check which is right.`;
      warn(
        `readout: ${report.source}: the case has the ${field} '${kept}' for this article, and '${offered}' was given; ${remedy}`,
      );
      this.#skip('refused', `the case has another ${field} for it`);
    } else this.#counts[report.outcome.outcome] += 1;
  }

  /** How many articles were dealt with. */
  get articles(): number {
    const { added, version, amended, unchanged, refused } = this.#counts;
    return added + version + amended + unchanged + refused;
  }

  /** How many were left out or refused. */
  get errors(): number {
    return this.#counts.refused + this.#counts.trouble;
  }

  /** Why articles were skipped, the most frequent reason first. */
  get reasons(): readonly Reason[] {
    const all = [...this.#reasons].map(([reason, { count, words }]) => ({
      reason: words.size === 1 ? ([...words][0] ?? reason) : reason,
      count,
    }));
    return all.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }

  /** '12 added, 3 unchanged, 1 refused, 2 with trouble'; what did not happen is left out, but for 'added' and 'unchanged'. Under it the reasons, where there are several. */
  text(): string {
    const { added, version, amended, unchanged, refused, trouble } = this.#counts;
    const paint = colours();
    const parts = [
      paint.bold(`${added} added`),
      ...(version > 0 ? [`${version} new version${version === 1 ? '' : 's'}`] : []),
      ...(amended > 0 ? [`${amended} amended`] : []),
      `${unchanged} unchanged`,
      ...(refused > 0 ? [paint.yellow(`${refused} refused`)] : []),
      ...(trouble > 0 ? [paint.yellow(`${trouble} with trouble`)] : []),
    ];
    const reasons = this.errors > 1 ? this.reasons.map(({ reason, count }) => `  ${count}  ${reason}`) : [];
    return [parts.join(', '), ...reasons].join('\n');
  }

  /** The last line of `--json`. */
  summary(isStopped: boolean): object {
    return { outcome: isStopped ? 'stopped' : 'done', ...this.#counts, reasons: this.reasons };
  }

  #skip(count: 'refused' | 'trouble', words: string): void {
    this.#counts[count] += 1;
    const reason = words.replace(/\d[\d.,]*/g, '…');
    const there = this.#reasons.get(reason) ?? { count: 0, words: new Set() };
    there.count += 1;
    if (there.words.size < 2) there.words.add(words);
    this.#reasons.set(reason, there);
  }
}

/** The line of `--list`; null where nothing was stored. */
export function listLine(report: AddReport): string | null {
  return report.kind === 'kept' ? `${report.outcome.outcome}\t${report.outcome.id}\t${report.source}\n` : null;
}

/** The line of `--json`. */
export function jsonLine(report: AddReport): string {
  return `${JSON.stringify(lineOf(report))}\n`;
}

function lineOf(report: AddReport): object {
  if (report.kind === 'trouble') {
    const { about, wrong, remedy } = report.trouble;
    return { outcome: 'trouble', id: null, source: about, wrong, remedy };
  }
  if (report.kind === 'bug') return { outcome: 'fault', id: null, source: report.source, wrong: String(report.error) };
  const { outcome, ...told } = report.outcome;
  return { outcome, source: report.source, ...told };
}
