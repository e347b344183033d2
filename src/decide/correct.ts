import type { Account, Decided, DecidedValue, Decision, Participant, Reading } from '../domain/index.js';
import { foldName, participantWords, placeWords, valueWords } from './words.js';

/** A correction of what one account says. */
export type AccountCorrection = { readonly decision: Decision; readonly value: DecidedValue };

/** The place in an account or a contact that a value fills: of two decisions on one slot the later outranks the earlier. */
export function slotOf(value: DecidedValue): string {
  return value.field === 'participants' ? `participants ${foldName(value.name)}` : value.field;
}

/** The reading as people corrected it: without the accounts that are none, and with the values that were misread put right. Itself where nobody did. */
export function correctedReading(
  reading: Reading,
  isRejected: (account: string) => boolean,
  correctionsOf: (account: string) => readonly AccountCorrection[],
): Reading {
  let changed = false;
  const contacts = reading.contacts.flatMap((account) => {
    const id = `${reading.article.id}#${account.id}`;
    const corrections = correctionsOf(id);
    if (!isRejected(id) && corrections.length === 0) return [account];
    changed = true;
    return isRejected(id) ? [] : [corrections.reduce(corrected, account)];
  });
  return changed ? { ...reading, contacts } : reading;
}

function corrected(account: Account, { decision, value }: AccountCorrection): Account {
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
    case 'topics':
      return account;
  }
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
    case 'participants': {
      const there = account.participants.find(({ name }) => foldName(name) === foldName(value.name));
      return there ? participantWords(there.name, there.role) : null;
    }
  }
}

/** A value as the record marks it as a person's. */
export function marked(decision: Decision, value: DecidedValue, read: string | null): Decided {
  const { id, by, at, why, what } = decision;
  const act = what.act === 'confirm' ? 'confirm' : 'correct';
  return { field: value.field, value: valueWords(value), read, act, decision: id, by, at, why };
}
