import type { Text } from './schema.ts';

/** Returns what a text is called where it is shown: its outlet, its title, its headline, or else its id. */
export function nameOfText(text: Text): string {
  return text.outlet ?? text.title ?? headlineOf(text) ?? text.id;
}

const BETWEEN = ' · ';

/** Returns what several texts are called together, as the title of a review or a report. */
export function nameOfTexts(texts: readonly Text[]): string {
  return texts.map(nameOfText).join(BETWEEN);
}

/**
 * Returns the names in a title, each as `setOff` sets it off from the others: so names of either direction keep the
 * order of the page, whichever is the first.
 */
export function setOffNames<Part>(title: string, setOff: (name: string) => Part): (Part | string)[] {
  return title.split(BETWEEN).flatMap((name, n) => (n === 0 ? [setOff(name)] : [BETWEEN, setOff(name)]));
}

/** The heading above the first body sentence: what stands before it is a section, or the name of the page. */
function headlineOf({ content, segments }: Text): string | undefined {
  const body = segments.findIndex(({ role }) => role === 'body');
  const last = segments[body - 1];
  return last?.role === 'heading' ? content.slice(last.start, last.end) : undefined;
}
