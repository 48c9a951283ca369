import type { Finding } from '@muqabala/core/document';

/** What a finding looks like, apart from its colour: the underline and the sign follow from it. */
export type FindingShape = 'differs' | 'missing' | 'added' | 'other';

export function shapeOf({ code }: Pick<Finding, 'code'>): FindingShape {
  if (code.endsWith('-mismatch')) return 'differs';
  if (code === 'omission' || code === 'partial-omission' || code === 'untranslated' || code.endsWith('-missing'))
    return 'missing';
  if (code === 'addition' || code === 'partial-addition' || code.endsWith('-added')) return 'added';
  return 'other';
}
