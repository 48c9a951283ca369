import { createHash } from 'node:crypto';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { TextInput } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import type { Manifest } from '@muqabala/evaluate';
import { readBytes } from './read.ts';
import { readTextFile, type TextSettings, type TextsRead } from './texts.ts';

/** The schema that the JSON of a corpus manifest names. */
export const MANIFEST = 'muqabala/corpus-manifest';

/** Reports of the same meeting are read first. */
const CLOSENESS: readonly string[] = ['source', 'same-meeting', 'other-meeting-of-visit', 'earlier-meeting'];

/** Texts of a manifest, and what a person should know of them. */
export interface ManifestTexts extends TextsRead {
  readonly warnings: readonly string[];
}

/**
 * Reads the texts that a corpus manifest names, the source first and what is closest to the event next, with what it says of each. A text is dated by its own date, or by the event's
 * where that is missing or only the page's; a report of an earlier meeting has its own or none.
 */
export async function readManifestTexts(data: unknown, path: string, settings: TextSettings): Promise<ManifestTexts> {
  const { parseManifest } = await import('@muqabala/evaluate');
  const { event, texts } = parseManifest(data, path);
  const source = texts.find((text) => text.role === 'source') ?? texts[0]!;
  const others = texts.filter((text) => text !== source);
  const sorted = [source, ...others.sort((a, b) => CLOSENESS.indexOf(a.role) - CLOSENESS.indexOf(b.role))];
  const home = path === '-' ? '.' : dirname(path);
  const inputs: TextInput[] = [];
  const places: string[] = [];
  const warnings: string[] = [];
  const seen = new Set<string>();
  for (const text of sorted) {
    if (seen.has(text.id)) throw broken(path, `The id ${text.id} stands twice.`, 'Give every text an id of its own.');
    seen.add(text.id);
    const inside = normalize(text.file);
    if (isAbsolute(inside) || inside.split(/[\\/]/)[0] === '..')
      throw broken(path, `The file ${text.file} of ${text.id} lies outside.`, 'Name a file beside the manifest.');
    const place = join(home, inside);
    if (
      createHash('sha256')
        .update(await readBytes(place))
        .digest('hex') !== text.sha256
    )
      warnings.push(`${place}: This is another text than the manifest was made for (its sha256 differs).`);
    const date = settings.date ?? dateOf(text, event.date);
    inputs.push({
      ...(await readTextFile(place, settings)),
      id: text.id,
      language: text.language,
      licence: text.licence,
      ...(date === undefined ? {} : { date }),
      ...(text.outlet === undefined ? {} : { outlet: text.outlet }),
      ...(text.title === undefined ? {} : { title: text.title }),
      ...(text.url === undefined ? {} : { url: text.url }),
    });
    places.push(place);
  }
  return { texts: inputs, places, warnings };
}

function dateOf(text: Manifest['texts'][number], event: string): string | undefined {
  if (text.date !== undefined && text.dateOf !== 'page') return text.date;
  return text.role === 'earlier-meeting' ? undefined : event;
}

function broken(place: string, message: string, remedy: string): MuqabalaError {
  return new MuqabalaError({ code: 'manifest-invalid', place, message, remedy });
}
