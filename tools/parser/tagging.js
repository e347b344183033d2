// @ts-check
/** Learns finer parts of speech. @typedef {import('./gold.js').Sentence} Sentence */
import { Configuration } from '../../dist/read/en/syntax/configuration.js';
import { prepare, setTag } from '../../dist/read/en/syntax/parser.js';
import { PENN_TAGS } from '../../dist/read/en/syntax/penn.js';
import { askForTag, tagQuestions } from '../../dist/read/en/syntax/questions.js';
import { Perceptron } from './perceptron.js';
import { shuffled } from './shuffled.js';

const ROUNDS = 3;
const PARTS = 4;
/** So many sentences one after the other belong to one part: words of a document should not be learned from it. */
const TOGETHER = 200;

const configuration = new Configuration();
const questions = tagQuestions();

/** @param {readonly Sentence[]} sentences */
export function learnedTags(sentences) {
  const tags = new Perceptron(PENN_TAGS.length + 1);
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const number of shuffled(sentences.length, round)) {
      const { penn } = /** @type {Sentence} */ (sentences[number]);
      tagSentence(/** @type {Sentence} */ (sentences[number]), tags, (told, word) => {
        const right = /** @type {number} */ (penn[word]);
        tags.steps += 1;
        if (told !== right) tags.update(questions, right, told);
      });
    }
  tags.settle();
  return tags;
}

/** @param {Sentence} sentence @param {Perceptron} tags @param {(told: number, word: number) => void} then */
function tagSentence(sentence, tags, then) {
  prepare(configuration, sentence.words, sentence.tags);
  for (let word = 1; word <= sentence.words.length; word += 1) {
    askForTag(questions, configuration, word);
    tags.score(questions);
    const told = tags.best();
    setTag(configuration, word, told);
    then(told, word);
  }
}

/** Gives each sentence the tags that those who learned from all but a part of the sentences would give to it: as wrong as they will be in use. @param {readonly Sentence[]} sentences */
export function tagAsOthers(sentences) {
  const count = { right: 0, all: 0 };
  for (let part = 0; part < PARTS; part += 1) {
    const isOwn = (/** @type {unknown} */ _, /** @type {number} */ number) =>
      Math.floor(number / TOGETHER) % PARTS === part;
    const tags = learnedTags(sentences.filter((_, number) => !isOwn(_, number)));
    for (const sentence of sentences.filter(isOwn))
      tagSentence(sentence, tags, (told, word) => {
        count.all += 1;
        if (told === sentence.penn[word]) count.right += 1;
        sentence.told[word] = told;
      });
  }
  process.stdout.write(`finer parts of speech: ${(count.right / count.all).toFixed(4)} right\n`);
}
