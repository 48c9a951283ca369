// npm run pack: packs what is published, as it would be, into a folder (packed/ unless another is named).
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pnpm, root } from './set-up.mjs';

const folder = resolve(process.argv[2] ?? join(root, 'packed'));
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith('.tgz')) rmSync(join(folder, name));
pnpm(['--silent', '--recursive', '--filter', './packages/*', 'pack', '--pack-destination', folder], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
console.log(
  readdirSync(folder)
    .map((name) => join(folder, name))
    .join('\n'),
);
