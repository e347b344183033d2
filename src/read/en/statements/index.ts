/**
 * Takes a draft with words, sentences, quotations and mentions; adds who said what, with which words.
 * Never states that a thing is so: a statement belongs to its speaker, and a speaker that the text does not name stays unknown.
 */
import type { Statement } from '../../../domain/index.js';
import type { Draft, Part } from '../../draft.js';
import { turnsIn } from '../turns.js';
import { accordingTo } from './according-to.js';
import { accountOf } from './account.js';
import { blockQuote } from './block-quote.js';
import { colonSpeech } from './colon-speech.js';
import { type Cue, findCues } from './cues.js';
import { directQuote } from './direct-quote.js';
import { NOBODY, type Speaker, spanOfRun, type Spoken } from './named.js';
import { type Postposed, postposedOf } from './postposed-cue.js';
import type { Construct, Found, Hunt } from './found.js';
import { clauseThenCue } from './postposed.js';
import { quotedAsSaying } from './quoted-as-saying.js';
import { withoutRepeats } from './repeated.js';
import { reporting } from './reporting.js';
import { lowerAt, type Run, type Scene, sceneOf, sentenceOf } from './scene.js';
import { speakerOf } from './speaker.js';
import { transcript } from './transcript.js';

const GOES_ON = new Set('added adds adding continued continues went concluded'.split(' '));

/** In the order in which they claim quotations and cues. */
const CONSTRUCTS: readonly Construct[] = [
  transcript,
  quotedAsSaying,
  directQuote,
  blockQuote,
  colonSpeech,
  accordingTo,
  clauseThenCue,
  reporting,
];

export const statements: Part = {
  name: 'statements',
  needs: ['tokens', 'sentences', 'quotations', 'mentions', 'entities', 'contactAnchors'],
  adds: ['statements'],
  run(draft) {
    const scene = sceneOf(draft);
    const found = CONSTRUCTS.flatMap(
      (
        (hunt) => (construct: Construct) =>
          construct.find(hunt)
      )(huntIn(scene)),
    );
    found.sort((a, b) => a.content.first - b.content.first || b.content.last - a.content.last);
    draft.statements = withoutRepeats(statementsOf(scene, draft, found));
  },
};

function huntIn(scene: Scene): Hunt {
  const cues = findCues(scene);
  const postposed = new Map<Cue, Postposed>();
  for (const cue of cues) {
    const post = postposedOf(scene, cue);
    if (post) postposed.set(cue, post);
  }
  const bounds = {
    cues: new Map(cues.map((c) => [c.first, c])),
    postposedAt: new Set([...postposed.values()].map((p) => p.mark)),
  };
  return {
    scene,
    cues,
    bounds,
    postposed,
    turns: turnsIn(scene.draft),
    claimedQuotations: new Set(),
    claimedCues: new Set(),
  };
}

function statementsOf(scene: Scene, draft: Draft, found: readonly Found[]): Statement[] {
  const speakers = speakersOf(scene, found);
  const ids = new Set<string>();
  const out: Statement[] = [];
  let covered = -1;
  found.forEach((f, i) => {
    // 'hailed what he called a “historic” step': a word or two inside what was said already.
    if (f.direct && f.rule === 'stance-object' && f.content.last <= covered && f.content.last - f.content.first < 2)
      return;
    if (!f.direct) covered = Math.max(covered, f.content.last);
    const speaker = speakers[i] ?? NOBODY;
    if (isOutlet(draft, speaker.spans[0]?.text ?? '')) return;
    const content = spanOfRun(scene, f.content);
    // Two constructs may read the same words; the first in text order, the longer one, has the plain id.
    const plain = `s${content.start}`;
    const id = ids.has(plain) ? `${plain}-${content.end}` : plain;
    if (ids.has(id) || (id !== plain && out.at(-1)?.content.end === content.end)) return;
    ids.add(id);
    const who = (speaker.name ?? '').split(' and ').flatMap((name) => scene.entityNamed.get(name)?.index ?? []);
    const account = accountOf(scene, f.cue, f.content, who);
    out.push({ id, speaker, direct: f.direct, content, cue: f.cue && spanOfRun(scene, f.cue), account, rule: f.rule });
  });
  return out;
}

/** 'The Harbour Post reports' in the Harbour Post is no statement of somebody's; it may call itself by its first word. */
function isOutlet(draft: Draft, words: string): boolean {
  const own = (draft.article.outlet?.name ?? '').toLowerCase().replace(/^the\s+/, '');
  const said = words.toLowerCase().replace(/^the\s+/, '');
  return own !== '' && said !== '' && (said === own || own.startsWith(`${said} `));
}

/** Speakers in the order of their cues, so that 'the release said' and 'he added' can look back. */
function speakersOf(scene: Scene, found: readonly Found[]): Speaker[] {
  const order = found.map((f, i) => ({ f, i, at: (f.cue ?? f.content).first })).sort((a, b) => a.at - b.at);
  const speakers: Speaker[] = [];
  const earlier: Spoken[] = [];
  for (const { f, i, at } of order) {
    const speaker =
      f.continues !== null && f.subject === null
        ? spokeBefore(scene, earlier, f.content)
        : speakerOf(scene, f.subject, earlier, f.cue !== null && GOES_ON.has(lowerAt(scene, f.cue.first)));
    speakers[i] = speaker;
    earlier.push({ speaker, at, until: Math.max(at, f.content.last), rule: f.rule });
  }
  return speakers;
}

/** A quotation without a cue belongs to whoever spoke in the sentence before it, also where that one ends the paragraph before; else nobody is named. */
function spokeBefore(scene: Scene, earlier: readonly Spoken[], content: Run): Speaker {
  const sentence = sentenceOf(scene, content.first);
  const last = earlier.at(-1);
  if (!last?.speaker.name) return NOBODY;
  const spoken = sentenceOf(scene, last.until);
  if (sentence.paragraph > spoken.paragraph && last.rule === 'according-to') return NOBODY;
  return sentence.paragraph - spoken.paragraph <= 1 && sentence.index - spoken.index <= 1
    ? { name: last.speaker.name, spans: [] }
    : NOBODY;
}
