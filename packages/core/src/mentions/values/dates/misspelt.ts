import { remember } from '../../../memo/index.ts';
import { matchingForm } from '../../../text/index.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { Vocabulary } from '../tokens/vocabulary.ts';

/** Tells whether the unknown word at token `i` is a month's name with at most so many letters wrong. */
export function misspelt(t: Tokens, i: number, month: number, most: number): boolean {
  return nearestMonth(t, i, most) === month;
}

/** Returns the month whose name the unknown word misses by at most `most` letters; long names only. */
export function nearestMonth(t: Tokens, i: number, most: number): number | undefined {
  const start = t.starts[i]!;
  const end = t.ends[i]!;
  if (end - start < 5 || end - start > 14) return undefined;
  const word = matchingForm(t.text.slice(start, end));
  for (const [name, month] of monthNames(t.vocabulary)) {
    if (name.length < 5 || (name[0] !== word[0] && name.at(-1) !== word.at(-1))) continue;
    if (within(word, name, most)) return month;
  }
  return undefined;
}

/** Returns the month whose long name the word is but for its last `extra` units. */
export function monthNamed(t: Tokens, i: number, extra: number): number | undefined {
  const [start, end] = [t.starts[i]!, t.ends[i]! - extra];
  if (end - start < 5 || end - start > 14) return undefined;
  const word = matchingForm(t.text.slice(start, end));
  return monthNames(t.vocabulary).find(([name]) => name === word)?.[1];
}

/** The long and short names of the months, with their numbers. */
const monthNames = remember((vocabulary: Vocabulary) => {
  const found: Array<readonly [string, number]> = [];
  for (let id = 0; id < vocabulary.size; id += 1) {
    const sense = vocabulary.root(id)?.senses?.find((known) => known.kind === 'month');
    if (sense) found.push([vocabulary.spelling(id), sense.value]);
  }
  return found;
});

/** Tells whether two short words differ by at most `most` insertions, deletions or replacements. */
function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  const row = new Uint8Array(b.length + 1);
  for (let k = 0; k <= b.length; k += 1) row[k] = k;
  for (let i = 1; i <= a.length; i += 1) {
    let diagonal = i - 1;
    row[0] = i;
    for (let k = 1; k <= b.length; k += 1) {
      const above = row[k]!;
      row[k] = Math.min(above + 1, row[k - 1]! + 1, diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(k - 1) ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length]! <= most;
}
