import { type AlignedDocument, MuqabalaError } from '@muqabala/core';
import { firstOf } from '@muqabala/core/document';
import { detectFormat } from '../detect/index.ts';
import { OBJECT } from '../pairs/index.ts';
import { openRewritable, type Replacement, type RewritableText } from '../text/index.ts';
import { changeOf } from './change.ts';
import { type Found, makeFinder, type NotFound } from './find.ts';
import { openPo } from './po.ts';
import { placeWords, squeeze, squeezedOffsets } from './squeezed.ts';
import { openSubtitles } from './subtitles.ts';
import { openTmx } from './tmx.ts';
import type { Barrier, FileForm, Words } from './types.ts';
import { listWordings, type Wording } from './wanted.ts';
import { openXliff } from './xliff.ts';

/** Formats that wordings go back into. */
const WORDING_FORMATS = ['tmx', 'xliff', 'po', 'srt', 'vtt'] as const;

/** Why a wording could not be placed. */
export type LeftReason =
  /** The finding names no words of the target, or some here and some there. */
  | 'no-words'
  | 'several-words'
  /** A code or tag of the file stands among the words, or they go over several units or cues of it. */
  | Barrier['kind']
  /** Another wording is for the same words. */
  | 'overlap'
  /** The file has no way to write a character of it. */
  | 'character'
  | NotFound;

interface Told {
  readonly finding: string;
  /** From 1; absent where the words were not found in the file. */
  readonly line?: number;
  readonly before: string;
  readonly after: string;
}

export interface AppliedWordings {
  readonly bytes: Uint8Array;
  readonly placed: readonly Told[];
  readonly left: ReadonlyArray<Told & { readonly reason: LeftReason }>;
}

export interface ApplyOptions {
  /** Names the file in errors; its ending speaks where nothing else does. */
  readonly place?: string;
  readonly encoding?: string;
  /** The target text whose wordings are meant; all by default. */
  readonly text?: string;
}

/**
 * Puts the suggested wordings of accepted findings into the file that the pairs came from: the words of the target are
 * replaced and its state is set, where the format has one; every other byte stays. What cannot be placed is told with
 * its reason. Throws `format-unknown` for a file that is none of {@link WORDING_FORMATS}, and what their readers throw.
 */
export function applyWordings(
  document: AlignedDocument,
  bytes: Uint8Array,
  options: ApplyOptions = {},
): AppliedWordings {
  const file = openRewritable(bytes, options.place, options.encoding);
  const form = openForm(file.content, options.place);
  const lineOf = makeLines(file.content);
  const placed: Told[] = [];
  const left: Array<Told & { reason: LeftReason }> = [];
  const edits = new Map<number, Replacement>();
  const finders = new Map<string, ReturnType<typeof makeFinder>>();
  const writer = makeWriter(file, form, edits);
  for (const wording of listWordings(document, options.text)) {
    const { finding, text, span } = wording;
    const told = {
      finding: finding.id,
      before: span === undefined ? '' : text.content.slice(span.start, span.end),
      after: finding.suggestion!.text,
    };
    const find = finders.get(text.id) ?? makeFinder(document, text, form);
    finders.set(text.id, find);
    const found = span === undefined || squeeze(told.before) === '' ? undefined : find(span);
    if (found === undefined)
      left.push({ ...told, reason: (finding.target?.length ?? 0) > 1 ? 'several-words' : 'no-words' });
    else if (typeof found === 'string') left.push({ ...told, reason: found });
    else {
      const { reason, at } = writer(wording, found);
      const line = lineOf(at);
      if (reason === undefined) placed.push({ ...told, line });
      else left.push({ ...told, line, reason });
    }
  }
  return { bytes: file.write([...edits.values()].sort((a, b) => a.start - b.start)), placed, left };
}

function openForm(content: string, place: string | undefined): FileForm {
  const format = detectFormat(content, place);
  if (format === 'tmx') return openTmx(content, place);
  if (format === 'xliff') return openXliff(content, place);
  if (format === 'po') return openPo(content);
  if (format === 'srt' || format === 'vtt') return openSubtitles(content);
  throw new MuqabalaError({
    code: 'format-unknown',
    ...(place === undefined ? {} : { place }),
    message: `Wordings go back into ${WORDING_FORMATS.join(', ')}; ${format === undefined ? 'the format could not be told' : `this is ${format}`}.`,
    remedy: 'Give the file that the pairs were read from, or write the review in another format (`convert`).',
  });
}

