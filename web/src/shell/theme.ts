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

/** Shows the page in the theme that is kept. */
export function applyTheme(): void {
  const theme = chosenTheme();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
