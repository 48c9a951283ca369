import type { Mark } from './read.ts';

/** The properties of a side that its cues have said beside their words and times, at places of its content. */
export const MARKS_PROPERTY = 'marks';
export const CUTS_PROPERTY = 'cuts';

/** Where one cue ends and the next begins. */
export interface Cut {
  readonly at: number;
  readonly end: string;
  readonly start: string;
}

/** Returns marks as a property has them. */
export function marksText(marks: readonly Mark[]): string {
  return JSON.stringify(marks.map(({ at, text }) => [at, text]));
}

/** Reads what {@link marksText} wrote, in order; passes over anything that is no mark. */
export function readMarks(value: string | undefined): Mark[] {
  const marks = listIn(value).flatMap((one): Mark[] => {
    const [at, text] = Array.isArray(one) ? (one as unknown[]) : [];
    return typeof at === 'number' && typeof text === 'string' && isMark(text) ? [{ at, text }] : [];
  });
  return marks.sort((a, b) => a.at - b.at);
}

function listIn(value: string | undefined): unknown[] {
  try {
    const list: unknown = JSON.parse(value ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

/** What stands in a property may come from anywhere: nothing in it may end a line or a cue. */
function isMark(text: string): boolean {
  return /^(?:<\/?[a-zA-Z\d][^<>\r\n]*>|\{\\[^{}\r\n]*\})$/.test(text) && !text.includes('-->');
}

export function cutsText(cuts: readonly Cut[]): string {
  return cuts.map(({ at, end, start }) => `${at} ${end} ${start}`).join(', ');
}

const CUT = /^(\d{1,15}) (\d{2,}:\d{2}:\d{2}\.\d{3}) (\d{2,}:\d{2}:\d{2}\.\d{3})$/;

/** Reads what {@link cutsText} wrote; passes over anything else. */
export function readCuts(value = ''): Cut[] {
  return value.split(', ').flatMap((one) => {
    const [, at, end, start] = CUT.exec(one) ?? [];
    return at === undefined ? [] : [{ at: Number(at), end: end!, start: start! }];
  });
}

/** Marks that SubRip and WebVTT have alike. */
const SHARED = /^<\/?[biu]>$/i;
const OF_SRT = /^(?:<\/?font\b[^<>]*>|\{\\[^{}]*\})$/i;
const OF_VTT = /^<(?:\/?(?:[biucv]|lang|ruby|rt)(?:[.\s][^<>]*)?|[\d:.]+)>$/;

/** Whether a form of subtitles has such a mark. */
export function holdsMark(form: 'srt' | 'vtt', text: string): boolean {
  return SHARED.test(text) || (form === 'srt' ? OF_SRT : OF_VTT).test(text);
}
