import type { Log } from '../log.ts';
import { bothSides, countUnheld, type PairWriter } from '../pairs/index.ts';
import { flatten } from '../table/cells.ts';

/**
 * Writes one side of the pairs, one a line, for two plain files whose lines answer to each other; run it once for each
 * side. Sentences without counterpart stay out and are counted, as are pairs with a side that is empty.
 */
export function makeMosesWriter(side: 'source' | 'target', log: Log): PairWriter {
  return {
    begin: () => '',
    pair(pair) {
      const sides = bothSides(pair, log);
      if (sides === undefined) return '';
      log.pairs += 1;
      countUnheld(pair, log, false);
      return `${flatten(sides[side === 'source' ? 0 : 1].content)}\n`;
    },
    end: () => '',
  };
}
