import { defineConfig } from 'vite';
import { type SingleFile, singleFileConfig } from './scripts/single-file.ts';

// The single files for sites without a build: everything in them, from the sources.
export default defineConfig(({ mode }) => singleFileConfig(mode === 'production' ? 'viewer' : (mode as SingleFile)));