/** Makes what writes one wording after another; `at` is where the words of its unit stand. */
function makeWriter(file: RewritableText, form: FileForm, edits: Map<number, Replacement>) {
  const places = new Map<Words, ReturnType<typeof placeWords>>();
  return (
    { finding, text, span }: Wording,
    { unit: { target, state }, before }: Found,
  ): { readonly reason?: LeftReason; readonly at: number } => {
    const place = places.get(target) ?? placeWords(form, target);
    places.set(target, place);
    const old = text.content.slice(span!.start, span!.end);
    const change = changeOf(old, finding.suggestion!.text);
    const counts = squeezedOffsets(old);
    const range = rangeOf(place, [before + counts[change.at]!, before + counts[change.at + change.length]!], {
      barriers: [...target.barriers, ...form.edges(target).map((at): Barrier => ({ at, kind: 'code' }))],
      opensWithSpace: /^\s/.test(old.slice(change.at, change.at + change.length) || change.text),
      endsWithSpace: /\s$/.test(old.slice(change.at, change.at + change.length)),
    });
    const at = place.starts[Math.min(before, place.starts.length - 1)] ?? target.pieces[0]?.start ?? 0;
    if ('reason' in range) return { reason: range.reason, at };
    const { start, end } = range;
    const same = [...edits.values()].find((edit) => (edit.start < end && start < edit.end) || edit.start === start);
    const words = form.write(change.text, start, file.holds);
    const written = words === undefined ? undefined : withMarks(words, target, range, file.content);
    if (same !== undefined)
      return same.start === start && same.end === end && same.text === written ? { at } : { reason: 'overlap', at };
    // A code that a wording names is none of the file.
    if (change.text.includes(OBJECT)) return { reason: 'code', at };
    if (written === undefined) return { reason: 'character', at };
    if (start === end && written === '') return { at };
    edits.set(start, { start, end, text: written });
    for (const one of state) edits.set(one.start, one);
    return { at };
  };
}

/** New words between the marks that stood among the old ones: those that open before them, the others behind. */
function withMarks(
  words: string,
  { marks }: Words,
  { start, end }: { readonly start: number; readonly end: number },
  content: string,
): string {
  const within = marks.filter((mark) => mark.start >= start && mark.end <= end);
  const raw = (opens: boolean) =>
    within
      .filter((mark) => mark.opens === opens)
      .map((mark) => content.slice(mark.start, mark.end))
      .join('');
  return raw(true) + words + raw(false);
}

/**
 * Returns which characters of the file some squeezed units are written as; white space that the change takes with it is
 * that of the file.
 */
function rangeOf(
  { starts, ends }: ReturnType<typeof placeWords>,
  [from, to]: readonly [number, number],
  about: {
    readonly barriers: readonly Barrier[];
    readonly opensWithSpace: boolean;
    readonly endsWithSpace: boolean;
  },
): { readonly start: number; readonly end: number } | { readonly reason: LeftReason } {
  if (to > starts.length) return { reason: 'several-units' };
  const between = (start: number, end: number) => about.barriers.find(({ at }) => at >= start && at < end);
  const isInsertion = from === to;
  // A change of no words stands where the words before it end, or where those behind it begin.
  const isBehind = (isInsertion && about.opensWithSpace && from > 0) || from === starts.length;
  let start = isInsertion && isBehind ? ends[from - 1]! : starts[from]!;
  let end = isInsertion ? start : ends[to - 1]!;
  const crossed = between(start, end);
  if (crossed !== undefined) return { reason: crossed.kind };
  const widened = !isInsertion && about.opensWithSpace && from > 0 ? ends[from - 1]! : start;
  if (between(widened, start) === undefined) start = widened;
  const isSpaced = about.endsWithSpace && to < starts.length;
  const further = isSpaced ? starts[to]! : end;
  if (between(end, further) === undefined) end = further;
  return { start, end };
}

/** Makes what tells the line of an offset, from 1. */
function makeLines(content: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = content.indexOf('\n'); at !== -1; at = content.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => firstOf(ends.length, (at) => ends[at]! >= offset) + 1;
}
