import { expect, test } from 'vitest';
import type { Opened } from './opened.js';
import { entryOf } from './samples.js';

/** Whatever a text, a path or a given fact holds comes back as it was. */
export function describeTexts(opened: () => Opened): void {
  test.for<readonly [string, string]>([
    ['a NUL', 'before\0after'],
    ['half of a surrogate pair', 'a \ud83d alone, \udcffb'],
    ['no NFC', 'e\u0301 and \u00e9'],
    ['line and paragraph separators', 'a\u2028b\u2029c\r\nd\ufeff'],
    ['beyond the first plane', '𐎠𐏂😀🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['right to left', 'وزير الخارجية\u202e'],
    ['quotation marks and SQL', `"'; DROP TABLE articles; --`],
  ])('%s comes back as it was', async ([, text]) => {
    const entry = entryOf(text, { source: `news/${text}.txt`, given: { title: text, outlet: text } });
    const { store, reopen } = opened();
    await store.add([entry]);
    expect(await (await reopen()).entry(entry.id)).toEqual(entry);
  });

  test('bytes that are no text come back as they were, also none at all', async () => {
    for (const bytes of [Uint8Array.from({ length: 256 }, (_, index) => index), new Uint8Array(0)]) {
      const entry = entryOf('Read as this.', { bytes });
      await opened().store.add([entry]);
      expect((await opened().store.entry(entry.id))?.original.bytes).toEqual(bytes);
    }
  });

  test('a part of a larger buffer is kept, not the buffer', async () => {
    const entry = entryOf('x', { bytes: new TextEncoder().encode('One line.\nNext line.').subarray(0, 9) });
    await opened().store.add([entry]);
    expect(new TextDecoder().decode((await opened().store.entry(entry.id))?.original.bytes)).toBe('One line.');
  });

  test('a very long text comes back whole', async () => {
    const entry = entryOf('Aldane met Morvic. '.repeat(250_000));
    await opened().store.add([entry]);
    const kept = await opened().store.entry(entry.id);
    expect(kept?.reading.text === entry.reading.text).toBe(true);
    expect(Buffer.compare(kept?.original.bytes ?? new Uint8Array(), entry.original.bytes)).toBe(0);
  });
}
