import { bothSides, countUnheld, type PairWriter } from '../pairs/index.ts';
import type { Report } from '../report.ts';
import { flatten } from '../table/cells.ts';

/**
 * Writes one side of the pairs, one a line, for two plain files whose lines answer to each other; run it once for each
 * side. Sentences without counterpart stay out and are counted, as are pairs with a side that is empty.
 */
export function makeMosesWriter(side: 'source' | 'target', report: Report): PairWriter {
  return {
    begin: () => '',
    pair(pair) {
      const sides = bothSides(pair, report);
      if (sides === undefined) return '';
      report.pairs += 1;
      countUnheld(pair, report, false);
      return `${flatten(sides[side === 'source' ? 0 : 1].content)}\n`;
    },
    end: () => '',
  };
}
