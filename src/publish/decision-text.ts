import {
  type AccountTarget,
  type ContactKind,
  type DecidedValue,
  type Decision,
  type DecisionReport,
  type DecisionState,
  describeDate,
  type EntityTarget,
} from '../domain/index.js';
import { counted, listed, oneLine } from './clean.js';
import { placeName } from './names.js';
import { KIND_NOUNS, STATUS_WORDS } from './phrase.js';
import { wrap } from './wrap.js';

/** So many characters of what was said name a statement. */
const LONGEST_WORDS = 60;

const PART_WORDS = {
  role: 'role of',
  affiliation: 'whom they act for,',
  side: 'host or guest,',
  type: 'what they are,',
} as const;

/** How a decision stands, in a few words. */
const STATE_WORDS: { readonly [S in DecisionState]: string } = {
  holds: 'holds',
  part: 'holds in part',
  outranked: 'outranked',
  void: 'void',
  undone: 'undone',
};

/** '2031-05-06 07:08 UTC' */
export function instantText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

/** What was decided, as a sentence without a full stop: 'the call of A and B (a1#c98) and the visit of A (a2#c4) are one contact'. */
export function decisionSentence({ what }: Decision): string {
  switch (what.act) {
    case 'same':
      return what.about === 'contact'
        ? `${accountPhrase(what.a)} and ${accountPhrase(what.b)} are one contact`
        : `${entityPhrase(what.a)} and ${entityPhrase(what.b)} are one ${what.about}`;
    case 'different':
      return what.about === 'contact'
        ? `${accountPhrase(what.a)} and ${accountPhrase(what.b)} are different contacts`
        : `${entityPhrase(what.a)} and ${entityPhrase(what.b)} are different ${what.about === 'person' ? 'people' : 'organisations'}`;
    case 'correct':
      return `${what.scope === 'account' ? 'the article was misread: ' : ''}${accountPhrase(what.of)}: ${listed(what.values.map(valueText))}`;
    case 'confirm':
      return `${accountPhrase(what.of)} is right: ${listed(what.values.map(valueText))}`;
    case 'reject':
      return `${accountPhrase(what.of)} is no contact`;
    case 'name':
      return `${entityPhrase(what.of)} is named ${oneLine(what.name)}`;
    case 'statement':
      return statementSentence(what);
    case 'tells': {
      const names = what.participants.map(({ name }) => oneLine(name));
      return `${oneLine(what.source)} (${what.article}) tells of the ${KIND_NOUNS[what.kind]} of ${listed(names)}`;
    }
    case 'undo':
      return `takes back ${what.decision}`;
  }
}

function statementSentence({ verdict, of, values }: Extract<Decision['what'], { act: 'statement' }>): string {
  const words = oneLine(of.words.exact);
  const shown = words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS).trimEnd()}…` : words;
  const where = `“${shown}” (${oneLine(of.source)}, ${of.article}#${of.statement})`;
  if (verdict === 'reject') return `${where} is no statement`;
  const said = values.flatMap((value) => {
    if (value.field === 'speaker') return [`speaker ${oneLine(value.value ?? 'unknown')}`];
    if (value.field === 'statement') return [];
    return [
      value.value === null
        ? 'said at no contact of the article'
        : `said at ${value.value.article}#${value.value.account}`,
    ];
  });
  return `${where}${verdict === 'confirm' ? ' is right' : ''}: ${listed(said)}`;
}

/** 'kind phone call', 'without Ines Morvic'. */
export function valueText(value: DecidedValue): string {
  switch (value.field) {
    case 'kind':
    case 'status':
      return `${value.field} ${value.field === 'kind' ? KIND_NOUNS[value.value] : STATUS_WORDS[value.value]}`;
    case 'date':
      return value.value === null ? 'date unknown' : `date ${describeDate(value.value)}`;
    case 'place':
      return `place ${value.value === null ? 'unknown' : oneLine(placeName(value.value))}`;
    case 'topics':
      return value.value.length === 0
        ? 'no topics'
        : `topics ${listed(value.value.map((topic) => `“${oneLine(topic)}”`))}`;
    case 'foreground':
      return value.value ? 'the article’s news' : 'background';
    case 'part-of':
      return value.value.length === 0 ? 'part of no visit' : `held during ${accountPhrase(value.value)}`;
    case 'role':
    case 'affiliation':
    case 'side':
    case 'type':
      return `${PART_WORDS[value.field]} ${oneLine(value.name)}: ${oneLine(value.value ?? 'unknown')}`;
    case 'participants':
      if (value.change === 'none') return `${oneLine(value.name)} did not take part`;
      return `${oneLine(value.name)} took part${value.role === null ? '' : ` as ${oneLine(value.role)}`}`;
  }
}

