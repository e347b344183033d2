import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { DecidedNow } from '../decide/index.js';

/** The contact that the page should show after a decision: this one as long as it is there, else what it has become. */
export function contactAfter(id: string, { decisions }: DecidedNow): string | null {
  const contacts = decisions.flatMap(({ bearsOn }) => bearsOn.filter(({ kind }) => kind === 'contact'));
  if (contacts.length === 0 || contacts.some((one) => one.id === id)) return null;
  return contacts[0]?.id ?? null;
}

/** Goes to what a contact has become by a decision. */
export function useFollow(id: string): (decided: DecidedNow) => Promise<void> {
  const navigate = useNavigate();
  return useCallback(
    async (decided) => {
      const to = contactAfter(id, decided);
      if (to !== null) await navigate({ to: '/contacts/$id', params: { id: to }, replace: true });
    },
    [id, navigate],
  );
}
