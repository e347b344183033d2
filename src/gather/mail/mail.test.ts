import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../testing/archives.js';
import { NEWS } from '../testing/articles.js';
import { folderForTests } from '../testing/gathered.js';

const { put, gathered, told } = folderForTests();

const HEADER = [
  'Received: from mail.harbour.example by inbox.example; Wed, 5 Mar 2031 06:45:02 +0000',
  'Message-ID: <m1@harbour.example>',
  'From: "Harbour Post" <news@harbour.example>',
  'Subject: Talks in the harbour town',
  'Date: Wed, 5 Mar 2031 10:15:00 +0330 (IRST)',
  'MIME-Version: 1.0',
];

/** A message with other or more fields. */
function message(body: string, fields: readonly string[] = [], base: readonly string[] = HEADER): string {
  const names = new Set(fields.map((field) => field.split(':')[0]?.toLowerCase()));
  const kept = base.filter((field) => !names.has(field.split(':')[0]?.toLowerCase()));
  return `${[...kept, ...fields].join('\n')}\n\n${body}`;
}

function multipart(
  parts: readonly string[],
  kind = 'alternative',
  boundary = 'b1',
): { fields: string[]; body: string } {
  const body = `${parts.map((part) => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`;
  return { fields: [`Content-Type: multipart/${kind}; boundary="${boundary}"`], body };
}

const plainPart = `Content-Type: text/plain; charset=utf-8\n\nPlain: ${NEWS}`;
const page = pageOf('Talks', `On the page: ${NEWS}`);
const htmlPart = `Content-Type: text/html; charset=utf-8\n\n${page}`;

const articleIn = async (path: string, content: string | Buffer) => {
  await put(path, content);
  const [found] = await gathered([path]);
  if (found?.kind !== 'article') throw new Error(found?.kind === 'trouble' ? found.trouble.message : 'nothing');
  return found.article;
};