function accountPhrase(targets: readonly AccountTarget[]): string {
  const [first] = targets;
  if (!first) return 'nothing';
  const more = targets.length > 1 ? ` and ${counted(targets.length - 1, 'more account')}` : '';
  const names = first.names.map(oneLine);
  const who =
    names.length === 0 ? '' : ` of ${names.length > 3 ? `${names.slice(0, 3).join(', ')} and others` : listed(names)}`;
  return `the ${KIND_NOUNS[first.kind satisfies ContactKind]}${who} (${oneLine(first.source)}, ${first.article}#${first.account}${more})`;
}

function entityPhrase(targets: readonly EntityTarget[]): string {
  const names = [...new Set(targets.map(({ name }) => `‘${oneLine(name)}’`))];
  const [first] = targets;
  return `${names.join(', also ')}${first ? ` (${oneLine(first.source)}${targets.length > 1 ? ` and ${targets.length - 1} more` : ''})` : ''}`;
}

/** A decision of the log with how it stands. `undoes` is the one that an undo takes back. */
export type Stand = {
  readonly decision: Decision;
  readonly state: DecisionState;
  readonly because: string;
  readonly bearsOn: readonly string[];
  readonly undoes: Decision | null;
};

/** One decision as lines: id, time, who, state; then what, why, and what became of it. */
export function decisionLines({ decision, state, because, bearsOn, undoes }: Stand, width: number): readonly string[] {
  const isUndo = decision.what.act === 'undo' && state === 'holds';
  const about = undoes === null ? '' : `: ${decisionSentence(undoes)}`;
  const lines = [
    `${decisionSentence(decision)}${about}`,
    ...(decision.why === null ? [] : [`why: ${oneLine(decision.why)}`]),
    ...(because === '' ? [] : [because]),
    ...(bearsOn.length === 0 || decision.what.act === 'reject' || state === 'void' || state === 'outranked'
      ? []
      : [`now in ${bearsOn.join(', ')}`]),
  ];
  const head = `${decision.id}  ${instantText(decision.at)}  ${oneLine(decision.by)}  ${isUndo ? 'undo' : STATE_WORDS[state]}`;
  return [head, ...lines.map((line) => wrap(line, width, '    ', '  '))];
}

/** Every decision of a log with how it stands in the record. */
export function standsOf(
  log: readonly Decision[],
  reports: readonly DecisionReport[],
  undone: ReadonlyMap<string, Decision>,
): readonly Stand[] {
  const byId = new Map(log.map((decision) => [decision.id, decision]));
  const reported = new Map(reports.map((report) => [report.decision.id, report]));
  return log.map((decision) => {
    const undoes = decision.what.act === 'undo' ? (byId.get(decision.what.decision) ?? null) : null;
    const undo = undone.get(decision.id);
    const report = reported.get(decision.id);
    if (undo) {
      const because = `Taken back by ${undo.id} (${oneLine(undo.by)}, ${undo.at.slice(0, 10)}).`;
      return { decision, state: 'undone', because, bearsOn: [], undoes };
    }
    return {
      decision,
      state: report?.state ?? 'holds',
      because: report?.because ?? '',
      bearsOn: report?.bearsOn ?? [],
      undoes,
    };
  });
}

/** The accounts and statements of an article that are rejected. */
export function rejectedIn(decisions: readonly DecisionReport[], article: string): readonly string[] {
  const rejected = rejections(decisions).flatMap(({ bearsOn }) => bearsOn);
  return [...new Set(rejected.filter((id) => id.startsWith(`${article}#`)))];
}

/** 'The visit of A (a.txt, a1#c4) is no contact (d1a2b3c4d5, Bo Lind, 2031-05-06)' */
export function rejectionText({ decision }: DecisionReport): string {
  const sentence = decisionSentence(decision);
  const why = decision.why === null ? '' : `; why: ${oneLine(decision.why)}`;
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)} (${decision.id}, ${oneLine(decision.by)}, ${decision.at.slice(0, 10)})${why}`;
}

/** The rejections of a record that hold, with the accounts that are no contacts by them, and the statements that are none. */
export function rejections(decisions: readonly DecisionReport[]): readonly DecisionReport[] {
  return decisions.filter(
    ({ decision: { what }, state }) =>
      (what.act === 'reject' || (what.act === 'statement' && what.verdict === 'reject')) &&
      (state === 'holds' || state === 'part'),
  );
}
