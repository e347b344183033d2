import { describe, expect, it } from 'vitest';
import { articleOf, NEWS } from './testing/articles.js';

const dateline = (text: string): string | null => articleOf(text).dateline?.text ?? null;

describe('the dateline', () => {
  it.each([
    ['TEHRAN – ', 'TEHRAN'],
    ['TEHRAN, Jan. 3 (MNA) – ', 'TEHRAN, Jan. 3 (MNA)'],
    ['Moscow (IP) - ', 'Moscow (IP)'],
    ['GENEVA, 3 May (Xinhua) -- ', 'GENEVA, 3 May (Xinhua)'],
    ['NAIROBI, Kenya — ', 'NAIROBI, Kenya'],
    ['NEW YORK — ', 'NEW YORK'],
    ['PORTO ALDO - ', 'PORTO ALDO'],
    ['LONDON, (Reuters) - ', 'LONDON, (Reuters)'],
    ['ISLAMABAD: ', 'ISLAMABAD'],
    ['RIO DE JANEIRO (Harbour Post) — ', 'RIO DE JANEIRO (Harbour Post)'],
    ['WASHINGTON, D.C. — ', 'WASHINGTON, D.C.'],
    ['Geneva – ', 'Geneva'],
    ['OSLO, March 20. /Fjord/. ', 'OSLO, March 20. /Fjord/'],
    ['BAKU, Azerbaijan, October 30. ', 'BAKU, Azerbaijan, October 30'],
    ['New Delhi, Jan 23 (HPS) ', 'New Delhi, Jan 23 (HPS)'],
    ['ASTANA. STEPPE PRESS – ', 'ASTANA. STEPPE PRESS'],
    ['WHITE HOUSE — ', 'WHITE HOUSE'],
    ['Oslo, May 7 (NTN): ', 'Oslo, May 7 (NTN)'],
    ['New Delhi, May 7: ', 'New Delhi, May 7'],
    ['NAIROBI, 14th June, 2034 - ', 'NAIROBI, 14th June, 2034'],
    ['Lima, Mar. 16.- ', 'Lima, Mar. 16.'],
    ['[SUVA, FIJI – Tuesday 14 September 2032] – ', 'SUVA, FIJI – Tuesday 14 September 2032'],
    ['(ITNews) - ROME, MAY 25 - ', 'ROME, MAY 25'],
    ['Oslo, 28 Jan. /FJORD/- ', 'Oslo, 28 Jan. /FJORD/'],
    ['Oslo, 4 October 2034:\n\n', 'Oslo, 4 October 2034'],
    ['Porto Aldo, May 20, 2032\n\n', 'Porto Aldo, May 20, 2032'],
  ])('is the words before the dash: %s', (opening, words) => {
    expect(dateline(opening + NEWS)).toBe(words);
    expect(dateline(`Aldane receives the ambassador\n\n${opening}${NEWS}`)).toBe(words);
  });

  it.each([
    'BREAKING – ',
    'HARBOURNEWS- ',
    'Aldane – a lawyer by trade – ',
    'From September 30 to October 2 – ',
    'Ida Aldane: ',
    'May 3, 2021 (Harbour Post) — ',
    'The minister - ',
    'EXCLUSIVE: ',
    'Oslo, October 30 ',
    'Karel Aldane, March 20. ',
    'Oslo is cold. ',
    'WHITE HOUSE: ',
    'Karel Aldane, March 20: ',
    'Oslo 7: ',
    '(Aldane) - ',
    'White House – ',
    '[Aldane – Tuesday] – ',
    'Oslo, 4 October:\n\n',
    'Updated, 4 October 2034\n\n',
  ])('is not: %s', (opening) => {
    expect(dateline(opening + NEWS)).toBeNull();
  });

  it('stands near the top alone', () => {
    expect(dateline(`${Array.from({ length: 8 }, () => NEWS).join('\n\n')}\n\nGENEVA – ${NEWS}`)).toBeNull();
  });
});
