import { describe, expect, it } from 'vitest';
import { nameOf } from './name.js';
import { inLatin, scriptOf } from './script.js';
import { canBeWritten } from './unvowelled.js';

describe('a word in another script', () => {
  it.each([
    ['Щербак', 'shcherbak'],
    ['Παπανδρέου', 'papandreou'],
    ['Հակոբյան', 'hakobyan'],
    ['정은', 'jeongeun'],
    ['バラク', 'baraku'],
  ])('%s is written %s', (word, latin) => {
    expect(inLatin(word)).toBe(latin);
  });

  it.each([
    ['Tomas', 'Latin'],
    ['Томас', 'Cyrillic'],
    ['习近平', 'Han'],
    ['トランプ', 'Kana'],
    ['ᚦᛟᚱ', 'other'],
    ['…', 'Latin'],
  ])('%s is in %s', (word, script) => {
    expect(scriptOf(word)).toBe(script);
  });

  it.each([
    ['لاوروف', 'lavrov'],
    ['عراقچی', 'araghchi'],
    ['عراقچی', 'araqchi'],
    ['هنية', 'haniyeh'],
    ['هنية', 'haniya'],
    ['נתניהו', 'netanyahu'],
  ])('%s can be written %s', (word, latin) => {
    expect(canBeWritten(word, latin)).toBe(true);
  });

  it.each([
    ['خمینی', 'khamenei'],
    ['خامنه‌ای', 'khomeini'],
    ['لاوروف', 'larov'],
    ['حسن', 'hussein'],
    ['محمد', 'mahmoud'],
  ])('%s cannot be written %s', (word, latin) => {
    expect(canBeWritten(word, latin)).toBe(false);
  });
});

describe('the words of a name in characters', () => {
  it.each([
    ['习近平', ['xi', 'jinping']],
    ['曾庆红', ['zeng', 'qinghong']],
    ['欧阳修', ['ouyang', 'xiu']],
    ['이재명', ['lee', 'jaemyeong']],
    ['ドナルド・トランプ', ['donarudo', 'toranpu']],
  ])('%s', (name, words) => {
    expect(nameOf(name).words).toEqual(words);
  });
});
