import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const BROWSER = 'test/browser/**/*.test.ts';
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
    maxWorkers: availableParallelism(),
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
          exclude: [...configDefaults.exclude, BROWSER],
        },
      },
      // Each has a browser of several processes beside it: one at a time, when all others are done.
      {
        extends: true,
        test: { name: 'browser', include: [BROWSER], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
