/**
 * Finds whom and what an article names or describes, and which mentions mean the same.
 * Needs words and sentences; adds `mentions` in text order and `entities`. Leaves open what the text leaves open.
 */
import type { Draft, Entity, Mention, Part, Sentence, Token } from '../../draft.js';
import { analyse } from '../analyse.js';
import { folded, isCapitalised } from '../words.js';
import { type Author, authorOf } from './author.js';
import { actingNames } from './acting-names.js';
import { isOfficialSort } from './official.js';
import { namesInLists, withoutTails } from './company.js';
import { headerNames } from './header-names.js';
import { voicesOf } from './first-person.js';
import { knownOffice, publicationDay } from './known-holders.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { withLearned } from './learned/index.js';
import { othersOf } from './others.js';
import { PartSet } from './part-set.js';
import { peopleOf } from './people.js';
import { type Found, personName } from './phrase.js';
import type { Known } from './resolve-names.js';
import { Resolver } from './resolve.js';
import { namePartsOf } from './same-name.js';
import { furtherForms, linesOfNames, singleNames } from './single-names.js';
import { tagVerbsBehindNames } from './verbs-behind.js';

export const mentions: Part = {
  name: 'mentions',
  needs: ['tokens', 'sentences', 'view'],
  adds: ['mentions', 'entities'],
  run: (draft) => {
    const lexicon = lexiconOf(draft);
    const named = findAll(lexicon);
    const voices = voicesOf(draft, named, () => authorOfByline(draft) ?? authorOfHeadline(draft));
    const found = voices.size === 0 ? named : inOrder([...named, ...voices.keys()]);
    const { entities, of, members } = new Resolver(draft, found, voices).run();
    draft.mentions = found.map((one, index): Mention => toMention(one, index, of[index] ?? null, members[index] ?? []));
    tagVerbsBehindNames(draft);
    const own = mentionsByEntity(draft.mentions);
    draft.entities = entities.map((entity) => finish(draft, entity, own.get(entity.index) ?? []));
  },
};

function findAll(lexicon: Lexicon): Found[] {
  const { draft } = lexicon;
  const claimed: boolean[] = draft.tokens.map(() => false);
  const ruled = ruledPeople(lexicon, claimed);
  const found = withLearned(lexicon, ruled, claimed);
  const known = new Set(ruled);
  const late = found.filter((one) => !known.has(one) && one.nameFirst < one.nameLast);
  if (late.length > 0) found.push(...furtherForms(lexicon, nameWords(draft, late), claimed));
  found.push(...actingNames(lexicon, found, claimed));
  for (const sentence of draft.sentences) found.push(...othersOf(lexicon, sentence.from, sentence.to, claimed));
  return inOrder(found);
}

/** The people whom the rules find, by name or office; `claimed` is marked with every token that they cover. */
export function ruledPeople(lexicon: Lexicon, claimed: boolean[]): Found[] {
  const { draft } = lexicon;
  const found: Found[] = [];
  const running = draft.sentences.filter((sentence) => !isTitleCase(draft, sentence));
  const titles = draft.sentences.filter((sentence) => isTitleCase(draft, sentence));
  found.push(...headerNames(lexicon, claimed), ...linesOfNames(lexicon, claimed));
  for (const sentence of running) found.push(...peopleOf(lexicon, sentence.from, sentence.to, claimed));
  found.splice(0, found.length, ...withoutTails(draft, found, claimed));
  found.push(...namesInLists(lexicon, found, claimed));
  const names = nameWords(draft, found);
  for (const sentence of titles) {
    for (let at = sentence.from; at < sentence.to; at += 1)
      if (!names.has(folded((draft.tokens[at] as Token).text))) lexicon.forbid(at);
    found.push(...peopleOf(lexicon, sentence.from, sentence.to, claimed));
  }
  for (const sentence of draft.sentences) found.push(...singleNames(lexicon, sentence, names, claimed));
  return found;
}

const inOrder = (found: Found[]): Found[] => found.sort((a, b) => a.first - b.first || b.last - a.last);

/** "Remarks by Foreign Minister Aldane", where the headline is no part of the text. */
function authorOfHeadline(draft: Draft): Author | null {
  const { titleText, title } = draft.article;
  return titleText && !title ? authorOfLine(draft, titleText) : null;
}

