// @ts-check
/**
 * The gate: holds today's figures against the committed floors. Raising a floor is routine; lowering one needs its name and a reason,
 * and both stay in the file. Pure: files are read and written by the caller.
 *
 * @typedef {{ value: number, floor: number }} Pinned the figure when it was last raised, and the least (for invented dates: the most) that passes
 * @typedef {{ fingerprint: string, figures: Record<string, Pinned> }} PinnedCorpus
 * @typedef {{ figure: string, from: number, to: number, because: string }} Lowered
 * @typedef {{ corpora: Record<string, PinnedCorpus>, lowered: Lowered[] }} Baseline
 * @typedef {{ name: string, fingerprint: string, figures: { name: string, value: number, n: number }[], naive?: { name: string, value: number }[] }} Measured `naive`: what a naive reader gets
 * @typedef {{ corpus: string, name: string, value: number, n: number, pinned: Pinned | null, fails: boolean, naive: number | null }} Row
 */

/** Figures that are better when they are lower. */
const LOWER_IS_BETTER = new Set(['date invented where none is known']);
/** Figures that trade against one another, shown but not held: their F1 is. */
const SHOWN_ONLY = /\b(precision|recall)\b/;
/** Figures that hold exactly or not at all. */
const EXACT = new Set(['spans that check', 'articles read']);
/** Figures over what was found: they may fall when more, and harder, is found. */
const OVER_FOUND = /^(participant F1|kind|status|foreground|date|place|speaker|direct)/;
/** What a figure may lose to the noise of an unrelated change; the wider one for figures over what was found. */
const MARGIN = 0.01;
const WIDE_MARGIN = 0.05;

/** @param {number} value */
const rounded = (value) => Math.round(value * 1000) / 1000;

/** True where a figure of this name gets a floor. @param {string} name */
export const isHeld = (name) => !SHOWN_ONLY.test(name);

/** The floor that a value earns, three decimals. @param {string} name @param {number} value @returns {number} */
export function floorFor(name, value) {
  if (EXACT.has(name)) return rounded(value);
  const margin = OVER_FOUND.test(name) ? WIDE_MARGIN : MARGIN;
  return rounded(LOWER_IS_BETTER.has(name) ? Math.min(1, value + margin) : Math.max(0, value - margin));
}

/** True where a value, rounded to three decimals, does not pass its floor. @param {string} name @param {number} value @param {number} floor */
function fallsUnder(name, value, floor) {
  return LOWER_IS_BETTER.has(name) ? rounded(value) > floor : rounded(value) < floor;
}

/** @param {string} name @param {number} floor @param {number} than */
const isStricter = (name, floor, than) => (LOWER_IS_BETTER.has(name) ? floor < than : floor > than);

/**
 * Every figure with what is pinned for it, and what is wrong: floors that are missed, corpora that are others than the pinned ones,
 * figures that were pinned and are gone. `troubles` empty: the gate is open.
 * @param {Baseline} baseline
 * @param {readonly Measured[]} measured
 * @returns {{ rows: Row[], troubles: string[] }}
 */
export function hold(baseline, measured) {
  const troubles = [];
  const rows = [];
  for (const corpus of measured) {
    const pinned = baseline.corpora[corpus.name];
    if (!pinned) {
      troubles.push(`${corpus.name}: nothing is pinned for this corpus yet. Pin it with --raise.`);
    } else if (pinned.fingerprint !== corpus.fingerprint) {
      troubles.push(
        `${corpus.name}: the corpus is another than the one that the floors were measured on (${short(pinned.fingerprint)} was pinned, ` +
          `${short(corpus.fingerprint)} is here). Look at the figures, then pin it with --raise.`,
      );
    }
    for (const name of Object.keys(pinned?.figures ?? {})) {
      if (!corpus.figures.some((figure) => figure.name === name))
        troubles.push(`${corpus.name}: ${name} was pinned and is not measured.`);
    }
    for (const figure of corpus.figures) {
      const row = rowOf(corpus, figure, pinned?.figures[figure.name] ?? null);
      rows.push(row);
      if (row.fails)
        troubles.push(`${corpus.name}: ${figure.name} is ${rounded(figure.value)}, its floor ${row.pinned?.floor}.`);
    }
  }
  return { rows, troubles };
}

