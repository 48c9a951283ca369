import { languageNamed } from '../read/languages.ts';
import type { Catalogue, Entry } from './types.ts';

const DEEPEST = 100;

/**
 * Whether data is a catalogue: a record of records and words, with words in it, and with nothing of another kind at its
 * top.
 */
export function isCatalogue(data: unknown): data is Record<string, unknown> {
  if (!isRecord(data)) return false;
  const values = Object.values(data);
  return values.some((value) => typeof value === 'string' || isRecord(value)) && entriesOf(data).length > 0;
}

/**
 * Returns the messages of a catalogue in JSON: nested as of i18next and Vue, under the code of its language, or flat with what is said of them beside,
 * as of ARB (`@key`).
 */
export function catalogueOfJson(data: Record<string, unknown>): Catalogue {
  const [[name, within] = [], ...others] = Object.entries(data);
  // Rails and others have all of a language under its code.
  if (name !== undefined && others.length === 0 && isRecord(within) && languageNamed(name) !== undefined)
    return { entries: entriesOf(within), language: name };
  const language = data['@@locale'];
  return { entries: entriesOf(data), ...(typeof language === 'string' ? { language } : {}) };
}

function entriesOf(data: Record<string, unknown>): Entry[] {
  return [...entriesIn(data, '', 0)];
}

function* entriesIn(value: unknown, key: string, depth: number, comment?: string): Generator<Entry> {
  if (depth > DEEPEST) return;
  if (typeof value === 'string') yield { key, content: value, ...(comment === undefined ? {} : { comment }) };
  else if (Array.isArray(value))
    for (const [i, one] of value.entries()) yield* entriesIn(one, `${key}[${i}]`, depth + 1);
  else if (isRecord(value))
    // ARB says of a message what it is under its name with an `@` before it.
    for (const [name, one] of Object.entries(value))
      if (!name.startsWith('@'))
        yield* entriesIn(one, key === '' ? name : `${key}.${name}`, depth + 1, describedBy(value[`@${name}`]));
}

function describedBy(about: unknown): string | undefined {
  return isRecord(about) && typeof about['description'] === 'string' ? about['description'] : undefined;
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
