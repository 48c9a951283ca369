import { defineConfig } from 'vite';
import { makeNotices } from '../../packages/viewer/scripts/notices.ts';
import { offline } from './offline.ts';

const notices = makeNotices();

export default defineConfig({
  // Relative, so that the built folder can be served from anywhere.
  base: './',
  plugins: [notices.asFile('notices.txt', [new URL('../../packages/lexicon/SOURCES.md', import.meta.url)]), offline()],
  resolve: { conditions: ['muqabala-source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, sourcemap: false },
  worker: { format: 'es', plugins: () => [notices.collect()] },
});
