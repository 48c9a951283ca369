import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = new URL('../CONTRIBUTING.md', import.meta.url);

it('names no place, no command and no page that is not there', () => {
  const text = readFileSync(page, 'utf8');
  const places = [...text.matchAll(/`((?:packages|apps|test|docs|\.ci)\/[^`]*)`|\]\(([^)#]+)\)/g)]
    .map(([, place, target]) => place ?? target!)
    .filter((path) => !path.includes('NAME'));
  expect(places.length).toBeGreaterThan(50);
  expect(places.filter((path) => !existsSync(new URL(path, page)))).toEqual([]);
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const asked = [...text.matchAll(/npm run ([\w-]+)(?![\w-]| -w)/g)].map(([, name]) => name!);
  expect(asked.filter((name) => scripts[name] === undefined)).toEqual([]);
});
