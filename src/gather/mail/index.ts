/**
 * Takes one message as it was sent (RFC 5322), gives its text and what its header says of it: who sent it, when, under which title. Attachments are left
 * out, and nothing that the message points to is fetched.
 */
import { bufferOf } from '../buffer-of.js';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { diagnostic, type Diagnostic, type Evidence, type Given, type Original, Trouble } from '../../domain/index.js';
import type { Content } from '../content.js';
import { contentOfPage } from '../html/index.js';
import { isBlank } from '../lines.js';
import { MOST_MAIL_DEPTH, MOST_MAIL_PARTS } from '../limits.js';
import { saidInHeader } from './header.js';

/** The content of a message: its HTML part read as a page, or its plain text. Rejects with a `Trouble` where there is no text in it. */
export async function contentOfMail(original: Original): Promise<Content> {
  const { source } = original;
  if (partsIn(original.bytes) > MOST_MAIL_PARTS) {
    throw new Trouble(
      source,
      `the message has more than ${MOST_MAIL_PARTS} parts, as none has`,
      'Save the text of the message alone.',
    );
  }
  const email = await opened(original.bytes, source);
  const header = saidInHeader(email);
  const body = bodyOf(email, {
    ...original,
    given: { ...original.given, ...(header.given.url && { url: header.given.url }) },
  });
  const given: Given = { ...body.given, ...header.given };
  const evidence: Evidence = { ...body.evidence, ...header.evidence };
  return { ...body, given, evidence, diagnostics: [...body.diagnostics, ...notesOn(email)] };
}

/** How many messages may lie in one another where one is nothing but another that is passed on. */
const MOST_PASSED_ON = 3;

/** The message, or the one that it passes on where it has no words of its own. */
async function opened(bytes: Uint8Array, source: string): Promise<Email> {
  let email = await parsed(bytes, source);
  for (let times = 0; times < MOST_PASSED_ON && isBlank(email.html ?? '') && isBlank(email.text ?? ''); times++) {
    const within = email.attachments.find(({ mimeType }) => mimeType === 'message/rfc822')?.content;
    if (within === undefined || typeof within === 'string') break;
    email = await parsed(new Uint8Array(within), source);
  }
  return email;
}

async function parsed(bytes: Uint8Array, source: string): Promise<Email> {
  try {
    // What the parser writes above a message within another depends on the time zone of the machine.
    return await PostalMime.parse(bytes, { maxNestingDepth: MOST_MAIL_DEPTH, forceRfc822Attachments: true });
  } catch (error) {
    // The parser throws plain errors, and only where a bound is reached.
    if (!(error instanceof Error) || !/nesting|header/i.test(error.message)) throw error;
    const wrong = `the message is not built as messages are (${error.message.replace(/\.$/, '')})`;
    throw new Trouble(source, wrong, 'Save the text of the message alone.');
  }
}

/** How many parts the message can have at most: a line that begins with two hyphens may end one. */
function partsIn(bytes: Uint8Array): number {
  const raw = bufferOf(bytes);
  let count = 0;
  for (let at = raw.indexOf('\n--'); at >= 0 && count <= MOST_MAIL_PARTS; at = raw.indexOf('\n--', at + 3)) count++;
  return count;
}

function bodyOf({ html = '', text = '' }: Email, original: Original): Content {
  const page = isBlank(html) ? null : pageContent(html, original);
  if (page && !isBlank(page.text)) return page;
  if (isBlank(text)) {
    throw new Trouble(
      original.source,
      'there is no text in the message',
      'Leave it out, or give what is attached to it as files of their own.',
    );
  }
  return { text: text.trimEnd(), given: {}, diagnostics: [], noText: null };
}

/** Null where the page is over its bounds: the plain text may still be read. */
function pageContent(html: string, original: Original): Content | null {
  try {
    return contentOfPage(html, original);
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}

const NAMED = 5;

function notesOn({ attachments }: Email): Diagnostic[] {
  const left = attachments.filter(({ related, disposition }) => !(related === true && disposition !== 'attachment'));
  if (left.length === 0) return [];
  const names = left.slice(0, NAMED).map(nameOf).join(', ');
  const others = left.length > NAMED ? ` and ${left.length - NAMED} others` : '';
  const sealed = left.some(({ mimeType }) => /ms-tnef/i.test(mimeType))
    ? ' One is a wrapper of Outlook (winmail.dat) that may hold the message itself.'
    : '';
  return [diagnostic('attachments-left-out', `What is attached was not read: ${names}${others}.${sealed}`)];
}

function nameOf({ filename, mimeType }: Attachment): string {
  return filename ?? mimeType;
}
