import { privateWords } from './address-rules.js';
import { timeInWords, type WebBounds } from './bounds.js';
import { PrivateAddress } from './connector.js';
import { LATER, SAVE_IT, WebTrouble } from './web-trouble.js';

type Words = readonly [wrong: string, remedy: string, isPassing: boolean];

const LINE_DOWN: Words = ['there is no way to this host', 'Check your network, then try again.', true];
const BROKE_OFF: Words = ['the server broke the connection off', LATER, true];

const BY_CODE: { readonly [code: string]: Words } = {
  ENOTFOUND: ['there is no host of this name', 'Check the spelling, and your network.', true],
  EAI_AGAIN: ['the name of the host could not be looked up', 'Check your network, then try again.', true],
  ECONNREFUSED: ['nothing answers there', 'Check the address, or try again later.', true],
  EHOSTUNREACH: LINE_DOWN,
  ENETUNREACH: LINE_DOWN,
  ETIMEDOUT: LINE_DOWN,
  ECONNRESET: BROKE_OFF,
  EPIPE: BROKE_OFF,
  UND_ERR_SOCKET: BROKE_OFF,
  UND_ERR_HEADERS_OVERFLOW: ['the headers of the answer are too long', SAVE_IT, false],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['the answer is not as long as it says', LATER, true],
  CERT_HAS_EXPIRED: ['the certificate of the server has expired', SAVE_IT, false],
  ERR_TLS_CERT_ALTNAME_INVALID: ['the certificate of the server is for another host', 'Check the address.', false],
};

/** The trouble for an error of a connection. An error that is none of the network's is thrown on: it is ours. */
export function requestTrouble(about: string, error: unknown, bounds: WebBounds): WebTrouble {
  if (error instanceof WebTrouble) return error;
  if (error instanceof PrivateAddress) return new WebTrouble(about, ...privateWords(error.address));
  if (error instanceof AggregateError && error.errors.length > 0) return requestTrouble(about, error.errors[0], bounds);
  const [wrong, remedy, isPassing] = wordsFor(codeOf(error), bounds) ?? thrown(error);
  return new WebTrouble(about, wrong, remedy, isPassing);
}

function wordsFor(code: string, { connectMs, headersMs, silenceMs, wholeMs }: WebBounds): Words | null {
  const late = (what: string, ms: number): Words => [`${what} within ${timeInWords(ms)}`, LATER, true];
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return late('no connection could be made', connectMs);
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return late('no answer came', headersMs);
  if (code === 'UND_ERR_BODY_TIMEOUT') return late('the answer fell silent, and nothing more came', silenceMs);
  if (code === 'TimeoutError') return late('the answer was not complete', wholeMs);
  if (BY_CODE[code]) return BY_CODE[code];
  if (code === 'HTTPParserError' || code.startsWith('HPE_'))
    return ['what came is no answer of a web server', 'Check the address and its port.', false];
  if (/CERT|TLS|SSL|SELF_SIGNED|VERIFY/.test(code))
    return [
      `the server could not prove who it is (${code})`,
      'Check the address; if you trust it, save the page in your browser and add the file.',
      false,
    ];
  return /^(?:E[A-Z]+|UND_ERR_[A-Z_]+)$/.test(code) ? [`it could not be had (${code})`, LATER, true] : null;
}

function thrown(error: unknown): never {
  throw error;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
