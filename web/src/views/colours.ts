import { useEffect, useState } from 'react';

/** The theme's colours, for what is drawn without styles. */
export type Colours = {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly panel: string;
  /** By number of the group; 0 for all others. */
  readonly groups: readonly string[];
};

/** The colours of the theme as it is now, and again when it changes. */
export function useColours(): Colours {
  const [colours, setColours] = useState(read);
  useEffect(() => {
    const chosen = new MutationObserver(() => setColours(read()));
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => chosen.disconnect();
  }, []);
  return colours;
}

function read(): Colours {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour('paper'),
    ink: colour('ink'),
    soft: colour('soft'),
    rule: colour('rule'),
    panel: colour('panel'),
    groups: Array.from({ length: 9 }, (_, at) => colour(`c${at}`)),
  };
}

/** One colour with so much of another in it: 0 for the first alone. Both as '#rrggbb'. */
export function mixed(one: string, other: string, share: number): string {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(1 + at * 2, 3 + at * 2), 16);
  const parts = [0, 1, 2].map((at) => Math.round(part(one, at) * (1 - share) + part(other, at) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
