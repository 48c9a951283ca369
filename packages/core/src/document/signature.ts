/** The program's version, as in its package. */
export const VERSION = '0.1.0';

/** Returns the one line that names what a result depends on: program, lexicon, settings. */
export function makeSignature(lexicon: string, settings: Readonly<Record<string, string | number | boolean>>): string {
  const parts = Object.entries(settings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}:${value}`);
  return [`muqabala:${VERSION}`, `lexicon:${lexicon}`, ...parts].join('|');
}
