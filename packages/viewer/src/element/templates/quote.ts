import type { Text } from '@muqabala/core/document';

const LONGEST_QUOTE = 160;

/** Returns words of a text to quote inside our own, shortened where they are long. */
export function quoted(text: Text, { start, end }: { readonly start: number; readonly end: number }): string {
  const words = text.content.slice(start, Math.min(end, start + LONGEST_QUOTE)).trim();
  // A quotation may not open an isolate or an override of its own inside our sentence.
  const safe = words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  // No word is cut, nor half of a character where there is but one long word.
  return end - start > LONGEST_QUOTE ? `${safe.replace(/\s\S*$|[\ud800-\udbff]$/, '')}…` : safe;
}
