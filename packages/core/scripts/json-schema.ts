// Writes schema/aligned-document-2.json and schema/rules-1.json from the zod schemas:
//   npx tsx --conditions=muqabala-source packages/core/scripts/json-schema.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publishedSchemas } from './published-schemas.ts';

const folder = new URL('../schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of publishedSchemas())
  writeFileSync(fileURLToPath(new URL(name, folder)), `${JSON.stringify(schema, undefined, 2)}\n`);
