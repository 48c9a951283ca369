import type { TextInput } from '@muqabala/core';
import { SAID } from '@muqabala/core/document';
import type { MuqabalaError } from '@muqabala/core/problems';
import { z } from 'zod';

/** One line of the list: an id and its files, the source first, or the texts themselves. */
export interface BatchItem {
  readonly id: string;
  readonly paths: readonly string[];
  /** What stands in the list itself; there are no paths then. */
  readonly texts?: readonly TextInput[];
}

const optional = z.string().optional();

const lineSchema = z.object({
  id: z.string(),
  texts: z
    .array(
      z.strictObject({
        id: optional,
        content: z.string(),
        language: z.enum(['ar', 'en']).optional(),
        title: optional,
        outlet: optional,
        date: optional,
        url: optional,
        licence: optional,
      }),
    )
    .min(2),
});

/**
 * Reads a line of a list that holds its texts itself, the source first: `{"id":…,"texts":[{"content":…},…]}`. Texts
 * without an id are called `source`, `target`, `target-2` ….
 */
export function textsOfLine(line: string, fail: (message: string, remedy: string) => MuqabalaError): BatchItem {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw fail('This line begins like JSON and is none.', 'Write one whole JSON object a line.');
  }
  const parsed = lineSchema.safeParse(data, SAID);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw fail(
      `${issue!.path.join('.') || 'The line'}: ${issue!.message}.`,
      'Write {"id":…,"texts":[{"content":…},{"content":…}]}, the source first.',
    );
  }
  const texts = parsed.data.texts.map(({ id, ...text }, i) => ({
    id: id ?? (i === 0 ? 'source' : i === 1 ? 'target' : `target-${i}`),
    ...text,
  })) as TextInput[];
  if (new Set(texts.map(({ id }) => id)).size < texts.length)
    throw fail('Two of the texts have the same id.', 'Give every text an id of its own, or none.');
  return { id: parsed.data.id, paths: [], texts };
}
