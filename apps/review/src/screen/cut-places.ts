/** Returns the offsets in a sentence at which it can be cut between words: before each word but the first. */
export function wordPlaces(sentence: string): number[] {
  return [...sentence.matchAll(/\s(?=\S)/gu)]
    .map(({ index }) => index + 1)
    .filter((place) => sentence.slice(0, place).trim() !== '');
}

/** Marks after which a sentence is likeliest to have ended, the strongest first. */
const ENDS = [/[.!?؟۔…][)\]"”’»]*\s+$/u, /[;؛:]\s+$/u, /[,،–—]\s+$/u];

/**
 * Returns where a cut is looked for first: after the strongest mark inside the sentence, the nearest to its middle;
 * undefined for a single word.
 */
export function firstPlace(sentence: string, places: readonly number[] = wordPlaces(sentence)): number | undefined {
  const middle = sentence.length / 2;
  const nearest = (some: readonly number[]) =>
    some.reduce((best, place) => (Math.abs(place - middle) < Math.abs(best - middle) ? place : best));
  for (const end of ENDS) {
    // The mark stands right before the white space of the place.
    const after = places.filter((place) => end.test(sentence.slice(Math.max(0, place - 8), place)));
    if (after.length > 0) return nearest(after);
  }
  return places.length === 0 ? undefined : nearest(places);
}

/** Returns the next place of some before or after an offset; the offset itself at either end. */
export function nextPlace(places: readonly number[], at: number, by: 1 | -1): number {
  const next = by === 1 ? places.find((place) => place > at) : places.findLast((place) => place < at);
  return next ?? at;
}

/** Returns the next offset within a word, by what a person sees as one character; the offset itself at either end. */
export function nextCharacter(sentence: string, at: number, by: 1 | -1): number {
  const places = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(sentence)].map(
    ({ index }) => index,
  );
  return nextPlace(places.slice(1), at, by);
}
