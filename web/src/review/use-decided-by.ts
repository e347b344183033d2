import { useDeciding } from '../decide/index.js';

/** Does something in the name of who decides, which is asked for where it is not known; nothing where nobody says. */
export type AskWho = (then: (by: string) => void) => void;

/** Whether anything may be decided here, and by whom. */
export function useDecidedBy(): { readonly may: boolean; readonly ask: AskWho } {
  const { may, who, nameOf } = useDeciding();
  const ask: AskWho = (then) => {
    if (who !== null) return then(who);
    void nameOf().then((by) => by !== null && then(by));
  };
  return { may, ask };
}
