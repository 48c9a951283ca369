import { MuqabalaError } from '@muqabala/core/problems';
import type { Log } from '../log.ts';
import { detectLines } from '../text/line-formats.ts';
import { catalogueOfAndroid } from './android.ts';
import { catalogueOfJson, isCatalogue } from './json.ts';
import { catalogueOfPhp } from './php.ts';
import { catalogueOfStrings } from './strings.ts';
import type { Catalogue } from './types.ts';

/**
 * Reads a catalogue of messages by their keys: JSON (i18next, Vue, ARB), Android resources, a list of Apple's
 * (strings), a language file of Laravel (PHP). Throws `catalogue-broken` with the line, `catalogue-none` for anything
 * else, `xml-broken`.
 */
export function readCatalogue(content: string, log: Log, place?: string): Catalogue {
  const at = place === undefined ? {} : { place };
  const broken = (message: string, line: number) =>
    new MuqabalaError({
      code: 'catalogue-broken',
      ...at,
      offset: line,
      offsetUnit: 'line',
      message,
      remedy: 'Mend the catalogue, or export it again.',
    });
  const none = (message: string) =>
    new MuqabalaError({
      code: 'catalogue-none',
      ...at,
      message,
      remedy: 'Let Xcode export it (Product, Export Localizations), and give the xliff that is in the folder.',
    });
  const begun = content.replace(/^\ufeff/, '').trimStart();
  if (/^(?:<\?xml[^<>]{0,200}\?>\s{0,100})?(?:<!DOCTYPE plist\b[^<>]{0,300}>\s{0,100})?<plist\b/.test(begun))
    throw none('This is a property list of Apple (plist, stringsdict), which is not read.');
  const form = detectLines(begun);
  if (form === 'php') return catalogueOfPhp(content, broken);
  if (form === 'strings') return catalogueOfStrings(content, broken);
  if (begun.startsWith('<')) return catalogueOfAndroid(content, log, place);
  let data: unknown;
  try {
    data = JSON.parse(begun);
  } catch (error) {
    if (begun.startsWith('{')) throw broken('The catalogue is no JSON.', lineOf(begun, error));
  }
  if (isCatalogue(data)) return catalogueOfJson(data);
  throw new MuqabalaError({
    code: 'catalogue-none',
    ...at,
    message: 'A catalogue of messages was expected: JSON, Android resources, strings of Apple, or an array of PHP.',
    remedy: 'Check that this is the right file.',
  });
}

/** The line that a JSON parser stopped at, from 1, by the position in its message; 1 where it names none. */
function lineOf(text: string, error: unknown): number {
  const [, position] = /position (\d{1,12})/.exec(error instanceof Error ? error.message : '') ?? [];
  return text.slice(0, Number(position ?? 0)).split('\n').length;
}
