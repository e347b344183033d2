// @ts-check
/**
 * The news articles of the M2E2 set (text annotations), put together again from their sentences.
 *
 * @typedef {{ role: string, text: string }} Argument
 * @typedef {{ event_type: string, trigger: { text: string, start: number, end: number }, arguments: Argument[] }} Event
 * @typedef {{ sentence_id: string, sentence: string, words: string[], 'golden-event-mentions': Event[] }} Sentence
 * @typedef {{ kind: 'meet' | 'phone-write', trigger: string, entities: string[] }} GoldContact
 * @typedef {{ id: string, start: number, end: number, contacts: GoldContact[] }} PlacedSentence offsets into the article's text
 * @typedef {{ id: string, published: string, title: string | null, text: string, sentences: PlacedSentence[] }} NewsArticle
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FILES = ['text_only_event.json', 'text_multimedia_event.json'];
const CONTACT = /^Contact:(Meet|Phone-Write)$/;

/** Years whose articles may be looked at; the others stay unread. */
const DEVELOPMENT_YEARS = /^201[345]$/;

/**
 * The articles of 2013 to 2015, by id.
 * @param {string} folder that holds `text_only_event.json` and `text_multimedia_event.json`
 * @returns {NewsArticle[]}
 */
export function developmentArticles(folder) {
  /** @type {Map<string, Sentence[]>} */
  const byArticle = new Map();
  for (const sentence of sentencesOf(folder)) {
    const id = sentence.sentence_id.replace(/_\d+$/, '');
    if (DEVELOPMENT_YEARS.test(dateIn(id).slice(0, 4))) byArticle.set(id, [...(byArticle.get(id) ?? []), sentence]);
  }
  return [...byArticle].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, sentences]) => articleOf(id, sentences));
}

/** @param {string} folder @returns {Sentence[]} */
function sentencesOf(folder) {
  const files = FILES.map((name) => path.join(folder, name));
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0)
    throw new Error(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing. Unpack m2e2_annotations.zip of limanling/m2e2 and name its folder with --data DIR.`,
    );
  return files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')));
}

/** @param {string} id `VOA_EN_NW_2015.11.26.3074855` @returns {string} `2015-11-26` */
const dateIn = (id) => /(\d{4})\.(\d{2})\.(\d{2})/.exec(id)?.slice(1).join('-') ?? '';

/** @param {string} id @param {Sentence[]} sentences @returns {NewsArticle} */
function articleOf(id, sentences) {
  const ordered = sentences.toSorted((a, b) => placeOf(a) - placeOf(b));
  let text = '';
  /** @type {PlacedSentence[]} */
  const placed = [];
  for (const sentence of ordered) {
    const lines = linesOf(sentence).join('\n\n');
    const words = /[.!?”"]$/.test(lines) ? lines : `${lines}.`;
    placed.push({
      id: sentence.sentence_id,
      start: text.length,
      end: text.length + words.length,
      contacts: contactsOf(sentence),
    });
    text += `${words}${isCaption(words) ? '\n\n' : ' '}`;
  }
  const headline = linesOf(/** @type {Sentence} */ (ordered[0]));
  return {
    id,
    published: dateIn(id),
    title: headline.length > 1 ? (headline[0] ?? null) : null,
    text,
    sentences: placed,
  };
}

const isCaption = (/** @type {string} */ words) => words.startsWith('FILE -');

const placeOf = (/** @type {Sentence} */ sentence) => Number(/\d+$/.exec(sentence.sentence_id)?.[0]);

/**
 * The set writes a hyphen for a line break: one that belongs to no word.
 * @param {Sentence} sentence
 * @returns {string[]}
 */
function linesOf({ sentence, words }) {
  let at = 0;
  let marked = '';
  for (const word of words) {
    const found = sentence.indexOf(word, at);
    if (found < 0) continue;
    marked += sentence.slice(at, found).replace(/\s*-\s*/g, '\n') + word;
    at = found + word.length;
  }
  return `${marked}${sentence.slice(at)}`
    .replace(/(\p{Lu}{2,}[^\n]* [—–])\s*\n/gu, '$1 ')
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').replace(/ +/g, ' ').trim())
    .filter((line) => line !== '');
}

/** @param {Sentence} sentence @returns {GoldContact[]} */
function contactsOf(sentence) {
  return sentence['golden-event-mentions']
    .filter((event) => CONTACT.test(event.event_type))
    .map((event) => ({
      kind: event.event_type.endsWith('Meet') ? 'meet' : 'phone-write',
      trigger: event.trigger.text,
      entities: event.arguments.filter(({ role }) => role === 'Entity').map(({ text }) => text),
    }));
}
