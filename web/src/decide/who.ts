import { useSyncExternalStore } from 'react';

const KEY = 'readout-decider';
const LONGEST = 100;
const told = new Set<() => void>();

/** Who decides in this browser; null where nobody has said. */
export function who(): string | null {
  return localStorage.getItem(KEY);
}

/** Keeps who decides. */
export function sayWho(name: string): void {
  localStorage.setItem(KEY, cleanName(name));
  for (const tell of told) tell();
}

/** A name as it is kept: on one line, not too long. */
export function cleanName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim();
}

/** As `who`, and shown anew when it changes, in another window too. */
export function useWho(): string | null {
  return useSyncExternalStore(listen, who);
}

function listen(tell: () => void): () => void {
  const changed = ({ key }: StorageEvent): void => {
    if (key === KEY || key === null) tell();
  };
  told.add(tell);
  window.addEventListener('storage', changed);
  return () => {
    told.delete(tell);
    window.removeEventListener('storage', changed);
  };
}
