import type { Finding, Row } from '@muqabala/core/document';
import type { RowContext } from '../row-context.ts';

/** The numbers of a row's sentences in the source, or, in brackets, of the one of the other text that it is for. */
export function numberOf({ number }: RowContext['words'], { source, target }: Row): string {
  return source.map((s) => number(s + 1)).join('+') || `(${number(target[0]!.index + 1)})`;
}

/** Where nobody found anything missing, a sentence without a link is only that: it may be told elsewhere. */
export function sayGap({ words, names }: RowContext, side: 'source' | 'target', findings: readonly Finding[]): string {
  const isMissed = findings.some(({ code }) => code === 'omission' || code === 'addition');
  return words.named(isMissed ? 'gap' : 'unlinked', names[side]);
}
