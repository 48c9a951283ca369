import { readFileSync } from 'node:fs';
import type { ValueMention } from '@muqabala/core';
import { findValues } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';

interface Row {
  readonly lang: 'ar' | 'en';
  readonly type: string;
  readonly input: string;
  readonly ref?: string | null;
  readonly expectedValue: ReadonlyArray<{ readonly text: string }>;
}

interface Count {
  right: number;
  all: number;
  false: number;
  empty: number;
}

/**
 * A smoke test on the cases of Microsoft's recognizers: how many of their spans we draw alike, and on how many texts
 * without a value we find one. Their Arabic half has wrong spans, and they read what we leave alone on purpose (`now`,
 * `next` as an ordinal, `equal to 30`): compare runs, not systems.
 */
export function scoreRecognizers(file: string): string[] {
  const counts = new Map<string, Count>();
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const row = JSON.parse(line) as Row;
    const found = findValues(row.input, row.lang, tables, row.ref ? { date: row.ref.slice(0, 10) } : {});
    const group = `${row.lang} ${/date|time/.test(row.type) ? 'dates and times' : row.type}`;
    const count = counts.get(group) ?? { right: 0, all: 0, false: 0, empty: 0 };
    counts.set(group, count);
    if (row.expectedValue.length === 0) {
      count.empty += 1;
      if (found.some((value) => !('by' in value && value.by))) count.false += 1;
    }
    const drawn = spans(row.input, found);
    for (const { text } of row.expectedValue) {
      count.all += 1;
      if (drawn.has(bare(text))) count.right += 1;
    }
  }
  return [...counts].map(
    ([group, count]) =>
      `${group.padEnd(20)} spans ${count.right}/${count.all} = ${((100 * count.right) / Math.max(1, count.all)).toFixed(1)} %   found where there is none ${count.false}/${count.empty}`,
  );
}

/** The text of each value, and of two that follow one another: a date and its time are two of ours. */
function spans(input: string, found: readonly ValueMention[]): Set<string> {
  const texts = found.map((value) => bare(input.slice(value.start, value.end)));
  found.slice(1).forEach((value, index) => {
    texts.push(bare(input.slice(found[index]!.start, value.end)));
  });
  return new Set(texts);
}

const LEADING =
  /^(?:(?:in|on|at|by|the|from|since|for|during|of|before|after|until|till|between|around|about|this|في|من|منذ|قبل|بعد|خلال|حتى|إلى|بتاريخ|لمدة|عند)\s+)+/u;

function bare(text: string): string {
  return text.toLowerCase().trim().replace(LEADING, '').trim();
}
