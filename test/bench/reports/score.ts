/** What `bench/score_reports.py` counts: links, links that must or may be, links that must be, and those found. */
export interface Counts {
  links: number;
  right: number;
  wanted: number;
  found: number;
}

/** Counts the links of one case; `links` are pairs `arabic,english`. */
export function count(
  gold: { readonly must: ReadonlyArray<readonly number[]>; readonly may: ReadonlyArray<readonly number[]> },
  links: ReadonlySet<string>,
): Counts {
  const must = new Set(gold.must.map(String));
  const may = new Set(gold.may.map(String));
  let right = 0;
  let found = 0;
  for (const link of links) {
    if (must.has(link)) found += 1;
    if (must.has(link) || may.has(link)) right += 1;
  }
  return { links: links.size, right, wanted: must.size, found };
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Adds up the counts of all cases: precision over must and may, recall over must. */
export function figures(all: readonly Counts[]): Figures {
  const sum = (key: keyof Counts): number => all.reduce((total, one) => total + one[key], 0);
  const precision = sum('right') / Math.max(1, sum('links'));
  const recall = sum('found') / Math.max(1, sum('wanted'));
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
