import type { FileForm, Words } from './types.ts';

/** What readers change: white space, marks of codes, characters that XML has not. */
const CHANGED = /[\s\ufffc\u0000-\u001f\ufffe\uffff]/;
const ALL_CHANGED = new RegExp(CHANGED.source, 'g');

/** Returns words without what readers change of them: the words of a file and of a review are compared so. */
export function squeeze(text: string): string {
  return text.replace(ALL_CHANGED, '');
}

/** How many units of a text stand before each offset when it is squeezed: one number more than it has units. */
export function squeezedOffsets(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i += 1) before[i + 1] = before[i]! + (CHANGED.test(text[i]!) ? 0 : 1);
  return before;
}

/** Squeezed words of a file; `starts` and `ends` say where each unit is written. */
export interface Placed {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export function squeezedWords(form: FileForm, { pieces }: Words): string {
  const units: string[] = [];
  for (const piece of pieces)
    form.scan(piece, (unit) => {
      if (!CHANGED.test(unit)) units.push(unit);
    });
  return units.join('');
}

export function placeWords(form: FileForm, { pieces }: Words): Placed {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const piece of pieces)
    form.scan(piece, (unit, start, end) => {
      if (CHANGED.test(unit)) return;
      starts.push(start);
      ends.push(end);
    });
  return { starts, ends };
}
