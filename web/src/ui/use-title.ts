import { useEffect } from 'react';

/** Gives the page its title. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Readout`;
  }, [title]);
}
