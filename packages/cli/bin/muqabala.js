#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import v8 from 'node:v8';
import { programPlace } from './place.js';

// In Node 20 a function is run for longer than V8 would before it is compiled anew: what is compiled early is mostly
// thrown away, having seen too little, or never earns its cost back. Later versions have no such option and no need.
if (process.versions.v8.startsWith('11.3.')) v8.setFlagsFromString('--interrupt-budget=600000');
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
