/** Which verbs have a subject before them. */
import { isPersonal, POSSESSIVE } from './phrases.js';
import { at, lowerAt, type Scene } from './scene.js';

/** Auxiliaries in a form that a subject stands before. */
const FINITE_AUX = new Set(
  "is are was were has have had does do did will would can could may might must shall should 's 're 've 'll 'd 'm ’s ’re ’ve ’ll ’d ’m".split(
    ' ',
  ),
);

/** Past forms that do not end in -ed. */
const IRREGULAR_PAST = new Set(
  'said told met held took gave made spoke went left came began sent brought became led paid put read saw set wrote drew flew fell kept knew lost ran sat stood thought understood won rose fought struck broke chose felt found got grew heard meant showed sought spent taught threw wore built bought caught dealt sold withdrew withheld withstood upheld overcame overthrew undertook fled hid shot shook shut split spread stole struck swept swore tore woke drove drank ate fed froze forgot foresaw forbade laid lent lit rang rode sang sank slept stuck swam clung crept bent bore bound arose ceded cut hit hurt quit cost let'.split(
    ' ',
  ),
);

/** 'of increased efforts', 'the stated aim' */
const modifies = (scene: Scene, k: number): boolean => {
  const before = at(scene, k - 1);
  const next = at(scene, k + 1);
  if (next?.pos !== 'NOUN' && next?.pos !== 'ADJ') return false;
  return before?.pos === 'DET' || before?.pos === 'ADP' || before?.pos === 'ADJ' || POSSESSIVE.has(before?.lower ?? '');
};

/** True where the token is a verb in a form that a subject stands before: past, third person or auxiliary. */
export function isFinite(scene: Scene, k: number): boolean {
  const token = at(scene, k);
  if (!token) return false;
  if (token.pos === 'AUX')
    return FINITE_AUX.has(token.lower) || token.lower.endsWith("n't") || token.lower === 'cannot';
  if (token.pos !== 'VERB') return false;
  if (lowerAt(scene, k - 1) === 'to' || modifies(scene, k)) return false;
  return (
    token.lower.endsWith('ed') ||
    IRREGULAR_PAST.has(token.lower) ||
    (token.lower.endsWith('s') && token.lower.length > 3) ||
    isPersonal(at(scene, k - 1))
  );
}
