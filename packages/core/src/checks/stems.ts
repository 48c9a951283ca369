/** The first four letters of a stem as a number: stems of different heads are not related. */
export function headOf(stem: string): number {
  let head = Math.min(4, stem.length);
  for (let i = 0; i < 4 && i < stem.length; i += 1) head = Math.imul(head, 0x3f1) + stem.charCodeAt(i);
  return head | 0;
}

/** An Arabic stem without what light stemming may have left in front of it. */
export function coreOf(stem: string): string {
  for (const prefix of PREFIXES)
    if (stem.startsWith(prefix) && stem.length - prefix.length >= 4) return stem.slice(prefix.length);
  return stem;
}

const PREFIXES = ['وال', 'بال', 'لل', 'ال', 'و', 'ب', 'ل'];
