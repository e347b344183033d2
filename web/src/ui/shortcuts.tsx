import { useEffect, useRef, useState } from 'react';
import { Dialog } from './dialog.js';

/** A key that does something on the page that is shown. */
export type Shortcut = { readonly key: string; readonly does: string; readonly act: () => void };

const OFF = 'readout-keys-off';
const active = new Set<{ readonly current: readonly Shortcut[] }>();

/** Whether single keys act: some readers' tools send them unasked. */
export function areKeysOn(): boolean {
  return localStorage.getItem(OFF) === null;
}

/** While what calls this is shown, these keys act: nowhere where one writes, and not behind a dialog. */
export function useShortcuts(list: readonly Shortcut[]): void {
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const found = latest.current.find(({ key }) => key === event.key);
      if (!found || !areKeysOn() || !isFree(event)) return;
      event.preventDefault();
      found.act();
    };
    active.add(latest);
    window.addEventListener('keydown', press);
    return () => {
      active.delete(latest);
      window.removeEventListener('keydown', press);
    };
  }, []);
}

function isFree({ target, ctrlKey, metaKey, altKey, defaultPrevented, repeat }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || repeat) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  return !(target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null);
}

/** The keys of the page that is shown, in a dialog that `?` opens. */
export function ShortcutHelp() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '?' || !isFree(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    const open = (): void => setOpen(true);
    window.addEventListener('keydown', press);
    window.addEventListener(HELP, open);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener(HELP, open);
    };
  }, []);
  if (!isOpen) return null;
  return <HelpDialog close={() => setOpen(false)} />;
}

const HELP = 'readout-keys';

/** Opens the dialog with the keys, for those who press no `?`. */
export function KeysButton() {
  return (
    <button type="button" className="quiet keys-button" onClick={() => window.dispatchEvent(new Event(HELP))}>
      Keys <kbd>?</kbd>
    </button>
  );
}

function HelpDialog({ close }: { close: () => void }) {
  const [isOn, setOn] = useState(areKeysOn);
  const lists = [...active].map(({ current }) => current).filter((list) => list.length > 0);
  const toggle = (): void => {
    if (isOn) localStorage.setItem(OFF, 'yes');
    else localStorage.removeItem(OFF);
    setOn(!isOn);
  };
  return (
    <Dialog title="Keys on this page" close={close}>
      <dl className="keys">
        {lists.flat().map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>shows this</dd>
        </div>
      </dl>
      <label className="check">
        <input type="checkbox" checked={isOn} onChange={toggle} /> Single keys act
      </label>
    </Dialog>
  );
}
