// @ts-check
/**
 * Documents of Universal Dependencies as text, with the tree over it.
 *
 * @typedef {{ start: number, end: number, pos: string, tag: string, head: number, label: string }} Node A word by its offsets; `head` is its head's number among the
 *   document's words, -1 for none.
 * @typedef {{ id: string, text: string, nodes: Node[] }} Document
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The documents of one part (train, dev, test) of a treebank that keeps a file for each, in the order of its list.
 * @param {string} folder the repository
 * @param {string} part
 * @param {(name: string) => boolean} [isTaken]
 * @returns {Document[]}
 */
export function documentsOf(folder, part, isTaken = () => true) {
  const inner = path.join(folder, 'not-to-release');
  return readFileSync(path.join(inner, 'file-lists', `files.${part}`), 'utf8')
    .split('\n')
    .filter((name) => name !== '' && isTaken(name))
    .map((name) => name.replace(/\.conllu$/, ''))
    .filter((name) => existsSync(path.join(inner, 'sources', `${name}.conllu`)))
    .map((name) => documentOf(name, readFileSync(path.join(inner, 'sources', `${name}.conllu`), 'utf8')));
}

/** One document of CoNLL-U, its paragraphs on lines of their own. @param {string} id @param {string} conllu @returns {Document} */
export function documentOf(id, conllu) {
  /** @type {Document} */
  const document = { id, text: '', nodes: [] };
  for (const block of conllu.split(/\n\n+/)) {
    const lines = block.split('\n');
    if (lines.some((line) => /^# newpar(?: |$)/.test(line)))
      document.text = document.text.replace(/ ?$/, '\n').trimStart();
    addSentence(document, lines);
  }
  return document;
}

/** @param {Document} document @param {readonly string[]} lines */
function addSentence(document, lines) {
  const before = document.nodes.length;
  let joined = { last: 0, start: 0, at: 0, form: '' };
  for (const line of lines) {
    const [number = '', form = '', , pos = '', tag = '', , head = '', label = '', , misc = ''] = line.split('\t');
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
    document.nodes.push({
      start,
      end: start + form.length,
      pos,
      tag,
      head: head === '0' ? -1 : before + Number(head) - 1,
      label,
    });
  }
  if (!/\s$/.test(document.text)) document.text += ' ';
}
