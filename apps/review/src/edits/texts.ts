import type { AlignedDocument } from '@muqabala/core';
import { type About, aboutOf, type Edit } from '@muqabala/core/document';

/** Says what is known about a text: title, outlet, date, address, licence; empty ones are taken away. */
export function describeText(document: AlignedDocument, id: string, about: About): Edit | undefined {
  const index = document.texts.findIndex((text) => text.id === id);
  const text = document.texts[index];
  if (text === undefined) return undefined;
  const before = aboutOf(text);
  const after: About = Object.fromEntries(
    Object.entries({ ...before, ...about })
      .map(([key, value]) => [key, value?.trim()])
      .filter(([, value]) => value),
  );
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof About>;
  if ([...keys].every((key) => before[key] === after[key])) return undefined;
  return { name: 'describe', changes: [{ in: 'texts', id, index, before, after }] };
}
