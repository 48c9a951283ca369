import { CUE_ENTITIES, CUE_MARKS, cueLinesOf } from '../subtitles/read.ts';
import type { FileForm, Piece, TakeUnit, Words } from './types.ts';

/**
 * Finds the speech of subtitles (SRT, VTT): one run of words over all cues, as sentences may go over several; no
 * wording does.
 */
export function openSubtitles(content: string): FileForm {
  const target: Words = { pieces: [], barriers: [], marks: [] };
  let last = -1;
  for (const { cue, start, end } of cueLinesOf(content)) {
    if (cue !== last) target.barriers.push({ at: start, kind: 'several-units' });
    last = cue;
    target.pieces.push({ start, end });
    for (const { index, 0: mark } of content.slice(start, end).matchAll(CUE_MARKS))
      if (!mark.startsWith('&')) target.barriers.push({ at: start + index, kind: 'code' });
  }
  const isVtt = /^\s*WEBVTT/.test(content);
  const lineEnd = /\r\n|\n|\r/.exec(content)?.[0] ?? '\n';
  const scan = (piece: Piece, take: TakeUnit) => scanLine(content.slice(piece.start, piece.end), piece.start, take);
  return {
    units: [{ sources: [], target, state: [] }],
    edges: () => [],
    scan,
    write(text, _, holds) {
      // An empty line would end the cue.
      const kept = text
        .split(/[\r\n]+/)
        .map((line, l, { length }) => (l === 0 ? line : l === length - 1 ? line.trimStart() : line.trim()))
        .filter((line, l, { length }) => line !== '' || l === 0 || l === length - 1)
        .join(lineEnd);
      const written = isVtt ? kept.replace(/[&<>]/g, (character) => REFERENCES[character]!) : kept;
      const again: string[] = [];
      scanLine(written, 0, (unit) => again.push(unit));
      return again.join('') === kept && !written.includes('-->') && holds(written) ? written : undefined;
    },
  };
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function scanLine(raw: string, start: number, take: TakeUnit): void {
  const plain = (from: number, to: number) => {
    for (let i = from; i < to; i += 1) take(raw[i]!, start + i, start + i + 1);
  };
  let at = 0;
  for (const { index, 0: mark } of raw.matchAll(CUE_MARKS)) {
    plain(at, index);
    at = index + mark.length;
    const said = CUE_ENTITIES.get(mark);
    if (said !== undefined) take(said, start + index, start + at);
    else if (mark.startsWith('&')) plain(index, at);
  }
  plain(at, raw.length);
}
