import type { Text } from './schema.ts';

/** Returns what a text is called where it is shown: its outlet, its title, its headline, or else its id. */
export function nameOfText(text: Text): string {
  return text.outlet ?? text.title ?? headlineOf(text) ?? text.id;
}

/** The heading above the first body sentence: what stands before it is a section, or the name of the page. */
function headlineOf({ content, segments }: Text): string | undefined {
  const body = segments.findIndex(({ role }) => role === 'body');
  const last = segments[body - 1];
  return last?.role === 'heading' ? content.slice(last.start, last.end) : undefined;
}
