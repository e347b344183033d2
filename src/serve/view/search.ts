import type { Contact } from '../../domain/index.js';
import type { CaseView } from './view.js';

/** Marks the rows of contacts whose own words have every word asked for; null where none is asked for. */
export function found(view: CaseView, asked: string | undefined): Uint8Array | null {
  const words = fold(asked ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const rows = new Uint8Array(view.ids.length);
  view.ids.forEach((id, row) => {
    const contact = view.contactOf(id);
    const text = contact === undefined ? '' : fold(wordsOf(contact));
    if (words.every((word) => text.includes(word))) rows[row] = 1;
  });
  return rows;
}

function wordsOf({ participants, place, accounts, statements }: Contact): string {
  return [
    ...participants.flatMap(({ name, role }) => [name, role ?? '']),
    place?.name ?? '',
    ...accounts.flatMap(({ outlet, account }) => [
      outlet ?? '',
      ...account.participants.flatMap(({ name, role, affiliation }) => [name, role ?? '', affiliation ?? '']),
      ...account.topics.map(({ text }) => text),
    ]),
    ...statements.flatMap(({ renderings }) => renderings.map(({ content }) => content.text)),
  ].join(' ');
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
