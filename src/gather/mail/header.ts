import type { Email, Mailbox } from 'postal-mime';
import type { Evidence, Given } from '../../domain/index.js';

/** What the header of a message says of it, and in which field. */
type Said = { readonly given: Given; readonly evidence: Evidence };

/** 'Ana Lund from Harbour Post', 'Ana Lund at Harbour Post': who wrote it, and for whom. */
const WRITER_OF = /^(.{2,60}?)\s+(?:from|at|via)\s+(.{2,80})$/i;

/** Marks that mail programs put before a subject. */
const MARKS = /^(?:\s*(?:re|fwd?|aw|wg)\s*:\s*)+/i;

/** Reads the header. A page that a browser saved as a message says where it lies, and nothing of who sent it or when. */
export function saidInHeader(email: Email): Said {
  const saved = valueOf(email, 'snapshot-content-location');
  if (saved !== null)
    return said({ url: [saved, 'where the browser saved the page from (Snapshot-Content-Location)'] });
  const sender = senderOf(email);
  const title = email.subject?.replace(MARKS, '').trim() ?? '';
  const date = valueOf(email, 'date')?.replace(/\s*\([^()]*\)\s*$/, '') ?? '';
  const url = /^<?(https?:\/\/[^>\s]+)>?$/i.exec(valueOf(email, 'archived-at') ?? '')?.[1] ?? '';
  return said({
    title: [title, 'the subject of the message'],
    outlet: [sender.outlet, 'the sender of the message (From)'],
    author: [sender.author, 'the sender of the message (From)'],
    published: [date, 'the date of the message (Date)'],
    url: [url, 'where the message lies on the web (Archived-At)'],
  });
}

function said(facts: { readonly [Fact in keyof Given]?: readonly [value: string, reason: string] }): Said {
  const there = Object.entries(facts).filter(([, [value]]) => value !== '');
  return {
    given: Object.fromEntries(there.map(([name, [value]]) => [name, value])),
    evidence: Object.fromEntries(there.map(([name, [, reason]]) => [name, reason])),
  };
}

/** The sender's name; the name of the list, or the address's domain, where there is none. */
function senderOf(email: Email): { readonly outlet: string; readonly author: string } {
  const from = mailboxOf(email);
  const name = from?.name.trim() ?? '';
  const writer = WRITER_OF.exec(name);
  if (writer) return { outlet: writer[2] ?? name, author: writer[1] ?? '' };
  const list = /^\s*"?([^<"]{2,80}?)"?\s*</.exec(valueOf(email, 'list-id') ?? '')?.[1]?.trim() ?? '';
  return { outlet: name || list || (from?.address.split('@')[1] ?? ''), author: '' };
}

function mailboxOf({ from }: Email): Mailbox | null {
  if (!from) return null;
  return from.group ? (from.group[0] ?? null) : from;
}

/** The value of the first field of that name, in lower case; null for none. */
function valueOf({ headers }: Email, name: string): string | null {
  return headers.find(({ key }) => key === name)?.value.trim() ?? null;
}
