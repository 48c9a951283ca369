import { defineConfig } from 'vitest/config';

// Workspace packages are read from their sources, so that tests need no build.
export default defineConfig({
  resolve: { conditions: ['muqabala-source'] },
  ssr: { resolve: { conditions: ['muqabala-source', 'node', 'import', 'default'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'apps/*/src/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
    // A busy machine answers late, not wrongly.
    expect: { poll: { timeout: 10_000 } },
  },
});
