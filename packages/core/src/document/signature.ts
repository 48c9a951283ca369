/** The program's version, as in its package. */
export const VERSION = '0.1.0';

/** Settings that a result depends on, by name. */
export type Settings = Readonly<Record<string, string | number | boolean>>;

/**
 * Returns one line of names and values: `head` as it stands, the settings by name, then `tail`. Every signature is
 * written here.
 */
export function formatSignature(
  head: ReadonlyArray<readonly [name: string, value: string]>,
  settings: Settings,
  tail: ReadonlyArray<readonly [name: string, value: string]> = [],
): string {
  const sorted = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...head, ...sorted, ...tail].map(([name, value]) => `${name}:${value}`).join('|');
}

/** Returns the one line that names what a result depends on: program, lexicon, settings. */
export function makeSignature(lexicon: string, settings: Settings): string {
  return formatSignature(
    [
      ['muqabala', VERSION],
      ['lexicon', lexicon],
    ],
    settings,
  );
}

/**
 * Returns the names and values of a signature that {@link makeSignature} wrote, of any version; undefined for others.
 */
export function readSignature(signature: string): ReadonlyMap<string, string> | undefined {
  if (!signature.startsWith('muqabala:')) return undefined;
  const parts = new Map<string, string>();
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= signature.length; at += 1) {
    const unit = signature[at];
    if (unit === '(') depth += 1;
    else if (unit === ')') depth -= 1;
    if (unit !== undefined && (unit !== '|' || depth > 0)) continue;
    const colon = signature.indexOf(':', start);
    if (colon < 0 || colon >= at) return undefined;
    parts.set(signature.slice(start, colon), signature.slice(colon + 1, at));
    start = at + 1;
  }
  return depth === 0 ? parts : undefined;
}

/** Says whether a document was made of pairs as they came: nothing in it was read or checked. */
export function isUnchecked({ signature }: { readonly signature: string }): boolean {
  return readSignature(signature)?.get('lexicon') === 'none';
}
