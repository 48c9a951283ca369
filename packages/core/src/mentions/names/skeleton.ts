const LATIN_CLASSES: Readonly<Record<string, string>> = {
  b: 'P',
  p: 'P',
  f: 'F',
  v: 'F',
  t: 'T',
  d: 'D',
  s: 'S',
  z: 'S',
  š: 'S',
  ž: 'S',
  č: 'S',
  ç: 'S',
  k: 'K',
  q: 'K',
  g: 'K',
  m: 'M',
  n: 'N',
  l: 'L',
  r: 'R',
};
const ARABIC_CLASSES: Readonly<Record<string, string>> = {
  ب: 'P',
  ف: 'F',
  ت: 'T',
  ط: 'T',
  ث: 'T',
  د: 'D',
  ض: 'D',
  ذ: 'D',
  س: 'S',
  ص: 'S',
  ش: 'S',
  ز: 'S',
  ظ: 'S',
  ق: 'K',
  ك: 'K',
  غ: 'K',
  ج: 'K',
  خ: 'K',
  م: 'M',
  ن: 'N',
  ل: 'L',
  ر: 'R',
};
/** How a name begins: with a vowel, a glide, a breath or another consonant. */
const CONSONANT: readonly string[] = [''];
const LATIN_STARTS: Readonly<Record<string, readonly string[]>> = {
  a: ['^'],
  e: ['^', 'Y'],
  i: ['^', 'Y'],
  o: ['^', 'W'],
  u: ['^', 'W', 'Y'],
  h: ['H', '^'],
  w: ['W', ''],
  y: ['Y', '^'],
  j: ['Y', '', 'H'],
};
const ARABIC_STARTS: Readonly<Record<string, readonly string[]>> = {
  ا: ['^'],
  أ: ['^'],
  إ: ['^'],
  آ: ['^'],
  ع: ['^'],
  ي: ['Y'],
  و: ['W'],
  ه: ['H'],
  ح: ['H'],
};
const MOST = 12;

/**
 * Returns the consonant skeletons under which a Latin name (in letters of the cost table) is filed: classes of letters
 * that Arabic does not keep apart; doubtful letters (c, ch, j, x, th, gh) give several.
 */
export function latinSkeletons(letters: string): string[] {
  let keys = [...(LATIN_STARTS[letters[0]!] ?? CONSONANT)];
  for (let i = 0; i < letters.length; ) {
    const [options, size] = latinOptions(letters, i);
    keys = extend(keys, options);
    i += size;
  }
  // A consonant at the end may be silent (French), in Arabic it is then left out.
  if (/[tdsrxz]$/.test(letters) && letters.length > 4)
    for (const key of [...keys])
      if (key.length > 2 && keys.length < MOST && !keys.includes(key.slice(0, -1))) keys.push(key.slice(0, -1));
  return keys;
}

/** The classes that the letters from i on may stand for, and how many letters that are. */
function latinOptions(letters: string, i: number): readonly [readonly string[], number] {
  const two = letters.slice(i, i + 2);
  const pair = LATIN_PAIRS[two];
  if (pair !== undefined) return [pair, 2];
  const letter = letters[i]!;
  if (letter === 'c') return [/[eiy]/.test(letters[i + 1] ?? '') || i === letters.length - 1 ? ['S', 'K'] : ['K'], 1];
  return [LATIN_DOUBTFUL[letter] ?? [LATIN_CLASSES[letter] ?? ''], 1];
}

const LATIN_PAIRS: Readonly<Record<string, readonly string[]>> = {
  ch: ['S', 'K'],
  ck: ['K'],
  cc: ['K', 'S'],
  th: ['T', 'S', 'D'],
  ph: ['F'],
  gh: ['K', ''],
  sh: ['S'],
  zh: ['S', 'K'],
  kh: ['K'],
  dh: ['D', 'S'],
  ts: ['S'],
  tz: ['S'],
  dj: ['K'],
  dz: ['S', 'K'],
  gn: ['KN', 'N'],
  gl: ['KL', 'L'],
  ll: ['L', ''],
  rz: ['RS', 'S', 'K'],
  sz: ['S'],
};
const LATIN_DOUBTFUL: Readonly<Record<string, readonly string[]>> = {
  x: ['KS', 'S'],
  j: ['K', ''],
  ž: ['S', 'K'],
  w: ['', 'F'],
};

/** Returns the consonant skeletons of an Arabic name (in letters of the cost table). */
export function arabicSkeletons(letters: string): string[] {
  let keys = [...(ARABIC_STARTS[letters[0]!] ?? CONSONANT)];
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters[i]!;
    let options: readonly string[];
    if (letter === 'ت' && /[شسز]/.test(letters[i + 1] ?? '')) {
      options = ['S'];
      i += 1;
    } else if (letter === 'د' && letters[i + 1] === 'ج') {
      options = ['K'];
      i += 1;
    } else if (letter === 'ض' || letter === 'ذ') options = ['D', 'S'];
    else options = [ARABIC_CLASSES[letter] ?? ''];
    keys = extend(keys, options);
  }
  return keys;
}

/** Appends each option to each key; a class is not repeated, as doubled letters are written once in Arabic. */
function extend(keys: readonly string[], options: readonly string[]): string[] {
  const longer = new Set<string>();
  for (const key of keys)
    for (const option of options) {
      if (longer.size >= MOST) break;
      longer.add(option !== '' && key.endsWith(option) ? key : key + option);
    }
  return [...longer];
}

/** Returns skeletons as numbers of 30 bits, found faster; two of one number cost a comparison. */
export function skeletonKeys(skeletons: readonly string[]): readonly number[] {
  return skeletons.map((skeleton) => {
    let key = 7;
    for (let i = 0; i < skeleton.length; i += 1) key = Math.imul(key, 0x01000193) ^ skeleton.charCodeAt(i);
    return (key ^ (key >>> 13)) & 0x3fffffff;
  });
}
