import { count, type Log } from '../log.ts';
import { oneTarget, type Pair, type PairSide, type PairWriter, withCodes } from '../pairs/index.ts';

type Form = 'srt' | 'vtt';

interface OpenCue {
  readonly start: string;
  readonly end: string;
  readonly lines: string[];
}

/**
 * Writes the target side of pairs as subtitles, SubRip or WebVTT: at the times of its own cue, or those of the source
 * where it has none. Pairs of one cue are its lines. What has no words (`no-counterpart`) or no times (`no-times`) is
 * counted. Throws `text-ambiguous` for pairs of two target texts.
 */
export function makeSubtitleWriter(form: Form, log: Log): PairWriter {
  let held: OpenCue | undefined;
  let number = 0;
  let text: string | undefined;
  const flush = () => {
    if (held === undefined) return '';
    const { start, end, lines } = held;
    held = undefined;
    number += 1;
    return `${number}\n${clock(start, form)} --> ${clock(end, form)}\n${lines.join('\n')}\n\n`;
  };
  return {
    begin: () => (form === 'vtt' ? 'WEBVTT\n\n' : ''),
    pair(pair) {
      text ??= pair.text;
      if (text !== undefined && pair.text !== undefined && text !== pair.text)
        oneTarget([{ id: text }, { id: pair.text }], undefined, form);
      const lines = linesOf(pair.target, form);
      const times = timesOf(pair);
      if (lines.length === 0 || times === undefined) {
        count(log.left, lines.length === 0 ? 'no-counterpart' : 'no-times');
        return '';
      }
      log.pairs += 1;
      if (saysMore(pair)) count(log.cleaned, 'properties');
      if (held !== undefined && held.start === times.start && held.end === times.end) {
        for (const line of lines) held.lines.push(line);
        return '';
      }
      const before = flush();
      held = { ...times, lines };
      return before;
    },
    end: flush,
  };
}

const CLOCK = /^\d{2,}:\d{2}:\d{2}\.\d{3}$/;

function timesOf({ source, target, properties }: Pair): Pick<OpenCue, 'start' | 'end'> | undefined {
  for (const said of [target?.properties, source?.properties, properties]) {
    const [start = '', end = ''] = [said?.['start'], said?.['end']];
    if (CLOCK.test(start) && CLOCK.test(end)) return { start, end };
  }
  return undefined;
}

/** Whether a file said more of a pair than when it is shown. */
function saysMore({ target, properties = {} }: Pair): boolean {
  return Object.keys({ ...properties, ...target?.properties }).some((name) => !OF_CUES.has(name));
}

const OF_CUES: ReadonlySet<string> = new Set(['cue', 'start', 'end', 'breaks']);

/** An empty line ends a cue, and an arrow is of the times. */
function linesOf(side: PairSide | null, form: Form): string[] {
  if (side === null) return [];
  const lines = withCodes({ ...side, content: brokenAgain(side) })
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (form === 'srt') return lines.map((line) => line.replaceAll('-->', '->'));
  return lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
}

/** The words of a side with line breaks where its cue had them, if white space stands there yet. */
function brokenAgain({ content, properties }: PairSide): string {
  const places = new Set((properties?.['breaks'] ?? '').split(' '));
  return content.replace(/ /g, (space, at: number) => (places.has(String(at)) ? '\n' : space));
}

/** SubRip has a comma before the thousandths. */
function clock(time: string, form: Form): string {
  return form === 'srt' ? time.replace('.', ',') : time;
}
