import { describe, expect, it } from 'vitest';
import { decodePage } from './charset.js';

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const page = (head: string, ...bytes: number[]): Uint8Array =>
  Uint8Array.from([...ascii(head), ...ascii('<p>'), ...bytes]);

describe('the encoding of a page', () => {
  it('is the one that it names', () => {
    expect(decodePage(page('<meta charset="windows-1251">', 0xcc, 0xe8, 0xf0))?.text).toContain('Мир');
    const http = '<meta http-equiv=content-type content="text/html; charset=iso-8859-2">';
    expect(decodePage(page(http, 0xb3))?.text).toContain('ł');
    expect(decodePage(page('<?xml version="1.0" encoding="shift_jis"?>', 0x83, 0x65))?.text).toContain('テ');
  });

  it('is UTF-8 where the bytes are that, whatever it names', () => {
    expect(decodePage(page('<meta charset="iso-8859-1">', 0xc3, 0xa9))).toMatchObject({
      encoding: 'utf-8',
      assumed: false,
    });
    expect(decodePage(page('<meta charset="utf-16">', 0xc3, 0xa9))?.text).toContain('é');
  });

  it('is one that writes with ASCII alone where the page names it', () => {
    const bytes = [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42];
    expect(decodePage(page('<meta charset="iso-2022-jp">', ...bytes))?.text).toContain('日');
  });

  it('is what the bytes look like where it names none, or none that there is', () => {
    const french = ascii('Le pr').concat(
      0xe9,
      ...ascii('sident a re'),
      0xe7,
      ...ascii('u les envoy'),
      0xe9,
      ...ascii('s.'),
    );
    expect(decodePage(page('<meta charset="bogus">', ...french))).toMatchObject({
      encoding: 'windows-1252',
      assumed: true,
    });
  });

  it('passes over bytes 0, and takes no picture for a page', () => {
    expect(decodePage(page('<title>Talks</title>', 0x41, 0, 0x42))?.text).toBe('<title>Talks</title><p>AB');
    expect(decodePage(Uint8Array.from({ length: 400 }, (_, at) => at % 7))).toBeNull();
  });
});
