import { setTimeout } from 'node:timers/promises';
import type { WebOptions } from '../gather/index.js';
import type { Store } from '../store/index.js';
import { PACE, type RoundReport, watchRound } from '../watch/index.js';
import { now } from './clock.js';
import { isOutputClosed, print, reportBug, say, warn } from './console.js';
import { stopOnInterrupt } from './interrupt.js';

type Options = {
  readonly once?: true;
  /** Milliseconds between two rounds. */
  readonly every?: number;
  readonly recheck?: true;
  readonly most?: number;
  readonly web: WebOptions;
};

const QUARTER_HOUR = 15 * 60_000;

type Tally = { asked: number; failed: number; kept: Record<string, number>; trouble: number };

/** Asks round after round until Ctrl-C, or one round. What is new is printed as soon as it is safely stored. */
export async function watchUntilEnd(store: Store, options: Options): Promise<void> {
  const { every = QUARTER_HOUR } = options;
  if ((await store.watched()).length === 0) warn("readout: nothing is watched. 'readout watch add ADDRESS' begins it.");
  const stop = stopOnInterrupt();
  let troubles = 0;
  try {
    for (;;) {
      troubles = await oneRound(store, options, stop.signal);
      if (options.once || stop.signal.aborted || isOutputClosed()) break;
      // A little more or less each time, so that not everybody asks at the full hour.
      await setTimeout(every * (0.9 + 0.2 * Math.random()), undefined, { signal: stop.signal }).catch(() => {});
      if (stop.signal.aborted) break;
    }
  } finally {
    stop.done();
  }
  if (stop.signal.aborted) say('stopped; the next run goes on where this one was.');
  process.exitCode = stop.signal.aborted ? (options.once ? 130 : 0) : troubles > 0 ? 1 : 0;
}

/** Gives how many troubles there were. */
async function oneRound(store: Store, { every, recheck, most, web }: Options, signal: AbortSignal): Promise<number> {
  const { refresh } = await import('../pipeline.js');
  const tally: Tally = { asked: 0, failed: 0, kept: {}, trouble: 0 };
  // Who asks more often than every five minutes has said so.
  const pace = { ...PACE, restMs: Math.min(PACE.restMs, (every ?? PACE.restMs) / 2) };
  const options = {
    web,
    pace,
    now,
    signal,
    ...(recheck && { recheck }),
    ...(most !== undefined && { mostPages: most }),
  };
  await watchRound(store, options, (report) => tell(report, tally));
  if (!signal.aborted) await refresh(store);
  say(`${now().slice(0, 16).replace('T', ' ')} UTC  ${tallyText(tally)}`);
  return tally.failed + tally.trouble + (tally.kept['refused'] ?? 0);
}

function tell(report: RoundReport, tally: Tally): void {
  switch (report.kind) {
    case 'asked':
      tally.asked += 1;
      return;
    case 'failed':
      tally.failed += 1;
      warn(`readout: ${report.trouble.message}`);
      return;
    case 'trouble':
      tally.trouble += 1;
      warn(`readout: ${report.trouble.message}`);
      return;
    case 'bug':
      tally.trouble += 1;
      reportBug(report.source, report.error);
      return;
    case 'kept': {
      const { outcome, id } = report.outcome;
      tally.kept[outcome] = (tally.kept[outcome] ?? 0) + 1;
      if (outcome !== 'unchanged') void print(`${outcome}\t${id}\t${report.source}\n`);
    }
  }
}

/** '3 asked, 1 failed; 12 added, 2 unchanged, 1 with trouble'. */
function tallyText({ asked, failed, kept, trouble }: Tally): string {
  const pages = Object.entries({ added: 0, ...kept }).map(([outcome, count]) => `${count} ${outcome}`);
  const sources = `${asked} asked${failed > 0 ? `, ${failed} failed` : ''}`;
  return `${sources}; ${[...pages, ...(trouble > 0 ? [`${trouble} with trouble`] : [])].join(', ')}`;
}
