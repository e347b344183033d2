// @ts-check
/**
 * A marked text as the model sees it: its stretches with the slots that speak of each word, and the tags that the marked names give.
 *
 * @typedef {import('./corpora.js').Marked} Marked
 * @typedef {import('./train.js').Prepared} Prepared
 * @typedef {import('../../src/read/en/mentions/phrase.js').NameRun} NameRun
 */
import { toArticle } from '../../dist/gather/article.js';
import { isHonorific } from '../../dist/knowledge/index.js';
import { analyse } from '../../dist/read/en/analyse.js';
import { ruledPeople } from '../../dist/read/en/mentions/index.js';
import {
  BODY,
  FIRST,
  FURTHER,
  likeliest,
  OUTSIDE,
  PLACE,
  TAG_COUNT,
} from '../../dist/read/en/mentions/learned/chain.js';
import { SLOTS } from '../../dist/read/en/mentions/learned/features.js';
import { runsOf, weighedStretches } from '../../dist/read/en/mentions/learned/index.js';
import { lexiconOf } from '../../dist/read/en/mentions/lexicon.js';

export { SLOTS, TAG_COUNT };

/** @param {Marked} marked @returns {Prepared} */
export function prepared(marked) {
  const bytes = new TextEncoder().encode(marked.text);
  const article = toArticle({ bytes, source: marked.id, media: 'text', given: { language: 'en' } });
  const opening = article.text.indexOf(marked.text.trim().slice(0, 40));
  if (opening < 0) throw new Error(`${marked.id}: the article that is made of it does not open with its words`);
  const shift = opening - marked.text.search(/\S/);
  const draft = analyse(article);
  const lexicon = lexiconOf(draft);
  const found = ruledPeople(
    lexicon,
    draft.tokens.map(() => false),
  );
  const stretches = weighedStretches(lexicon, found);
  const tags = tagsOf(marked, draft, lexicon, shift);
  const examples = stretches.map(({ run, slots }) => ({ slots, tags: inOrder(tags.slice(run.first, run.last + 1)) }));
  return { stretches, examples, people: runsOf(tags, 0) };
}

/** A stretch that opens inside of a name opens a name. @param {number[]} tags */
const inOrder = (tags) =>
  tags.map((tag, at) => (tag === FURTHER && tags[at - 1] !== FIRST && tags[at - 1] !== FURTHER ? FIRST : tag));

/**
 * The tag of each token. Titles that stand inside of a marked name are none of it.
 * @param {Marked} marked
 * @param {import('../../src/read/draft.js').Draft} draft
 * @param {import('../../src/read/en/mentions/lexicon.js').Lexicon} lexicon
 * @param {number} shift
 */
function tagsOf({ names }, draft, lexicon, shift) {
  let number = 0;
  let opened = -1;
  return draft.tokens.map((token) => {
    const [start, end] = [token.start - shift, token.end - shift];
    while ((names[number]?.end ?? Number.POSITIVE_INFINITY) <= start) number += 1;
    const name = names[number];
    if (!name || end <= name.start) return OUTSIDE;
    if (name.label !== 'PER') return name.label === 'LOC' ? PLACE : BODY;
    const title = /^(?:office|honorific|modifier|demonym)$/.test(lexicon.at(token.index)?.kind ?? '');
    if (opened !== number && (title || isHonorific(token.text)) && end < name.end) return OUTSIDE;
    const tag = opened === number ? FURTHER : FIRST;
    opened = number;
    return tag;
  });
}

/**
 * The names of people that a model tells in a text.
 * @param {Prepared} document
 * @param {import('./chain-training.js').Learned} model
 */
export function told({ stretches }, { weights, steps }) {
  return stretches.flatMap(({ run, slots }) => {
    const scores = new Float64Array(slots.length * TAG_COUNT);
    for (const [at, own] of slots.entries())
      for (const slot of own)
        for (let tag = 0; tag < TAG_COUNT; tag += 1)
          scores[at * TAG_COUNT + tag] =
            /** @type {number} */ (scores[at * TAG_COUNT + tag]) +
            /** @type {number} */ (weights[slot * TAG_COUNT + tag]);
    return runsOf(likeliest(scores, steps), run.first);
  });
}
