import { type Layer, LAYERS } from '../../../src/serve/article/layers.js';
import { toggledIn } from '../ui/toggled.js';

const WORDS: { readonly [L in Layer]: string } = {
  contact: 'Contacts',
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  date: 'Dates',
  statement: 'Statements',
  cite: 'Sources',
  boilerplate: 'Not news',
};

type Props = {
  shown: ReadonlySet<Layer>;
  counts: ReadonlyMap<Layer, number>;
  show: (layers: ReadonlySet<Layer>) => void;
};

/** Which layers are drawn over the text. */
export function Layers({ shown, counts, show }: Props) {
  return (
    <fieldset className="layers">
      <legend className="hidden">Show in the text</legend>
      {LAYERS.filter((layer) => (counts.get(layer) ?? 0) > 0).map((layer) => (
        <label key={layer} className={`layer l-${layer}`}>
          <input type="checkbox" checked={shown.has(layer)} onChange={() => show(toggledIn(shown, layer))} />
          <span className="swatch" aria-hidden="true" />
          {WORDS[layer]} <span className="count">{counts.get(layer)}</span>
        </label>
      ))}
    </fieldset>
  );
}
