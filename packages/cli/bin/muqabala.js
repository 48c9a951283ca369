#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { programPlace } from './place.js';

// From Node 22 on it keeps what it compiled for the next start.
module.enableCompileCache?.();
const program = programPlace();
try {
  const { main } = await import(program);
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (process.env.MUQABALA_DEBUG) throw error;
  console.error(
    existsSync(program)
      ? `muqabala: A part of the program could not be loaded (${error.code ?? error.message}). Where few files may be open at once, raise the limit (\`ulimit -n\`); otherwise install it again.`
      : 'muqabala is not built yet. Run `npm run set-up` in the repository, then try again.',
  );
  process.exitCode = 1;
}
