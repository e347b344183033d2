/**
 * What the parser asks before it decides. A question is a line and asks for up to four things at once: “top.form next.tag” asks which word lies on
 * the stack's top before which part of speech. The order of lines and things is that of the learned weights.
 */

/** What is asked of a word, in this order. */
export const OF_WORD = ['form', 'tag', 'fine', 'ending', 'group'];

/** Things that can be asked for: those of each word, then others. The first stands for nothing. */
const namesOf = (words: string, others: string): readonly string[] => [
  '',
  ...words.split(' ').flatMap((word) => OF_WORD.map((thing) => `${word}.${thing}`)),
  ...others.split(' '),
];

/** top, top1, top2: words of the stack; next, next1, next2: words to come; left and right: a word's outermost dependents. */
export const MOVE_THINGS = namesOf(
  'top top1 top2 next next1 next2 topLeft topRight topRight2 top1Left top1Right nextLeft nextLeft2 beforeNext behindTop beforeTop',
  'topLefts topRights top1Lefts top1Rights nextLefts topPreposition top1Preposition nextPreposition near far commas verbs commasBefore',
);

export const MOVE_QUESTIONS = `
top.tag next.tag
top1.tag top.tag next.tag
top1.tag top.tag next.tag next1.tag
top2.tag top1.tag top.tag next.tag
top.tag next.tag next1.tag
next.tag next1.tag next2.tag
top.tag next.tag next1.tag next2.tag
top.form top.tag
top1.form top1.tag
next.form next.tag
next1.form next1.tag
next2.form next2.tag
top2.form top2.tag
top.ending next.tag
top1.ending top.tag
next.ending top.tag
next1.ending next.tag
top.ending next.ending
top1.ending top.ending
top1.ending next.ending
next.ending next1.ending
top1.ending top.ending next.ending
top.ending next.ending next1.ending
top2.ending top1.ending top.ending
next2.ending next1.ending next.ending
top.form next.form
top.form next.tag
top.tag next.form
top1.form top.form
top1.form top.tag
top1.tag top.form
top1.form next.form
top1.form next.tag
top1.tag next.form
next.form next1.form
next.form next1.tag
next.tag next1.form
top.form next1.form
top.form next1.tag
top.tag next1.form
top1.form top.tag next.tag
top1.tag top.form next.tag
top1.tag top.tag next.form
top.form next.tag next1.tag
top.tag next.tag next1.form
top.tag next.form next1.tag
top.form next.form next1.tag
top1.form top.form next.tag
top1.form top.tag next.form
top1.tag top.form next.form
top.form near
next.form near
top.tag next.tag near
top1.tag top.tag far
top1.form far
top1.tag top.tag next.tag near
top.tag next.tag commas verbs
top1.tag top.tag next.tag commas
top1.tag top.tag next.tag verbs
top1.tag top.tag next.tag commasBefore
top.form commas next.tag
top.tag next.form commas
top.tag topLefts next.tag
top.tag topRights next.tag
top1.tag top1Rights top.tag
top1.tag top1Lefts top.tag
top.tag next.tag nextLefts
top.tag next.tag nextLefts topLefts
top.tag next.tag nextLefts top1Rights
top.form topRights
top.form topLefts
top1.form top1Rights
next.form nextLefts
top1.form top.tag topLefts
topRight.tag top.tag next.tag
topLeft.tag top.tag next.tag
top1Right.tag top1.tag top.tag
top1Right.tag top1.tag top.tag next.tag
nextLeft.tag top.tag next.tag
nextLeft2.tag nextLeft.tag top.tag next.tag
topRight2.tag topRight.tag top.tag next.tag
nextLeft.form top.tag next.tag
topRight.form top.tag next.tag
top1Right.form top1.tag top.tag
topLeft.form top.tag next.tag
topPreposition top1.form
topPreposition top1.tag top.tag
topPreposition top.tag next.tag
nextPreposition top.form
nextPreposition top1.form
nextPreposition top.tag next.tag
nextPreposition top1.tag top.tag next.tag
nextPreposition topPreposition top.tag next.tag
nextPreposition top1.form top.tag
nextPreposition top.form next.form
nextPreposition top1.form next.form
nextPreposition top1Preposition top1.tag top.tag
beforeNext.form top.tag next.tag
behindTop.tag top.tag next.tag
beforeTop.tag top.tag next.tag
beforeTop.form top.tag
top.group next.tag
next.group top.tag
top1.group top.tag
top1.group top.group next.tag
top1.group top.tag next.group
top.group next.group
top1.group next.group top.tag
next.group next1.group
top.group next.tag next1.tag
nextPreposition top1.group top.tag
nextPreposition top.group next.group
nextPreposition top1.group next.group
topPreposition top1.group top.group
top1.group top.tag top1Rights
next.group top.tag nextLefts
topRight.group top.tag next.tag
top1Right.group top1.tag top.tag
top.fine next.fine
top1.fine top.fine
top1.fine top.fine next.fine
next.fine next1.fine
top.fine next.fine next1.fine
top.fine topLefts next.fine
nextPreposition top1.fine top.fine
top1.fine top1Rights top.fine
`;

