import type { Catalogue, Entry } from './types.ts';

const DEEPEST = 100;

/** Whether data is a catalogue: a record of records and words, with words in it, and with nothing of another kind at its top. */
export function isCatalogue(data: unknown): data is Record<string, unknown> {
  if (!isRecord(data)) return false;
  const values = Object.values(data);
  return values.some((value) => typeof value === 'string' || isRecord(value)) && entriesOf(data).length > 0;
}

/** Returns the messages of a catalogue in JSON: nested as of i18next and Vue, or flat with what is said of them beside, as of ARB (`@key`). */
export function catalogueOfJson(data: Record<string, unknown>): Catalogue {
  const language = data['@@locale'];
  return { entries: entriesOf(data), ...(typeof language === 'string' ? { language } : {}) };
}

function entriesOf(data: Record<string, unknown>): Entry[] {
  const entries: Entry[] = [];
  const walk = (value: unknown, key: string, depth: number, comment: string | undefined) => {
    if (depth > DEEPEST) return;
    if (typeof value === 'string') entries.push({ key, content: value, ...(comment === undefined ? {} : { comment }) });
    else if (Array.isArray(value))
      for (const [i, one] of value.entries()) walk(one, `${key}[${i}]`, depth + 1, undefined);
    else if (isRecord(value))
      for (const [name, one] of Object.entries(value)) {
        // ARB says of a message what it is under its name with an `@` before it.
        if (name.startsWith('@')) continue;
        const about = value[`@${name}`];
        const said = isRecord(about) && typeof about['description'] === 'string' ? about['description'] : undefined;
        walk(one, key === '' ? name : `${key}.${name}`, depth + 1, said);
      }
  };
  walk(data, '', 0, undefined);
  return entries;
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
