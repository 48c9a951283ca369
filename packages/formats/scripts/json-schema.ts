import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { documentSchema } from '@muqabala/core/document';
import * as z from 'zod/mini';

const file = fileURLToPath(new URL('../generated/aligned-document.schema.json', import.meta.url));

/** Returns the JSON Schema (draft 2020-12) of an aligned document, made from the one definition in core. */
export function renderSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(documentSchema, { io: 'input', reused: 'ref' });
  return `${JSON.stringify(
    {
      $schema,
      $comment: 'Made by `npm run json-schema` from packages/core/src/document/schema.ts; not to be edited.',
      title: 'Aligned document of Muqabala',
      ...schema,
    },
    undefined,
    2,
  )}\n`;
}

export const readSchema = () => readFileSync(file, 'utf8');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(file, renderSchema());
