/** Something that marks words: a finding, a piece of evidence, a hit of the search. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly layer: 'finding' | 'evidence' | 'hit' | 'mention' | 'chip';
  /** Which finding, or piece of evidence, or what a chip says; free for the caller. */
  readonly id: string;
  /** How much it weighs, where that is known. */
  readonly weight?: number;
}

/** A stretch of text under one set of marks. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
}

// No sentence that a person reads comes near these; they keep a hostile document from costing more than its size.
const MOST_MARKS = 500;
const LONGEST_WORD = 100;

const WORD = /[\p{L}\p{M}\p{N}\p{Join_Control}]/u;

/**
 * Cuts `[start, end)` of a text into runs at the edges of marks; the runs joined are the stretch, unchanged. Marks grow
 * to whole words, so that no element begins inside a joined Arabic word, and are clipped to the stretch; empty ones and
 * those outside are left out.
 */
export function cutRuns(content: string, start: number, end: number, marks: readonly Mark[]): readonly Run[] {
  const grown: Mark[] = [];
  for (const mark of marks.slice(0, MOST_MARKS)) {
    const from = Math.max(start, mark.start);
    const to = Math.min(end, mark.end);
    if (from < to) grown.push({ ...mark, ...growToWords(content, from, to, start, end) });
  }
  if (grown.length === 0) return start < end ? [{ text: content.slice(start, end), start, marks: [] }] : [];
  const edges = [...new Set([start, end, ...grown.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (let e = 0; e + 1 < edges.length; e++) {
    const [from, to] = [edges[e]!, edges[e + 1]!];
    const over = grown.filter((mark) => mark.start <= from && mark.end >= to);
    runs.push({ text: content.slice(from, to), start: from, marks: over });
  }
  return runs;
}

function growToWords(content: string, from: number, to: number, start: number, end: number) {
  const least = Math.max(start, from - LONGEST_WORD);
  const most = Math.min(end, to + LONGEST_WORD);
  while (from > least && inWord(content, from)) from--;
  while (to < most && inWord(content, to)) to++;
  return { start: from, end: to };
}

/** Tells whether an edge at `at` would fall inside a word or a surrogate pair. */
function inWord(content: string, at: number): boolean {
  const before = content.charCodeAt(at - 1);
  if (before >= 0xd800 && before < 0xdc00) return true;
  const previous = before >= 0xdc00 && before < 0xe000 ? content.slice(at - 2, at) : content[at - 1]!;
  return WORD.test(previous) && WORD.test(String.fromCodePoint(content.codePointAt(at)!));
}
