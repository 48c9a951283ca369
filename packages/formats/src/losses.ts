import type { Log } from './log.ts';

/** What stays out because somebody asked for it, or holds nothing. */
const ASKED: ReadonlySet<string> = new Set([
  'not-confirmed',
  'low-confidence',
  'open-finding',
  'length-ratio',
  'duplicate',
  'other-text',
  'empty-line',
]);
/** Slips that cost no word, of other programs or in the choice and order of files. */
const MENDED: ReadonlySet<string> = new Set([
  'xml-declaration',
  'xml-cdata-end',
  'xml-entity',
  'texts-exchanged',
  'same-language',
]);

/**
 * Returns what of a log is a loss, by reason: all that was left out or changed without anybody having asked for it.
 */
export function lossesOf({ left, cleaned }: Log): ReadonlyMap<string, number> {
  const losses = new Map<string, number>();
  for (const [reason, n] of left) if (!ASKED.has(reason)) losses.set(reason, n);
  for (const [reason, n] of cleaned) if (!MENDED.has(reason)) losses.set(reason, (losses.get(reason) ?? 0) + n);
  return losses;
}
