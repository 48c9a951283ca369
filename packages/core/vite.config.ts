import { defineConfig } from 'vite';
import { makeNotices } from '../viewer/scripts/notices.ts';

// What core takes of natural and franc is built into two files of its own, with their notices: installing core would
// bring natural's database drivers and WordNet otherwise, 52 packages for one small file.
export default defineConfig({
  plugins: [makeNotices().inFile()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    lib: {
      entry: { 'words/porter': 'src/words/porter.ts', 'language/trigrams': 'src/language/trigrams.ts' },
      formats: ['es'],
    },
  },
});
