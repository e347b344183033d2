// @ts-check
/**
 * Texts with their names marked, from UNER's IOB2 files and from GUM's CoNLL-U files.
 *
 * @typedef {'PER' | 'LOC' | 'ORG'} Label
 * @typedef {{ start: number, end: number, label: Label }} Name
 * @typedef {{ id: string, text: string, names: Name[] }} Marked
 * @typedef {{ number: number, form: string, tag: string, xpos: string, head: number, entity: string, start: number, end: number }} Word
 */

/** “Erkin Aldane@HARBOUR”: what a mail program hung on to a name is none of it. */
const MAILBOX = /(?<=\p{L})@.*$/u;

/**
 * The documents of an IOB2 file, the sentences of each on lines of their own.
 * The last word of each document's first sentence bears “B-O” in UNER's first edition of its training part: behind a name such a capitalised word belongs to it.
 * @param {string} iob2
 * @returns {Marked[]}
 */
export function documentsOfIob2(iob2) {
  /** @type {Marked[]} */
  const documents = [];
  for (const block of iob2.split('\n\n')) {
    const lines = block.split('\n');
    const id = comment(lines, 'newdoc id');
    if (id !== null) documents.push({ id, text: '', names: [] });
    const document = documents.at(-1);
    const sentence = comment(lines, 'text');
    if (!document || sentence === null) continue;
    let at = document.text.length;
    document.text += `${sentence}\n`;
    for (const line of lines) {
      const [, word = '', tag = ''] = line.split('\t');
      if (line.startsWith('#') || tag === '') continue;
      const start = document.text.indexOf(word, at);
      if (start < 0) throw new Error(`“${word}” is not in the sentence “${sentence}” of ${document.id}`);
      at = start + word.length;
      markWord(document.names, start, at, tag, /^\p{Lu}/u.test(word));
    }
  }
  for (const { text, names } of documents)
    for (const name of names) name.end = name.start + text.slice(name.start, name.end).replace(MAILBOX, '').length;
  return documents;
}

/** @param {Name[]} names @param {number} start @param {number} end @param {string} tag @param {boolean} isCapitalised */
function markWord(names, start, end, tag, isCapitalised) {
  const last = names.at(-1);
  const [, position, label] = /^([BI])-(PER|LOC|ORG)$/.exec(tag) ?? [];
  if (last && tag === 'B-O' && isCapitalised && last.end === start - 1) last.end = end;
  else if (last && position === 'I' && last.label === label) last.end = end;
  else if (label) names.push({ start, end, label: /** @type {Label} */ (label) });
}

/** @param {readonly string[]} lines @param {string} name */
function comment(lines, name) {
  const line = lines.find((one) => one.startsWith(`# ${name} = `));
  return line === undefined ? null : line.slice(name.length + 5);
}

/** @type {Readonly<{ [type: string]: Label }>} */
const LABELS = { person: 'PER', place: 'LOC', organization: 'ORG' };

/**
 * One document of GUM, its paragraphs on lines of their own; a name is the run of proper nouns around the head of a marked person, place or organisation.
 * @param {string} id
 * @param {string} conllu
 * @returns {Marked}
 */
export function documentOfGum(id, conllu) {
  /** @type {Marked} */
  const document = { id, text: '', names: [] };
  for (const block of conllu.split('\n\n')) {
    const lines = block.split('\n');
    if (lines.some((line) => /^# newpar(?: |$)/.test(line)))
      document.text = document.text.replace(/ ?$/, '\n').trimStart();
    document.names.push(...namesOf(wordsOf(document, lines)));
  }
  document.names.sort((a, b) => a.start - b.start);
  return document;
}

/** Writes a sentence's words behind the text. @param {Marked} document @param {readonly string[]} lines */
function wordsOf(document, lines) {
  /** @type {Word[]} */
  const words = [];
  let joined = { last: 0, start: 0, at: 0, form: '' };
  for (const line of lines) {
    const [number = '', form = '', , tag = '', xpos = '', , head = '', , , misc = ''] = line.split('\t');
    if (line.startsWith('#') || !/^\d+(?:-\d+)?$/.test(number)) continue;
    const space = misc.includes('SpaceAfter=No') ? '' : ' ';
    let start = document.text.length;
    if (number.includes('-')) joined = { last: Number(number.split('-')[1]), start, at: 0, form };
    if (number.includes('-') || Number(number) > joined.last) document.text += form + space;
    if (number.includes('-')) continue;
    if (Number(number) <= joined.last) {
      const at = Math.max(joined.form.indexOf(form, joined.at), joined.at);
      start = joined.start + at;
      joined.at = at + form.length;
    }
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    words.push({
      number: Number(number),
      form,
      tag,
      xpos,
      head: Number(head),
      entity,
      start,
      end: start + form.length,
    });
  }
  return words;
}

/** @param {readonly Word[]} words */
function namesOf(words) {
  /** @type {Name[]} */
  const names = [];
  const taken = new Set();
  for (const { type, first, last } of entitiesOf(words).sort((a, b) => a.last - a.first - (b.last - b.first))) {
    const label = LABELS[type];
    const inside = words.slice(first, last + 1);
    const head = inside.findIndex((word) => !inside.some((other) => other.number === word.head));
    if (!label || inside[head]?.tag !== 'PROPN' || (label === 'PER' && inside[head]?.xpos === 'NNPS')) continue;
    let [from, to] = [head, head];
    while (from > 0 && isPartOfName(inside, from - 1, label)) from -= 1;
    while (to < inside.length - 1 && isPartOfName(inside, to + 1, label)) to += 1;
    while (from < head && !/^\p{L}/u.test(inside[from]?.form ?? '')) from += 1;
    const run = inside.slice(from, to + 1);
    if (run.some((word) => taken.has(word))) continue;
    for (const word of run) taken.add(word);
    names.push({ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, label });
  }
  return names;
}

/** @param {readonly Word[]} inside @param {number} at @param {Label} label */
function isPartOfName(inside, at, label) {
  const word = inside[at];
  if (!word) return false;
  if (word.tag === 'PROPN' || /^[-‑']$/.test(word.form)) return true;
  const small = label === 'PER' ? /^(?:de|von|van|der|den|la|al|bin|da|del|di)$/ : /^(?:de|of|the|la|al|del|di)$/;
  return small.test(word.form) && inside[at + 1]?.tag === 'PROPN';
}

/** The bracketed entities of a sentence: “(2-person-new-…” opens one, “2)” closes it, “(7-person-…)” is one word. @param {readonly Word[]} words */
function entitiesOf(words) {
  /** @type {{ type: string, first: number, last: number }[]} */
  const entities = [];
  /** @type {{ id: string, type: string, first: number }[]} */
  const open = [];
  for (const [at, { entity }] of words.entries()) {
    for (const [, opening, closing] of entity.matchAll(/\(([^()]*)|([^()]*)\)/g)) {
      if (opening !== undefined) {
        const [id = '', type = ''] = opening.split('-');
        open.push({ id, type, first: at });
        continue;
      }
      const id = closing === '' ? open.at(-1)?.id : closing?.split('-')[0];
      const found = open.findLastIndex((one) => one.id === id);
      if (found < 0) continue;
      for (const { type, first } of open.splice(found, 1)) entities.push({ type, first, last: at });
    }
  }
  return entities;
}
