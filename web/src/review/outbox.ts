import type { Step } from './session.js';

const PREFIX = 'readout-outbox ';

/** An answer that the server has not said to have kept. */
export type Unsent = { readonly step: Step; readonly by: string; readonly outrank: boolean; readonly inCase: string };

/**
 * Keeps an answer in this browser until the server has it, so that neither a reload nor a server that is gone loses it. Each lies by itself: several pages
 * of one browser do not disturb one another, and the server knows an answer that it is sent twice.
 */
export function keepUnsent(unsent: Unsent): void {
  localStorage.setItem(PREFIX + unsent.step.id, JSON.stringify(unsent));
}

/** Lets go of an answer that the server has, or has refused. */
export function dropUnsent(id: string): void {
  localStorage.removeItem(PREFIX + id);
}

/** What this browser still has to send for a case, the first first. */
export function unsentFor(inCase: string): readonly Unsent[] {
  const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
  return names
    .filter((name) => name.startsWith(PREFIX))
    .flatMap((name) => readUnsent(localStorage.getItem(name)))
    .filter((unsent) => unsent.inCase === inCase)
    .sort((a, b) => (a.step.id < b.step.id ? -1 : 1));
}

function readUnsent(text: string | null): readonly Unsent[] {
  const told: unknown = JSON.parse(text ?? 'null');
  return typeof told === 'object' && told !== null && 'step' in told ? [told as Unsent] : [];
}

const STEPS = 'readout-review ';
/** So many steps can be taken back after a reload. */
const MOST_STEPS = 200;

/** Remembers the way so far for this tab. */
export function keepSteps(inCase: string, steps: readonly Step[]): void {
  sessionStorage.setItem(STEPS + inCase, JSON.stringify(steps.slice(-MOST_STEPS)));
}

/** The way of this tab before it was loaded anew. */
export function stepsBefore(inCase: string): readonly Step[] {
  const told: unknown = JSON.parse(sessionStorage.getItem(STEPS + inCase) ?? '[]');
  return Array.isArray(told) ? (told as readonly Step[]).map((step) => ({ ...step, isOld: step.words !== null })) : [];
}

/** An id that sorts by the time at which it was made. */
export function newId(): string {
  const rest = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36));
  return `${Date.now().toString(36)}-${rest.join('')}`;
}
