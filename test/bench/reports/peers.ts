import type { ReportCase } from './cases.ts';

/**
 * Links by tf-idf cosine between the English of both reports, as if translation were perfect; undefined without the
 * English of the Arabic one.
 */
export function tfIdf(report: ReportCase, threshold: number): Set<string> | undefined {
  if (report.pivot === undefined) return undefined;
  const links = new Set<string>();
  for (const [i, j, likeness] of likenessInEnglish(report.pivot, report.english))
    if (likeness > threshold) links.add(`${i},${j}`);
  return links;
}

/** Returns the tf-idf cosines between the sentences of two English reports, by index. */
export function likenessInEnglish(
  own: readonly string[],
  other: readonly string[],
): Array<readonly [own: number, other: number, cosine: number]> {
  const left = own.map(wordsOf);
  const right = other.map(wordsOf);
  const counts = new Map<string, number>();
  for (const words of [...left, ...right]) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = left.length + right.length;
  const weight = (word: string): number => Math.log(all / counts.get(word)!) ** 2;
  const norm = (words: ReadonlySet<string>): number =>
    Math.sqrt([...words].reduce((sum, word) => sum + weight(word), 0));
  return left.flatMap((a, i) =>
    right.map((e, j) => {
      const shared = [...a].reduce((sum, word) => sum + (e.has(word) ? weight(word) : 0), 0);
      return [i, j, shared === 0 ? 0 : shared / (norm(a) * norm(e))] as const;
    }),
  );
}

function wordsOf(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((word) => (word.length > 3 ? word.replace(/(?:ing|ed|es|s|ly)$/, '') : word)));
}
