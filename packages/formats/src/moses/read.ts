import { MuqabalaError } from '@muqabala/core/problems';
import { count, type Log } from '../log.ts';
import type { Pair } from '../pairs/index.ts';
import { makeLanguageTeller } from '../read/languages.ts';
import type { ReadOptions } from '../read/reader.ts';

/**
 * Reads two plain texts whose lines answer to each other. Only `\n` and `\r\n` end a line, as every program that writes
 * such files has it. Lines that are empty on both sides are counted. Throws `moses-lines-differ` when one text has more
 * lines.
 */
export function readMoses(source: string, target: string, log: Log, options: ReadOptions = {}): Pair[] {
  const [left, right] = [linesOf(source), linesOf(target)];
  if (left.length !== right.length)
    throw new MuqabalaError({
      code: 'moses-lines-differ',
      values: { first: left.length, second: right.length },
      ...(options.place === undefined ? {} : { place: options.place }),
      message: `The first file has ${left.length} lines and the second ${right.length}; the same number was expected.`,
      remedy: 'Check that the two belong together; a line separator inside a sentence is a common cause.',
    });
  const pairs: Pair[] = [];
  for (const [i, line] of left.entries()) {
    const sides = [line, right[i]!].map((content) =>
      content.trim() === '' ? null : { language: 'und', segments: [], content },
    );
    const [source = null, target = null] = sides;
    if (source === null && target === null) {
      count(log.left, 'empty-line');
      continue;
    }
    log.pairs += 1;
    pairs.push({
      status: source === null ? 'target-only' : target === null ? 'source-only' : 'aligned',
      confidence: 1,
      source,
      target,
      findings: [],
    });
  }
  return makeLanguageTeller(options, log).tell(pairs, true);
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}
