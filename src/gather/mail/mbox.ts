/** Takes a mailbox file (RFC 4155, mboxrd) as a stream, gives the messages in it. Never holds more than one. */
import { Trouble } from '../../domain/index.js';
import { ByteSource } from '../byte-source.js';
import { DistinctNames } from '../distinct-names.js';
import { tooLongTrouble } from '../file-trouble.js';
import type { Sorted } from '../json-records.js';
import { LONGEST_MAIL_BYTES } from '../limits.js';
import type { Asked, Parcel } from '../parcel.js';

/** How much of a line is looked at, and of a message's header. */
const HEADER = 64 * 1024;

/** The messages of a mailbox in its order, each as it was sent; one that is too long is a trouble in its place. */
export async function* originalsOfMbox({ path, open }: Parcel, { given }: Asked): AsyncGenerator<Sorted> {
  const names = new DistinctNames();
  let number = 0;
  for await (const bytes of messagesOf(new ByteSource(open()))) {
    if (number === 0 && bytes === 'no mailbox') {
      yield {
        trouble: new Trouble(
          path,
          'this is no mailbox: its first line does not begin with "From "',
          'Give single messages as .eml files.',
        ),
      };
      return;
    }
    const about = `${path} message ${++number}`;
    if (typeof bytes === 'string') {
      const remedy = 'Save the text of the message as a file of its own, or leave it out.';
      yield { trouble: tooLongTrouble(about, LONGEST_MAIL_BYTES, remedy) };
    } else {
      const source = `${path}#${names.next(idOf(bytes) ?? String(number))}`;
      yield { original: { bytes, source, media: 'mail', given }, about };
    }
  }
  if (number === 0) yield { trouble: new Trouble(path, 'there are no messages in this mailbox', 'Leave it out.') };
}

/** The bytes of each message, without the line before it and the empty one after it; 'too long' in the place of one that is. */
async function* messagesOf(source: ByteSource): AsyncGenerator<Buffer | 'too long' | 'no mailbox'> {
  let lines: Buffer[] | null = null;
  let size = 0;
  let afterEmpty = true;
  try {
    for (
      let line = await source.rawLine(LONGEST_MAIL_BYTES + 1);
      line;
      line = await source.rawLine(LONGEST_MAIL_BYTES + 1)
    ) {
      if (afterEmpty && isSeparator(line)) {
        if (lines) yield joined(lines, size);
        [lines, size] = [[], 0];
      } else if (lines) {
        size += line.length;
        if (size > LONGEST_MAIL_BYTES) lines = [];
        else lines.push(unescaped(line));
      } else if (!isEmpty(line)) {
        yield 'no mailbox';
        return;
      }
      afterEmpty = isEmpty(line);
    }
    if (lines) yield joined(lines, size);
  } finally {
    await source.close();
  }
}

function joined(lines: readonly Buffer[], size: number): Buffer | 'too long' {
  if (size > LONGEST_MAIL_BYTES) return 'too long';
  const last = lines.at(-1);
  return Buffer.concat(last && isEmpty(last) ? lines.slice(0, -1) : lines);
}

/** 'From ana@harbour.example Wed Mar  5 10:15:00 2031', and nothing of a message that begins so. */
function isSeparator(line: Buffer): boolean {
  return line.length < 1000 && /^From \S+ .*\b\d{1,2}:\d\d\b.*\b\d{4}\b/.test(line.toString('latin1'));
}

function isEmpty(line: Buffer): boolean {
  return line.length <= 2 && line.toString('latin1').trim() === '';
}

/** Without the sign that was put before a line of the message that began with 'From '. */
function unescaped(line: Buffer): Buffer {
  return line[0] === 0x3e && /^>+From /.test(line.toString('latin1', 0, 100)) ? line.subarray(1) : line;
}

/** What its header has for its Message-ID; null for none. */
function idOf(message: Buffer): string | null {
  const header = message.toString('latin1', 0, HEADER).split(/\r?\n\r?\n/, 1)[0] ?? '';
  return /^message-id:\s*<([^>\s]{1,200})>/im.exec(header)?.[1] ?? null;
}
