const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'ولل', 'فلل', 'ال', 'لل'];
const ENDINGS = ['ها', 'هم', 'هما', 'كم', 'نا', 'ات', 'ان', 'ين', 'ون', 'يه', 'وا', 'ه', 'ي', 'ا', 'ت'];

/**
 * Returns the stem under which an Arabic word (in matching form) is looked up: without a leading conjunction, article,
 * imperfect prefix and endings, as long as three letters stay (two after an article). After L. S. Larkey and others,
 * “Light stemming for Arabic information retrieval”, 2007.
 */
export function lightStem(word: string): string {
  let stem = word;
  let article = false;
  for (const prefix of ARTICLES) {
    if (stem.startsWith(prefix) && stem.length - prefix.length >= 2) {
      stem = stem.slice(prefix.length);
      article = true;
      break;
    }
  }
  if (!article) {
    if (stem.length > 3 && (stem[0] === 'و' || stem[0] === 'ف')) stem = stem.slice(1);
    if (stem.length > 4 && stem[0] === 'س' && /[يتنا]/.test(stem[1]!)) stem = stem.slice(1);
    if (stem.length > 3 && stem[0] === 'ي') stem = stem.slice(1);
    else if (stem.length > 4 && (stem[0] === 'ل' || stem[0] === 'ب')) stem = stem.slice(1);
  }
  for (let round = 0; round < 2; round += 1) {
    const ending = endingOf(stem);
    if (ending === 0) break;
    stem = stem.slice(0, -ending);
  }
  return stem;
}

/** How many letters the first ending has that a stem can lose; most words end in no last letter of one. */
function endingOf(stem: string): number {
  if (stem.length < 4 || !'اهتمني'.includes(stem.at(-1)!)) return 0;
  for (const ending of ENDINGS) if (stem.length - ending.length >= 3 && stem.endsWith(ending)) return ending.length;
  return 0;
}

/**
 * Returns the consonants that carry a stem's meaning: what is left without weak letters and derivational letters; a
 * coarse class for unknown words.
 */
export function arabicSkeleton(stem: string): string {
  let rest = stem;
  if (rest.length >= 6 && rest.startsWith('است')) rest = rest.slice(3);
  else if (rest.length >= 5 && /^(?:ان|مت|ات)/.test(rest)) rest = rest.slice(2);
  else if (rest.length >= 4 && /^[متاني]/.test(rest)) rest = rest.slice(1);
  const bare = rest.replace(/[اويه]/g, '');
  return bare.length >= 2 ? bare : rest;
}
