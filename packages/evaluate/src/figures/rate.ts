/** What was counted: of `predicted` items `correct` were right, of `expected` items `found` were there. */
export interface Counts {
  readonly predicted: number;
  readonly correct: number;
  readonly expected: number;
  readonly found: number;
}

/**
 * Precision, recall and F1 with the counts that they come from; each is between 0 and 1, and 0 where there was nothing
 * to divide by.
 */
export interface Rate extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Returns the figures for some counts. */
export function rate(counts: Counts): Rate {
  const { predicted, correct, expected, found } = counts;
  const precision = predicted > 0 ? correct / predicted : 0;
  const recall = expected > 0 ? found / expected : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, predicted, correct, expected, found };
}

/** Returns the figures over several sets together: counts are summed, not percentages averaged. */
export function poolRates(rates: Iterable<Counts>): Rate {
  let [predicted, correct, expected, found] = [0, 0, 0, 0];
  for (const one of rates) {
    predicted += one.predicted;
    correct += one.correct;
    expected += one.expected;
    found += one.found;
  }
  return rate({ predicted, correct, expected, found });
}

/** Returns the figures for two sets of the same kind of key. */
export function rateOfSets(expected: ReadonlySet<unknown>, predicted: ReadonlySet<unknown>): Rate {
  let correct = 0;
  for (const item of predicted) if (expected.has(item)) correct += 1;
  return rate({ predicted: predicted.size, correct, expected: expected.size, found: correct });
}
