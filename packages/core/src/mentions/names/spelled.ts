/** Arabic names of Latin letters, in matching form, and the letters that each may stand for: `سي ان ان` is CNN. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'ايه اي',
    B: 'بي',
    C: 'سي',
    D: 'دي',
    E: 'اي',
    F: 'اف',
    G: 'جي',
    H: 'اتش ايتش',
    I: 'اي',
    J: 'جيه جي جاي',
    K: 'كي كيه كاي',
    L: 'ال',
    M: 'ام',
    N: 'ان',
    O: 'او',
    P: 'بي',
    Q: 'كيو',
    R: 'ار',
    S: 'اس',
    T: 'تي',
    U: 'يو',
    V: 'في',
    W: 'دبليو',
    X: 'اكس',
    Y: 'واي',
    Z: 'زد زي زيد',
  }).flatMap(([letter, names]) => names.split(' ').map((name) => [name, letter] as const)),
);
/** Letters that share a name are one: the first of each group. */
const SAME: Readonly<Record<string, string>> = { P: 'B', I: 'A', E: 'A', J: 'G' };

/** Returns the letter (or the first of those with its name) that an Arabic word in matching form spells. */
export function spelledLetter(form: string): string | undefined {
  const letter = LETTERS.get(form);
  return letter === undefined ? undefined : (SAME[letter] ?? letter);
}

/** Returns the key under which an acronym in small letters is found by its spelled letters. */
export function spelledKey(acronym: string): string {
  let key = '';
  for (const letter of acronym.toUpperCase()) key += SAME[letter] ?? letter;
  return key;
}
