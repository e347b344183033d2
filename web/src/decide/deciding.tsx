import { useQueryClient } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { api, ApiError, given } from '../api/client.js';
import { token } from '../api/token.js';
import { MessagePlace } from '../ui/message-place.js';
import { ConflictDialog } from './conflict-dialog.js';
import { Toast, type Told } from './toast.js';
import { WhoDialog } from './who-dialog.js';
import { sayWho, useWho, who } from './who.js';

/** What came of what was decided, as the server tells it. */
export type DecidedNow = InferResponseType<(typeof api.decisions)['$post'], 200>;

export type Asked = {
  readonly why?: string;
  /** Before what is shown is asked for anew: to go where it stands now. */
  readonly next?: (decided: DecidedNow) => void | Promise<void>;
  /** After it was taken back from the message that tells of it. */
  readonly back?: () => void | Promise<void>;
  /** Tells nothing where all went well: whoever asked tells of it. */
  readonly quietly?: boolean;
};

export type Deciding = {
  /** Whether this browser has the token that changes need. */
  readonly may: boolean;
  /** Who decides; null where that was not asked yet. */
  readonly who: string | null;
  /**
   * Decides, in the words of `readout decide`. Asks who decides where that is not known, and whether it may outrank what it contradicts. Gives null where
   * nothing was decided: the reader has been told why.
   */
  readonly decide: (words: readonly string[], asked?: Asked) => Promise<DecidedNow | null>;
  /** Takes back what was decided last from here. */
  readonly undoLast: () => void;
  readonly askWho: () => void;
  /** Who decides, asked for where it is not known; null where nobody says. */
  readonly nameOf: () => Promise<string | null>;
};

const Context = createContext<Deciding | null>(null);

/** Deciding, on any page. */
export function useDeciding(): Deciding {
  const deciding = useContext(Context);
  if (deciding === null) throw new Error('there is no DecidingProvider around this');
  return deciding;
}

type Question =
  | { readonly kind: 'who'; readonly answer: (name: string | null) => void }
  | { readonly kind: 'conflict'; readonly error: ApiError; readonly answer: (isYes: boolean) => void };

/** Makes deciding possible in what it holds: asks what must be asked, tells what came of it, offers to take it back. */
export function DecidingProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const decider = useWho();
  const [question, ask] = useState<Question | null>(null);
  const [told, tell] = useState<Told | null>(null);
  const last = useRef<(() => void) | null>(null);

  const nameOf = useCallback(async (): Promise<string | null> => {
    const name = who() ?? (await new Promise<string | null>((answer) => ask({ kind: 'who', answer })));
    ask(null);
    if (name !== null) sayWho(name);
    return name;
  }, []);

  const send = useCallback(async (words: readonly string[], by: string, why?: string): Promise<DecidedNow | null> => {
    const json = { decide: [...words], by, ...(why ? { why } : {}) };
    try {
      return await given(api.decisions.$post({ json }));
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'conflict') throw error;
      const mayOutrank = await new Promise<boolean>((answer) => ask({ kind: 'conflict', error, answer }));
      ask(null);
      return mayOutrank ? await given(api.decisions.$post({ json: { ...json, outrank: true } })) : null;
    }
  }, []);

  const decide = useCallback(
    async (words: readonly string[], { why, next, back, quietly = false }: Asked = {}): Promise<DecidedNow | null> => {
      const by = await nameOf();
      if (by === null) return null;
      try {
        const decided = await send(words, by, why);
        if (decided === null) return null;
        await next?.(decided);
        await queries.invalidateQueries();
        const undo = async (): Promise<void> => {
          last.current = null;
          for (const { id } of decided.decisions.toReversed()) if (!(await decide(['undo', id]))) return;
          await back?.();
        };
        const isUndo = words[0] === 'undo';
        last.current = isUndo ? null : () => void undo();
        if (!quietly) tell({ kind: 'kept', decided, undo: isUndo ? null : undo });
        return decided;
      } catch (error) {
        tell({ kind: 'trouble', error });
        return null;
      }
    },
    [nameOf, send, queries],
  );

  const deciding = useMemo<Deciding>(
    () => ({
      may: token() !== null,
      who: decider,
      decide,
      nameOf,
      undoLast: () => last.current?.(),
      askWho: () =>
        ask({
          kind: 'who',
          answer: (name) => {
            ask(null);
            if (name !== null) sayWho(name);
          },
        }),
    }),
    [decider, decide, nameOf],
  );

  return (
    <Context value={deciding}>
      {children}
      <MessagePlace />
      <Toast told={told} close={() => tell(null)} />
      {question?.kind === 'who' && <WhoDialog answer={question.answer} />}
      {question?.kind === 'conflict' && <ConflictDialog error={question.error} answer={question.answer} />}
    </Context>
  );
}
