/**
 * Generates `src/generated/values.ts` from CLDR (Unicode licence): `npx tsx packages/lexicon/scripts/values.ts`. Months
 * come from every Arabic locale, because each region names them otherwise; `Intl` is not asked at run time, as browsers
 * trim it.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Entry {
  readonly code: string;
  readonly ar: readonly string[];
  readonly en: readonly string[];
}
interface Names {
  readonly [key: string]: string | Names;
}

const load = createRequire(import.meta.url);
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Kinds of units that reports carry; others would only add false friends. */
const UNIT_KINDS =
  /^(?:area|digital|energy|frequency|length|mass|power|pressure|speed|temperature|volume|duration)-(.+)$/;
const UNUSED_UNITS =
  /jp$|metric|imperial|-it$|person|foodcalorie|british|therm|scandinavian|solar|earth|point|furlong|fathom|slug|fun$|generic|beaufort|light-speed|dram|jigger|pinch|drop|spoon|bushel|shaku|rin$|sun$|ken$|cho$|osaji|^volume-(?:sai|koku|to)|grain|dalton|night|fortnight|electronvolt|becquerel|sievert|gray|rod$|chain$|gasoline|rankine|ofhg/;

/** Returns the locales of a language in its own script, the language itself first. */
function locales(language: string): string[] {
  const known = (load('cldr-core/availableLocales.json') as { availableLocales: { full: string[] } }).availableLocales;
  return known.full
    .filter((locale) => locale === language || new RegExp(`^${language}-(?:[A-Z]{2}|\\d{3})$`).test(locale))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function read(file: string, ...path: string[]): Names {
  let at: Names = load(file) as Names;
  for (const key of path) at = at[key] as Names;
  return at;
}

function strings(names: Names | string | undefined): string[] {
  if (names === undefined) return [];
  return typeof names === 'string' ? [names] : Object.values(names).flatMap(strings);
}

/** Keeps the first of equal spellings; bidi controls, and dots that only close an abbreviation, are left out. */
function distinct(spellings: readonly string[]): string[] {
  const clean = spellings.map((spelling) => spelling.replace(/[\u200e\u200f\u061c]/g, '').trim());
  return [...new Set(clean)].filter((spelling) => spelling.length > 0);
}

function calendar(locale: string): Names {
  const file = `cldr-dates-full/main/${locale}/ca-gregorian.json`;
  return read(file, 'main', locale, 'dates', 'calendars', 'gregorian');
}

/** Collects names under a key of the Gregorian calendar (`months`, `days`) over all locales of a language. */
function named(language: string, kind: 'months' | 'days', key: string, widths: readonly string[]): string[] {
  const found: string[] = [];
  for (const locale of locales(language)) {
    const names = calendar(locale)[kind] as Names;
    for (const context of ['format', 'stand-alone'])
      for (const width of widths) found.push(...strings(((names[context] as Names)[width] as Names)[key]));
  }
  return distinct(found);
}

/** Returns the months of every Arabic naming, `01` to `12`, with the English names and abbreviations. */
export function months(): Entry[] {
  return Array.from({ length: 12 }, (_, index) => ({
    code: String(index + 1).padStart(2, '0'),
    ar: named('ar', 'months', String(index + 1), ['wide']),
    en: named('en', 'months', String(index + 1), ['wide', 'abbreviated']),
  }));
}

/** Returns the weekdays, `1` (Monday) to `7`. */
export function weekdays(): Entry[] {
  return WEEKDAYS.map((day, index) => ({
    code: String(index + 1),
    ar: named('ar', 'days', day, ['wide', 'short']),
    en: named('en', 'days', day, ['wide', 'abbreviated']),
  }));
}

/** Returns the currencies by ISO 4217 code, with counted forms and symbols, without the code itself. */
export function currencies(): Entry[] {
  const file = (locale: string): Names =>
    read(`cldr-numbers-full/main/${locale}/currencies.json`, 'main', locale, 'numbers', 'currencies');
  const english = file('en');
  const arabic = file('ar');
  return Object.keys(english)
    .filter((code) => !/\(|XX|^X(?!AF|OF|PF|CD)/.test(`${(english[code] as Names)['displayName'] as string}${code}`))
    .map((code) => ({
      code,
      ar: distinct(strings(arabic[code])).filter((form) => form !== code && !/^[A-Z$£]/.test(form)),
      en: distinct(strings(english[code])).filter((form) => form !== code),
    }));
}

/** Returns the units by CLDR id without its kind (`kilometer`), with singular, dual, plural and short forms. */
export function units(): Entry[] {
  const file = (locale: string, width: string): Names =>
    read(`cldr-units-full/main/${locale}/units.json`, 'main', locale, 'units', width);
  const kinds = Object.keys(file('en', 'long')).filter((id) => UNIT_KINDS.test(id) && !UNUSED_UNITS.test(id));
  const forms = (locale: string, id: string): string[] =>
    distinct(
      ['long', 'short'].flatMap((width) =>
        Object.entries((file(locale, width)[id] as Names | undefined) ?? {})
          .filter(([key]) => key === 'displayName' || key.startsWith('unitPattern'))
          .flatMap(([, form]) => strings(form).map((text) => text.replace('{0}', ''))),
      ),
    );
  return kinds.map((id) => ({
    code: id === 'temperature-celsius' || id === 'temperature-fahrenheit' ? degree(id) : UNIT_KINDS.exec(id)![1]!,
    ar: forms('ar', id),
    en: distinct([...forms('en', id), ...forms('en-GB', id)]),
  }));
}

function degree(id: string): string {
  return id.replace('temperature-', 'degree-');
}

/** Returns the text of the generated module. */
export function generate(): string {
  const version = (load('cldr-core/package.json') as { version: string }).version;
  const table = (name: string, entries: readonly Entry[]): string =>
    `  ${name}: [\n${entries.map((entry) => `    ${JSON.stringify(entry)},`).join('\n')}\n  ],\n`;
  return `// Generated by packages/lexicon/scripts/values.ts from CLDR ${version} (Unicode licence). Do not edit.
import type { TableEntry } from '@muqabala/core';

export const values: Readonly<Record<'months' | 'weekdays' | 'currencies' | 'units', readonly TableEntry[]>> = {
${table('months', months())}${table('weekdays', weekdays())}${table('currencies', currencies())}${table('units', units())}};
`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(fileURLToPath(new URL('../src/generated/values.ts', import.meta.url)), generate());
}
