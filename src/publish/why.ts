import { AGREEMENT_FIELDS, type AgreementField, type Contact, type Decided, describeDate } from '../domain/index.js';
import { reportedText, versionText } from './chronology.js';
import { capital } from './chronology-text.js';
import { counted, oneLine } from './clean.js';
import { decisionLines } from './decision-text.js';
import { markText } from './mark-text.js';
import { indented, type Lines } from './evidence.js';
import type { Found } from './find.js';
import { phraseText, tellContact } from './phrase.js';
import { ACCOUNT_FIELDS, accountLine, accountValue, whyAccountField } from './why-account.js';
import { whyArticle, whyStatement } from './why-article.js';
import { whyEntity } from './why-entity.js';
import { chosen, judgementLines, type Material } from './why-material.js';

export type { Material };

/**
 * Says in plain sentences how what was found, or one field of it, came to be: the words, the rules, the judgements. Ends with a line end.
 * Throws a `Trouble` where there is no such field.
 */
export function why(found: Found, field: string | null, material: Material): string {
  return `${whyLines(found, field, material).join('\n')}\n`;
}

/** Decisions are told in lines of this width. */
const WIDTH = 100;

function whyLines(found: Found, field: string | null, material: Material): Lines {
  switch (found.kind) {
    case 'contact':
      return whyContact(found.contact, field, material);
    case 'account': {
      const reading = material.readings.get(found.account.article);
      const fields = chosen(field, ACCOUNT_FIELDS, found.account.id);
      return [
        accountLine(found.account),
        ...fields.flatMap((name) => indented(whyAccountField(found.account, name, reading))),
      ];
    }
    case 'statement':
      return whyStatement(found, material);
    case 'article':
      return whyArticle(found.article, field, material);
    case 'person':
      return whyEntity('person', found.person, field, material);
    case 'organisation':
      return whyEntity('organisation', found.organisation, field, material);
    case 'decision':
      return decisionLines({ ...found.report, undoes: null }, WIDTH);
  }
}

function whyContact(contact: Contact, field: string | null, material: Material): Lines {
  const fields = chosen(field, ['accounts', ...AGREEMENT_FIELDS] as const, contact.id);
  const head = [
    `${contact.id}: ${phraseText(tellContact(contact, material.record))}.`,
    `${capital(reportedText(contact))}.`,
  ];
  return [
    ...head,
    ...fields.flatMap((name) => [
      '',
      ...(name === 'accounts' ? whyJoined(contact, material) : whyAgreement(contact, name, material)),
    ]),
  ];
}

function whyJoined(contact: Contact, { judgements }: Material): Lines {
  const ids = new Set(contact.accounts.map((account) => account.id));
  const concerned = judgements.filter(({ about, a, b }) => about === 'contact' && (ids.has(a) || ids.has(b)));
  return [
    `accounts: ${counted(contact.accounts.length, 'account')}`,
    ...indented(marksOn(contact, 'identity')),
    ...indented(contact.accounts.map(accountLine)),
    ...(contact.why.length === 0 ? [] : ['  why they are one contact:', ...indented(contact.why.map(oneLine), 2)]),
    ...(contact.partOf === null ? [] : [`  part of: ${contact.partOf}`]),
    ...indented(concerned.flatMap(judgementLines)),
  ];
}

function whyAgreement(contact: Contact, field: AgreementField, { readings }: Material): Lines {
  const { state, values } = contact.agreement[field];
  const versions = values.map(({ value, accounts }) => `${versionText(field, value)} (${accounts.join(', ')})`);
  const states = {
    agreed: 'the accounts agree',
    disputed: 'the accounts differ',
    'single-source': 'one account alone says so',
    silent: 'no account says',
  } as const;
  return [
    `${field}: ${contactValue(contact, field)}; ${states[state]}`,
    ...indented(marksOn(contact, field)),
    ...indented(versions),
    ...contact.accounts.flatMap((told) => [
      `  ${accountLine(told)}`,
      ...indented(whyAccountField(told, field, readings.get(told.article)), 2),
    ]),
  ];
}

/** What people decided of one field. */
function marksOn({ decided = [] }: Contact, field: Decided['field']): Lines {
  return decided.filter((mark) => mark.field === field).map((mark) => `${markText(mark)} (${mark.decision})`);
}

function contactValue(contact: Contact, field: AgreementField): string {
  switch (field) {
    case 'kind':
      return versionText('kind', contact.kind);
    case 'status':
      return versionText('status', contact.status);
    case 'date':
      return describeDate(contact.date.edtf);
    case 'place':
      return contact.place === null ? 'not stated' : oneLine(contact.place.name);
    case 'participants':
      return contact.participants.map((participant) => oneLine(participant.name)).join(', ') || 'nobody named';
    case 'topics':
      return (
        contact.accounts
          .map(({ account }) => accountValue(account, 'topics'))
          .find((topics) => topics !== 'none found') ?? 'none found'
      );
  }
}
