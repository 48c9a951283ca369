/** Half-open, UTF-16. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the words of some sentences, in their order, as they stand between white space. */
export function wordsOf(content: string, sentences: readonly Span[]): Span[] {
  return sentences.flatMap(({ start, end }) =>
    [...content.slice(start, end).matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
    })),
  );
}

export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Returns which words some spans touch. */
export function chosenBy(words: readonly Span[], spans: readonly Span[]): Set<number> {
  return new Set(words.flatMap((word, index) => (spans.some((span) => meets(span, word)) ? [index] : [])));
}

/** Returns the spans of chosen words: neighbours of one sentence together, without the marks around them. */
export function spansOf(content: string, sentences: readonly Span[], chosen: ReadonlySet<number>): Span[] {
  const words = wordsOf(content, sentences);
  const runs: Span[] = [];
  let last = -2;
  for (const index of [...chosen].filter((one) => one < words.length).sort((a, b) => a - b)) {
    const word = words[index]!;
    const run = runs.at(-1);
    const isSame =
      run !== undefined &&
      index === last + 1 &&
      sentences.some(({ start, end }) => start <= run.start && word.end <= end);
    if (isSame) runs[runs.length - 1] = { start: run.start, end: word.end };
    else runs.push(word);
    last = index;
  }
  return runs.map((run) => trimmed(content, run));
}

/** Takes the marks around words off, unless there is nothing else. */
function trimmed(content: string, { start, end }: Span): Span {
  const words = content.slice(start, end);
  const from = words.search(/[\p{L}\p{N}%$€£]/u);
  const last = [...words.matchAll(/[\p{L}\p{M}\p{N}%$€£]/gu)].at(-1);
  if (from === -1 || last === undefined) return { start, end };
  return { start: start + from, end: start + last.index + last[0].length };
}
