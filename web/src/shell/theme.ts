const KEY = 'readout-theme';
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme that the reader chose; the system's where none was. */
export function chosenTheme(): Theme {
  const said = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === said) ?? 'system';
}

/** Keeps a theme and shows the page in it. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  applyTheme();
}

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Shows the page in the theme that is kept, or in the system's. */
export function applyTheme(): void {
  const theme = chosenTheme();
  document.documentElement.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
}

/** As `applyTheme`, now and whenever the system's theme changes. */
export function followTheme(): void {
  applyTheme();
  dark.addEventListener('change', applyTheme);
}
