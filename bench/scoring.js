// @ts-check
/**
 * Takes gold and readings, gives figures and, one by one, what was found, missed and made up. Never reads a file, never prints.
 *
 * @typedef {import('./matching.js').GoldArticle} GoldArticle
 * @typedef {import('./matching.js').GoldContact} GoldContact
 * @typedef {import('../src/domain/index.js').Reading} Reading
 * @typedef {import('./counts.js').Figure} Figure
 * @typedef {import('./counts.js').Finding} Finding
 */
import { addPairs, Counts, figuresOf, OVERLAPS, tally } from './counts.js';
import { contactFit, dateFits, dayOf, overlap, pairUp, placeFits, sharedParticipants, stem } from './matching.js';
import { plain, sameName } from './name-forms.js';

/** @param {string[]} names */
const list = (names) => names.join(' + ');

/** @param {Counts} counts @param {GoldArticle} gold @param {Reading} reading */
function scoreContacts(counts, gold, reading) {
  const pairs = pairUp(gold.contacts, reading.contacts, contactFit);
  addPairs(counts.contacts, gold.contacts.length, reading.contacts.length, pairs.length);
  const hit = new Set(pairs.map((pair) => pair.gold));
  const used = new Set(pairs.map((pair) => pair.found));
  gold.contacts.forEach((contact, i) => {
    const text = `${contact.kind} ${list(contact.participants.map((p) => p.name))} | ${contact.evidence ?? ''}`;
    counts.note(hit.has(i), 'contact', hit.has(i) ? 'FOUND' : 'MISSED', gold.id, text);
  });
  reading.contacts.forEach((contact, j) => {
    if (used.has(j)) return;
    const text = `${contact.kind} ${list(contact.participants.map((p) => p.name))} | ${contact.spans.map((s) => s.text).join(' / ')}`;
    counts.note(false, 'contact', 'WRONG', gold.id, text);
  });
  for (const pair of pairs) {
    const [wanted, got] = [gold.contacts[pair.gold], reading.contacts[pair.found]];
    if (wanted && got) scoreContact(counts, gold.id, wanted, got);
  }
}

/** @param {Counts} counts @param {string} article @param {GoldContact} gold @param {Reading['contacts'][number]} found */
function scoreContact(counts, article, gold, found) {
  counts.count('kind exact', gold.kind === found.kind);
  counts.count('status exact', gold.status === found.status);
  counts.count('foreground exact', (gold.foreground ?? false) === found.foreground);
  const shared = sharedParticipants(gold, found);
  addPairs(counts.participants, gold.participants.length, found.participants.length, shared);
  for (const [field, wanted, got] of [
    ['KIND', gold.kind, found.kind],
    ['STATUS', gold.status, found.status],
  ]) {
    if (wanted !== got) counts.note(false, 'other', field ?? '', article, `${gold.key} gold ${wanted} got ${got}`);
  }
  const edtf = found.date?.edtf ?? null;
  if (gold.date) {
    const right = dateFits(gold.date, edtf);
    counts.count('date right', right);
    if (!right)
      counts.note(
        false,
        'other',
        'DATE',
        article,
        `${gold.key} gold ${gold.date} got ${edtf} | ${gold.dateText ?? ''}`,
      );
  } else {
    const day = dayOf(edtf);
    const invented = /^\d{4}/.test(day) && !day.includes('/');
    counts.count('date invented where none is known', invented);
    if (invented) counts.note(false, 'other', 'INVENTED', article, `${gold.key} got ${edtf}`);
  }
  if (gold.place) {
    const right = placeFits(gold.place, found.place);
    counts.count('place right', right);
    if (!right)
      counts.note(false, 'other', 'PLACE', article, `${gold.key} gold ${gold.place} got ${found.place?.name ?? null}`);
  }
}

/** @param {Counts} counts @param {GoldArticle} gold @param {Reading} reading */
function scoreStatements(counts, gold, reading) {
  const until = gold.until ?? Infinity;
  const found = reading.statements.filter((statement) => statement.content.start < until);
  for (const least of OVERLAPS) {
    const pairs = pairUp(gold.statements, found, (a, b) => {
      const common = overlap(a.content, b.content.text);
      return common >= least ? common : 0;
    });
    addPairs(counts.statements.get(least) ?? tally(), gold.statements.length, found.length, pairs.length);
    if (least === OVERLAPS[0]) scoreSpeakers(counts, gold, found, pairs);
  }
}

