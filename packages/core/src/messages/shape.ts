/** What a finding looks like wherever one is shown, apart from its colour: underlines and signs follow from it. */
export type FindingShape = 'differs' | 'missing' | 'added' | 'other';

/** Returns the shape of a finding by its code. */
export function findingShape(code: string): FindingShape {
  if (code.endsWith('-mismatch')) return 'differs';
  if (code === 'omission' || code === 'partial-omission' || code === 'untranslated' || code.endsWith('-missing'))
    return 'missing';
  if (code === 'addition' || code === 'partial-addition' || code.endsWith('-added')) return 'added';
  return 'other';
}