/** "By Ida Aldane, Foreign Minister of Morvia", "By Ida Aldane", where the text says that she is the foreign minister of Morvia: a line that is no part of the text either. */
function authorOfByline(draft: Draft): Author | null {
  const line = draft.article.boilerplate.find(
    ({ text }) => /^\W*by \p{Lu}/iu.test(text) && text.length < LONGEST_BYLINE,
  );
  if (!line) return null;
  const by = line.text.replace(/^\W+|[*_]+$/gu, '');
  const [, name] = /^by (\p{Lu}[\p{L}.’'-]+(?: \p{L}[\p{L}.’'-]+){1,4})$/iu.exec(by) ?? [];
  if (name === undefined) return authorOfLine(draft, by);
  const said = draft.view.indexOf(`${name} is `);
  const [, office] = /^ is (?:the )?([^.;]{4,90})/u.exec(said < 0 ? '' : draft.view.slice(said + name.length)) ?? [];
  return office === undefined ? null : authorOfLine(draft, `${by}, ${office}`);
}

const LONGEST_BYLINE = 160;

function authorOfLine(draft: Draft, text: string): Author | null {
  const above = analyse({
    ...draft.article,
    text,
    title: null,
    titleText: null,
    boilerplate: [],
    dateline: null,
  });
  mentions.run(above);
  const author = authorOf({ ...above, article: { ...above.article, outlet: null } }, findAll(lexiconOf(above)));
  const mention = above.mentions.find((one) => one.first === author?.found?.first && !one.embedded);
  const entity = above.entities[mention?.entity ?? -1];
  return entity && isOfficialSort(entity.sort)
    ? { found: null, name: entity.name, sort: entity.sort, affiliation: entity.affiliation }
    : null;
}

/** A headline In Which Most Words Are Capitalised says nothing of what is a name. */
function isTitleCase(draft: Draft, sentence: Sentence): boolean {
  // "12:30 Meeting with Prime Minister Aldane": entries of agendas and lists are running text.
  if (sentence.role === 'body' || /^(?:[-•*–]|\d{1,2}[:.]\d{2})$/.test(draft.tokens[sentence.from]?.text ?? ''))
    return false;
  const words = draft.tokens.slice(sentence.from, sentence.to).filter((token) => /^\p{L}{4,}/u.test(token.text));
  return words.filter(isCapitalised).length > words.length * 0.6;
}

function nameWords(draft: Draft, found: readonly Found[]): PartSet {
  const words = new PartSet();
  for (const one of found) {
    if (one.kind !== 'person') continue;
    for (const part of namePartsOf(personName(draft, one)).parts) words.add(part);
    for (let at = one.nameFirst; at <= one.nameLast; at += 1) words.add(folded((draft.tokens[at] as Token).text));
  }
  return words;
}

function toMention(found: Found, index: number, entity: number | null, members: readonly number[]): Mention {
  const { kind, first, last, nameFirst, nameLast, office, affiliation, plural, embedded } = found;
  return { index, kind, first, last, nameFirst, nameLast, office, affiliation, plural, embedded, entity, members };
}

function mentionsByEntity(all: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const own = new Map<number, Mention[]>();
  for (const mention of all) {
    if (mention.entity === null) continue;
    const known = own.get(mention.entity);
    if (known) known.push(mention);
    else own.set(mention.entity, [mention]);
  }
  return own;
}

/** The fullest form is the name; a person or group keeps what it acts for. */
function finish(draft: Draft, known: Known, own: readonly Mention[]): Entity {
  let name = known.name;
  if (known.kind === 'person' && known.named) {
    for (const mention of own) {
      if (mention.kind !== 'person') continue;
      const form = personName(draft, mention);
      if (namePartsOf(form).parts.length > namePartsOf(name).parts.length) name = form;
    }
  }
  const affiliation = known.affiliation ?? own.find((mention) => mention.affiliation !== null)?.affiliation ?? null;
  const office =
    known.kind === 'person' && known.named && affiliation === null ? knownOffice(name, publicationDay(draft)) : null;
  return {
    index: known.index,
    kind: known.kind,
    named: known.named,
    name,
    country: known.country,
    sort: known.sort,
    affiliation,
    ...(office ? { known: office } : {}),
    mentions: own.map((mention) => mention.index),
  };
}