/** @param {Counts} counts @param {GoldArticle} gold @param {Reading['statements']} found @param {{ gold: number, found: number }[]} pairs */
function scoreSpeakers(counts, gold, found, pairs) {
  const hit = new Set(pairs.map((pair) => pair.gold));
  const used = new Set(pairs.map((pair) => pair.found));
  gold.statements.forEach((s, i) => {
    counts.note(hit.has(i), 'statement', hit.has(i) ? 'HEARD' : 'UNSAID', gold.id, `${s.speaker} | ${s.content}`);
  });
  found.forEach((s, j) => {
    if (!used.has(j)) counts.note(false, 'statement', 'NOSTMT', gold.id, `${s.speaker.name} | ${s.content.text}`);
  });
  for (const pair of pairs) {
    const [wanted, got] = [gold.statements[pair.gold], found[pair.found]];
    if (!wanted || !got) continue;
    const forms = (gold.people ?? [])
      .filter((person) => person.name === wanted.speaker)
      .flatMap((person) => person.variants ?? []);
    const who = { name: wanted.speaker ?? '', asWritten: forms };
    const right = Boolean(got.speaker.name) && sameName(who, got.speaker);
    counts.count('speaker right', right);
    counts.count('direct/indirect right', (wanted.direct ?? false) === got.direct);
    if (!right)
      counts.note(
        false,
        'other',
        'SPEAKER',
        gold.id,
        `gold ${wanted.speaker} got ${got.speaker.name} | ${wanted.content}`,
      );
  }
}

/** @param {Counts} counts @param {GoldArticle} gold @param {Reading} reading */
function scoreNames(counts, gold, reading) {
  const cites = (gold.cites ?? []).map((name) => ({ name }));
  addPairs(
    counts.cites,
    cites.length,
    reading.cites.length,
    pairUp(cites, reading.cites, (a, b) => (sameName(a, b) ? 1 : 0)).length,
  );
  for (const person of gold.people ?? []) {
    const forms = person.variants ?? [];
    const together =
      forms.length > 0 &&
      reading.people.some((one) =>
        forms.every((form) => one.mentions.some((m) => plain(m.text).includes(plain(form)))),
      );
    counts.count('person variants together', together);
    if (!together) counts.note(false, 'other', 'PERSON', gold.id, `${person.name} (${forms.join(', ')})`);
  }
  for (const line of gold.boilerplate ?? []) {
    const marked = reading.boilerplate.some((span) => plain(span.text).includes(plain(line)));
    counts.count('boilerplate found', marked || !plain(reading.text).includes(plain(line)));
  }
}

/**
 * Counts every span anywhere in the reading, and whether cutting the text there gives its words.
 * @param {Counts} counts @param {string} text @param {unknown} value
 */
function scoreSpans(counts, text, value) {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && 'text' in value) {
    counts.count('spans that check', text.slice(Number(value.start), Number(value.end)) === value.text);
  }
  for (const inner of Object.values(value)) scoreSpans(counts, text, inner);
}

/** @returns {Reading} */
function nothingRead() {
  const empty = { text: '', boilerplate: [], people: [], contacts: [], statements: [], cites: [] };
  return /** @type {Reading} */ (/** @type {unknown} */ (empty));
}

/**
 * What was read in each article, against what a careful person reads in it.
 * @param {readonly GoldArticle[]} golds
 * @param {readonly Reading[]} readings found by file name or record id; one that is missing counts as nothing read
 * @returns {{ figures: Figure[], findings: Finding[] }}
 */
export function scoreReadings(golds, readings) {
  const counts = new Counts();
  const byStem = new Map(readings.map((reading) => [stem(reading.article.source), reading]));
  for (const gold of golds) {
    const reading = byStem.get(stem(gold.file));
    counts.count('articles read', reading !== undefined);
    const read = reading ?? nothingRead();
    const { text, ...rest } = read;
    scoreSpans(counts, text, rest);
    scoreContacts(counts, gold, read);
    scoreStatements(counts, gold, read);
    scoreNames(counts, gold, read);
  }
  return { figures: figuresOf(counts), findings: counts.findings };
}
