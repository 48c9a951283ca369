import { defineConfig } from 'vite';
import { compactSchema, slimI18next, squeezeTemplates } from './scripts/single-file.ts';

// The single file for sites without a build: everything in it, from the sources.
export default defineConfig({
  plugins: [compactSchema(), slimI18next(), squeezeTemplates()],
  resolve: { conditions: ['muqabala-source', 'browser', 'module', 'import', 'default'] },
  build: {
    outDir: 'cdn',
    target: 'es2022',
    // A library keeps its blanks otherwise; nobody bundles this file again.
    rolldownOptions: { output: { minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } } } },
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'muqabala-viewer.js' },
  },
});
