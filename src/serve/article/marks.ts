import type { Account, Reading, Span, Statement } from '../../domain/index.js';
import type { Mark } from '../routes/articles.js';
import type { CaseView } from '../view/view.js';

/**
 * Every value that was read in an article as a mark on the words that it rests on, in the order of the text; a longer one first. `homes` names the contact
 * of each account, by the account's id in the article.
 */
export function marksOf(reading: Reading, view: CaseView, homes: ReadonlyMap<string, string>): readonly Mark[] {
  const seen = view.seenIn(reading.article.id);
  const marks = [
    ...reading.boilerplate.map((span) =>
      mark('boilerplate', span, {
        id: 'boilerplate',
        label: 'not news',
        why: 'marked as no part of the article',
        to: null,
      }),
    ),
    ...reading.people.flatMap((person, index) =>
      all('person', person.mentions, {
        id: `p${index}`,
        label: person.name,
        why: `one of the names of ${person.name} in this article`,
        to: seen.people.get(index) ?? null,
      }),
    ),
    ...reading.organisations.flatMap((one, index) =>
      all('organisation', one.mentions, {
        id: `o${index}`,
        label: one.name,
        why: `names ${one.name}`,
        to: seen.organisations.get(index) ?? null,
      }),
    ),
    ...reading.places.flatMap((place, index) =>
      all('place', place.mentions, {
        id: `l${index}`,
        label: place.country && place.country !== place.name ? `${place.name}, ${place.country}` : place.name,
        why: 'a place that the article names',
        to: null,
      }),
    ),
    ...reading.times.flatMap((time, index) =>
      all('date', time.phrase ? [time.phrase] : [], {
        id: `t${index}`,
        label: time.edtf ?? 'day unknown',
        why: time.reason,
        to: null,
      }),
    ),
    ...reading.contacts.flatMap((account) => contactMarks(account, homes.get(account.id) ?? null)),
    ...reading.statements.map(statementMark),
    ...reading.cites.flatMap((cite, index) =>
      all('cite', cite.spans, {
        id: `q${index}`,
        label: cite.name,
        why: 'whom the article says it has this from',
        to: null,
      }),
    ),
  ];
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

type Told = Pick<Mark, 'id' | 'label' | 'why' | 'to'>;

function mark(layer: Mark['layer'], { start, end }: Span, told: Told): Mark {
  return { layer, start, end, ...told };
}

function all(layer: Mark['layer'], spans: readonly Span[], told: Told): readonly Mark[] {
  return spans.map((span) => mark(layer, span, told));
}

function contactMarks(account: Account, to: string | null): readonly Mark[] {
  const rule = account.why.find(({ field }) => field === 'contact');
  const names = account.participants.map(({ name }) => name).join(', ');
  return all('contact', account.spans, {
    id: account.id,
    label: `${account.kind}: ${names || 'nobody named'}`,
    why: rule ? `${rule.reason} (rule ${rule.rule})` : '',
    to,
  });
}

function statementMark({ id, content, speaker, direct, rule }: Statement): Mark {
  const who = speaker.name ?? 'speaker unknown';
  return mark('statement', content, {
    id,
    label: `${who}${direct ? '' : ', in reported speech'}`,
    why: `rule ${rule}`,
    to: null,
  });
}
