import * as z from 'zod/mini';
import { documentSchema, rulesSchema } from '../src/index.ts';

/** Returns the JSON Schemas that the package publishes, by file name. */
export function publishedSchemas(): ReadonlyArray<readonly [string, object]> {
  return [
    published('aligned-document-2', 'An Arabic text and its English counterparts, aligned', documentSchema),
    published('rules-1', 'What a project has decided about findings', rulesSchema),
  ];
}

function published(name: string, title: string, schema: z.ZodMiniType): readonly [string, object] {
  return [
    `${name}.json`,
    { $id: `urn:muqabala:schema:${name}`, title, ...z.toJSONSchema(schema, { io: 'input', reused: 'ref' }) },
  ];
}
