import { defineConfig } from 'vite';
import { makeNotices } from '../viewer/scripts/notices.ts';

// What core takes of franc is built into a file of its own, with its notice.
export default defineConfig({
  plugins: [makeNotices().inFile()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    lib: {
      entry: { 'language/trigrams': 'src/language/trigrams.ts' },
      formats: ['es'],
    },
  },
});
