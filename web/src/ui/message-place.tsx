import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Where messages can stand, the uppermost last. */
let places: readonly HTMLElement[] = [];
const told = new Set<() => void>();

function setPlaces(next: readonly HTMLElement[]): void {
  places = next;
  for (const tell of told) tell();
}

/** A corner of the page, or of a dialog over it, in which messages stand. What lies under a dialog cannot be reached: each dialog has one of its own. */
export function MessagePlace() {
  const home = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = home.current;
    if (place === null) return;
    setPlaces([...places, place]);
    return () => setPlaces(places.filter((one) => one !== place));
  }, []);
  return <div ref={home} className="toast" role="status" aria-live="polite" />;
}

/** The place of the uppermost dialog, or else of the page. */
export function useMessagePlace(): HTMLElement | null {
  return useSyncExternalStore(listen, () => places.at(-1) ?? null);
}

function listen(tell: () => void): () => void {
  told.add(tell);
  return () => told.delete(tell);
}
