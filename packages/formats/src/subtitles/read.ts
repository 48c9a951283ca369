import { MuqabalaError } from '@muqabala/core/problems';

/** What is shown for some time; times are milliseconds from the beginning. */
export interface Cue {
  /** Its number or name in the file. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The lines of speech, without marks of formatting. */
  readonly lines: readonly string[];
  /** The marks of each line; absent where there are none. */
  readonly marks?: ReadonlyArray<readonly Mark[]>;
  /** What WebVTT says of its place, behind the times. */
  readonly settings?: string;
}

/** A mark of formatting (`<i>`, `<v Name>`, `{\\an8}`) and before which UTF-16 unit of its line it stands. */
export interface Mark {
  readonly at: number;
  readonly text: string;
}

const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[,.](\d{1,3})`;
const TIMES = new RegExp(String.raw`^${CLOCK}[ \t]{0,9}-->[ \t]{0,9}${CLOCK}(?:[ \t](.*))?$`);

/**
 * Reads the cues of subtitles in SubRip (SRT) or WebVTT, in the order of the file; notes, styles and regions of WebVTT
 * are passed over, marks of formatting set apart. Throws `subtitles-none` where no cue is found.
 */
export function readSubtitles(content: string, place?: string): Cue[] {
  const cues: Cue[] = [];
  const lines = content.replace(/^\ufeff/, '').split(LINE_END);
  for (let i = 0; i < lines.length; i += 1) {
    const times = TIMES.exec(lines[i]!.trim());
    if (times === null) continue;
    const before = lines[i - 1]?.trim() ?? '';
    const words: string[] = [];
    const marks: Mark[][] = [];
    /** Marks of lines without words stand before the next. */
    let pending: Mark[] = [];
    while (i + 1 < lines.length && !isEnd(lines, i + 1)) {
      i += 1;
      const line = readLine(lines[i]!);
      if (line.words === '') for (const { text } of line.marks) pending.push({ at: 0, text });
      else {
        words.push(line.words);
        marks.push([...pending, ...line.marks]);
        pending = [];
      }
    }
    for (const { text } of words.length === 0 ? [] : pending) marks.at(-1)!.push({ at: words.at(-1)!.length, text });
    const id = before !== '' && !before.startsWith('WEBVTT') ? before : String(cues.length + 1);
    const settings = times[9]?.trim() ?? '';
    cues.push({
      id,
      start: clock(times, 1),
      end: clock(times, 5),
      lines: words,
      ...(marks.some((of) => of.length > 0) ? { marks } : {}),
      ...(settings === '' ? {} : { settings }),
    });
  }
  if (cues.length > 0) return cues;
  throw new MuqabalaError({
    code: 'subtitles-none',
    ...(place === undefined ? {} : { place }),
    message: 'No cue was found: a line such as 00:00:01,000 --> 00:00:02,500 was expected.',
    remedy: 'Save the subtitles as SubRip (srt) or WebVTT (vtt).',
  });
}

const LINE_END = /\r\n|\n|\r/;

/** Gives the lines of speech as they stand in a file, each with the number of its cue. */
export function* cueLinesOf(
  content: string,
): Generator<{ readonly cue: number; readonly start: number; readonly end: number }> {
  const parts = content.split(/(\r\n|\n|\r)/);
  const lines = parts.filter((_, i) => i % 2 === 0);
  let cue = -1;
  let isSpeech = false;
  let start = 0;
  for (const [i, line] of lines.entries()) {
    if (TIMES.test(line.trim())) {
      cue += 1;
      isSpeech = true;
    } else if (isSpeech && isEnd(lines, i)) isSpeech = false;
    else if (isSpeech) yield { cue, start, end: start + line.length };
    start += line.length + (parts[2 * i + 1]?.length ?? 0);
  }
}

/** A cue ends at an empty line; where these are missing, at the number and times of the next. */
function isEnd(lines: readonly string[], at: number): boolean {
  const line = lines[at]!.trim();
  if (line === '' || TIMES.test(line)) return true;
  return /^\d{1,9}$/.test(line) && TIMES.test(lines[at + 1]?.trim() ?? '');
}

function clock(found: readonly (string | undefined)[], from: number): number {
  const [hours = '0', minutes = '0', seconds = '0', parts = '0'] = found.slice(from, from + 4);
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(parts.padEnd(3, '0'));
}

export const CUE_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&nbsp;', '\u00a0'],
  ['&lrm;', '\u200e'],
  ['&rlm;', '\u200f'],
]);

/** Tags (`<i>`, `<v Name>`, `<00:00:01.000>`), marks of place (`{\\an8}`), and references. */
export const CUE_MARKS = /<\/?[a-zA-Z\d][^<>]*>|\{\\[^{}]*\}|&[a-z]{2,4};/g;

/** A line without its marks, and where these stand in it. */
function readLine(raw: string): { readonly words: string; readonly marks: readonly Mark[] } {
  if (!/[<{&]/.test(raw)) return { words: raw.trim(), marks: [] };
  const marks: Mark[] = [];
  let line = '';
  let from = 0;
  for (const { index, 0: mark } of raw.matchAll(CUE_MARKS)) {
    line += raw.slice(from, index);
    from = index + mark.length;
    if (mark.startsWith('&')) line += CUE_ENTITIES.get(mark) ?? mark;
    else marks.push({ at: line.length, text: mark });
  }
  line += raw.slice(from);
  const words = line.trim();
  const blank = line.length - line.trimStart().length;
  const placed = marks.map(({ at, text }) => ({ at: Math.max(0, Math.min(at - blank, words.length)), text }));
  return { words, marks: placed };
}

/** What is said in a cue: each line where all begin with a dash, as several speak, else its lines as one. */
export function utterancesOf({ lines }: Cue): readonly string[] {
  return isDialogue(lines) ? lines : lines.length === 0 ? [] : [lines.join(' ')];
}

/** Whether each line is another one's speech. */
export function isDialogue(lines: readonly string[]): boolean {
  return lines.every((line) => /^\s*[-\u2010-\u2015]/.test(line));
}

/** Returns the speech of cues as a text: a line for every line, an empty one between cues. */
export function speechOf(cues: readonly Cue[]): string {
  return `${cues
    .filter((cue) => cue.lines.length > 0)
    .map((cue) => cue.lines.join('\n'))
    .join('\n\n')}\n`;
}

/** A pause of so many milliseconds divides what is said. */
const PAUSE = 3000;

/**
 * Returns the speech of cues as running text, so that sentences may go over several: a new line where somebody else
 * speaks, or after a pause.
 */
export function joinedSpeech(cues: readonly Cue[]): string {
  let out = '';
  let last = 0;
  for (const { start, end, lines } of cues) {
    for (const [l, line] of lines.entries()) {
      const isNew = /^[-–—‐]\s?/.test(line) || (l === 0 && start - last >= PAUSE);
      out += `${out === '' ? '' : isNew ? '\n' : ' '}${line}`;
    }
    last = end;
  }
  return `${out}\n`;
}
