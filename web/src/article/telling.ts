/** A contact that the program missed, as it is written into the form. */
export type Telling = {
  readonly words: string;
  readonly kind: string;
  /** One a line. */
  readonly who: string;
  readonly status: string;
  readonly date: string;
  readonly place: string;
};

export const NO_TELLING: Telling = { words: '', kind: 'meeting', who: '', status: 'held', date: '', place: '' };

/** The words that decide it; null as long as it lacks its own words or whoever took part. */
export function tellingWords(article: string, { words, kind, who, status, date, place }: Telling): string[] | null {
  const people = who
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (words.trim() === '' || people.length === 0) return null;
  return [
    'tells',
    article,
    kind,
    words.trim(),
    ...people.map((name) => `who=${name}`),
    `status=${status}`,
    ...(date.trim() === '' ? [] : [`date=${date.trim()}`]),
    ...(place.trim() === '' ? [] : [`place=${place.trim()}`]),
  ];
}
