import { describe, expect, it } from 'vitest';
import { isGarbled } from './garbled.js';

const PROSE =
  'The envoys of Aldane and Morvic met in Port Sand on Tuesday, and parted without a word to the press; they will meet again in a week, said Ida Marn.';

describe('the text of a document', () => {
  it.each([
    ['is prose', PROSE],
    ['is a table of figures', 'Fish 1,200 1,340 12.5% Ferries 14 16 2 Port 3.4 bn 2031/32 17:30 €5m '.repeat(4)],
    [
      'has addresses and names of things',
      `${PROSE} desk@post.example https://post.example/a-b_c G7+1 COVID-19 Su-27s F16s`,
    ],
    ['is in Chinese', '两国特使星期二在沙港会面，双方没有对新闻界说一句话就离开了。'.repeat(5)],
    [
      'is in Arabic',
      'التقى مبعوثا ألدان ومورفيك يوم الثلاثاء في بورت ساند، وافترقا دون كلمة واحدة للصحافة. '.repeat(3),
    ],
    ['is Persian with its joiners', 'آن‌ها می‌گویند که گفت‌وگوها ادامه می‌یابد. '.repeat(6)],
    ['is empty', ''],
  ])('that %s is one', (_, text) => {
    expect(isGarbled(text)).toBe(false);
  });

  it.each([
    ['numbers taken for controls', PROSE.replaceAll(' ', '\u0003')],
    [
      'numbers taken for other signs',
      'eyv1v (!+%1!w1R}ur v1r u1^!$(zt1~v&1z 1a!$&1dr u1! 1e v%ur+1r u1"r$&vu1)z&y!1r1)!$u '.repeat(5),
    ],
    ['places of no letter', PROSE.replaceAll('e', '\ue045')],
  ])('that is %s is none', (_, text) => {
    expect(isGarbled(text)).toBe(true);
  });
});
