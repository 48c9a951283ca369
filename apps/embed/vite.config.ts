import { defineConfig } from 'vite';
import { makeNotices } from '../../packages/viewer/scripts/notices.ts';
import { withoutCases } from './scripts/without-cases.ts';

const notices = makeNotices();

// The playground: the core in a Worker. What else the site has is laid beside it by scripts/build.mjs.
export default defineConfig({
  base: './',
  plugins: [notices.asFile('notices.txt', [new URL('../../packages/lexicon/SOURCES.md', import.meta.url)])],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: { input: { playground: 'src/playground/page.ts' }, output: { entryFileNames: '[name].js' } },
  },
  worker: { format: 'es', plugins: () => [withoutCases(), notices.collect()] },
});
