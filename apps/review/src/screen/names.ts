import type { Text } from '@muqabala/core';

/** What a text is called, as in the viewer. */
export function nameOf(text: Text): string {
  return text.outlet ?? text.title ?? text.id;
}
