import { defineConfig } from 'vite';
import { singleFileConfig } from './scripts/single-file.ts';

// The single file for sites without a build: everything in it, from the sources.
export default defineConfig(singleFileConfig());
