import { isAscii } from 'node:buffer';
import { analyse } from 'chardet';
import { bufferOf } from './buffer-of.js';
import { zeroByteOrder } from './utf16.js';
import { decodeWindows1252 } from './windows-1252.js';

export type Decoded = {
  /** The text without its byte order mark; U+FFFD for bytes that are not valid. */
  readonly text: string;
  /** A label that `TextDecoder` knows: 'utf-8', 'windows-1256'. */
  readonly encoding: string;
  /** False where a byte order mark or the bytes' own form says the encoding. */
  readonly assumed: boolean;
  /** How many U+FFFD stand for bytes that are not valid in the encoding. */
  readonly invalid: number;
};

const BYTE_ORDER_MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How many bytes are looked at to tell the encoding. */
const SAMPLE = 64 * 1024;

/**
 * Finds the encoding and decodes. Null for bytes that are no text (NUL bytes outside UTF-16, many control characters). `named`: a label of `TextDecoder` that
 * is taken where the bytes do not say their encoding themselves. Never throws.
 */
export function decode(bytes: Uint8Array, named: string | null = null): Decoded | null {
  for (const [mark, encoding] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, at) => bytes[at] === byte)) return checked(decodedAs(bytes, encoding, false));
  }
  const order = zeroByteOrder(bytes);
  if (order) return checked(decodedAs(bytes, order, true));
  if (bufferOf(bytes).includes(0)) return null;
  const utf8 = decodedAs(bytes, 'utf-8', false);
  if (utf8.invalid === 0) return checked(utf8);
  if (mostlyUtf8(utf8)) return checked(utf8);
  return checked(named === null ? (legacy(bytes) ?? utf8) : decodedAs(bytes, named, true));
}

/** Decodes in an encoding that was named for these bytes, by a label that `TextDecoder` knows. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  return decodedAs(bytes, encoding, false);
}

function decodedAs(bytes: Uint8Array, encoding: string, assumed: boolean): Decoded {
  // To make text of plain ASCII takes a twentieth of what decoding takes.
  if (encoding === 'utf-8' && isAscii(bytes))
    return { text: bufferOf(bytes).toString('latin1'), encoding, assumed, invalid: 0 };
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text, encoding, assumed, invalid: countOf(text, '\ufffd') };
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** More characters beyond ASCII came out whole than broken: UTF-8 that was cut or damaged. */
function mostlyUtf8({ text, invalid }: Decoded): boolean {
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return beyondAscii - invalid > invalid;
}

/** The likeliest older encoding in which the bytes make words; null where none does. */
function legacy(bytes: Uint8Array): Decoded | null {
  const sample = telling(bytes);
  const found = analyse(sample).flatMap(({ name }) => knownLabel(name) ?? []);
  // A few accents in plain Latin text do not tell the western from the eastern encodings: the commonest comes first then.
  const beyondAscii = sample.filter((byte) => byte > 0x7f).length;
  const few = beyondAscii <= 12 || beyondAscii < sample.length * 0.02;
  const candidates = few ? ['windows-1252', ...found] : [...found, 'windows-1252'];
  for (const encoding of candidates) {
    const decoded = decodedAs(bytes, encoding, true);
    if (decoded.invalid === 0 && makesWords(decoded.text)) return decoded;
  }
  return null;
}

/** A sample that begins shortly before the first byte that is not ASCII. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, first - SAMPLE / 4);
  return bytes.subarray(from, from + SAMPLE);
}

function knownLabel(name: string): string | null {
  // ISO 8859-1 as found on the web is windows-1252, and a decoder treats it so; UTF forms were tried before.
  if (/^(?:utf|ascii)/i.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** Letters beside letters, or the signs that stand in print: quotation marks, dashes, currency, ©, odd spaces. */
const AT_HOME = /[\p{L}\p{M}\p{N}\p{Pd}\p{Pi}\p{Pf}\p{Sc}\p{Zs}„‚…·•§©®°«»؟،؛™ªº′″¡¿±½¼¾\u200b-\u200f]/u;

/** A word without any plain letter, 'ÿþ', 'Ïðèâåò': in a text of plain letters a sign that the encoding is another. */
const STRAY = /(?<!\p{L})(?:(?![A-Za-z])\p{L}){2,}(?!\p{L})|(?<!\p{L})[ÿþðÞ](?!\p{L})/gu;

function makesWords(text: string): boolean {
  const beyond = text.match(/[^\0-\x7f]/gu) ?? [];
  const atHome = beyond.filter((letter) => AT_HOME.test(letter)).length;
  const isPlain = (text.match(/[a-z]/gi)?.length ?? 0) > beyond.length;
  const stray = isPlain ? (text.match(STRAY) ?? []).join('').length : 0;
  return atHome - stray >= beyond.length * 0.8;
}

/** Shares above which bytes are no text: of control characters, of which bytes by chance have a tenth, and of all that text does not have. */
const MOST_CONTROLS = 0.04;
const MOST_ODD = 0.1;

/** Null where the decoded text has more control characters, or signs that no text has, than text could. */
function checked(decoded: Decoded): Decoded | null {
  const sample = decoded.text.slice(0, SAMPLE);
  // oxlint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = sample.match(/[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  const odd = controls + countOf(sample, '\ufffd');
  const isNoText = controls > sample.length * MOST_CONTROLS || odd > sample.length * MOST_ODD;
  return odd > 1 && isNoText ? null : decoded;
}
