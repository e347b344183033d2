/** Nearer, farther, all: for whoever has no wheel. */
export function ZoomButtons({ zoom, all }: { zoom: (by: number) => void; all: () => void }) {
  return (
    <div className="zoom" role="group" aria-label="Zoom">
      <button type="button" aria-label="Nearer" onClick={() => zoom(1.6)}>
        +
      </button>
      <button type="button" aria-label="Farther" onClick={() => zoom(1 / 1.6)}>
        −
      </button>
      <button type="button" aria-label="All of it" onClick={all}>
        ⤢
      </button>
    </div>
  );
}
