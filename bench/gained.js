// @ts-check
/**
 * What a change gained and lost, sentence by sentence: contacts and statements found now and not in the last run, the other way round,
 * and what is made up now or no longer. Pure.
 *
 * @typedef {import('./counts.js').Finding} Finding
 * @typedef {Record<string, Finding[]>} Run findings by corpus
 */

/** @param {string} corpus @param {Finding} finding */
const line = (corpus, finding) => `${corpus} ${finding.article} ${finding.what}: ${finding.text}`;

/**
 * What tells one finding from another: a statement by its words alone, so that another speaker makes no new statement.
 * @param {string} corpus @param {Finding} finding
 */
function keyOf(corpus, finding) {
  const text = finding.what === 'statement' ? finding.text.slice(finding.text.indexOf(' | ')) : finding.text;
  return line(corpus, { ...finding, text });
}

const MADE_UP = new Set(['WRONG', 'NOSTMT']);

/**
 * Lines of every contact and statement of a run that was found (`found` true) or made up by the reader (`found` false), by their keys.
 * @param {Run} run
 * @param {boolean} found
 */
function lines(run, found) {
  return new Map(
    Object.entries(run).flatMap(([corpus, findings]) =>
      findings
        .filter((finding) => finding.what !== 'other' && (found ? finding.found : MADE_UP.has(finding.label)))
        .map((finding) => [keyOf(corpus, finding), line(corpus, finding)]),
    ),
  );
}

/** @param {string} title @param {Map<string, string>} now @param {Map<string, string>} before */
function difference(title, now, before) {
  const fresh = [...now].filter(([key]) => !before.has(key)).map(([, shown]) => `  ${shown}`);
  return [`${title} (${fresh.length})`, ...fresh];
}

/**
 * The report of one run against an earlier one. Corpora that only one of the two has are left out.
 * @param {Run} before
 * @param {Run} now
 * @returns {string}
 */
export function gained(before, now) {
  const common = Object.keys(now).filter((corpus) => corpus in before);
  const [old, fresh] = [before, now].map((run) =>
    Object.fromEntries(common.map((corpus) => [corpus, run[corpus] ?? []])),
  );
  if (!old || !fresh) return '';
  return [
    ...difference('Gained: in the gold, found now', lines(fresh, true), lines(old, true)),
    ...difference('Lost: in the gold, no longer found', lines(old, true), lines(fresh, true)),
    ...difference('Newly made up: not in the gold', lines(fresh, false), lines(old, false)),
    ...difference('No longer made up', lines(old, false), lines(fresh, false)),
  ].join('\n');
}
