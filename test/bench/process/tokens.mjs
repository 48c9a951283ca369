// Reads the tokens of the texts that are named, and does nothing else: what reading them costs at least.
import { readFileSync } from 'node:fs';
import { readTokens } from '../../../packages/core/dist/text/index.js';

for (const name of process.argv.slice(2)) readTokens(readFileSync(name, 'utf8'));
