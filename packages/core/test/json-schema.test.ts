import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publishedSchemas } from '../scripts/published-schemas.ts';

it.each(publishedSchemas())('%s is what the zod schema says; made again by scripts/json-schema.ts', (name, schema) => {
  const published = JSON.parse(readFileSync(new URL(`../schema/${name}`, import.meta.url), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(schema)));
});
