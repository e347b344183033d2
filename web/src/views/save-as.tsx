import { useState } from 'react';
import { pngOf, save } from './picture.js';

export type Saved = {
  /** The picture's name as a file, without what stands after the dot. */
  readonly name: string;
  /** The picture as it stands; null where it cannot be drawn. */
  readonly svg: () => string | null;
  /** What it is made of. */
  readonly csv: readonly { readonly label: string; readonly name: string; readonly make: () => string }[];
  /** The same for other programs. */
  readonly files?: readonly { readonly label: string; readonly file: string; readonly make: () => Promise<Blob> }[];
};

/** Saves what is shown: the picture as SVG or PNG, what it is made of as CSV. */
export function SaveAs({ saved: { name, csv, svg, files = [] }, isTable }: { saved: Saved; isTable: boolean }) {
  const [said, setSaid] = useState('');
  const keep = async (file: string, make: () => Promise<Blob> | Blob): Promise<void> => {
    try {
      save(file, await make());
      setSaid(`Saved ${file}.`);
    } catch (error) {
      setSaid(`Not saved: ${error instanceof Error ? error.message : 'something is wrong'}.`);
    }
  };
  const drawing = (): string => {
    const made = svg();
    if (made === null) throw new Error('the picture is not there yet');
    return made;
  };
  return (
    <div className="save" role="group" aria-label="Save">
      <span>Save as</span>
      {!isTable && (
        <>
          <Kind label="SVG" keep={() => keep(`${name}.svg`, () => new Blob([drawing()], { type: 'image/svg+xml' }))} />
          <Kind label="PNG" keep={() => keep(`${name}.png`, () => pngOf(drawing()))} />
        </>
      )}
      {csv.map(({ label, name: file, make }) => (
        <Kind
          key={file}
          label={label}
          keep={() => keep(`${file}.csv`, () => new Blob([make()], { type: 'text/csv' }))}
        />
      ))}
      {files.map(({ label, file, make }) => (
        <Kind key={file} label={label} keep={() => keep(file, make)} />
      ))}
      <span role="status" className="said">
        {said}
      </span>
    </div>
  );
}

function Kind({ label, keep }: { label: string; keep: () => Promise<void> }) {
  return (
    <button type="button" className="quiet" onClick={() => void keep()}>
      {label}
    </button>
  );
}
