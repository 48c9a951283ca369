import { defineConfig } from 'vite';
import { singleFileConfig } from './scripts/single-file.ts';

// The single files for sites without a build: everything in them, from the sources.
export default defineConfig(({ mode }) => singleFileConfig(mode === 'reader' ? 'reader' : 'viewer'));
