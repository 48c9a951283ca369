import { type Case, type Gap, isSingleStop, isSpace, type Verdict } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['1. Wash the rice.', '2. Boil the water.'] },
  { language: 'en', sentences: ['1. The red door', '2. The blue door'] },
  { language: 'en', sentences: ['a. The red door', 'b. The blue door', 'c. The green door'] },
  { language: 'ar', sentences: ['1. يغسل الأرز.', '2. يغلى الماء.'] },
  { language: 'ar', sentences: ['أ. الباب الأول', 'ب. الباب الثاني'] },
];

const MARKER = /^(?:\d{1,2}|[\p{L}]|[ivx]{2,4})$/u;
const ARABIC_ORDER = 'أبجدهوزحطي';

/** A number or letter that heads an item: its stop ends nothing, and the sentence before it ends where the next of the series stands. */
export function listMarker(gap: Gap): Verdict {
  if (gap.mark - gap.before.length === gap.start && gap.close === gap.mark + 1 && gap.end === gap.close)
    return MARKER.test(gap.before) && gap.before !== 'I' && gap.afterKind !== 'lower' && gap.next > gap.end
      ? 'keep'
      : undefined;
  return undefined;
}

/** Returns where the next item of a series begins when the gap is behind its marker (` 2.` in `1. Wash 2. Boil`), or -1. */
export function nextItem(gap: Gap): number {
  if (!isSingleStop(gap) || !MARKER.test(gap.before) || gap.next === gap.end) return -1;
  const at = gap.mark - gap.before.length;
  if (at <= gap.start || !isSpace(gap.text.charCodeAt(at - 1))) return -1;
  const marker = /^(\d{1,2}|\p{L})[.)]\s/u.exec(gap.text.slice(gap.start, gap.start + 5))?.[1];
  return marker !== undefined && gap.before === nextMarker(marker) ? at : -1;
}

function nextMarker(marker: string): string | undefined {
  if (/^\d/.test(marker)) return String(Number(marker) + 1);
  const arabic = ARABIC_ORDER.indexOf(marker);
  if (arabic >= 0) return ARABIC_ORDER[arabic + 1];
  return /^[a-y]$/i.test(marker) ? String.fromCharCode(marker.charCodeAt(0) + 1) : undefined;
}
