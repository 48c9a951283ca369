import type { PairWriter } from '../pairs/index.ts';
import { count, type Report } from '../report.ts';
import { flatten } from '../table/cells.ts';

/**
 * Writes one side of the pairs, one a line, for two plain files whose lines answer to each other; run it once for each side. Sentences
 * without counterpart stay out and are counted, as are pairs with a side that is empty.
 */
export function makeMosesWriter(side: 'source' | 'target', report: Report): PairWriter {
  return {
    begin: () => '',
    pair(pair) {
      if (pair.source === null || pair.target === null) {
        count(report.left, 'no-counterpart');
        return '';
      }
      if (flatten(pair.source.content).trim() === '' || flatten(pair.target.content).trim() === '') {
        count(report.left, 'empty');
        return '';
      }
      report.pairs += 1;
      return `${flatten(pair[side]!.content)}\n`;
    },
    end: () => '',
  };
}
