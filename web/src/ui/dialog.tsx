import { type ReactNode, useEffect, useId, useRef } from 'react';
import { MessagePlace } from './message-place.js';

type Props = {
  title: string;
  /** Called when it was closed by Escape, by its button, or by a press outside. */
  close: () => void;
  wide?: boolean;
  children: ReactNode;
};

/** What has the focus when a dialog opens; else its button to close it. */
const FIRST = 'input, select, textarea, button.main';

/** A question over the page. The page behind it cannot be reached until it is closed; then the focus is where it was. */
export function Dialog({ title, close, wide = false, children }: Props) {
  const home = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    if (home.current && !home.current.open) home.current.showModal();
    home.current?.querySelector<HTMLElement>(FIRST)?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={home}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === home.current) close();
      }}
    >
      <div className="dialog-inner">
        <header>
          <h2 id={heading}>{title}</h2>
          <button type="button" className="quiet close" onClick={close} aria-label="Close">
            ×
          </button>
        </header>
        {children}
      </div>
      <MessagePlace />
    </dialog>
  );
}
