/** The first Ctrl-C lets what is in hand be stored; the second ends the program at once, which a case survives too. */
export function stopOnInterrupt(): { readonly signal: AbortSignal; readonly done: () => void } {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return { signal: controller.signal, done: () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt) };
}
