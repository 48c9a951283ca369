// npm run bench -- NAME… [--option…]: runs the named benchmarks, or lists them; names come first.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const known = readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.slice(0, -'.bench.ts'.length));
const given = process.argv.slice(2);
const first = given.findIndex((argument) => argument.startsWith('-'));
const wanted = given.slice(0, first === -1 ? given.length : first);
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
  await run(given.slice(wanted.length));
}