/** @param {Measured} corpus @param {Measured['figures'][number]} figure @param {Pinned | null} pinned @returns {Row} */
function rowOf(corpus, figure, pinned) {
  const naive = corpus.naive?.find((one) => one.name === figure.name)?.value ?? null;
  const fails = pinned !== null && fallsUnder(figure.name, figure.value, pinned.floor);
  return { corpus: corpus.name, ...figure, pinned, fails, naive };
}

/** @param {string} hex */
const short = (hex) => hex.slice(0, 8);

/**
 * Pins today's corpora and raises every floor that today's figure earns. A floor is never lowered, whatever the figure.
 * @param {Baseline} baseline
 * @param {readonly Measured[]} measured
 * @returns {Baseline}
 */
export function raise(baseline, measured) {
  const corpora = { ...baseline.corpora };
  for (const corpus of measured) {
    const figures = { ...corpora[corpus.name]?.figures };
    for (const { name, value, n } of corpus.figures) {
      if (!isHeld(name) || n === 0) continue;
      const earned = { value: rounded(value), floor: floorFor(name, value) };
      const old = figures[name];
      if (!old || isStricter(name, earned.floor, old.floor)) figures[name] = earned;
    }
    corpora[corpus.name] = { fingerprint: corpus.fingerprint, figures };
  }
  return { ...baseline, corpora };
}

/**
 * Lowers the floor of one figure ('own: contact F1') to what today's figure earns, and keeps the reason.
 * Throws an Error with one plain sentence where there is no such figure, no reason, or nothing to lower.
 * @param {Baseline} baseline
 * @param {readonly Measured[]} measured
 * @param {string} figure
 * @param {string} because
 * @returns {Baseline}
 */
export function lower(baseline, measured, figure, because) {
  const [corpusName = '', name = ''] = figure.split(/:\s*(.*)/s);
  const corpus = baseline.corpora[corpusName];
  const old = corpus?.figures[name];
  const now = measured.find((one) => one.name === corpusName)?.figures.find((one) => one.name === name);
  if (!corpus || !old || !now)
    throw new Error(`--lower: there is no pinned figure '${figure}'. Name it as the table does: 'own: contact F1'.`);
  if (because.trim().length < 10) throw new Error('--lower needs --because "…", a reason that a reader understands.');
  const floor = floorFor(name, now.value);
  if (!isStricter(name, old.floor, floor))
    throw new Error(`--lower: '${figure}' is at ${rounded(now.value)}, which its floor ${old.floor} allows.`);
  const figures = { ...corpus.figures, [name]: { value: rounded(now.value), floor } };
  return {
    corpora: { ...baseline.corpora, [corpusName]: { ...corpus, figures } },
    lowered: [...baseline.lowered, { figure, from: old.floor, to: floor, because: because.trim() }],
  };
}

/**
 * The table: figure, now, baseline, difference, floor, what a naive reader gets, how many were counted, and what fails.
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function table(rows) {
  const head = ['figure', 'now', 'baseline', 'difference', 'floor', 'naive', 'n', ''];
  const lines = rows.map((row) => [
    `${row.corpus}: ${row.name}`,
    row.value.toFixed(3),
    row.pinned?.value.toFixed(3) ?? '–',
    row.pinned ? signed(row.value - row.pinned.value) : '–',
    row.pinned?.floor.toFixed(3) ?? '–',
    row.naive?.toFixed(3) ?? '–',
    String(row.n),
    row.fails ? 'UNDER ITS FLOOR' : '',
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => (line[i] ?? '').length)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(i === 7 ? 0 : (widths[i] ?? 0))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {number} difference */
function signed(difference) {
  const text = difference.toFixed(3);
  return Number(text) === 0 ? '=' : difference > 0 ? `+${text}` : text;
}
