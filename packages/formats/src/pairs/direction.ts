import type { Pair } from './types.ts';

/** Which language stands on which side. */
export interface Languages {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/**
 * Returns a pair in a direction, turned round where its own languages are the other way; undefined for a pair that is
 * not of the two languages. A side whose language is not known, or that is not there, fits either.
 */
export function directPair(pair: Pair, { sourceLanguage, targetLanguage }: Languages): Pair | undefined {
  const source = pair.source?.language ?? 'und';
  const target = pair.target?.language ?? 'und';
  if (fits(source, sourceLanguage) && fits(target, targetLanguage)) return pair;
  return fits(source, targetLanguage) && fits(target, sourceLanguage) ? turnRound(pair) : undefined;
}

function fits(language: string, expected: string): boolean {
  return language === 'und' || expected === 'und' || primary(language) === primary(expected);
}

/** Regions make no other language of one. */
function primary(language: string): string {
  const end = language.indexOf('-');
  return end === -1 ? language : language.slice(0, end);
}

/**
 * Returns the languages that most of the pairs have, Arabic and English before all others; in the direction of the
 * first of them.
 */
export function languagesOfPairs(pairs: readonly Pair[]): Languages {
  const counts = new Map<string, { readonly languages: Languages; count: number }>();
  for (const { source, target } of pairs) {
    if (source === null || target === null) continue;
    const key = [source.language, target.language].sort().join(' ');
    const known = counts.get(key);
    if (known !== undefined) known.count += 1;
    else counts.set(key, { languages: { sourceLanguage: source.language, targetLanguage: target.language }, count: 1 });
  }
  const most = counts.get('ar en') ?? [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return (
    most?.languages ?? {
      sourceLanguage: pairs.find((pair) => pair.source !== null)?.source?.language ?? 'und',
      targetLanguage: pairs.find((pair) => pair.target !== null)?.target?.language ?? 'und',
    }
  );
}

/** Returns the pair with its sides exchanged, findings too. */
function turnRound(pair: Pair): Pair {
  const status =
    pair.status === 'source-only' ? 'target-only' : pair.status === 'target-only' ? 'source-only' : 'aligned';
  return {
    ...pair,
    status,
    source: pair.target,
    target: pair.source,
    findings: pair.findings.map((finding) => {
      const { expected, found, ...rest } = finding;
      return {
        ...rest,
        source: finding.target,
        target: finding.source,
        ...(found === undefined ? {} : { expected: found }),
        ...(expected === undefined ? {} : { found: expected }),
      };
    }),
  };
}
