import type { Account, Reading, RecordAccount, Why } from '../domain/index.js';
import { versionText } from './chronology.js';
import { listed, oneLine } from './clean.js';
import { markText } from './mark-text.js';
import { dateLines, evidenceLines, HOW_WORDS, indented, type Lines } from './evidence.js';
import { countryName, placeName } from './names.js';
import { outletText } from './sources.js';
import { whenText } from './when.js';
import { whyParticipant } from './why-participant.js';

export const ACCOUNT_FIELDS = [
  'contact',
  'kind',
  'status',
  'foreground',
  'participants',
  'date',
  'place',
  'topics',
] as const;
type AccountField = (typeof ACCOUNT_FIELDS)[number];

/** What one account says in one field, in words. */
export function accountValue(account: Account, field: AccountField): string {
  switch (field) {
    case 'contact':
      return 'a contact took place, or is spoken of';
    case 'kind':
      return versionText('kind', account.kind);
    case 'status':
      return versionText('status', account.status);
    case 'foreground':
      return account.foreground ? 'the article’s news' : 'background';
    case 'participants':
      return account.participants.length === 0
        ? 'nobody named'
        : listed(account.participants.map((p) => oneLine(p.name)));
    case 'date':
      return whenText(account.date);
    case 'place':
      return account.place === null ? 'not stated' : oneLine(placeName(account.place));
    case 'topics':
      return account.topics.length === 0
        ? 'none found'
        : account.topics.map((topic) => `“${oneLine(topic.text)}”`).join('; ');
  }
}

/** How one account came to its value in a field: the rule, its reason, the words. */
export function whyAccountField(told: RecordAccount, field: AccountField, reading: Reading | undefined): Lines {
  const rules = told.account.why.filter((why) => why.field === field);
  const isFound = (told.decided ?? []).some(({ act }) => act === 'tells');
  const own = isFound ? foundEvidence(told.account, field, reading) : ownEvidence(told.account, field, reading);
  const unexplained =
    rules.length + own.length === 0 && hasValue(told.account, field)
      ? ['no rule and no words are on record for this value']
      : [];
  return [
    `${field}: ${accountValue(told.account, field)}`,
    ...(told.decided ?? [])
      .filter((mark) => mark.field === field)
      .map(
        (mark) =>
          `  ${mark.field === 'contact' ? 'a person’s' : 'as a person found, misread'}: ${markText(mark)} (${mark.decision})`,
      ),
    ...indented([...own, ...rules.flatMap((why) => ruleLines(why, reading)), ...unexplained]),
  ];
}

function hasValue(account: Account, field: AccountField): boolean {
  if (field === 'place') return account.place !== null;
  return field !== 'topics' && field !== 'participants' ? true : account[field].length > 0;
}

function ruleLines(why: Why, reading: Reading | undefined): Lines {
  return [`rule '${why.rule}': ${oneLine(why.reason)}`, ...indented(evidenceLines(reading, why.spans))];
}

/** Of an account that a person found: its words, and nothing of how the program reads. */
function foundEvidence(account: Account, field: AccountField, reading: Reading | undefined): Lines {
  switch (field) {
    case 'participants':
      return account.participants.flatMap((p) => [participantText(p), ...indented(evidenceLines(reading, p.spans))]);
    case 'place':
      return evidenceLines(reading, account.place?.spans ?? []);
    case 'date':
      return [];
    default:
      return ownEvidence(account, field, reading);
  }
}

function ownEvidence(account: Account, field: AccountField, reading: Reading | undefined): Lines {
  switch (field) {
    case 'contact':
      return evidenceLines(reading, account.spans);
    case 'participants':
      return account.participants.flatMap((p) => [participantText(p), ...indented(whyParticipant(p, reading))]);
    case 'date':
      return dateLines(reading, account.date).slice(1);
    case 'place':
      return account.place === null
        ? []
        : [HOW_WORDS[account.place.how], ...evidenceLines(reading, account.place.spans)];
    case 'topics':
      return evidenceLines(reading, account.topics);
    case 'kind':
    case 'status':
    case 'foreground':
      return [];
  }
}

/** 'Karel Aldane (person), foreign minister, for Norland, host' */
export function participantText(participant: Account['participants'][number]): string {
  const { name, type, role, affiliation, side } = participant;
  const parts = [role && oneLine(role), affiliation && `for ${countryName(oneLine(affiliation))}`, side].filter(
    (part) => part !== null,
  );
  return [`${oneLine(name)} (${type})`, ...parts].join(', ');
}

/** 'a1#c12, Harbour Post (news/a.txt), independent' */
export function accountLine(told: RecordAccount): string {
  const standing = told.independent
    ? 'independent'
    : `not independent${told.copyOf === null ? '' : `: copy of ${told.copyOf}`}`;
  return `${told.id}, ${outletText(told.outlet)} (${oneLine(told.source)}), ${standing}`;
}
