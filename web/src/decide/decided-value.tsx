import { describeDate } from '../../../src/domain/edtf.js';
import type { ContactView } from '../api/queries.js';
import { KIND_WORDS, STATUS_WORDS } from '../ui/words.js';
import { useDeciding } from './deciding.js';

/** A value that is a person's and not the program's. */
export type Mark = NonNullable<ContactView['contact']['decided']>[number];

/** A person's value, set apart from what the program read: who decided it, when and why, and the way to take it back. */
export function DecidedValue({ mark }: { mark: Mark }) {
  const { may, decide } = useDeciding();
  const { field, value, read, act, by, at, why, decision } = mark;
  const words = field === 'identity' ? SAMENESS[act] : valueWords(field, value);
  const isConfirmed = act === 'confirm' && read === value;
  return (
    <p className="decided-value">
      <span className="label">{isConfirmed ? 'Confirmed' : 'Decided'}</span> <bdi>{words}</bdi>
      <span className="soft">
        {' '}
        by <bdi>{by}</bdi>, <time dateTime={at}>{dayText(at)}</time>
        {why !== null && <bdi>: {why}</bdi>}
        {!isConfirmed && read !== null && (
          <>
            . The program has <bdi>{valueWords(field, read)}</bdi>
          </>
        )}
      </span>
      {may && (
        <button type="button" className="quiet" onClick={() => void decide(['undo', decision])}>
          Undo<span className="hidden"> that: {words}</span>
        </button>
      )}
    </p>
  );
}

/** The day of an instant, in the reader's language. */
export function dayText(at: string): string {
  return new Date(at).toLocaleDateString(undefined, { year: 'numeric', month: 'long', day: 'numeric' });
}

const SAMENESS: { readonly [A in Mark['act']]?: string } = {
  same: 'these accounts are of one contact',
  different: 'this is not the same as another contact',
};

function valueWords(field: string, value: string): string {
  if (field === 'part-of') return value === 'none' ? 'part of no visit' : 'part of a visit';
  if (field === 'date') return value === 'unknown' ? value : describeDate(value);
  const words: { readonly [value: string]: string } =
    field === 'kind' ? KIND_WORDS : field === 'status' ? STATUS_WORDS : {};
  return words[value] ?? value;
}
