import type { Contact, RecordDocument } from '../domain/index.js';
import { chronologyOf, type Readings } from './chronology.js';
import { capital, entryText, type TextStyle } from './chronology-text.js';
import { oneLine } from './clean.js';
import { contactTeller, phraseText } from './phrase.js';
import type { ReviewItem } from './review-items.js';
import { whenText } from './when.js';
import { wrap } from './wrap.js';

/** Of a person, so many contacts are shown. */
const MOST_CONTACTS = 3;

/** One question for a terminal: what is asked, both sides with their sources, what was weighed. Without the keys. */
export function reviewText(item: ReviewItem, record: RecordDocument, readings: Readings, style: TextStyle): string {
  const question = style.strong(wrap(item.question, style.width));
  if (item.kind === 'value') {
    const choices = item.versions.map(({ words, by }, at) =>
      wrap(`${style.strong(String(at + 1))}  ${oneLine(words)} (${oneLine(by)})`, style.width, '     ', '  '),
    );
    return [question, ...side(item.contact, record, readings, style), '', ...choices].join('\n');
  }
  return [
    question,
    '',
    style.strong('ONE'),
    ...side(item.a, record, readings, style),
    '',
    style.strong('OTHER'),
    ...side(item.b, record, readings, style),
    '',
    style.faint('What was weighed'),
    ...item.reasons.map((reason) => wrap(oneLine(reason), style.width, '    ', '  - ')),
  ].join('\n');
}

function side(id: string, record: RecordDocument, readings: Readings, style: TextStyle): readonly string[] {
  const contact = record.contacts.find((one) => one.id === id);
  if (contact) return [contactSide(contact, record, readings, style)];
  const person = record.people.find((one) => one.id === id);
  if (!person) return [id];
  const tell = contactTeller(record);
  const contacts = record.contacts.filter(({ participants }) => participants.some(({ entity }) => entity === id));
  const told = contacts
    .slice(0, MOST_CONTACTS)
    .map((one) => `${capital(whenText(one.date))}: ${phraseText(tell(one))}`);
  const more =
    contacts.length > MOST_CONTACTS ? [`and ${contacts.length - MOST_CONTACTS} more: readout show ${id}`] : [];
  const forms = person.names.filter(({ articles }) => articles.length > 0).map(({ text }) => `“${oneLine(text)}”`);
  const offices = [
    ...new Set(
      person.offices.map(({ title, organisation }) =>
        [title, organisation]
          .filter((part) => part !== null)
          .map(oneLine)
          .join(', '),
      ),
    ),
  ];
  const lines = [
    `written ${forms.join(', ')}`,
    ...(offices.length === 0 ? [] : [`called ${offices.join('; ')}`]),
    ...told,
    ...more,
  ];
  return [`${oneLine(person.name)}  ${style.faint(id)}`, ...lines.map((line) => wrap(line, style.width, '    ', '  '))];
}

function contactSide(contact: Contact, record: RecordDocument, readings: Readings, style: TextStyle): string {
  const entry = chronologyOf({ ...record, contacts: [contact] }, readings).sections[0]?.entries[0];
  return entry ? entryText(entry, style, 1) : contact.id;
}
