import { type Contact, type Decided, type RecordDocument, Trouble } from '../domain/index.js';
import { chronologyOf, type Readings } from './chronology.js';
import { entryText, PLAIN_STYLE, type TextStyle } from './chronology-text.js';
import { oneLine } from './clean.js';
import { decisionLines, rejectedIn } from './decision-text.js';
import { markTexts } from './mark-text.js';
import { indented, type Lines } from './evidence.js';
import type { Found } from './find.js';
import { folded } from './names.js';
import { contactTeller, phraseText } from './phrase.js';
import { readingText } from './reading-text.js';
import { saidText, saidThere } from './sources.js';
import { nameFormLines } from './name-form.js';
import { whenKey, whenText } from './when.js';
import { why } from './why.js';

/** Everything known of what was found, for a terminal. `readings` are those of `articlesBehind(found)`. Ends with a line end. */
export function show(found: Found, record: RecordDocument, readings: Readings, style: TextStyle = PLAIN_STYLE): string {
  switch (found.kind) {
    case 'article':
      return showArticle(found.article, record, readings);
    case 'contact':
      return showContact(found.contact, record, readings, style);
    case 'account':
    case 'statement':
      return why(found, null, { record, readings, judgements: [] });
    case 'person': {
      const offices = found.person.offices.map(
        ({ title, organisation, articles }) =>
          `${oneLine(title)}${organisation === null ? '' : `, ${oneLine(organisation)}`} (${articles.join(', ')})`,
      );
      return showEntity(found.person, offices, record, readings);
    }
    case 'organisation':
      return showEntity(found.organisation, [], record, readings);
    case 'decision':
      return `${decisionLines({ ...found.report, undoes: null }, style.width).join('\n')}\n`;
  }
}

function showArticle(id: string, record: RecordDocument, readings: Readings): string {
  const reading = readings.get(id);
  if (!reading) throw new Trouble(id, 'its reading is not in the case', "Run 'readout rebuild'.");
  const inRecord = record.contacts.flatMap((contact) =>
    contact.accounts.filter(({ article }) => article === id).map((account) => `${account.id} tells of ${contact.id}`),
  );
  const left = rejectedIn(record.decisions ?? [], id).map(
    (told) => `${told} was rejected by a person: no ${isStatement(told) ? 'statement' : 'contact'}`,
  );
  const told = [...inRecord, ...left];
  const lines = told.length === 0 ? [] : ['', '  In the record', ...indented(told, 2)];
  return `${readingText(reading)}${lines.map((line) => `${line}\n`).join('')}`;
}

function isStatement(told: string): boolean {
  return /#s\d/.test(told);
}

function showContact(contact: Contact, record: RecordDocument, readings: Readings, style: TextStyle): string {
  const { sections, notice } = chronologyOf({ ...record, contacts: [contact] }, readings);
  const entry = sections[0]?.entries[0];
  const tell = contactTeller(record);
  const parts = record.contacts.filter((other) => other.partOf === contact.id).map((part) => contactLine(part, tell));
  const people = contact.participants.map(({ entity, name }) => `${entity}  ${oneLine(name)}`);
  const topics = contact.accounts.flatMap(({ id, account }) =>
    account.topics.map((topic) => `“${oneLine(topic.text)}” (${id})`),
  );
  const open = record.undecided
    .filter(({ a, b }) => a === contact.id || b === contact.id)
    .map(({ question }) => oneLine(question));
  const lists = [
    ...list('Took part', people),
    ...list('About', topics),
    ...list('During it', parts),
    ...list('Left for a person to decide', open),
  ];
  return `${[style.faint(notice), '', entry ? entryText(entry, style, Number.POSITIVE_INFINITY) : contact.id, ...lists].join('\n')}\n`;
}

function list(title: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : ['', title, ...indented(lines)];
}

type Entity = {
  readonly id: string;
  readonly name: string;
  readonly decided?: readonly Decided[];
  readonly names: readonly { readonly text: string; readonly articles: readonly string[] }[];
};

function showEntity(entity: Entity, offices: Lines, record: RecordDocument, readings: Readings): string {
  const tell = contactTeller(record);
  const contacts = record.contacts
    .filter((contact) => contact.participants.some((participant) => participant.entity === entity.id))
    .toSorted((a, b) => (whenKey(a.date) < whenKey(b.date) ? -1 : 1))
    .map((contact) => contactLine(contact, tell));
  const open = record.undecided
    .filter(({ a, b }) => a === entity.id || b === entity.id)
    .map(({ question }) => oneLine(question));
  return `${[
    `${entity.id}  ${oneLine(entity.name)}`,
    ...list('Decided', markTexts(entity.decided ?? [])),
    ...list('Named', nameFormLines(entity)),
    ...list('Offices, as written', offices),
    ...list('Contacts', contacts),
    ...list('Statements', saidBy(entity, readings)),
    ...list('Left for a person to decide', open),
  ].join('\n')}\n`;
}

function contactLine(contact: Contact, tell: ReturnType<typeof contactTeller>): string {
  return `${contact.id}  ${whenText(contact.date)}: ${phraseText(tell(contact))}`;
}

/** Statements of an article whose speaker bears one of the entity's names there. */
function saidBy(entity: Entity, readings: Readings): Lines {
  return [...readings.values()].flatMap((reading) => {
    const forms = entity.names.filter((form) => form.articles.includes(reading.article.id));
    const names = new Set([entity.name, ...forms.map((form) => form.text)].map(folded));
    return forms.length === 0
      ? []
      : reading.statements
          .filter(({ speaker }) => speaker.name !== null && names.has(folded(speaker.name)))
          .map((statement) => `${reading.article.id}#${statement.id}  ${saidText(saidThere(statement))}`);
  });
}
