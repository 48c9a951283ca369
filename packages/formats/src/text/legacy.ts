/** Encodings of one byte a character that Arabic texts are still found in, and the one that others are. */
export type LegacyEncoding = 'windows-1256' | 'iso-8859-6' | 'windows-1252';

/** So many bytes tell. */
const SAMPLE = 1 << 18;

/**
 * Tells which encoding of one byte a text is in that is not UTF-8: Windows-1256 or ISO-8859-6 where its letters make
 * Arabic words (what is a letter in one is an accent or nothing in the other), else Windows-1252.
 */
export function tellLegacy(bytes: Uint8Array): LegacyEncoding {
  const sample = bytes.subarray(0, SAMPLE);
  if (arabicShare(sample) <= 0.5) return 'windows-1252';
  const windows = score(sample, 'windows-1256');
  return score(sample, 'iso-8859-6') > windows ? 'iso-8859-6' : 'windows-1256';
}

/** Letters of Arabic, less twice the letters and signs of others that stand beside them. */
function score(bytes: Uint8Array, encoding: string): number {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    return -Infinity;
  }
  const text = decoder.decode(bytes);
  let sum = 0;
  let wasArabic = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const isArabic = unit >= 0x621 && unit <= 0x652;
    if (isArabic) sum += 1;
    else if (unit >= 0xc0 && (unit < 0x600 || unit === 0xfffd) && wasArabic) sum -= 2;
    wasArabic = isArabic || (wasArabic && unit >= 0xc0);
  }
  return sum;
}

/**
 * The share of bytes above 0x7F that stand beside another one: Arabic words are runs of them, accents of French or
 * German are not.
 */
function arabicShare(bytes: Uint8Array): number {
  let high = 0;
  let beside = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    if (bytes[i]! < 0xc0) continue;
    high += 1;
    if ((bytes[i - 1] ?? 0) >= 0xc0 || (bytes[i + 1] ?? 0) >= 0xc0) beside += 1;
  }
  return high === 0 ? 0 : beside / high;
}
