/**
 * “We will win,” Aldane said. The shipping magnate added that he was calm.
 * A person spoken of in other words than a name or an office is whoever spoke last.
 */
import { type Speaker, spanOfRun, type Spoken } from './named.js';
import { at, lowerAt, type Run, type Scene, sentenceOf } from './scene.js';

/** Words for somebody that say nothing of an office which another could hold. */
const SOMEBODY = new Set(
  (
    'businessman businesswoman tycoon magnate mogul billionaire millionaire politician dignitary statesman leader veteran pontiff monarch activist ' +
    'author writer actor actress singer physician doctor lawyer attorney professor scholar economist analyst expert researcher scientist engineer ' +
    'farmer teacher student man woman candidate nominee democrat republican lawmaker legislator parliamentarian senator congressman congresswoman ' +
    'judge petitioner plaintiff defendant suspect guest visitor mediator negotiator'
  ).split(' '),
);

/** Words for those whom the article keeps from naming: 'the source' is the source before, never the president. */
const NAMELESS = new Set('official source aide insider adviser advisor diplomat'.split(' '));

/** The one who spoke last, where a subject describes a person and the reader knows of nobody else whom it could mean. */
export function describedPerson(scene: Scene, subject: Run, earlier: readonly Spoken[]): Speaker | null {
  const noun = lowerAt(scene, subject.last);
  if (lowerAt(scene, subject.first) !== 'the' || !(SOMEBODY.has(noun) || NAMELESS.has(noun))) return null;
  for (let k = subject.first; k <= subject.last; k += 1) if (at(scene, k)?.pos === 'ADP') return null;
  const { entities } = scene.draft;
  const inside = scene.mentionsAt.get(subject.last)?.find((m) => m.first >= subject.first);
  if (inside && inside.entity !== null && entities[inside.entity]?.named) return null;
  const last = earlier.findLast((one) => one.at < subject.first);
  const here = sentenceOf(scene, subject.first);
  if (!last?.speaker.name || here.paragraph - sentenceOf(scene, last.until).paragraph > 1) return null;
  const person = scene.entityNamed.get(last.speaker.name);
  if (!person) return isNameless(last, noun) ? { name: last.speaker.name, spans: [spanOfRun(scene, subject)] } : null;
  const side = inside?.affiliation ?? null;
  if (
    NAMELESS.has(noun) ||
    person.kind !== 'person' ||
    !person.named ||
    (side !== null && person.affiliation !== null && side !== person.affiliation)
  )
    return null;
  for (let k = here.from; k < subject.first; k += 1)
    if (
      scene.quotationAt[k] === -1 &&
      scene.mentionsAt.get(k)?.some((m) => m.kind === 'person' && m.entity !== person.index)
    )
      return null;
  return { name: person.name, spans: [spanOfRun(scene, subject)] };
}

/** 'A senior official said … The official added': the same one. */
const isNameless = ({ speaker }: Spoken, noun: string): boolean =>
  (speaker.name ?? '').toLowerCase().split(' ').at(-1) === noun;
