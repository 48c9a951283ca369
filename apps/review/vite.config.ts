import { defineConfig } from 'vite';
import { offline } from './offline.ts';

export default defineConfig({
  // Relative, so that the built folder can be served from anywhere.
  base: './',
  plugins: [offline()],
  resolve: { conditions: ['muqabala-source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, sourcemap: false },
  worker: { format: 'es' },
});
