import module from 'node:module';

/** Keeps compiled code between runs where this Node can (22.8 and later); elsewhere does nothing. */
export function enableCompileCache(): void {
  const { enableCompileCache: enable } = module as { enableCompileCache?: () => unknown };
  enable?.();
}
