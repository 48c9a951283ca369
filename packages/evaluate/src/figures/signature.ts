import { formatSignature } from '@muqabala/core/document';

/** The version of the scorers, as in the package; it changes whenever a figure could. */
export const SCORER_VERSION = '0.1.0';

/**
 * Returns the one line that says how a figure was made: scorer version, kind, settings, and the signature of what was
 * scored.
 */
export function scoreSignature(
  kind: string,
  settings: Readonly<Record<string, string | number | boolean>> = {},
  hypothesis?: string,
): string {
  return formatSignature(
    [
      ['scorer', SCORER_VERSION],
      ['kind', kind],
    ],
    settings,
    [['hypothesis', hypothesis ? `(${hypothesis})` : 'unsigned']],
  );
}
