import { useState } from 'react';
import { chooseTheme, chosenTheme, THEMES, type Theme } from './theme.js';

/** Goes from the system's colours to light ones, dark ones, and back. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(chosenTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const names: { readonly [T in Theme]: string } = { system: 'as the system', light: 'light', dark: 'dark' };
  return (
    <button
      type="button"
      className="quiet theme"
      onClick={() => {
        chooseTheme(next);
        setTheme(next);
      }}
      title={`Colours: ${names[theme]}. Change to ${names[next]}.`}
      aria-label={`Colours: ${names[theme]}. Change to ${names[next]}.`}
    >
      {theme === 'system' ? '◐' : theme === 'light' ? '☀' : '☾'}
      <span className="in-menu"> Colours: {names[theme]}</span>
    </button>
  );
}
