import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './encoding.js';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};

/** Persian in windows-1256: 'دیدار وزیر' and more, one byte a letter. */
const PERSIAN = 'ديدار وزير امور خارجه با سفير در تهران برگزار شد و دو طرف درباره روابط دو کشور گفتگو کردند';
const WINDOWS_1256 = new TextDecoder('windows-1256');
const letterBytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [WINDOWS_1256.decode(Uint8Array.of(byte)), byte] as const),
);

describe('decode', () => {
  it('takes valid UTF-8 for what it is, and removes the byte order mark', () => {
    expect(decode(Buffer.from('\ufeffÉlan', 'utf8'))).toEqual({
      text: 'Élan',
      encoding: 'utf-8',
      assumed: false,
      invalid: 0,
    });
  });

  it.each([true, false])('reads UTF-16 by its byte order mark (little-endian: %s)', (littleEndian) => {
    expect(decode(utf16('\ufeffAldane met Morvic', littleEndian))).toMatchObject({
      text: 'Aldane met Morvic',
      assumed: false,
    });
  });

  it.each([true, false])('finds UTF-16 without a byte order mark (little-endian: %s)', (littleEndian) => {
    expect(decode(utf16('Aldane met Morvic in Genève.', littleEndian))).toMatchObject({
      text: 'Aldane met Morvic in Genève.',
      assumed: true,
    });
    expect(decode(utf16(PERSIAN, littleEndian))?.text).toBe(PERSIAN);
  });

  it('finds windows-1252 by its accents and quotation marks', () => {
    const bytes = Buffer.from('Aldane said \x93caf\xe9 diplomacy\x94 in Gen\xe8ve', 'latin1');
    const found = decode(bytes);
    expect(found?.text).toBe('Aldane said “café diplomacy” in Genève');
    expect(found).toMatchObject({ assumed: true, invalid: 0 });
  });

  it('finds windows-1256 by its letters', () => {
    const bytes = Uint8Array.from(PERSIAN.split('').map((letter) => letterBytes.get(letter) ?? 0x3f));
    expect(decode(bytes)).toMatchObject({ text: WINDOWS_1256.decode(bytes), encoding: 'windows-1256', assumed: true });
  });

  it('shows broken bytes of UTF-8 as U+FFFD', () => {
    const bytes = Buffer.concat([Buffer.from('Élan, café, Genève '), Buffer.of(0xc3), Buffer.from(' Ålesund')]);
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', invalid: 1, assumed: false });
  });

  it('takes stray bytes among plain ASCII for broken ones, not for letters', () => {
    const bytes = Buffer.concat([Buffer.from('Aldane met '), Buffer.of(0xff, 0xfe), Buffer.from(' Morvic on Friday.')]);
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', invalid: 2 });
  });

  it('takes no picture and no archive for text', () => {
    expect(decode(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toBeNull();
    expect(decode(Uint8Array.from({ length: 400 }, (_, at) => 1 + ((at * 37) % 8)))).toBeNull();
  });

  it('takes no bytes by chance for text, also without a NUL among them', () => {
    const byChance = (seed: number): Uint8Array =>
      Uint8Array.from(
        { length: 300 },
        (_, at) => 1 + Math.floor(((((Math.sin(seed * 1000 + at) * 43758.5453) % 1) + 1) % 1) * 255),
      );
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => decode(byChance(seed)))).toEqual(
      Array.from({ length: 8 }, () => null),
    );
  });

  it('gives back what UTF-8 holds, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', 'é', 'ش', '漢', '😀', '\n') }), (text) => {
        expect(decode(Buffer.from(text))?.text).toBe(text);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(() => decode(bytes)).not.toThrow();
      }),
    );
  });
});
