import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
    isolate: false,
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A browser on a busy machine takes its time.
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', './tests/plain-reporter.ts'],
  },
});