/** own: the word that is about to get a head; left and right: their outermost dependents. */
export const LABEL_THINGS = namesOf(
  'own head ownLeft ownRight headLeft headRight beforeOwn behindOwn besideHead',
  'side ownLefts ownRights headLefts headRights preposition near commas verbs',
);

export const LABEL_QUESTIONS = `
own.tag head.tag side
own.tag head.tag side near
own.form side
head.form side
own.form head.tag side
head.form own.tag side
own.form head.form side
own.ending head.tag side
head.ending own.tag side
own.ending head.ending side
own.form head.ending side
own.ending head.form side
preposition own.tag head.tag side
preposition head.form side
preposition own.form side
preposition own.ending side
ownLefts own.tag head.tag side
ownLefts own.form side
ownLefts own.ending side
ownRights own.tag head.tag side
headLefts own.tag head.tag side
headRights own.tag head.tag side
headLefts own.ending side
headLefts own.form side
headRights head.form side
headLefts head.form own.tag side
ownLeft.form own.tag head.tag side
ownRight.form own.tag head.tag side
headLeft.form own.tag head.tag side
headRight.form own.tag head.tag side
beforeOwn.tag own.tag head.tag side
behindOwn.tag own.tag head.tag side
beforeOwn.form own.tag side
behindOwn.form own.tag side
beforeOwn.form own.form side
besideHead.form own.tag head.tag side
commas verbs own.tag head.tag
commas preposition own.tag head.tag
headRights preposition head.tag side
own.group head.tag side
head.group own.tag side
own.group head.group side
preposition own.group side
preposition head.group own.group
headLefts own.group side
own.fine head.fine side
headLefts own.fine head.fine
preposition own.fine head.fine
ownLefts own.fine side
`;

/** own: the word to tag. */
export const TAG_THINGS = [
  '',
  ...'own before before2 behind behind2'
    .split(' ')
    .flatMap((word) => ['form', 'pos', 'ending', 'group'].map((thing) => `${word}.${thing}`)),
  ...'opening shortEnding longEnding tag1 tag2'.split(' '),
];

export const TAG_QUESTIONS = `
own.form
own.form own.pos
own.form tag1
own.form tag1 tag2
own.form behind.form
own.form before.form
own.form behind.pos
own.form behind.ending
own.form behind.group
own.form tag1 behind.pos
own.ending
own.ending own.pos
own.ending tag1
own.ending tag1 behind.pos
own.ending behind.ending
own.ending behind.form
own.ending before.form
shortEnding own.pos tag1
longEnding own.pos
longEnding
opening own.ending
own.group own.pos
own.group own.ending
own.group own.ending tag1
own.group tag1 behind.group
own.pos tag1 behind.pos
own.pos tag1 tag2
tag1 tag2 own.ending
own.pos behind.pos behind2.pos
before.form own.pos
behind.form own.pos
before2.form own.pos
behind2.form own.pos
before.form behind.form
tag1 behind.form own.ending
before.group own.ending own.pos
behind.group own.ending own.pos
behind.ending behind2.ending own.ending
`;