describe('a message', () => {
  it('gives its text, and of its header who sent it, when, and under which title', async () => {
    const article = await articleIn('a.eml', message(NEWS));
    expect(article).toMatchObject({
      text: NEWS,
      titleText: 'Talks in the harbour town',
      outlet: { name: 'Harbour Post' },
    });
    expect(article.published?.edtf).toBe('2031-03-05T10:15:00');
    expect(JSON.stringify(article.published)).toContain('+0330');
  });

  it('is read as a page where it has one, and as plain text where the page has no words', async () => {
    const both = multipart([plainPart, htmlPart]);
    expect((await articleIn('b.eml', message(both.body, both.fields))).text).toContain('On the page: Foreign Minister');
    const empty = multipart([plainPart, 'Content-Type: text/html\n\n<html><body><img src="x.png"></body></html>']);
    expect((await articleIn('c.eml', message(empty.body, empty.fields))).text).toContain('Plain: Foreign Minister');
  });

  it('decodes its header, its bodies and its characters', async () => {
    const subject = 'Subject: =?utf-8?B?R2VzcHLDpGNoZQ==?= =?iso-8859-1?Q?_=FCber_Fisch?=';
    const quoted = message('Caf=E9 talks were held by Ida Aldane and the Morvician ambas=\nsador on the quay.', [
      subject,
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
    ]);
    expect(await articleIn('d.eml', quoted)).toMatchObject({
      titleText: 'Gespräche über Fisch',
      text: expect.stringContaining('Café talks were held by Ida Aldane and the Morvician ambassador on the quay.'),
    });
    const packed = message(Buffer.from(NEWS).toString('base64').replace(/.{60}/g, '$&\n'), [
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ]);
    expect((await articleIn('e.eml', packed)).text.trim()).toBe(NEWS);
  });

  it.each([
    ['"Ana Lund from Harbour Post" <ana@harbour.example>', [], 'Harbour Post'],
    ['news@harbour.example', ['List-Id: "Harbour Post Daily" <daily.harbour.example>'], 'Harbour Post Daily'],
    ['news@harbour.example', [], 'harbour.example'],
  ])('takes the outlet from %s', async (from, more, outlet) => {
    expect((await articleIn('f.eml', message(NEWS, [`From: ${from}`, ...more]))).outlet?.name).toBe(outlet);
  });

  it('takes no mark of a reply for the title, and the address where the message lies', async () => {
    const article = await articleIn(
      'g.eml',
      message(NEWS, ['Subject: Fwd: Re: Talks', 'Archived-At: <https://harbour.example/m/1>']),
    );
    expect(article).toMatchObject({ titleText: 'Talks', url: 'https://harbour.example/m/1' });
  });

  it('reads no attachment, and says what was attached', async () => {
    const parts = multipart(
      [
        plainPart,
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename="report.pdf"\n\nx',
        'Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Disposition: attachment; filename="winmail.dat"\n\nx',
      ],
      'mixed',
    );
    const article = await articleIn('h.eml', message(parts.body, parts.fields));
    expect(article.diagnostics.find(({ code }) => code === 'attachments-left-out')?.message).toMatch(
      /report\.pdf, winmail\.dat\..*Outlook/,
    );
    expect(article.text).not.toContain('winmail');
  });

  it('is the message that it passes on where it has no words of its own', async () => {
    const within = `Content-Type: message/rfc822\n\n${message(NEWS, ['Subject: Passed on'])}`;
    const alone = multipart([within], 'mixed');
    expect(await articleIn('o.eml', message(alone.body, ['Subject: Fwd', ...alone.fields]))).toMatchObject({
      titleText: 'Passed on',
    });
    const both = multipart([plainPart, within], 'mixed');
    const article = await articleIn('p.eml', message(both.body, both.fields));
    expect(article.text.trim()).toBe(`Plain: ${NEWS}`);
    expect(article.diagnostics.map(({ code }) => code)).toContain('attachments-left-out');
  });

  it('is a page where a browser saved one so: of its address, not of who saved it and when', async () => {
    const saved = multipart([htmlPart], 'related');
    const fields = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://harbour.example/a',
      'Date: Fri, 1 Aug 2036 00:00:00 -0000',
      ...saved.fields,
    ];
    const article = await articleIn('i.mhtml', message(saved.body, fields));
    expect(article).toMatchObject({ url: 'https://harbour.example/a', published: null });
    expect(article.outlet?.name ?? '').not.toContain('Blink');
  });

  it('is told by its bytes, and a text with a head of its own is none', async () => {
    await put('bytes/letter', message(NEWS));
    await put('bytes/note', `Title: Talks\nFrom: the harbour\nDate: 5 March 2031\n\n${NEWS}`);
    const found = await gathered(['bytes']);
    expect(found.map((one) => one.kind === 'article' && one.original.media)).toEqual(['mail', 'text']);
  });

  it('is refused where there is no text in it', async () => {
    await put('j.eml', message(''));
    await put('k.eml', '');
    for (const path of ['j.eml', 'k.eml'])
      expect(await told([path])).toEqual([
        expect.stringMatching(/^[jk]\.eml: (?:there is no text in the message|the file is empty)\. /),
      ]);
  });

  it('is refused where its parts lie too deep or are too many', async () => {
    let deep = plainPart;
    for (let level = 0; level < 40; level++) {
      const { fields, body } = multipart([deep], 'mixed', `b${level}`);
      deep = `${fields.join('\n')}\n\n${body}`;
    }
    await put('l.eml', `${HEADER.join('\n')}\n${deep}`);
    const many = multipart(
      Array.from({ length: 20_000 }, () => 'x'),
      'mixed',
    );
    await put('m.eml', message(many.body, many.fields));
    expect(await told(['l.eml', 'm.eml'])).toEqual([
      expect.stringMatching(/^l\.eml: the message is not built as messages are/),
      expect.stringMatching(/^m\.eml: the message has more than 10000 parts/),
    ]);
  });

  it('ends in an article or a trouble whatever bytes are flipped or cut', async () => {
    const both = multipart([plainPart, htmlPart]);
    const good = Buffer.from(message(both.body, both.fields));
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(good.length), async (flipped, cut) => {
        const bytes = Buffer.from(good);
        for (const [place, by] of flipped) bytes[place] = (bytes[place] ?? 0) ^ by;
        await put('n.eml', bytes.subarray(0, cut));
        expect(await gathered(['n.eml'])).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a mailbox', () => {
  const FROM = 'From news@harbour.example Wed Mar  5 06:45:02 2031';
  const one = message(`${NEWS}\n>From the quay they went home.\nFrom the harbour came a ship.\n`);
  const two = message(`Second. ${NEWS}\n`, ['Message-ID: <m2@harbour.example>']);
  const three = message(`Third. ${NEWS}\n`, ['Message-ID:']);

  it('gives its messages as they were sent, named by their ids', async () => {
    await put('a.mbox', `${FROM}\n${one}\n${FROM}\n${two}\n${FROM}\n${three}`);
    const found = await gathered(['a.mbox']);
    expect(found.map((each) => each.kind === 'article' && each.original.source)).toEqual([
      'a.mbox#m1@harbour.example',
      'a.mbox#m2@harbour.example',
      'a.mbox#3',
    ]);
    const [first] = found;
    expect(first?.kind === 'article' && Buffer.from(first.original.bytes).toString()).toBe(
      one.replace('>From', 'From'),
    );
  });

  it('is told by its bytes', async () => {
    await put('box/inbox', `${FROM}\n${one}`);
    expect(await told(['box'])).toEqual(['box/inbox#m1@harbour.example']);
  });

  it('goes on after a message that is too long, and says so where it is none or empty', async () => {
    await put('b.mbox', `${FROM}\n${message('x'.repeat(40 * 1024 * 1024))}\n\n${FROM}\n${two}`);
    await put('c.mbox', '');
    await put('d.mbox', one);
    expect(await told(['b.mbox', 'c.mbox', 'd.mbox'])).toEqual([
      expect.stringMatching(/^b\.mbox message 1: it is far longer than any article \(more than 32 MiB\)/),
      'b.mbox#m2@harbour.example',
      expect.stringMatching(/^c\.mbox: there are no messages in this mailbox\. /),
      expect.stringMatching(/^d\.mbox: this is no mailbox/),
    ]);
  });
});
