import type { FindingShape } from '@muqabala/core/messages';
import { svg, type TemplateResult } from 'lit';

const PATHS: Readonly<Record<string, string>> = {
  differs: 'M3 6h10M3 10h10M11 3 5 13',
  missing: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M5 8h6',
  added: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M5 8h6M8 5v6',
  other: 'M8 2 14 13.5H2ZM8 6.5v3.2M8 11.3v.4',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  close: 'm4.5 4.5 7 7m0-7-7 7',
  gap: 'M2.5 8a5.5 5.5 0 1 1 11 0 5.5 5.5 0 1 1-11 0M4.2 11.8l7.6-7.6',
  flow: 'M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h7',
  matrix: 'M2.5 3h11v10h-11ZM2.5 6.5h11M6.2 3v10M9.8 3v10',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9M10.4 10.4 13.5 13.5',
};

/** A sign of 1 em that takes the colour of its text; it says nothing to screen readers. */
export function icon(
  name: FindingShape | 'up' | 'down' | 'close' | 'gap' | 'flow' | 'matrix' | 'search',
): TemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]!}></path></svg>`;
}

/** The sign of a matrix cell: a full, a half or an empty disc. */
export function disc(state: 'covered' | 'partly' | 'none'): TemplateResult {
  return svg`<svg class="disc" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="5.5"></circle>${
    state === 'none'
      ? null
      : svg`<path class="fill" d=${state === 'covered' ? 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 1 1 0-11' : 'M8 2.5a5.5 5.5 0 0 1 0 11Z'}></path>`
  }</svg>`;
}

/** A bar from 0 to 1, drawn without style attributes, which a strict content security policy forbids. */
export function bar(value: number): TemplateResult {
  return svg`<svg class="bar" viewBox="0 0 40 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="40" height="4"></rect><rect class="value" width=${40 * Math.min(1, Math.max(0, value))} height="4"></rect></svg>`;
}
