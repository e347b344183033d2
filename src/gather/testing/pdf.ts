/** A line of text on a page, in points from the lower left corner, turned by so many quarters against the clock. */
export type PdfLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly turn?: 0 | 1 | 2 | 3;
};

type PdfParts = {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly info?: Readonly<Record<string, string>>;
  /** Says that it is encrypted with a password that nobody has. */
  readonly isEncrypted?: boolean;
  /** numbered: does not say which letters its signs are. chinese: the codes of UTF-16, as an encoding says whose table it does not bring. */
  readonly letters?: 'known' | 'numbered' | 'chinese';
};

/** The width that every letter has, as a share of the size. */
const WIDTH = 0.5;

/** A PDF document (ISO 32000-1) with any letters of Unicode, each half as wide as it is high. */
export function pdfOf({ pages, info = {}, isEncrypted = false, letters: say = 'known' }: PdfParts): Buffer {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))];
  const codeOf = new Map(
    letters.map((letter, at) => [letter, hex(say === 'chinese' ? (letter.codePointAt(0) ?? 0) : at + 1, 4)]),
  );
  const first = 4;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + 3 + at * 2} 0 R`).join(' ')}] >>`,
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} ${stringOf(value)}`)
      .join(' ')} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /None /Encoding /${say === 'chinese' ? 'UniGB-UCS2-H' : 'Identity-H'} /DescendantFonts [5 0 R]${say === 'known' ? ' /ToUnicode 6 0 R' : ''} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /None /DW ${WIDTH * 1000} /CIDSystemInfo << /Registry (Adobe) /Ordering (${say === 'chinese' ? 'GB1' : 'Identity'}) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /None /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    streamOf(toUnicode(codeOf)),
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents ${first + 4 + at * 2} 0 R >>`,
      streamOf(lines.map((line) => drawn(line, codeOf)).join('\n')),
    ]),
  ];
  return assembled(
    objects,
    isEncrypted
      ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`
      : '',
  );
}

/** Lines one below the other, as wide as a column allows. */
export function columnOf(words: string, { x = 60, y = 780, letters = 76, size = 11, step = 13 } = {}): PdfLine[] {
  const lines: string[] = [''];
  for (const word of words.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((text, at) => ({ text, x, y: y - at * step, size }));
}

/** The first four figures of the matrix for each quarter. */
const TURNS = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'];

function drawn({ text, x, y, size = 11, turn = 0 }: PdfLine, codeOf: ReadonlyMap<string, string>): string {
  return `BT /F ${size} Tf ${TURNS[turn]} ${x} ${y} Tm <${Array.from(text)
    .map((letter) => codeOf.get(letter))
    .join('')}> Tj ET`;
}

function toUnicode(codeOf: ReadonlyMap<string, string>): string {
  const rows = [...codeOf].map(
    ([letter, code]) => `<${code}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`,
  );
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) => rows.slice(at * 100, at * 100 + 100));
  const maps = blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`).join('\n');
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${maps}\nendcmap end end`;
}

function assembled(objects: readonly string[], trailer: string): Buffer {
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function stringOf(value: string): string {
  return `<feff${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
