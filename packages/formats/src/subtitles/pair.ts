import { makeLog } from '../log.ts';
import type { Pair, PairSide } from '../pairs/index.ts';
import { makeLanguageTeller } from '../read/languages.ts';
import type { ReadOptions } from '../read/reader.ts';
import { CUTS_PROPERTY, type Cut, cutsText, MARKS_PROPERTY, marksText } from './marks.ts';
import { type Cue, isDialogue, type Mark } from './read.ts';

/** Two cues are shown together when this share of the shorter one's time is shared. */
const SHARED = 0.4;
/** Below this share of cues that are shown together, the two files are not timed alike. */
const TIMED = 0.5;

/**
 * Pairs the speech of two subtitle files by their times: cues that are shown together, line by line where each line is
 * another's speech, with a dash before it. Undefined when too few are, as where one file was timed for another cut. Times,
 * numbers and marks of the cues are kept as properties, and where their lines break and the next begins.
 */
export function pairByTime(
  source: readonly Cue[],
  target: readonly Cue[],
  options: ReadOptions = {},
): Pair[] | undefined {
  const [left, right] = [source, target].map((cues) =>
    cues.filter((cue) => cue.lines.length > 0).sort((a, b) => a.start - b.start || a.end - b.end),
  ) as [Cue[], Cue[]];
  const pairs: Pair[] = [];
  let together = 0;
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [m, n] = groupAt(left, right, i, j);
    const [first, second] = [left.slice(i, i + m), right.slice(j, j + n)];
    if (m > 0 && n > 0) together += m + n;
    for (const pair of pairsOf(first, second)) pairs.push(pair);
    i += m;
    j += n;
  }
  if (together < TIMED * (left.length + right.length)) return undefined;
  return makeLanguageTeller(options, makeLog()).tell(pairs, true);
}

/**
 * How many cues of either side, from two places on, hang together by their times; of one side alone none of the other.
 */
function groupAt(left: readonly Cue[], right: readonly Cue[], i: number, j: number): readonly [number, number] {
  const [a, b] = [left[i], right[j]];
  if (a === undefined) return [0, 1];
  if (b === undefined) return [1, 0];
  if (!areTogether(a, b)) return a.start < b.start || (a.start === b.start && a.end <= b.end) ? [1, 0] : [0, 1];
  let [m, n] = [1, 1];
  for (;;) {
    const next = left[i + m];
    const other = right[j + n];
    if (next !== undefined && areTogether(next, right[j + n - 1]!)) m += 1;
    else if (other !== undefined && areTogether(left[i + m - 1]!, other)) n += 1;
    else return [m, n];
  }
}

function areTogether(a: Cue, b: Cue): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  return shorter <= 0 ? a.start === b.start : shared >= SHARED * shorter;
}

function pairsOf(source: readonly Cue[], target: readonly Cue[]): Pair[] {
  if (source.length === 0 || target.length === 0)
    return [...source, ...target].map((cue) => onePair(source.length > 0 ? [cue] : [], target.length > 0 ? [cue] : []));
  const [one, other] = [source[0]!, target[0]!];
  const isSpeech = isDialogue([...one.lines, ...other.lines]);
  if (source.length > 1 || target.length > 1 || one.lines.length !== other.lines.length || !isSpeech)
    return [onePair(source, target)];
  return one.lines.map((_, l) => onePair([lineOf(one, l)], [lineOf(other, l)]));
}

/** A cue of which one line is left. */
function lineOf(cue: Cue, l: number): Cue {
  return { ...cue, lines: [cue.lines[l]!], ...(cue.marks === undefined ? {} : { marks: [cue.marks[l]!] }) };
}

function onePair(source: readonly Cue[], target: readonly Cue[]): Pair {
  return {
    status: source.length === 0 ? 'target-only' : target.length === 0 ? 'source-only' : 'aligned',
    confidence: source.length > 0 && target.length > 0 ? 1 : 0,
    source: sideOf(source),
    target: sideOf(target),
    findings: [],
  };
}

function sideOf(cues: readonly Cue[]): PairSide | null {
  if (cues.length === 0) return null;
  const breaks: number[] = [];
  const cuts: Cut[] = [];
  const marks: Mark[] = [];
  let content = '';
  for (const [c, cue] of cues.entries()) {
    for (const [l, line] of cue.lines.entries()) {
      if (content !== '') {
        if (l > 0) breaks.push(content.length);
        else cuts.push({ at: content.length, end: clockOf(cues[c - 1]!.end), start: clockOf(cue.start) });
        content += ' ';
      }
      for (const { at, text } of cue.marks?.[l] ?? []) marks.push({ at: at + content.length, text });
      content += line;
    }
  }
  const settings = cues.map((cue) => cue.settings ?? '');
  return {
    language: 'und',
    segments: [],
    content,
    properties: {
      cue: cues.map((cue) => cue.id).join(' '),
      start: clockOf(cues[0]!.start),
      end: clockOf(cues.at(-1)!.end),
      ...(breaks.length === 0 ? {} : { breaks: breaks.join(' ') }),
      ...(cuts.length === 0 ? {} : { [CUTS_PROPERTY]: cutsText(cuts) }),
      ...(marks.length === 0 ? {} : { [MARKS_PROPERTY]: marksText(marks) }),
      ...(settings.every((one) => one === '') ? {} : { settings: settings.join('\n') }),
    },
  };
}

/** Milliseconds as `00:01:02.003`. */
function clockOf(time: number): string {
  const [hours, minutes, seconds] = [time / 3_600_000, (time / 60_000) % 60, (time / 1000) % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${hours}:${minutes}:${seconds}.${String(time % 1000).padStart(3, '0')}`;
}
