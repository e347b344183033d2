// @ts-check
/**
 * Learns by which words a contact of two is told, and writes `knowledge/contact-weights.bin`. Needs `npm run build` first.
 *
 *   node tools/contacts/train.js [--texts FILE]... [--out FILE] [--check]
 *
 * Learns from the annotated sets (`bench/passages`, `bench/tellings`, `bench/regions`, `bench/clusters`, and `../shared/gold/dev` where it is there) without what is set aside, and
 * from the language cases. `--texts`: articles that nobody annotated (the 1,166 readouts and the government statements of `../shared/data`, Wikinews articles of
 * MEANTIME, news of an election), in which what no rule reads is taken for none. Then prints, for what is set aside, how many of the pairs that no rule reads it takes for told, and how many of those are.
 * `--check` writes nothing that stays. The same texts give the same bytes.
 *
 * @typedef {import('./corpora.js').Told} Told
 * @typedef {{ slots: Int32Array, isTold: boolean, isRead: boolean, aside: boolean, set: string, share: number }} Example
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sharedParticipants } from '../../bench/matching.js';
import { readEnglish } from '../../dist/read/en/index.js';
import { pairsIn } from '../../dist/read/en/contacts/learned/pairs.js';
import { SLOTS, slotsOf } from '../../dist/read/en/contacts/learned/signs.js';
import { annotated, cases, plainTexts } from './corpora.js';
import { learned } from './regression.js';
import { packed } from './packed.js';

const FILE = path.resolve(import.meta.dirname, '../../knowledge/contact-weights.bin');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: FILE },
    check: { type: 'boolean', default: false },
    texts: { type: 'string', multiple: true, default: [] },
  },
});

/** What a pair of a case counts for that tells of none: each stands for a way of telling. */
const NONE_OF_CASES = 4;

const before = readFileSync(FILE);
// The rules alone read the texts that are learned from.
writeFileSync(FILE, packed({ bias: -100, weights: new Float64Array(SLOTS) }));
const examples = [...(await annotated()), ...cases(), ...(await plainTexts(values.texts ?? []))].flatMap(examplesOf);
writeFileSync(FILE, before);

const model = learned(
  examples.filter(({ aside }) => !aside),
  { slots: SLOTS, rounds: 8, rate: 0.1, decay: 0.002 },
);
if (!values.check) writeFileSync(values.out ?? FILE, packed(model));
for (const set of new Set(examples.map((one) => one.set))) report(set);

/** @param {Told} told @returns {Example[]} */
function examplesOf({ article, contacts, aside, set }) {
  const draft = readEnglish(article);
  const meetings = contacts.flatMap((one) =>
    one.kind === 'visit' || !one.evidence ? [] : [{ ...one, evidence: plain(one.evidence) }],
  );
  return draft.sentences.flatMap((sentence) => {
    const text = plain(draft.view.slice(sentence.start, sentence.end));
    const here = meetings.filter(
      ({ evidence }) => evidence.includes(text.slice(0, 80)) || text.includes(evidence.slice(0, 60)),
    );
    const mentions = draft.mentions.filter(({ first }) => first >= sentence.from && first < sentence.to);
    const anchors = draft.contactAnchors.filter((anchor) => anchor.sentence === sentence.index);
    return pairsIn(draft, mentions, sentence).map((pair) => {
      const entities = [pair.one, pair.other].map(({ entity }) => draft.entities[entity ?? -1]);
      const participants = entities.map((one) => ({
        name: one?.name ?? '',
        type: one?.kind === 'person' ? 'person' : 'organisation',
        role: null,
        affiliation: one?.affiliation ?? null,
      }));
      const isRead = anchors.some(({ entities: of }) => entities.every((one) => of.includes(one?.index ?? -1)));
      const isGold = here.some((contact) => sharedParticipants(contact, /** @type {any} */ ({ participants })) > 1);
      // A case holds all its contacts, and the rules read each where it is told.
      const isTold = set === 'texts' ? isRead : set === 'cases' ? isGold && isRead : isGold;
      return {
        slots: slotsOf(draft, pair),
        isTold,
        isRead,
        aside,
        set,
        share: set === 'cases' && !isTold ? NONE_OF_CASES : 1,
      };
    });
  });
}

/** @param {string} words */
function plain(words) {
  return words.replace(/\s+/g, ' ').trim();
}

/** @param {string} set */
function report(set) {
  const own = examples.filter((one) => one.set === set && one.aside && !one.isRead);
  if (own.length === 0) return;
  const scored = own.map((one) => ({
    ...one,
    score: one.slots.reduce((sum, slot) => sum + (model.weights[slot] ?? 0), model.bias),
  }));
  const rows = [0, 0.4, 0.8, 1.2].map((least) => {
    const taken = scored.filter(({ score }) => score > least);
    return `${least}: ${taken.filter(({ isTold }) => isTold).length} of ${taken.length}`;
  });
  process.stdout.write(
    `${set}: ${own.filter(({ isTold }) => isTold).length} told of ${own.length} not read; ${rows.join(', ')}\n`,
  );
}
