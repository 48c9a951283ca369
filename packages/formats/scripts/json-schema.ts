import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rulesSchema } from '@muqabala/core';
import { documentSchema } from '@muqabala/core/document';
import { questionSchema, replySchema } from '@muqabala/core/questions';
import * as z from 'zod/mini';
import { type Describable, describeSchema } from './describe-schema.ts';

const DOCUMENT = {
  schema: documentSchema,
  constant: 'documentSchema',
  title: 'Aligned document of Muqabala',
  from: 'packages/core/src/document/schema.ts',
};
const QUESTIONS = 'packages/core/src/questions/schema.ts';

/** What is published, by the name of its file. */
export const SCHEMAS = {
  'aligned-document': DOCUMENT,
  question: { schema: questionSchema, constant: 'questionSchema', title: 'Question of Muqabala', from: QUESTIONS },
  rules: {
    schema: rulesSchema,
    constant: 'rulesSchema',
    title: 'Rules of a project, for Muqabala',
    from: 'packages/core/src/findings/rules-schema.ts',
  },
  reply: { schema: replySchema, constant: 'replySchema', title: 'Reply to a question of Muqabala', from: QUESTIONS },
} as const;
export type SchemaName = keyof typeof SCHEMAS;

const fileOf = (name: SchemaName) => fileURLToPath(new URL(`../generated/${name}.schema.json`, import.meta.url));

/** Returns a JSON Schema (draft 2020-12), made from the one definition in core. */
export function renderSchema(name: SchemaName = 'aligned-document'): string {
  const { schema: from, constant, title, from: file } = SCHEMAS[name];
  const { $schema, ...schema } = z.toJSONSchema(from, { io: 'input', reused: 'ref' });
  describeSchema(schema as Describable, constant);
  const $comment = `Made by \`npm run json-schema\` from ${file}; not to be edited.`;
  const $id = `https://unpkg.com/@muqabala/formats/generated/${name}.schema.json`;
  return `${JSON.stringify({ $schema, $id, $comment, title, ...schema }, undefined, 2)}\n`;
}

export const readSchema = (name: SchemaName = 'aligned-document') => readFileSync(fileOf(name), 'utf8');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const name of Object.keys(SCHEMAS) as SchemaName[]) writeFileSync(fileOf(name), renderSchema(name));
