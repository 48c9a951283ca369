import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const page = new URL('CONTRIBUTING.md', root);

it('names no place and no page that is not there', () => {
  const text = readFileSync(page, 'utf8');
  const places = [...text.matchAll(/`((?:packages|apps|test|docs|\.ci)\/[^`]*)`|\]\(([^)#]+)\)/g)]
    .map(([, place, target]) => place ?? target!)
    .filter((path) => !path.includes('NAME'));
  expect(places.length).toBeGreaterThan(50);
  expect(places.filter((path) => !existsSync(new URL(path, page)))).toEqual([]);
});

it('no page, source or file that was made names a command that the root does not have', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const asked = new Set<string>();
  for (const file of files(root))
    for (const [, command] of readFileSync(file, 'utf8').matchAll(/\bnpm run ([a-z][\w:-]*\w(?: -w)?)/g))
      asked.add(command!);
  expect(asked.size).toBeGreaterThan(10);
  expect([...asked].filter((command) => scripts[command] === undefined)).toEqual([]);
});

/** Files of the repository that may tell a command. */
function files(folder: URL): URL[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return /^(?:\.(?!ci$)|node_modules$|dist$)/.test(entry.name) ? [] : files(new URL(`${entry.name}/`, folder));
    return /\.(?:md|ts|mjs|json)$/.test(entry.name) ? [new URL(entry.name, folder)] : [];
  });
}
