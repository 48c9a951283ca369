import { defineConfig } from 'vitest/config';

const seeds = Number(process.env['MUQABALA_SEEDS'] ?? 1);

// Workspace packages are read from their sources, so that tests need no build.
export default defineConfig({
  resolve: { conditions: ['muqabala-source'] },
  ssr: { resolve: { conditions: ['muqabala-source', 'node', 'import', 'default'] } },
  test: {
    setupFiles: ['test/seed.ts', ...(seeds > 1 ? ['test/seeds.ts'] : [])],
    testTimeout: 30_000 * seeds,
    // A busy machine answers late, not wrongly.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      // One load of the lexicon serves many files.
      { extends: true, test: { name: 'core', include: ['packages/core/{src,test}/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: [
            'packages/!(core)/src/**/*.test.ts',
            'packages/!(core)/test/**/*.test.ts',
            'apps/*/src/**/*.test.ts',
            'test/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
