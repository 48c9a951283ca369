import { count, type Log } from '../log.ts';
import { OBJECT, oneTarget, type Pair, type PairSide, type PairWriter } from '../pairs/index.ts';
import { CUTS_PROPERTY, type Cut, holdsMark, MARKS_PROPERTY, readCuts, readMarks } from './marks.ts';

type Form = 'srt' | 'vtt';

interface OpenCue {
  readonly id: string | undefined;
  readonly start: string;
  readonly end: string;
  readonly settings: string | undefined;
  readonly lines: string[];
}

/**
 * Writes the target side of pairs as subtitles, SubRip or WebVTT: at the times of its own cue, or those of the source
 * where it has none, with its marks of formatting. Pairs of one cue are its lines, and a pair of several is these again. What has no words
 * (`no-counterpart`) or no times (`no-times`), and marks that the form has not (`mark`), are counted. Throws
 * `text-ambiguous` for pairs of two target texts.
 */
export function makeSubtitleWriter(form: Form, log: Log): PairWriter {
  let held: OpenCue | undefined;
  let number = 0;
  let text: string | undefined;
  const flush = () => {
    if (held === undefined) return '';
    const { id, start, end, settings, lines } = held;
    held = undefined;
    number += 1;
    const more = settings === undefined ? '' : ` ${settings}`;
    return `${id ?? number}\n${clock(start, form)} --> ${clock(end, form)}${more}\n${lines.join('\n')}\n\n`;
  };
  const add = (cue: OpenCue) => {
    if (held !== undefined && held.start === cue.start && held.end === cue.end) {
      for (const line of cue.lines) held.lines.push(line);
      return '';
    }
    const before = flush();
    held = cue;
    return before;
  };
  return {
    begin: () => (form === 'vtt' ? 'WEBVTT\n\n' : ''),
    pair(pair) {
      text ??= pair.text;
      if (text !== undefined && pair.text !== undefined && text !== pair.text)
        oneTarget([{ id: text }, { id: pair.text }], undefined, form);
      const times = timesOf(pair);
      const cues = times === undefined ? undefined : cuesOf(pair.target, times, form, log);
      if (isBlank(pair.target) || cues === undefined) {
        count(log.left, isBlank(pair.target) ? 'no-counterpart' : 'no-times');
        return '';
      }
      log.pairs += 1;
      if (saysMore(pair, form)) count(log.cleaned, 'properties');
      return cues.map(add).join('');
    },
    end: flush,
  };
}

function isBlank(side: PairSide | null): boolean {
  return side === null || side.content.trim() === '';
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
function saysMore({ target, properties = {} }: Pair, form: Form): boolean {
  return Object.keys({ ...properties, ...target?.properties }).some(
    (name) => !OF_CUES.has(name) && (form === 'srt' || name !== 'settings'),
  );
}

const OF_CUES: ReadonlySet<string> = new Set(['cue', 'start', 'end', 'breaks', CUTS_PROPERTY, MARKS_PROPERTY]);

/** The cues that the words of a side are shown in, with their lines; those without words are none. */
function cuesOf(side: PairSide | null, times: Pick<OpenCue, 'start' | 'end'>, form: Form, log: Log): OpenCue[] {
  if (side === null) return [];
  const { content, properties = {} } = side;
  const cuts = readCuts(properties[CUTS_PROPERTY]).filter(({ at }) => content[at] === ' ');
  const settings = form === 'vtt' ? (properties['settings'] ?? '').split(/[\r\n]/) : [];
  const ids = idsOf(properties['cue'], cuts.length + 1, form, log);
  const starts = [times.start, ...cuts.map(({ start }) => start)];
  const ends = [...cuts.map(({ end }) => end), times.end];
  return wordsOfCues(side, cuts, form, log)
    .map((words, c) => ({
      id: ids[c],
      start: starts[c]!,
      end: ends[c]!,
      settings: settings[c] || undefined,
      lines: linesOf(words, form),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** The names of cues; numbers are given anew, and SubRip has nothing else. */
function idsOf(cue: string | undefined, n: number, form: Form, log: Log): ReadonlyArray<string | undefined> {
  if (cue === undefined || /^[\d\s]*$|-->|[\r\n]/.test(cue)) return [];
  const ids = n === 1 ? [cue] : cue.split(' ');
  if (form === 'vtt' && ids.length === n) return ids.map((id) => (/^\d*$/.test(id) ? undefined : id));
  count(log.cleaned, 'cue-name', n);
  return [];
}

/** An empty line ends a cue, and an arrow is of the times. */
function linesOf(words: string, form: Form): string[] {
  const lines = words
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return form === 'srt' ? lines.map((line) => line.replaceAll('-->', '->')) : lines;
}

/** What stands at a place of the words instead of some of their units. */
interface Edit {
  readonly at: number;
  readonly length: 0 | 1;
  /** Undefined where the next cue begins. */
  readonly text: string | undefined;
}

/** The words of each cue with marks, codes and line breaks where the file had them, if a space stands there yet. */
function wordsOfCues(side: PairSide, cuts: readonly Cut[], form: Form, log: Log): string[] {
  const { content } = side;
  const cues: string[] = [];
  let words = '';
  let from = 0;
  for (const { at, length, text } of editsOf(side, cuts, form, log)) {
    if (at < from) continue;
    words += escaped(content.slice(from, at), form);
    from = at + length;
    if (text !== undefined) words += text;
    else {
      cues.push(words);
      words = '';
    }
  }
  return [...cues, words + escaped(content.slice(from), form)];
}

function editsOf(
  { content, placeholders = [], properties = {} }: PairSide,
  cuts: readonly Cut[],
  form: Form,
  log: Log,
) {
  const marks = readMarks(properties[MARKS_PROPERTY]);
  const held = marks.filter(({ text }) => holdsMark(form, text));
  count(log.cleaned, 'mark', marks.length - held.length);
  const edits: Edit[] = [
    ...held.map(({ at, text }) => ({ at, length: 0 as const, text })),
    ...cuts.map(({ at }) => ({ at, length: 1 as const, text: undefined })),
    ...(properties['breaks'] ?? '')
      .split(' ')
      .filter((place) => content[Number(place)] === ' ')
      .map((place) => ({ at: Number(place), length: 1 as const, text: '\n' })),
    ...placeholders
      .filter(({ place }) => content[place] === OBJECT)
      .map(({ place, text }) => ({ at: place, length: 1 as const, text: escaped(text, form) })),
  ];
  return edits.sort((a, b) => a.at - b.at || a.length - b.length);
}

function escaped(words: string, form: Form): string {
  return form === 'srt' ? words : words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** SubRip has a comma before the thousandths. */
function clock(time: string, form: Form): string {
  return form === 'srt' ? time.replace('.', ',') : time;
}
