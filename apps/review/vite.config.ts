import { defineConfig } from 'vite';
import { makeNotices } from '../../packages/viewer/scripts/notices.ts';
import { offline } from './offline.ts';

const notices = makeNotices();
/** What is bundled without being code: the words of the lexicon, the faces of the texts. */
const FURTHER = [
  '../../packages/lexicon/SOURCES.md',
  './node_modules/@fontsource/noto-naskh-arabic/LICENSE',
  './node_modules/@fontsource/source-serif-4/LICENSE',
].map((file) => new URL(file, import.meta.url));

export default defineConfig({
  // Relative, so that the built folder can be served from anywhere.
  base: './',
  plugins: [notices.asFile('notices.txt', FURTHER), offline()],
  resolve: { conditions: ['muqabala-source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, sourcemap: false },
  worker: { format: 'es', plugins: () => [notices.collect()] },
});
