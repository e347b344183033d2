import { type Diagnostic, DIAGNOSTICS, type Reading } from '../domain/index.js';
import { listed, oneLine } from './clean.js';
import { HOW_WORDS, indented, type Lines, placeLines } from './evidence.js';
import { placeName } from './names.js';
import { quotesOf, quoteText } from './sentence.js';
import { saidText, saidThere } from './sources.js';
import { whenText } from './when.js';
import { accountValue, participantText } from './why-account.js';

/** One reading for people: what the article says, every contact with the sentences behind it. Ends with a line end. */
export function readingText(reading: Reading): string {
  const blocks = [
    head(reading),
    ...section('Contacts', contacts(reading)),
    ...section('Statements', statements(reading)),
    ...section('Notes', notes(reading)),
  ];
  return `${blocks.flat().join('\n')}\n`;
}

function head(reading: Reading): Lines {
  const { article } = reading;
  const outlet =
    article.outlet === null ? 'not known' : `${oneLine(article.outlet.name)} (${HOW_WORDS[article.outlet.how]})`;
  const published = article.published === null ? 'not known' : whenText(article.published);
  const rows: readonly (readonly [string, string])[] = [
    ['source', oneLine(article.source)],
    ['outlet', outlet],
    ['published', published],
    ['language', article.language === 'und' ? 'could not be told' : article.language],
    ['cites', listed([...new Set(reading.cites.map((cite) => oneLine(cite.name)))])],
    ['people', reading.people.map((person) => oneLine(person.name)).join(', ')],
    ['organisations', reading.organisations.map((organisation) => oneLine(organisation.name)).join(', ')],
    ['places', reading.places.map((place) => oneLine(placeName(place))).join('; ')],
  ];
  const shown = rows.filter(([, value]) => value !== '').map(([label, value]) => `${label.padEnd(14)} ${value}`);
  const title = article.titleText ?? article.title?.text ?? 'no title';
  return [`${article.id}  ${oneLine(title)}`, ...indented(shown)];
}

function section(title: string, lines: Lines): readonly Lines[] {
  return lines.length === 0 ? [] : [['', `  ${title}`, ...indented(lines, 2)]];
}

function contacts(reading: Reading): Lines {
  return reading.contacts.flatMap((account) => [
    `${reading.article.id}#${account.id}  ${accountValue(account, 'kind')}, ${accountValue(account, 'status')}, ${accountValue(account, 'foreground')}`,
    ...indented([
      ...account.why.flatMap(({ field, rule, reason }) =>
        field === 'contact' && rule === 'decided' ? [`found by a person: ${oneLine(reason)}`] : [],
      ),
      ...account.participants.map(participantText),
      `date: ${accountValue(account, 'date')}; place: ${accountValue(account, 'place')}`,
      ...(account.topics.length === 0 ? [] : [`about: ${accountValue(account, 'topics')}`]),
      ...quotesOf(reading.text, account.spans).map(quoteText),
    ]),
  ]);
}

function statements(reading: Reading): Lines {
  return reading.statements.map((statement) => {
    const at = statement.account === null ? '' : ` (at ${statement.account})`;
    return `${statement.id}  ${saidText(saidThere(statement))}${at}`;
  });
}

/** So many more places of one sort of note are named. */
const MOST_PLACES = 8;

/** Each sort of note once: what the first says, and which other words it is said of. */
function notes(reading: Reading): Lines {
  const sorts = new Map<string, Diagnostic[]>();
  for (const note of reading.diagnostics) {
    const sort = note.span === null ? `${note.code}: ${note.message}` : note.code;
    const alike = sorts.get(sort);
    if (alike) alike.push(note);
    else sorts.set(sort, [note]);
  }
  return [...sorts.values()].flatMap(noteOf);
}

function noteOf(alike: readonly Diagnostic[]): Lines {
  const [first, ...rest] = alike;
  if (first === undefined) return [];
  const { severity, code, message, span } = first;
  const times = rest.length === 0 ? '' : `, ${alike.length} times`;
  const others = rest.flatMap((note) => (note.span === null ? [] : placeLines([note.span])));
  const more = others.length > MOST_PLACES ? ` and ${others.length - MOST_PLACES} more` : '';
  const lines = [
    ...(span === null ? [] : placeLines([span])),
    ...(others.length === 0 ? [] : [`also ${others.slice(0, MOST_PLACES).join(', ')}${more}`]),
    DIAGNOSTICS[code]?.hint ?? '',
  ];
  return [`${severity}, ${code}${times}: ${oneLine(message)}`, ...indented(lines.filter((line) => line !== ''))];
}
