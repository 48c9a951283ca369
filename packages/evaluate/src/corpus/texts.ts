import type { TextInput } from '@muqabala/core';
import type { Manifest } from './schema.ts';

/** Reports of the same meeting come first after the source. */
const CLOSENESS: readonly string[] = ['source', 'same-meeting', 'other-meeting-of-visit', 'earlier-meeting'];

/** A text of a manifest as `alignTexts` takes it, but for its content, which is in the file. */
export interface ManifestText extends Omit<TextInput, 'content'> {
  /** Beside the manifest. */
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/**
 * Returns the texts of a manifest, the source first and what is closest to the event next, with what it says of each. A
 * text is dated by its own date, or by the event's where that is missing or only the page's; a report of an earlier
 * meeting has its own or none.
 */
export function manifestTexts({ event, texts }: Manifest): ManifestText[] {
  const source = texts.find((text) => text.role === 'source') ?? texts[0]!;
  const others = texts.filter((text) => text !== source);
  others.sort((a, b) => CLOSENESS.indexOf(a.role) - CLOSENESS.indexOf(b.role));
  return [source, ...others].map((text) => {
    const { id, file, sha256, language, licence, outlet, title, url } = text;
    const date = dateOf(text, event.date);
    return {
      id,
      file,
      sha256,
      language,
      licence,
      ...(date === undefined ? {} : { date }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
    };
  });
}

function dateOf(text: Manifest['texts'][number], event: string): string | undefined {
  if (text.date !== undefined && text.dateOf !== 'page') return text.date;
  return text.role === 'earlier-meeting' ? undefined : event;
}
