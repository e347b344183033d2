import type { Account, Decided, DecidedValue, Decision, Participant, Reading } from '../domain/index.js';
import { spansOf } from './quote.js';
import { withNamed } from './told.js';
import { foldName, participantWords, partWords, placeWords, valueWords } from './words.js';

/** A correction of what one account says. */
export type AccountCorrection = { readonly decision: Decision; readonly value: DecidedValue };

/** The reading as people corrected it: without the accounts that are none, and with the values that were misread put right. Itself where nobody did. */
export function correctedReading(
  reading: Reading,
  isRejected: (account: string) => boolean,
  correctionsOf: (account: string) => readonly AccountCorrection[],
): Reading {
  let changed = false;
  const named: Participant[] = [];
  const contacts = reading.contacts.flatMap((account) => {
    const id = `${reading.article.id}#${account.id}`;
    const corrections = correctionsOf(id);
    if (!isRejected(id) && corrections.length === 0) return [account];
    changed = true;
    if (isRejected(id)) return [];
    const right = corrections.reduce(
      (made, { decision, value }) => corrected(made, decision, value, reading.text),
      account,
    );
    named.push(...right.participants.filter((one) => isNamedBy(one, corrections)));
    return [right];
  });
  return changed ? withNamed({ ...reading, contacts }, named) : reading;
}

/** Whether a person says that this one, who has a name, took part, or what it is. */
function isNamedBy({ name }: Participant, corrections: readonly AccountCorrection[]): boolean {
  const hasName = !/^(?:the|an?)\s/i.test(name);
  return (
    hasName &&
    corrections.some(
      ({ value }) =>
        (value.field === 'participants' || value.field === 'type') && foldName(value.name) === foldName(name),
    )
  );
}

function corrected(account: Account, decision: Decision, value: DecidedValue, text: string): Account {
  switch (value.field) {
    case 'kind':
      return { ...account, kind: value.value };
    case 'status':
      return { ...account, status: value.value };
    case 'date': {
      const reason = `Decided by ${decision.by} on ${decision.at.slice(0, 10)}.`;
      return {
        ...account,
        date: { ...account.date, edtf: value.value, how: 'given', anchor: null, reason, alternatives: [] },
      };
    }
    case 'place':
      return {
        ...account,
        place: value.value === null ? null : { ...value.value, how: 'given', spans: account.place?.spans ?? [] },
      };
    case 'participants':
      return { ...account, participants: withParticipant(account.participants, value) };
    case 'foreground':
      return { ...account, foreground: value.value };
    case 'topics': {
      const near = account.spans[0]?.start ?? 0;
      const quotes = value.value.map((exact) => ({ exact, prefix: '', suffix: '', start: near }));
      return { ...account, topics: spansOf(text, quotes) };
    }
    case 'role':
    case 'affiliation':
    case 'side':
    case 'type':
      return { ...account, participants: withPart(account.participants, value) };
    case 'part-of':
      return account;
  }
}

type PartValue = Extract<DecidedValue, { readonly field: 'role' | 'affiliation' | 'side' | 'type' }>;

function withPart(participants: readonly Participant[], { field, name, value }: PartValue): readonly Participant[] {
  return participants.map((one) => (foldName(one.name) === foldName(name) ? { ...one, [field]: value } : one));
}

function withParticipant(
  participants: readonly Participant[],
  value: DecidedValue & { readonly field: 'participants' },
): readonly Participant[] {
  const isMeant = ({ name }: Participant): boolean => foldName(name) === foldName(value.name);
  if (value.change === 'none') return participants.filter((one) => !isMeant(one));
  if (participants.some(isMeant))
    return participants.map((one) => (isMeant(one) ? { ...one, role: value.role ?? one.role } : one));
  return [
    ...participants,
    { name: value.name, type: 'person', role: value.role, affiliation: null, side: null, spans: [] },
  ];
}

/** What the account says without the correction, in words; null where it says nothing. */
export function readInAccount(account: Account, value: DecidedValue): string | null {
  switch (value.field) {
    case 'kind':
    case 'status':
      return account[value.field];
    case 'date':
      return account.date.edtf;
    case 'place':
      return account.place === null ? null : placeWords(account.place);
    case 'topics':
      return account.topics.map(({ text }) => text).join('; ') || null;
    case 'foreground':
      return account.foreground ? 'news' : 'background';
    case 'part-of':
      return null;
    case 'role':
    case 'affiliation':
    case 'side':
    case 'type': {
      const said = participantOf(account, value.name)?.[value.field] ?? null;
      return said === null ? null : partWords(value.name, said);
    }
    case 'participants': {
      const there = participantOf(account, value.name);
      return there ? participantWords(there.name, there.role) : null;
    }
  }
}

function participantOf({ participants }: Account, wanted: string): Participant | undefined {
  return participants.find(({ name }) => foldName(name) === foldName(wanted));
}

/** A value as the record marks it as a person's. */
export function marked(decision: Decision, value: DecidedValue, read: string | null): Decided {
  const { id, by, at, why, what } = decision;
  const act = what.act === 'confirm' ? 'confirm' : 'correct';
  return { field: value.field, value: valueWords(value), read, act, decision: id, by, at, why };
}
