// npm run bench -- NAME…: runs the named benchmarks, or lists them.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const known = readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.slice(0, -'.bench.ts'.length));
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'));
if (wanted.length === 0) console.error(`Name one or more benchmarks: ${known.join(', ')}`);
for (const name of wanted) {
  if (!known.includes(name)) {
    console.error(`There is no benchmark '${name}'; there are: ${known.join(', ')}`);
    process.exitCode = 2;
    continue;
  }
  const { run } = (await import(pathToFileURL(join(here, `${name}.bench.ts`)).href)) as {
    run: (args: string[]) => Promise<void>;
  };
  await run(process.argv.slice(2).filter((argument) => argument.startsWith('-')));
}
