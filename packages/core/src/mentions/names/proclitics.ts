/** One way to read the beginning of an Arabic word: what is left of it and how likely that reading is. */
export interface Reading {
  readonly form: string;
  /** Letters taken off. */
  readonly cut: number;
  /** Natural logarithm of the share of words with these first letters that are read so. */
  readonly cost: number;
}

/** What may stand before a name, with the measured share of such beginnings that are not part of the word. */
export const PROCLITICS: readonly (readonly [string, number])[] = [
  ['و', 0.78],
  ['ل', 0.71],
  ['ب', 0.56],
  ['س', 0.2],
  ['ف', 0.12],
  ['ك', 0.08],
  ['ال', 0.9],
  ['وال', 0.9],
  ['بال', 0.85],
  ['فال', 0.7],
  ['كال', 0.6],
  ['لل', 0.9],
  ['ولل', 0.9],
  ['وب', 0.6],
  ['ول', 0.6],
  ['وبال', 0.9],
  ['فب', 0.3],
  ['فل', 0.3],
];

/** Returns the word as it stands and every reading without proclitics that leaves at least `least` letters. */
export function readings(word: string, least: number): Reading[] {
  const all: Reading[] = [];
  let whole = 1;
  for (const [letters, share] of PROCLITICS) {
    if (!word.startsWith(letters) || word.length - letters.length < least) continue;
    const rest = word.slice(letters.length);
    all.push({ form: rest, cut: letters.length, cost: Math.log(share) });
    // للعراق = ل + العراق
    if (letters === 'لل' || letters === 'ولل')
      all.push({ form: `ال${rest}`, cut: letters.length - 1, cost: Math.log(share) });
    if (letters.length === 1) whole = Math.min(whole, 1 - share);
  }
  all.unshift({ form: word, cut: 0, cost: Math.log(Math.max(0.2, whole)) });
  return all;
}
