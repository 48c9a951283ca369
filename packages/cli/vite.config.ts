import { defineConfig } from 'vite';
import { makeNotices } from '../viewer/scripts/notices.ts';
import manifest from './package.json' with { type: 'json' };

// The program in few files, so that its start does not wait for a thousand: from the sources, with all that it needs
// but the packages that are installed with it or when they are wanted. Of the lexicon it takes the code; the tables are
// read where they are installed.
const { '@muqabala/lexicon': _lexicon, ...installed } = manifest.dependencies;
const conditions = ['muqabala-source', 'node'];

export default defineConfig({
  plugins: [makeNotices().asFile('notices.txt', [new URL('../lexicon/SOURCES.md', import.meta.url)])],
  ssr: {
    noExternal: true,
    external: Object.keys({ ...installed, ...manifest.peerDependencies }),
    resolve: { conditions },
  },
  build: {
    ssr: true,
    outDir: 'program',
    emptyOutDir: true,
    target: 'es2022',
    // What a trace of calls names stays what it is.
    minify: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', worker: 'src/batch/worker.ts', 'check-worker': 'src/work/check-worker.ts' },
      // Beside each other: they find the worker and the package's files from their own place.
      // What stands in comments is for those who read the sources; every start would read it too.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', comments: { jsdoc: false } },
    },
  },
});
